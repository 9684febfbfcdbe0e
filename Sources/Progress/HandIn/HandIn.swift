import Course

/// A lesson's result with all its answers, as a learner hands it to a teacher.
public struct HandIn: Equatable, Sendable {
    /// As the teacher knows the learner.
    public var name: String
    /// A number or an address that the school has for the learner; nil where none was given.
    public var identifier: String?
    /// The lesson's title.
    public var title: String
    /// What the lesson asked, in short.
    public var content: ContentMark
    public var standing: LessonStanding
    /// In the order in which they were given, reviews aside.
    public var answers: [KeptAnswer]
    /// When it was made, in seconds since 1970.
    public var made: Int
    /// The program's version.
    public var version: String

    public init(
        name: String, identifier: String?, title: String, content: ContentMark, standing: LessonStanding,
        answers: [KeptAnswer], made: Int, version: String
    ) {
        self.name = name
        self.identifier = identifier
        self.title = title
        self.content = content
        self.standing = standing
        self.answers = answers
        self.made = made
        self.version = version
    }

    public var kept: KeptLesson { KeptLesson(standing: standing, attempts: answers.map(\.attempt)) }

    static let firstLine = "oauthtutor hand-in 1"
    static let warning = "This file proves nothing: whoever has it can change it. It tells what the program saw."
    /// Bytes; far more than a lesson answered a thousand times.
    public static let largest = 8 << 20
}

/// Why a file is no sound hand-in.
public enum HandInFault: Error, Equatable, Sendable {
    case notAHandIn
    /// It has more bytes than are read, which is `HandIn.largest`.
    case tooLarge
    /// It was made by a version of the program that writes it otherwise.
    case otherForm(String)
    /// A line of the head is missing or cannot be read.
    case badHead(line: Int, name: String)
    /// An answer cannot be read.
    case badAnswer(line: Int)
    /// The end is missing: the file was cut.
    case cut
    /// Something was changed since it was made.
    case changed
}
