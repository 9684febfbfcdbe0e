/// The learner's own words, while they are written and after.
public struct Draft: Equatable, Sendable {
    public var text: String
    /// The cursor, in characters from the start; nil when the text is not being written.
    public var cursor: Int?

    public init(text: String, cursor: Int?) {
        self.text = text
        self.cursor = cursor
    }
}

/// The points of an open question, each found or not, as the program and then the learner have it.
public struct MarkList: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
        public var text: RichText
        public var isFound: Bool
        /// The learner changed what the program found.
        public var isOverruled: Bool
        /// The words of the answer in which the point was found; nil when it was not.
        public var evidence: String?

        public init(text: RichText, isFound: Bool, isOverruled: Bool = false, evidence: String? = nil) {
            self.text = text
            self.isFound = isFound
            self.isOverruled = isOverruled
            self.evidence = evidence
        }
    }

    public var items: [Item]
    public var focus: Int

    public init(items: [Item], focus: Int) {
        self.items = items
        self.focus = focus
    }
}

/// Whether an answer was right. `word` comes first on every face: "Correct.", "Partly correct.", "Not correct."
public struct Verdict: Equatable, Sendable {
    public var mark: Mark?
    public var word: String
    /// Such as "5 of 7 points" or "This was practice: the first answer counts."
    public var detail: String

    /// - Parameter mark: nil for an answer that is partly right.
    public init(mark: Mark?, word: String, detail: String) {
        self.mark = mark
        self.word = word
        self.detail = detail
    }
}

/// A term of the lesson's glossary and its definition.
public struct GlossaryEntry: Equatable, Sendable {
    public var term: RichText
    public var meaning: RichText

    public init(term: RichText, meaning: RichText) {
        self.term = term
        self.meaning = meaning
    }
}
