/// A question of a review as it is kept, so that a review that was left goes on where it was.
public struct ReviewLine: Equatable, Sendable {
    public var learned: Learned
    public var content: ContentMark
    /// What its options and their order on the screen are drawn from.
    public var seed: UInt64
    /// nil where nothing was entered.
    public var response: Response?
    public var hints: Int
    public var confidence: Attempt.Confidence?
    public var state: State
    /// The learner is at it.
    public var isAtHand: Bool

    /// How far a question has come.
    public enum State: String, CaseIterable, Equatable, Sendable {
        case open, answered, skipped
    }

    public init(
        learned: Learned, content: ContentMark, seed: UInt64, response: Response? = nil, hints: Int = 0,
        confidence: Attempt.Confidence? = nil, state: State = .open, isAtHand: Bool = false
    ) {
        self.learned = learned
        self.content = content
        self.seed = seed
        self.response = response
        self.hints = hints
        self.confidence = confidence
        self.state = state
        self.isAtHand = isAtHand
    }
}

/// What is to be kept of what just happened in a review: one transaction.
public enum ReviewKeeping: Equatable, Sendable {
    /// A review was begun with these questions. What was due and is asked by no lesson any more is not counted again.
    case begun([ReviewLine], missing: [Learned])
    /// The question with this number, from 0, stands so.
    case line(Int, ReviewLine)
    /// The learner went to the question with this number.
    case place(Int)
    /// A verdict is about to be shown.
    case answer(Attempt, Int, ReviewLine)
    /// The learner overruled the verdict on the answer given last.
    case revision(Attempt, Int, ReviewLine)
    case ended
}
