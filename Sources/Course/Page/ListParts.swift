/// How an answered item turned out. A face pairs each with a word or sign, never with colour alone.
public enum Mark: Equatable, Sendable {
    case right
    case wrong
    /// Right, but the learner did not choose it.
    case missed
}

/// Something to choose a place from: the home screen's lessons, a lesson's activities, a flow's break-its.
public struct Menu: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
        /// The number that it is called and chosen by, 1 or more; nil for its place in the list.
        public var number: Int?
        public var title: String
        /// Such as "about 20 minutes", "7 of 7 points", "not answered".
        public var note: String
        public var isDone: Bool
        /// What comes next on the learner's way; the note says so too.
        public var isNext: Bool

        public init(number: Int? = nil, title: String, note: String = "", isDone: Bool = false, isNext: Bool = false) {
            self.number = number
            self.title = title
            self.note = note
            self.isDone = isDone
            self.isNext = isNext
        }
    }

    public var items: [Item]
    public var focus: Int

    public init(items: [Item], focus: Int) {
        self.items = items
        self.focus = focus
    }

    /// What each item is called and chosen by, from 1.
    public var numbers: [Int] { items.enumerated().map { $1.number ?? $0 + 1 } }
}

/// The steps of an order, as the learner has them now.
public struct StepList: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
        public var text: RichText
        /// Laid aside; such items stand last.
        public var isAside: Bool
        /// In hand: arrows move it.
        public var isGrabbed: Bool
        /// Set once the answer was judged.
        public var mark: Mark?
        /// Set once the answer was judged: the number it should have, from 1, or nil for a decoy.
        public var rightNumber: Int?
        /// Details and feedback, empty before the answer was judged.
        public var more: [Block]

        public init(
            text: RichText, isAside: Bool = false, isGrabbed: Bool = false, mark: Mark? = nil, rightNumber: Int? = nil,
            more: [Block] = []
        ) {
            self.text = text
            self.isAside = isAside
            self.isGrabbed = isGrabbed
            self.mark = mark
            self.rightNumber = rightNumber
            self.more = more
        }
    }

    public var items: [Item]
    /// The item under the cursor; nil when judged and nothing can be moved any more.
    public var focus: Int?
    /// Digits typed so far for "type the new number"; empty when none.
    public var typedNumber: String

    public init(items: [Item], focus: Int?, typedNumber: String = "") {
        self.items = items
        self.focus = focus
        self.typedNumber = typedNumber
    }
}

/// Terms on one side, definitions on the other, and the pairs made so far.
public struct Pairing: Equatable, Sendable {
    public struct Term: Equatable, Sendable {
        public var text: RichText
        /// The number of the definition given to it, from 0; a face shows it as a letter.
        public var definition: Int?
        public var mark: Mark?
        /// Set once judged: the definition that belongs to it; nil for a decoy term.
        public var rightDefinition: Int?
        public var why: RichText?

        public init(
            text: RichText, definition: Int? = nil, mark: Mark? = nil, rightDefinition: Int? = nil, why: RichText? = nil
        ) {
            self.text = text
            self.definition = definition
            self.mark = mark
            self.rightDefinition = rightDefinition
            self.why = why
        }
    }

    public struct Definition: Equatable, Sendable {
        public var text: RichText
        /// The number of the term that has it, from 0.
        public var term: Int?
        /// Set once judged, for a definition that belongs to no term.
        public var isDecoy: Bool
        public var why: RichText?

        public init(text: RichText, term: Int? = nil, isDecoy: Bool = false, why: RichText? = nil) {
            self.text = text
            self.term = term
            self.isDecoy = isDecoy
            self.why = why
        }
    }

    public enum Focus: Equatable, Sendable {
        case term(Int)
        case definition(Int)
    }

    public var termHeading: RichText
    public var definitionHeading: RichText
    public var terms: [Term]
    public var definitions: [Definition]
    /// nil when judged.
    public var focus: Focus?
    /// The term picked and waiting for its definition.
    public var picked: Int?

    public init(
        termHeading: RichText, definitionHeading: RichText, terms: [Term], definitions: [Definition], focus: Focus?,
        picked: Int? = nil
    ) {
        self.termHeading = termHeading
        self.definitionHeading = definitionHeading
        self.terms = terms
        self.definitions = definitions
        self.focus = focus
        self.picked = picked
    }
}

/// The options of a question or a prediction.
public struct OptionList: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
        public var text: RichText
        public var details: [Block]
        public var isTicked: Bool
        /// Set once judged; nil for a wrong option that was rightly left alone.
        public var mark: Mark?
        /// Empty before the answer was judged.
        public var feedback: [Block]

        public init(
            text: RichText, details: [Block] = [], isTicked: Bool = false, mark: Mark? = nil, feedback: [Block] = []
        ) {
            self.text = text
            self.details = details
            self.isTicked = isTicked
            self.mark = mark
            self.feedback = feedback
        }
    }

    public var items: [Item]
    public var isMultiple: Bool
    /// nil when judged.
    public var focus: Int?

    public init(items: [Item], isMultiple: Bool, focus: Int?) {
        self.items = items
        self.isMultiple = isMultiple
        self.focus = focus
    }
}
