/// A question with options, or a prediction, being answered.
struct ChoicePlay: Play {
    var question: Question
    var framing: Framing
    var points: Int
    /// Numbers of the question's options in the order in which they are shown.
    let shown: [Int]
    /// Numbers of the question's options.
    private(set) var ticked: Set<Int> = []
    private(set) var share: Double?
    /// An exam's answers are judged together, later.
    let isJudgedAtOnce: Bool

    private var focus = 0
    var hints: Hints

    init(_ question: Question, framing: Framing, points: Int, isJudgedAtOnce: Bool = true, random: SeededGenerator) {
        self.question = question
        self.framing = framing
        self.points = points
        self.isJudgedAtOnce = isJudgedAtOnce
        self.hints = Hints(framing.hints)
        var random = random
        shown = question.options.indices.shuffled(using: &random)
    }

    var isBegun: Bool { share == nil && !ticked.isEmpty }

    mutating func update(_ action: Action) -> Reply {
        guard share == nil else { return .readOnly(action) }
        switch action {
        case .command(let command): return perform(command)
        case .choose(let place):
            guard shown.indices.contains(place) else { return .say(Words.Choice.noSuchOption(count: shown.count)) }
            focus = place
            tick()
        case .answer(let places):
            guard !places.isEmpty, places.allSatisfy(shown.indices.contains) else {
                return .say(Words.Choice.noSuchOption(count: shown.count))
            }
            guard question.isMultiple || places.count == 1 else { return .say(Words.Choice.onlyOne) }
            ticked = Set(places.map { shown[$0] })
            return confirm()
        default: break
        }
        return .none
    }

    private mutating func perform(_ command: Command) -> Reply {
        switch command {
        case .up: focus = max(0, focus - 1)
        case .down: focus = min(shown.count - 1, focus + 1)
        case .first: focus = 0
        case .last: focus = shown.count - 1
        case .pick: tick()
        case .undo: ticked = []
        case .hint: return hints.takeOne()
        case .skip, .next: return .onward
        case .confirm: return confirm()
        default: break
        }
        return .none
    }

    private mutating func tick() {
        let option = shown[focus]
        if question.isMultiple {
            ticked.formSymmetricDifference([option])
        } else {
            ticked = ticked == [option] ? [] : [option]
        }
    }

    private mutating func confirm() -> Reply {
        if ticked.isEmpty {
            guard !question.isMultiple else { return .say(Words.Choice.tickFirst) }
            ticked = [shown[focus]]
        }
        guard isJudgedAtOnce else { return .onward }
        judge()
        return .none
    }

    /// Judges what is ticked now; nothing ticked is wrong.
    mutating func judge() {
        share = question.share(ticking: ticked)
    }
}

extension ChoicePlay {
    var offers: [Page.Offer] {
        guard share == nil else { return .judged }
        return [
            .init(.pick, question.isMultiple ? Words.Offers.tick : Words.Offers.choose),
            .init(.confirm, Words.Offers.submit),
        ] + hints.offers + [
            .init(.skip, Words.Offers.skip), .init(.undo, Words.Offers.undo), .init(.up, Words.Offers.up),
            .init(.down, Words.Offers.down), .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ]
    }

    var parts: [Page.Part] {
        guard let share else {
            return framing.promptParts
                + [.instruction(question.isMultiple ? Words.Choice.several : Words.Choice.one), .options(options)]
                + hints.parts
        }
        let verdict = Verdict(share: share, detail: Words.points(share * Double(points), of: points))
        return [.verdict(verdict)] + framing.promptParts + [.options(options)] + framing.explanationParts
    }

    var options: OptionList { options(isJudged: share != nil) }

    /// - Parameter isJudged: whether what is right is shown; until then the answer given stands without a mark.
    func options(isJudged: Bool) -> OptionList {
        let items = shown.map { number in
            let option = question.options[number]
            let isTicked = ticked.contains(number)
            let mark: Mark? = option.isRight ? (isTicked ? .right : .missed) : (isTicked ? .wrong : nil)
            return OptionList.Item(
                text: option.text, details: option.details, isTicked: isTicked, mark: isJudged ? mark : nil,
                feedback: isJudged ? option.feedback : [])
        }
        return OptionList(items: items, isMultiple: question.isMultiple, focus: share == nil ? focus : nil)
    }
}
