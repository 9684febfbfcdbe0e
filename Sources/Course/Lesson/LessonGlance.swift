/// What the home screen says of a lesson before it is opened.
public struct LessonGlance: Equatable, Sendable {
    public var id: String
    public var number: Int?
    public var title: String
    /// About how long it takes, in whole minutes, 1 or more.
    public var minutes: Int

    public init(id: String, number: Int?, title: String, minutes: Int) {
        self.id = id
        self.number = number
        self.title = title
        self.minutes = minutes
    }
}
