/// One thing that happened to a class, as its host keeps it.
public struct KeptAction: Equatable, Sendable {
    /// What is told of an action beside it, so that a class's answers can be looked up without going through it again.
    public enum Outcome: Equatable, Sendable {
        /// Somebody has joined: the seat's number, and the name as everybody sees it.
        case seated(Int, name: String)
        /// What an answer turned out to be.
        case judged(Ballot)
    }

    /// From 1, without a gap.
    public var number: Int
    /// Milliseconds since the class began.
    public var time: Int
    public var action: RoomAction
    /// nil for what has none, and for what comes back from a store.
    public var outcome: Outcome?

    public init(number: Int, time: Int, action: RoomAction, outcome: Outcome? = nil) {
        self.number = number
        self.time = time
        self.action = action
        self.outcome = outcome
    }
}
