/// What an activity answers to an action, beside its new state.
struct Reply: Equatable, Sendable {
    var effects: [Effect] = []
    /// One line for the learner about what just happened, or did not.
    var notice: String?
    /// The learner wants to go on to what comes next.
    var goesOn = false
    /// A text to be shown as it is, so that it can be copied.
    var verbatim: String?
    /// A flow to be saved, under a name and a title that the session gives.
    var file: Flow?

    struct Flow: Equatable, Sendable {
        var flow: LiveFlow
        var values: FlowValues
    }

    static let none = Reply()
    static let onward = Reply(goesOn: true)
    static func say(_ notice: String) -> Reply { Reply(notice: notice) }

    /// What is left to do where there is nothing to answer, or no longer: go on.
    static func readOnly(_ action: Action) -> Reply {
        switch action {
        case .command(.confirm), .command(.next), .command(.skip): .onward
        default: .none
        }
    }
}

/// An activity being played: a value that takes actions and says what is to be shown.
protocol Play: Equatable, Sendable {
    mutating func update(_ action: Action) -> Reply

    /// What is shown, below the activity's title.
    var parts: [Page.Part] { get }
    /// What can be done now, the most important first.
    var offers: [Page.Offer] { get }
    /// Letters and digits are the learner's text.
    var takesText: Bool { get }
    /// Nil until an answer was given.
    var share: Double? { get }
    /// Something was entered that has not been submitted.
    var isBegun: Bool { get }
    /// Something is in hand, so that "back" puts it down rather than leave.
    var hasInHand: Bool { get }
}

extension Play {
    var takesText: Bool { false }
    var hasInHand: Bool { false }
}

/// How many hints were taken, and which can be shown.
struct Hints: Equatable, Sendable {
    private(set) var texts: [RichText]
    private(set) var shown = 0

    init(_ texts: [RichText]) { self.texts = texts }

    /// Other words for them, as many taken as before.
    mutating func revise(_ texts: [RichText]) {
        self.texts = texts
        shown = min(shown, texts.count)
    }

    var hasMore: Bool { shown < texts.count }

    mutating func takeOne() -> Reply {
        guard hasMore else { return .say(texts.isEmpty ? Words.Hints.none : Words.Hints.noMore) }
        shown += 1
        return .none
    }

    var parts: [Page.Part] {
        texts.prefix(shown).enumerated().map { .hint(number: $0 + 1, count: texts.count, $1) }
    }

    var offers: [Page.Offer] { hasMore ? [.init(.hint, Words.Offers.hint)] : [] }
}

extension [Page.Offer] {
    /// What can be done once an answer was judged.
    static var judged: [Page.Offer] {
        [
            .init(.confirm, Words.Offers.goOn), .init(.startOver, Words.Offers.tryAgain),
            .init(.next, Words.Offers.goOn),
        ]
    }
}

extension Framing {
    var promptParts: [Page.Part] { prompt.isEmpty ? [] : [.prose(prompt)] }
    var explanationParts: [Page.Part] { explanation.isEmpty ? [] : [.explanation(explanation)] }
}

extension Verdict {
    /// - Parameters:
    ///   - share: between 0 and 1.
    ///   - detail: such as "5 of 7 points".
    init(share: Double, detail: String) {
        switch share {
        case 1: self.init(mark: .right, word: Words.Verdicts.correct, detail: detail)
        case 0: self.init(mark: .wrong, word: Words.Verdicts.notCorrect, detail: detail)
        default: self.init(mark: nil, word: Words.Verdicts.partlyCorrect, detail: detail)
        }
    }
}
