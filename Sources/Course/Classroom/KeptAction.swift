/// One thing that happened to a class, as its host keeps it.
public struct KeptAction: Equatable, Sendable {
    /// From 1, without a gap.
    public var number: Int
    /// Milliseconds since the class began.
    public var time: Int
    public var action: RoomAction
    /// What an answer turned out to be; nil for anything else.
    public var ballot: Ballot?

    public init(number: Int, time: Int, action: RoomAction, ballot: Ballot? = nil) {
        self.number = number
        self.time = time
        self.action = action
        self.ballot = ballot
    }
}
