/// One answer as it is kept: what was asked, what was answered, and what it earned.
public struct Attempt: Equatable, Sendable {
    /// How sure the learner was, said before the verdict.
    public enum Confidence: Int, CaseIterable, Equatable, Codable, Sendable {
        case guessing, fairly, sure
    }

    /// Where it was given.
    public enum Occasion: String, CaseIterable, Equatable, Sendable {
        case lesson
        /// Later, when it was due; it never changes a lesson's score.
        case review
    }

    /// What is remembered or forgotten by itself: a pair of a match, a step of an order, a question.
    public struct Part: Equatable, Sendable {
        /// Its name within the item; empty where the item is one thing.
        public var name: String
        public var content: ContentMark
        public var isRight: Bool
        /// Where it was learned; nil for the item that was answered.
        public var learned: Learned?

        public init(name: String = "", content: ContentMark, isRight: Bool, learned: Learned? = nil) {
            self.name = name
            self.content = content
            self.isRight = isRight
            self.learned = learned
        }
    }

    /// The lesson's id.
    public var lesson: String
    /// The item's id within the lesson: an activity's, a question's, a step's.
    public var item: String
    /// What was asked, in short: another mark says that it was changed since.
    public var content: ContentMark
    public var response: Response
    public var score: Score
    /// How many hints were taken.
    public var hints: Int
    /// nil where it was not asked.
    public var confidence: Confidence?
    /// What the order on the screen was drawn from.
    public var seed: UInt64
    /// What comes back for review.
    public var parts: [Part]
    public var occasion: Occasion

    public init(
        lesson: String, item: String, content: ContentMark, response: Response, score: Score, hints: Int = 0,
        confidence: Confidence? = nil, seed: UInt64, parts: [Part] = [], occasion: Occasion = .lesson
    ) {
        self.lesson = lesson
        self.item = item
        self.content = content
        self.response = response
        self.score = score
        self.hints = hints
        self.confidence = confidence
        self.seed = seed
        self.parts = parts
        self.occasion = occasion
    }
}
