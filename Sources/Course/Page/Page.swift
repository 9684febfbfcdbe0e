/// What is to be shown now: content and meaning, never a width, a colour or a key.
///
/// Every face makes what it can of the same page: the screen lays it out, the plain face prints it as blocks of text.
public struct Page: Equatable, Sendable {
    /// Names the thing shown, such as `lesson/activity/question`; while it stays, a face keeps its place in the text.
    public var id: String
    /// From the outside in: lesson, activity, question. Never empty.
    public var trail: [String]
    /// Where in the lesson this is, such as "3 of 8"; nil where it says nothing.
    public var progress: String?
    /// The score so far, such as "12 of 24 points"; nil before there is one.
    public var score: String?
    /// From top to bottom.
    public var parts: [Part]
    /// What can be done now, the most important first.
    public var offers: [Offer]
    /// One line about the last action, such as "There is nothing to undo."
    public var notice: String?
    /// Letters and digits are text of the learner's, not commands.
    public var takesText: Bool

    public init(
        id: String, trail: [String], progress: String? = nil, score: String? = nil, parts: [Part] = [],
        offers: [Offer] = [], notice: String? = nil, takesText: Bool = false
    ) {
        self.id = id
        self.trail = trail
        self.progress = progress
        self.score = score
        self.parts = parts
        self.offers = offers
        self.notice = notice
        self.takesText = takesText
    }

    /// A command that means something now, in the words of this page: (`confirm`, "submit").
    public struct Offer: Equatable, Sendable {
        public var command: Command
        public var label: String

        public init(_ command: Command, _ label: String) {
            self.command = command
            self.label = label
        }
    }

    /// A piece of a page.
    public enum Part: Equatable, Sendable {
        case heading(RichText)
        case prose([Block])
        /// Says in one sentence what to do, such as "Put the steps in order; lay aside what does not belong."
        case instruction(String)
        case menu(Menu)
        case steps(StepList)
        case pairing(Pairing)
        case options(OptionList)
        case draft(Draft)
        case marks(MarkList)
        case verdict(Verdict)
        /// What is told with the answer: the why.
        case explanation([Block])
        /// Hint `number` of `count`, both from 1.
        case hint(number: Int, count: Int, RichText)
        case sequence(SequenceDiagram)
        case exchange(ExchangeView)
        case table(Block.Table)
        /// Terms and what they mean, in alphabetical order.
        case glossary([GlossaryEntry])
        /// To be shown as it is: unwrapped, outside of any frame, so that a terminal's own selection copies it whole.
        case verbatim(String)
        /// The face's own keys or words, each with what it does.
        case commands
    }
}

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
        public var title: String
        /// Such as "about 20 minutes", "7 of 7 points", "not answered".
        public var note: String
        public var isDone: Bool

        public init(title: String, note: String = "", isDone: Bool = false) {
            self.title = title
            self.note = note
            self.isDone = isDone
        }
    }

    public var items: [Item]
    public var focus: Int

    public init(items: [Item], focus: Int) {
        self.items = items
        self.focus = focus
    }
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
