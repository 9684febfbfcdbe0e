/// How one vote on an item went.
public struct Tally: Equatable, Codable, Sendable {
    /// An answer, or a part of one, and how many gave it.
    public struct Line: Equatable, Codable, Sendable {
        /// The letter that an option has on the screen; nil for what is no option.
        public var letter: String?
        public var text: String
        public var count: Int
        public var isRight: Bool

        public init(letter: String? = nil, text: String, count: Int, isRight: Bool) {
            self.letter = letter
            self.text = text
            self.count = count
            self.isRight = isRight
        }
    }

    /// From 1.
    public var vote: Int
    public var answered: Int
    /// How many had all of it right.
    public var right: Int
    /// Each option of a question; of an order or a match the commonest mistakes, the commonest first.
    public var lines: [Line]
    /// How many were sure, and wrong.
    public var confidentMistakes: Int

    public init(vote: Int, answered: Int, right: Int, lines: [Line], confidentMistakes: Int = 0) {
        self.vote = vote
        self.answered = answered
        self.right = right
        self.lines = lines
        self.confidentMistakes = confidentMistakes
    }

    /// In whole per cent, rounded down; 0 of nobody.
    public var percentRight: Int { answered == 0 ? 0 : right * 100 / answered }

    /// What peer instruction makes of it: explain again below 35 % right, let them discuss up to 70 %, then go on
    /// (Crouch and Mazur, "Peer Instruction: Ten years of experience and results", 2001).
    public var counsel: Counsel? {
        guard answered > 0 else { return nil }
        return percentRight < 35 ? .explain : right * 100 <= answered * 70 ? .discuss : .goOn
    }

    public enum Counsel: String, Equatable, Codable, Sendable {
        case explain, discuss, goOn
    }
}

extension Room {
    /// How each vote on the item that is asked went, the first one first.
    public var tallies: [Tally] {
        guard let item = itemAsked else { return [] }
        return (ballots[item]?.keys.sorted() ?? []).map { tally(of: item, vote: $0) }
    }

    public func tally(of item: String, vote: Int) -> Tally {
        let ballots = Array(answers(to: item, vote: vote).values)
        return Tally(
            vote: vote, answered: ballots.count, right: ballots.count { $0.isRight },
            lines: lines(of: item, ballots.map(\.answer.response)),
            confidentMistakes: ballots.count { !$0.isRight && $0.answer.confidence == .sure })
    }

    private func lines(of item: String, _ responses: [Response]) -> [Tally.Line] {
        guard let number = lesson.activity(asking: item) else { return [] }
        let play = ActivityPlay(lesson.activities[number]) {
            SeededGenerator(seed: seed, for: "\(lesson.id)/\($0)/0")
        }
        switch play {
        case .question(let play): return play.lines(responses)
        case .live(let live): return live.runs.first { $0.step.id == item }?.prediction?.lines(responses) ?? []
        case .order(let play): return play.order.mistakes(responses)
        case .match(let play): return play.match.mistakes(responses)
        case .open(let play): return play.question.found(responses)
        case .quiz, .exam, .reading, .broken: return []
        }
    }
}

extension ChoicePlay {
    fileprivate func lines(_ responses: [Response]) -> [Tally.Line] {
        let counts = responses.reduce(into: [Int: Int]()) { counts, response in
            if case .options(let options) = response { for option in options { counts[option, default: 0] += 1 } }
        }
        return zip("abcdefghijklmnopqrstuvwxyz", shown).map { letter, number in
            Tally.Line(
                letter: String(letter), text: question.options[number].text.plain, count: counts[number] ?? 0,
                isRight: question.options[number].isRight)
        }
    }
}

/// So many mistakes are told.
private let mostMistakes = 6

extension [String: Int] {
    fileprivate var commonest: [Tally.Line] {
        sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostMistakes).map {
            Tally.Line(text: $0.key, count: $0.value, isRight: false)
        }
    }
}

extension Order {
    /// The moves most often wrong: which step was put right after which, and which decoy was taken for a step.
    fileprivate func mistakes(_ responses: [Response]) -> [Tally.Line] {
        var counts: [String: Int] = [:]
        let ranks = Set(items.compactMap(\.rank)).sorted()
        func place(of item: Int) -> Int? { items[item].rank.flatMap { ranks.firstIndex(of: $0) } }
        for response in responses {
            guard case .order(let given, let aside) = response else { continue }
            for item in aside where !items[item].isDecoy {
                counts[Words.Class.laidAside(items[item].text.plain), default: 0] += 1
            }
            for (position, item) in given.enumerated() {
                guard let right = place(of: item) else {
                    counts[Words.Class.tookForStep(items[item].text.plain), default: 0] += 1
                    continue
                }
                let before = given[..<position].last { !items[$0].isDecoy }
                guard let before, let earlier = place(of: before) else {
                    if right > 0 { counts[Words.Class.putFirst(items[item].text.plain), default: 0] += 1 }
                    continue
                }
                guard right < earlier || right > earlier + 1 else { continue }
                counts[Words.Class.putAfter(items[item].text.plain, items[before].text.plain), default: 0] += 1
            }
        }
        return counts.commonest
    }
}

extension Match {
    /// The wrong pairs most often made.
    fileprivate func mistakes(_ responses: [Response]) -> [Tally.Line] {
        var counts: [String: Int] = [:]
        for response in responses {
            guard case .pairs(let pairs) = response else { continue }
            for (term, definition) in pairs where !fits(term: term, definition: definition) {
                guard let name = rows[term].term, let given = rows[definition].definition else { continue }
                counts[Words.Class.paired(name.plain, given.plain), default: 0] += 1
            }
        }
        return counts.commonest
    }
}

extension OpenQuestion {
    /// How many said each point of a good answer, as the text itself tells.
    fileprivate func found(_ responses: [Response]) -> [Tally.Line] {
        var counts = points.map { _ in 0 }
        for case .text(let text, let overruled) in responses {
            let found = evidence(in: text)
            for point in points.indices where (found[point] != nil) != overruled.contains(point) { counts[point] += 1 }
        }
        return zip(points, counts).map { Tally.Line(text: $0.text.plain, count: $1, isRight: true) }
    }
}
