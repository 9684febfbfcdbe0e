/// What was answered: the first answer to each item, which counts, and the latest, which may be practice.
struct Ledger: Equatable, Sendable {
    struct Answer: Equatable, Sendable {
        /// An activity's, a question's or a step's id; for what is practised in a step, that and what was asked.
        var item: String
        var score: Score
        /// The flow's run in which it was given; nil where the lesson counts how often it was asked anew.
        var round: Int?
    }

    private struct Entry: Equatable, Sendable {
        var first: Score
        var latest: Score
        /// The round in which the first answer was given; until it ends, its marks may still change.
        var firstRound: Int
        var latestRound: Int
        /// How sure the learner was; nil where that was not said.
        var firstConfidence: Attempt.Confidence?
        var latestConfidence: Attempt.Confidence?
    }

    private var entries: [String: Entry] = [:]

    /// - Parameter round: 0 for the first time through, one more each time the item is asked anew.
    mutating func note(_ answer: Answer, round: Int) {
        if var entry = entries[answer.item] {
            entry.latest = answer.score
            if entry.latestRound != round { entry.latestConfidence = nil }
            entry.latestRound = round
            if entry.firstRound == round { entry.first = answer.score }
            entries[answer.item] = entry
        } else {
            entries[answer.item] = Entry(
                first: answer.score, latest: answer.score, firstRound: round, latestRound: round)
        }
    }

    /// How sure the learner was of the answer that was noted last.
    mutating func note(_ confidence: Attempt.Confidence, of item: String) {
        guard var entry = entries[item] else { return }
        entry.latestConfidence = confidence
        if entry.latestRound == entry.firstRound { entry.firstConfidence = confidence }
        entries[item] = entry
    }

    /// Of the latest answer.
    func confidence(_ item: String) -> Attempt.Confidence? { entries[item]?.latestConfidence }

    /// Whether the learner was sure of the answer that counts, and it was not all right.
    func isConfidentMistake(_ item: String) -> Bool {
        guard let entry = entries[item] else { return false }
        return entry.firstConfidence == .sure && entry.first.share < 1
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Takes over what another one knows of an item.
    mutating func take(_ item: String, from other: Ledger) { entries[item] = other.entries[item] }

    func first(_ item: String) -> Score? { entries[item]?.first }

    /// The latest answer, if it was practice.
    func practice(_ item: String) -> Score? {
        guard let entry = entries[item], entry.latestRound != entry.firstRound else { return nil }
        return entry.latest
    }
}

extension Activity {
    /// The items an answer is kept for, and the points of each.
    var items: [(id: String, points: Int)] {
        switch task {
        case .reading, .broken: []
        case .order, .match, .question, .open: [(id, points)]
        case .quiz(let items): items.map { ($0.id, $0.points) }
        case .exam(let exam): exam.items.map { ($0.question.id, $0.question.points) }
        case .live(let flow): flow.steps.filter { $0.prediction != nil }.map { ($0.id, 1) }
        }
    }

    /// The activity's score from its items' scores, an item without one counting 0; nil when none has one.
    func score(by item: (String) -> Score?) -> Score? {
        let scores = items.map { item($0.id) }
        guard scores.contains(where: { $0 != nil }) else { return nil }
        let most = items.reduce(0) { $0 + $1.points }
        let earned = scores.reduce(0) { $0 + ($1?.earned ?? 0) }
        return Score(share: most == 0 ? 0 : earned / Double(most), points: points)
    }
}
