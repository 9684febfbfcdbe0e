/// A learner's answer to one item, as it goes to the host.
public struct ClassAnswer: Equatable, Codable, Sendable {
    /// The item's id within the lesson: an activity's, a question's, a step's.
    public var item: String
    /// Which vote it belongs to, from 1; at a free pace which answer it is.
    public var vote: Int
    /// In the numbers of the lesson's file, whatever the order on the screen.
    public var response: Response
    /// How many hints were taken.
    public var hints: Int
    /// nil where it was not said.
    public var confidence: Attempt.Confidence?

    public init(item: String, vote: Int = 1, response: Response, hints: Int = 0, confidence: Attempt.Confidence? = nil)
    {
        self.item = item
        self.vote = vote
        self.response = response
        self.hints = hints
        self.confidence = confidence
    }
}

/// An answer as the host keeps it.
public struct Ballot: Equatable, Codable, Sendable {
    public var answer: ClassAnswer
    /// Between 0 and 1.
    public var share: Double
    /// Milliseconds since the class began.
    public var time: Int

    public init(answer: ClassAnswer, share: Double, time: Int) {
        self.answer = answer
        self.share = share
        self.time = time
    }

    public var isRight: Bool { share == 1 }
}
