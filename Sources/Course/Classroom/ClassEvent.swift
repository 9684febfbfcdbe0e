/// What comes to a learner in a class, as `Delivery.classroom`.
public enum ClassEvent: Equatable, Sendable {
    case news(ClassNews)
    /// The host has kept this answer.
    case kept(ClassAnswer)
    /// The host has refused it: the vote is over.
    case notKept(ClassAnswer)
    /// The connection to the host is gone; it is tried again without end.
    case lost
    /// The host is heard again.
    case found
}

/// What a learner's part in a class asks of the world outside, as `Effect.classroom`.
public enum ClassRequest: Equatable, Sendable {
    /// Tell the host this answer; comes back as `ClassEvent.kept` or `.notKept`.
    case answer(ClassAnswer)
    /// Tell the host the activity that the learner is at.
    case at(Int)
    /// Tell the host which break-it to try.
    case choose(Int)
}
