extension ClassReport.Item {
    /// From so many answers on a correlation says anything at all.
    static let fewestForDiscrimination = 10

    init(_ item: AskedItem, at place: Int, _ learners: [ClassReport.Learner], room: Room) {
        let first = learners.compactMap { $0.first[place] }
        let last = learners.compactMap { $0.last[place] }
        id = item.id
        title = item.title.plain
        points = item.points
        answered = first.count
        right = first.count { $0.isRight }
        share = first.isEmpty ? 0 : first.reduce(0) { $0 + $1.share } / Double(first.count)
        again = last.isEmpty ? nil : .init(answered: last.count, right: last.count { $0.isRight })
        discrimination = Self.discrimination(at: place, learners)
        unchosen = Self.unchosen(of: item, room)
        confidentMistakes = first.count { !$0.isRight && $0.answer.confidence == .sure }
    }

    /// The correlation of the item's share with that of everything else answered, over those who answered it: without the
    /// item itself, which would be correlated with itself (Henrysson, "Correction of item-total correlations in item
    /// analysis", Psychometrika 28, 1963).
    private static func discrimination(at place: Int, _ learners: [ClassReport.Learner]) -> Double? {
        let pairs = learners.compactMap { learner -> (item: Double, rest: Double)? in
            guard let own = learner.first[place] else { return nil }
            let others = learner.first.indices.filter { $0 != place }.compactMap { learner.first[$0]?.share }
            guard !others.isEmpty else { return nil }
            return (own.share, others.reduce(0, +) / Double(others.count))
        }
        guard pairs.count >= fewestForDiscrimination else { return nil }
        let count = Double(pairs.count)
        let (item, rest) = (pairs.reduce(0) { $0 + $1.item } / count, pairs.reduce(0) { $0 + $1.rest } / count)
        let together = pairs.reduce(0) { $0 + ($1.item - item) * ($1.rest - rest) }
        let ofItem = pairs.reduce(0) { $0 + ($1.item - item) * ($1.item - item) }
        let ofRest = pairs.reduce(0) { $0 + ($1.rest - rest) * ($1.rest - rest) }
        // Where all did the same there is nothing to tell apart.
        guard ofItem > 1e-9, ofRest > 1e-9 else { return nil }
        return together / (ofItem * ofRest).squareRoot()
    }

    /// In any vote: what nobody takes for right teaches nobody anything.
    private static func unchosen(of item: AskedItem, _ room: Room) -> [String] {
        guard case .question(let question) = item.kind, let votes = room.ballots[item.id] else { return [] }
        let responses = votes.keys.flatMap { room.answers(to: item.id, vote: $0).values.map(\.answer.response) }
        guard !responses.isEmpty else { return [] }
        let chosen = responses.reduce(into: Set<Int>()) { chosen, response in
            if case .options(let options) = response { chosen.formUnion(options) }
        }
        return question.options.indices.filter { !question.options[$0].isRight && !chosen.contains($0) }
            .map { question.options[$0].text.plain }
    }
}
