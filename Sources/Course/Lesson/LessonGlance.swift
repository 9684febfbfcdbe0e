/// What the home screen says of a lesson before it is opened.
public struct LessonGlance: Equatable, Sendable {
    public var id: String
    public var number: Int?
    public var title: String
    /// About how long it takes, in whole minutes, 1 or more.
    public var minutes: Int
    /// false where the course has it in its own language only, and another one was wished for.
    public var isTranslated: Bool

    public init(id: String, number: Int?, title: String, minutes: Int, isTranslated: Bool = true) {
        self.id = id
        self.number = number
        self.title = title
        self.minutes = minutes
        self.isTranslated = isTranslated
    }
}
