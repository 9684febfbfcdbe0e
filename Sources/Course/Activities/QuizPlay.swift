/// The questions of a quiz, one by one.
struct QuizPlay: Play {
    /// One question being answered.
    struct Item: Equatable, Sendable {
        enum State: Equatable, Sendable {
            case choice(ChoicePlay)
            case open(OpenPlay)
        }

        var source: QuizItem
        var state: State

        init(_ source: QuizItem, isJudgedAtOnce: Bool = true, random: SeededGenerator) {
            self.source = source
            state =
                switch source.kind {
                case .question(let question):
                    .choice(
                        ChoicePlay(
                            question, framing: source.framing, points: source.points, isJudgedAtOnce: isJudgedAtOnce,
                            random: random))
                case .open(let question):
                    .open(
                        OpenPlay(
                            question, framing: source.framing, points: source.points, isJudgedAtOnce: isJudgedAtOnce))
                }
        }

        var id: String { source.id }
        var points: Int { source.points }
        var share: Double? { play.share }

        var play: any Play {
            switch state {
            case .choice(let play): play
            case .open(let play): play
            }
        }

        /// Judges the answer as it stands.
        mutating func judge() {
            switch state {
            case .choice(var play):
                play.judge()
                state = .choice(play)
            case .open(var play):
                play.judge()
                state = .open(play)
            }
        }

        mutating func update(_ action: Action) -> Reply {
            switch state {
            case .choice(var play):
                defer { state = .choice(play) }
                return play.update(action)
            case .open(var play):
                defer { state = .open(play) }
                return play.update(action)
            }
        }
    }

    var framing: Framing
    var items: [Item]
    var current = 0

    /// - Parameter only: the ids of the questions to ask; nil for all.
    init(_ items: [QuizItem], framing: Framing, only: Set<String>? = nil, random: (String) -> SeededGenerator) {
        self.framing = framing
        self.items = items.filter { only?.contains($0.id) ?? true }.map { Item($0, random: random($0.id)) }
    }

    /// Asks the question at hand anew.
    mutating func restartCurrent(random: SeededGenerator) {
        guard items.indices.contains(current) else { return }
        items[current] = Item(items[current].source, random: random)
    }

    /// Points earned ÷ points to be had, an unanswered question counting 0; nil until one was answered.
    var share: Double? {
        guard items.contains(where: { $0.share != nil }) else { return nil }
        let total = items.reduce(0) { $0 + $1.points }
        let earned = items.reduce(0) { $0 + ($1.share ?? 0) * Double($1.points) }
        return total == 0 ? 0 : earned / Double(total)
    }

    var isBegun: Bool { items.contains { $0.play.isBegun } }
    var takesText: Bool { item?.play.takesText ?? false }
    var isComplete: Bool { items.allSatisfy { $0.share != nil } }

    /// The question at hand.
    var item: Item? { items.indices.contains(current) ? items[current] : nil }

    mutating func update(_ action: Action) -> Reply {
        if action == .command(.previous), current > 0 {
            current -= 1
            return .none
        }
        guard items.indices.contains(current) else { return .onward }
        var reply = items[current].update(action)
        if reply.goesOn, current + 1 < items.count {
            current += 1
            reply.goesOn = false
        }
        return reply
    }

    /// Comes back to the first question that has no answer yet.
    mutating func resume() {
        current = items.firstIndex { $0.share == nil } ?? 0
    }

    var parts: [Page.Part] {
        guard let item else { return [] }
        let opening = current == 0 && item.share == nil ? framing.promptParts : []
        let closing = current == items.count - 1 && item.share != nil ? framing.explanationParts : []
        return opening + [.heading(item.source.title)] + item.play.parts + closing
    }

    var offers: [Page.Offer] {
        (item?.play.offers ?? []) + (current > 0 ? [.init(.previous, Words.Offers.previousQuestion)] : [])
    }

    /// Such as "question 2 of 7".
    var place: String { Words.question(current + 1, of: items.count) }

    /// Names the question at hand, for the page's id.
    var currentID: String { item?.id ?? "" }
}
