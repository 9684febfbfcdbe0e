// A lesson is revised while it is played: its file was saved. An answer stays where the question is still the same;
// texts around it may be others.

extension Question {
    /// What an answer answers: explanation and feedback may change.
    fileprivate func asksTheSame(as other: Question) -> Bool {
        options.elementsEqual(other.options) {
            $0.text == $1.text && $0.details == $1.details && $0.isRight == $1.isRight
        }
    }
}

extension Order {
    fileprivate func asksTheSame(as other: Order) -> Bool {
        items.elementsEqual(other.items) { $0.text == $1.text && $0.rank == $1.rank && $0.group == $1.group }
    }
}

extension Match {
    fileprivate func asksTheSame(as other: Match) -> Bool {
        rows.elementsEqual(other.rows) { $0.term == $1.term && $0.definition == $1.definition }
    }
}

extension LiveFlow {
    /// The same steps are sent and the same is asked before them, wherever in the file they stand.
    fileprivate func runsTheSame(as other: LiveFlow) -> Bool {
        provider == other.provider && steps.elementsEqual(other.steps) { $0.runsTheSame(as: $1) }
    }
}

extension LiveFlow.Step {
    fileprivate func runsTheSame(as other: LiveFlow.Step) -> Bool {
        id == other.id && messages.elementsEqual(other.messages) { $0.withoutPlace == $1.withoutPlace }
            && breakIts.elementsEqual(other.breakIts) { $0.sendsTheSame(as: $1) }
            && asksTheSame(as: other)
    }

    /// For a break-it, which has none of its own.
    private func sendsTheSame(as other: LiveFlow.Step) -> Bool {
        id == other.id && messages.elementsEqual(other.messages) { $0.withoutPlace == $1.withoutPlace }
            && asksTheSame(as: other)
    }

    private func asksTheSame(as other: LiveFlow.Step) -> Bool {
        switch (prediction, other.prediction) {
        case (nil, nil): true
        case (let one?, let two?): one.asksTheSame(as: two)
        default: false
        }
    }
}

extension LiveFlow.Message {
    /// The same message wherever its fence stands.
    fileprivate var withoutPlace: LiveFlow.Message {
        guard case .request(var template) = kind else { return self }
        template.line = 0
        return LiveFlow.Message(from: from, to: to, kind: .request(template))
    }
}

extension ChoicePlay {
    fileprivate mutating func revise(_ question: Question, _ framing: Framing, points: Int) -> Bool {
        guard self.question.asksTheSame(as: question) else { return false }
        (self.question, self.framing, self.points) = (question, framing, points)
        hints.revise(framing.hints)
        return true
    }
}

extension OpenPlay {
    fileprivate mutating func revise(_ question: OpenQuestion, _ framing: Framing, points: Int) -> Bool {
        guard self.question == question else { return false }
        (self.framing, self.points) = (framing, points)
        hints.revise(framing.hints)
        return true
    }
}

extension OrderPlay {
    fileprivate mutating func revise(_ order: Order, _ framing: Framing, points: Int) -> Bool {
        guard self.order.asksTheSame(as: order) else { return false }
        (self.order, self.framing, self.points) = (order, framing, points)
        hints.revise(framing.hints)
        return true
    }
}

extension MatchPlay {
    fileprivate mutating func revise(_ match: Match, _ framing: Framing, points: Int) -> Bool {
        guard self.match.asksTheSame(as: match) else { return false }
        (self.match, self.framing, self.points) = (match, framing, points)
        hints.revise(framing.hints)
        return true
    }
}

extension QuizPlay.Item {
    fileprivate mutating func revise(_ source: QuizItem) -> Bool {
        switch (state, source.kind) {
        case (.choice(var play), .question(let question)):
            guard play.revise(question, source.framing, points: source.points) else { return false }
            state = .choice(play)
        case (.open(var play), .open(let question)):
            guard play.revise(question, source.framing, points: source.points) else { return false }
            state = .open(play)
        default: return false
        }
        self.source = source
        return true
    }
}

extension QuizPlay {
    /// Takes over from an earlier form of this quiz each question that is still asked, and the place.
    fileprivate mutating func takeAnswers(from old: QuizPlay) {
        for number in items.indices {
            guard var item = old.items.first(where: { $0.id == items[number].id }), item.revise(items[number].source)
            else { continue }
            items[number] = item
        }
        current = items.firstIndex { $0.id == old.currentID } ?? min(old.current, max(0, items.count - 1))
    }

    /// The questions whose answers stay.
    fileprivate func kept(from old: QuizPlay) -> [String] {
        items.filter { new in
            old.items.contains { item in
                var item = item
                return item.id == new.id && item.revise(new.source)
            }
        }.map(\.id)
    }
}

extension LivePlay {
    fileprivate mutating func revise(_ flow: LiveFlow, _ framing: Framing) -> Bool {
        guard self.flow.runsTheSame(as: flow) else { return false }
        (self.flow, self.framing) = (flow, framing)
        for (number, step) in flow.steps.enumerated() {
            runs[number].step = step
            runs[number].hints.revise(step.framing.hints)
            if let question = step.prediction { _ = runs[number].prediction?.revise(question, Framing(), points: 1) }
        }
        return true
    }
}

extension ActivityPlay {
    /// Makes what was played of an earlier form of an activity into play of this one.
    ///
    /// - Parameters:
    ///   - activity: as it is now, with the same id.
    ///   - old: what was played before.
    /// - Returns: the items whose answers stay; nil when nothing of it fits.
    mutating func takeOver(_ activity: Activity, from old: ActivityPlay) -> [String]? {
        let (framing, points) = (activity.framing, activity.points)
        let all = activity.items.map(\.id)
        switch (activity.task, old) {
        case (.question(let question), .question(var play)):
            guard play.revise(question, framing, points: points) else { return nil }
            self = .question(play)
        case (.open(let question), .open(var play)):
            guard play.revise(question, framing, points: points) else { return nil }
            self = .open(play)
        case (.order(let order), .order(var play)):
            guard play.revise(order, framing, points: points) else { return nil }
            self = .order(play)
        case (.match(let match), .match(var play)):
            guard play.revise(match, framing, points: points) else { return nil }
            self = .match(play)
        case (.quiz, .quiz(let play)):
            guard case .quiz(var new) = self else { return nil }
            new.takeAnswers(from: play)
            self = .quiz(new)
            return new.kept(from: play)
        case (.live(let flow), .live(var play)):
            guard play.revise(flow, framing) else { return nil }
            self = .live(play)
        case (.reading, .reading): break
        default: return nil
        }
        return all
    }
}
