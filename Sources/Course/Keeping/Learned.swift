/// Something that is remembered or forgotten by itself, by where it was learned: a question, a pair of a match, a step
/// of an order, a blank of a request.
public struct Learned: Hashable, Sendable {
    /// The lesson's id.
    public var lesson: String
    /// The item's id within the lesson.
    public var item: String
    /// A pair, a step; empty where the item is one thing.
    public var part: String

    public init(lesson: String, item: String, part: String = "") {
        self.lesson = lesson
        self.item = item
        self.part = part
    }
}
