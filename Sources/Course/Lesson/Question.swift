/// A question with options to tick; a prediction in a live flow is one too.
public struct Question: Equatable, Sendable {
    public struct Option: Equatable, Sendable {
        public var text: RichText
        /// The blocks that follow the option's first paragraph, code for example.
        public var details: [Block]
        public var isRight: Bool
        public var feedback: [Block]

        public init(_ text: RichText, isRight: Bool, details: [Block] = [], feedback: [Block] = []) {
            self.text = text
            self.isRight = isRight
            self.details = details
            self.feedback = feedback
        }
    }

    public var options: [Option]

    public init(options: [Option]) { self.options = options }

    /// More than one option is right, so the learner ticks rather than picks.
    public var isMultiple: Bool { options.count(where: \.isRight) > 1 }

    /// The numbers of the right options, from 0.
    public var rightOptions: Set<Int> { Set(options.indices.filter { options[$0].isRight }) }
}

/// A question answered in the learner's own words.
public struct OpenQuestion: Equatable, Sendable {
    /// What a good answer says.
    public struct Point: Equatable, Sendable {
        public var text: RichText

        public init(_ text: RichText) { self.text = text }

        /// The strong words or phrases; one of them in the answer and the point is found.
        /// Empty: the learner marks the point alone.
        public var cues: [RichText.Run] { text.runs.filter { $0.style.contains(.strong) } }
    }

    public var points: [Point]

    public init(points: [Point]) { self.points = points }
}

/// One `###` question of a quiz.
public struct QuizItem: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case question(Question)
        case open(OpenQuestion)
    }

    /// Unique in its lesson.
    public var id: String
    public var title: RichText
    public var framing: Framing
    public var kind: Kind
    /// The author's `points`, 1 to 100; 1 when not given.
    public var points: Int

    public init(id: String, title: RichText, framing: Framing = Framing(), kind: Kind, points: Int = 1) {
        self.id = id
        self.title = title
        self.framing = framing
        self.kind = kind
        self.points = points
    }
}
