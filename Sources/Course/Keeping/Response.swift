/// What was answered, in the numbers of the lesson's file, so that it can be read without the order on the screen.
public enum Response: Equatable, Codable, Sendable {
    /// The items in the learner's order, and those laid aside.
    case order([Int], aside: [Int])
    /// For each row with a term, by its number, the row whose definition it was given.
    case pairs([Int: Int])
    /// The options ticked, ascending.
    case options([Int])
    /// An open answer, and the points whose mark the learner changed, ascending.
    case text(String, overruled: [Int])
}
