/// An open question: first written, then compared point by point, where the learner has the last word.
struct OpenPlay: Play {
    var question: OpenQuestion
    var framing: Framing
    var points: Int
    private(set) var text = ""
    /// For each point the words in which it was found; nil while the answer is being written.
    private(set) var evidence: [String?]?
    /// Points whose mark the learner changed.
    private(set) var overruled: Set<Int> = []
    /// An exam's answers are judged together, later.
    let isJudgedAtOnce: Bool

    private var cursor = 0
    private var focus = 0
    var hints: Hints
    /// The learner was told that nothing is written, and may go on all the same.
    private var isWarned = false

    /// Longer answers are cut: the comparison should stay instant.
    private static let longest = 4000

    init(_ question: OpenQuestion, framing: Framing, points: Int, isJudgedAtOnce: Bool = true) {
        self.question = question
        self.framing = framing
        self.points = points
        self.isJudgedAtOnce = isJudgedAtOnce
        self.hints = Hints(framing.hints)
    }

    var isBegun: Bool { evidence == nil && !text.isEmpty }
    var takesText: Bool { evidence == nil }

    var share: Double? {
        guard evidence != nil, !question.points.isEmpty else { return nil }
        return Double(question.points.indices.count(where: isFound)) / Double(question.points.count)
    }

    private func isFound(_ point: Int) -> Bool {
        (evidence?[point] != nil) != overruled.contains(point)
    }

    mutating func update(_ action: Action) -> Reply {
        evidence == nil ? write(action) : compare(action)
    }

    private mutating func write(_ action: Action) -> Reply {
        switch action {
        case .insert(let more): insert(more)
        case .write(let whole):
            text = ""
            cursor = 0
            insert(whole)
            return submit()
        case .command(.erase) where cursor > 0:
            text.remove(at: text.index(text.startIndex, offsetBy: cursor - 1))
            cursor -= 1
        case .command(.left): cursor = max(0, cursor - 1)
        case .command(.right): cursor = min(text.count, cursor + 1)
        case .command(.first): cursor = 0
        case .command(.last): cursor = text.count
        case .command(.hint): return hints.takeOne()
        case .command(.skip), .command(.next): return .onward
        case .command(.confirm): return submit()
        default: break
        }
        return .none
    }

    private mutating func insert(_ more: String) {
        let room = Self.longest - text.count
        let added = String(more.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(max(0, room)))
        let before = text.count
        text.insert(contentsOf: added, at: text.index(text.startIndex, offsetBy: min(cursor, before)))
        cursor = min(cursor, before) + text.count - before
    }

    private mutating func submit() -> Reply {
        guard text.contains(where: { !$0.isWhitespace }) else {
            // Enter alone must lead through the whole lesson, so a second one skips.
            defer { isWarned.toggle() }
            return isWarned ? .onward : .say(Words.Open.writeFirst)
        }
        guard isJudgedAtOnce else { return .onward }
        judge()
        return .none
    }

    /// Looks for each point in what is written now.
    mutating func judge() {
        evidence = question.evidence(in: text)
    }

    private mutating func compare(_ action: Action) -> Reply {
        switch action {
        case .command(.up): focus = max(0, focus - 1)
        case .command(.down): focus = min(question.points.count - 1, focus + 1)
        case .command(.pick): overruled.formSymmetricDifference([focus])
        case .choose(let point) where question.points.indices.contains(point):
            focus = point
            overruled.formSymmetricDifference([point])
        case .choose: return .say(Words.Open.noSuchPoint(count: question.points.count))
        case .command(.undo): overruled = []
        case .command(.confirm), .command(.next): return .onward
        default: break
        }
        return .none
    }
}

extension OpenPlay {
    var offers: [Page.Offer] {
        guard evidence == nil else {
            return [
                .init(.confirm, Words.Offers.goOn), .init(.pick, Words.Offers.overrule),
                .init(.startOver, Words.Offers.tryAgain), .init(.undo, Words.Offers.undo),
                .init(.up, Words.Offers.up), .init(.down, Words.Offers.down), .init(.next, Words.Offers.goOn),
            ]
        }
        return [.init(.confirm, Words.Offers.submit)] + hints.offers + [
            .init(.skip, Words.Offers.skip), .init(.erase, Words.Offers.erase), .init(.left, Words.Offers.left),
            .init(.right, Words.Offers.right), .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ]
    }

    var parts: [Page.Part] {
        guard let evidence, let share else {
            return framing.promptParts
                + [.instruction(Words.Open.instruction), .draft(Draft(text: text, cursor: cursor))] + hints.parts
        }
        let items = question.points.enumerated().map { number, point in
            MarkList.Item(
                text: point.text, isFound: isFound(number), isOverruled: overruled.contains(number),
                evidence: evidence[number])
        }
        let verdict = Verdict(
            share: share, detail: Words.Open.found(question.points.indices.count(where: isFound), of: items.count))
        return [.verdict(verdict), .draft(Draft(text: text, cursor: nil)), .instruction(Words.Open.compare)]
            + [.marks(MarkList(items: items, focus: focus))] + framing.explanationParts
    }
}
