extension Room {
    mutating func take(_ answer: ClassAnswer, from seat: Int, at now: Int) -> [RoomEffect] {
        guard let place = place(of: seat) else { return [.refused(fault(of: seat))] }
        seats[place].heard = now
        let acknowledged = RoomEffect.acknowledged(seat: seat, item: answer.item, vote: answer.vote)
        // What comes twice, after a connection broke, was kept the first time.
        if ballots[answer.item]?[answer.vote]?[seat]?.answer == answer { return [acknowledged] }
        guard let number = lesson.activity(asking: answer.item), (1...Self.mostVotes).contains(answer.vote) else {
            return [.refused(.unfit)]
        }
        guard isOpen(answer, in: number) else { return [.refused(.notOpen)] }
        guard let judged = lesson.judge(answer) else { return [.refused(.unfit)] }
        var kept = answer
        kept.response = judged.response
        kept.hints = min(max(0, answer.hints), Self.mostHints)
        ballots[answer.item, default: [:]][answer.vote, default: [:]][seat] = Ballot(
            answer: kept, share: judged.share, time: now)
        return [.keep(.answer(seat: seat, answer)), acknowledged, .changed]
    }

    static let mostVotes = 99
    private static let mostHints = 99

    private func isOpen(_ answer: ClassAnswer, in number: Int) -> Bool {
        guard !stage.hasEnded else { return false }
        if stage.pace == .free { return true }
        guard stage.activity == number else { return false }
        // A prediction can be made until its step was sent.
        if let flow = flow(of: number), let step = flow.steps.firstIndex(where: { $0.id == answer.item }) {
            return answer.vote == 1 && stage.flow?.step == step && !isSent(flow.steps[step].id)
        }
        return stage.phase == .open && stage.vote == answer.vote
    }

    /// The item that the class answers now; nil where there is none.
    public var itemAsked: String? {
        guard let activity, activity.isScored else { return nil }
        guard case .live(let flow) = activity.task else { return activity.items.first?.id }
        guard let place = stage.flow, flow.steps.indices.contains(place.step) else { return nil }
        let step = flow.steps[place.step]
        return step.prediction == nil ? nil : step.id
    }

    /// What was answered to an item in one vote, by seat; of those who are still in the class.
    public func answers(to item: String, vote: Int) -> [Int: Ballot] {
        (ballots[item]?[vote] ?? [:]).filter { place(of: $0.key) != nil }
    }

    /// The first answer of each learner to an item, which counts.
    public func firstAnswer(of seat: Int, to item: String) -> Ballot? {
        guard let votes = ballots[item] else { return nil }
        return votes.keys.sorted().lazy.compactMap { votes[$0]?[seat] }.first
    }

    /// What a learner has answered: to each item the last, in the order of the lesson.
    public func answers(of seat: Int) -> [ClassAnswer] {
        lesson.activities.flatMap(\.items).compactMap { item in
            guard let votes = ballots[item.id] else { return nil }
            return votes.keys.sorted().reversed().lazy.compactMap { votes[$0]?[seat]?.answer }.first
        }
    }
}
