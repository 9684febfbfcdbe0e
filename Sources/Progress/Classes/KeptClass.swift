import Course

/// A class as it stands in the store.
public struct KeptClass: Equatable, Sendable {
    /// A file that its lesson is made of.
    public struct Source: Equatable, Sendable {
        public var name: String
        public var text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// 0 until it is in the store.
    public var id = 0
    public var code: String
    public var seed: UInt64
    /// The lesson's id and its title.
    public var lesson: String
    public var title: String
    /// The mark of what its sources say.
    public var content: ContentMark
    /// Where its host listened last.
    public var host: String
    public var port: Int
    /// SHA-256 of the host's secret, in hexadecimal digits.
    public var secretHash: String
    /// The program's version.
    public var version: String
    /// Milliseconds since 1970.
    public var begun: Int
    public var ended: Int?
    /// How many have joined, and how many answers there are.
    public var learners = 0
    public var answers = 0

    public init(
        code: String, seed: UInt64, lesson: String, title: String, content: ContentMark, host: String, port: Int,
        secretHash: String, version: String, begun: Int
    ) {
        self.code = code
        self.seed = seed
        self.lesson = lesson
        self.title = title
        self.content = content
        self.host = host
        self.port = port
        self.secretHash = secretHash
        self.version = version
        self.begun = begun
    }
}
