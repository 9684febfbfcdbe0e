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
    /// How things stand, such as "12 of 24 points" or "3 requests"; nil where there is nothing to say yet.
    public var score: String?
    /// From top to bottom.
    public var parts: [Part]
    /// What can be done now, the most important first.
    public var offers: [Offer]
    /// One line about the last action, such as "There is nothing to undo."
    public var notice: String?
    /// What is wrong with the lesson's own file, one line each; empty but for its author.
    public var strip: [String] = []
    /// Letters and digits are text of the learner's, not commands.
    public var takesText: Bool
    /// Lies over another page and goes away with "back". A face on which nothing is covered tells it and goes back.
    public var isAside: Bool

    public init(
        id: String, trail: [String], progress: String? = nil, score: String? = nil, parts: [Part] = [],
        offers: [Offer] = [], notice: String? = nil, takesText: Bool = false, isAside: Bool = false
    ) {
        self.id = id
        self.trail = trail
        self.progress = progress
        self.score = score
        self.parts = parts
        self.offers = offers
        self.notice = notice
        self.takesText = takesText
        self.isAside = isAside
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
        /// A text of several lines while it is written.
        case editor(TextEdit)
        /// A request with gaps.
        case gaps(GapView)
        case marks(MarkList)
        case verdict(Verdict)
        /// What is told with the answer: the why.
        case explanation([Block])
        /// Hint `number` of `count`, both from 1.
        case hint(number: Int, count: Int, RichText)
        case sequence(SequenceDiagram)
        case exchange(ExchangeView)
        case table(Block.Table)
        case listing(Listing)
        /// How a class answered.
        case distribution(Distribution)
        /// Who is in a class.
        case roll(Roll)
        /// A few letters or digits to be read from the last row.
        case banner(String)
        /// To be read by a phone's camera.
        case qr(QRCode)
        /// Terms and what they mean, in alphabetical order.
        case glossary([GlossaryEntry])
        /// To be shown as it is: unwrapped, outside of any frame, so that a terminal's own selection copies it whole.
        case verbatim(String)
        /// The face's own keys or words, each with what it does: those for these offers alone, or with nil all those of the lessons.
        case commands(of: [Offer]?)
    }
}
