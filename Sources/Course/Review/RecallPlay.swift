/// A question of a review being answered: one case for each way in which something can be asked.
enum RecallPlay: Equatable, Sendable {
    case choice(ChoicePlay)
    case open(OpenPlay)
    case blank(BlankPlay)
    case order(OrderPlay)
    case match(MatchPlay)

    /// - Parameter random: the same one shows the same order on the screen.
    /// - Returns: nil for a blank that its request has no more.
    init?(_ question: RecallQuestion, random: SeededGenerator) {
        let framing = question.framing
        switch question.task {
        case .question(let asked), .pair(let asked, _, _), .step(let asked, _, _):
            self = .choice(ChoicePlay(asked, framing: framing, points: 1, random: random))
        case .open(let asked): self = .open(OpenPlay(asked, framing: framing, points: 1))
        case .order(let order):
            self = .order(OrderPlay(order, framing: framing, points: order.stepCount, random: random))
        case .match(let match):
            self = .match(
                MatchPlay(
                    match, framing: framing, points: match.rows.count { $0.term != nil && $0.definition != nil },
                    random: random))
        case .blank(let blank):
            guard let play = BlankPlay(blank, framing: framing) else { return nil }
            self = .blank(play)
        }
    }

    var play: any KeptPlay {
        switch self {
        case .choice(let play): play
        case .open(let play): play
        case .blank(let play): play
        case .order(let play): play
        case .match(let play): play
        }
    }

    var share: Double? { play.share }

    mutating func update(_ action: Action) -> Reply {
        switch self {
        case .choice(var play):
            defer { self = .choice(play) }
            return play.update(action)
        case .open(var play):
            defer { self = .open(play) }
            return play.update(action)
        case .blank(var play):
            defer { self = .blank(play) }
            return play.update(action)
        case .order(var play):
            defer { self = .order(play) }
            return play.update(action)
        case .match(var play):
            defer { self = .match(play) }
            return play.update(action)
        }
    }

    /// Puts back what was kept.
    mutating func restore(_ response: Response?, hints: Int, isJudged: Bool) {
        switch self {
        case .choice(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            self = .choice(play)
        case .open(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            self = .open(play)
        case .blank(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            self = .blank(play)
        case .order(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            self = .order(play)
        case .match(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            self = .match(play)
        }
    }

    /// The answer that an action submits, in a line; nil where it is seen anyway, or longer than that.
    func told(by action: Action) -> String? {
        var next = self
        _ = next.update(action)
        return switch next {
        case .choice(let play): play.told
        case .blank(let play): play.task.text
        case .open, .order, .match: nil
        }
    }
}
