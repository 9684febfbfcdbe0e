/// A review being gone through: so many of the things that are due, one after the other, from all lessons.
struct ReviewRun: Equatable, Sendable {
    enum Stage: Equatable, Sendable {
        case asking(Int)
        case summary
    }

    private(set) var items: [ReviewItem]
    private(set) var stage: Stage
    /// What is due and not asked this time.
    let waiting: Int
    /// What is due and cannot be asked: its lesson is not here, or does not ask it any more.
    let leftOut: Int
    /// What its lesson does not ask any more, though that is here.
    let missing: [Learned]
    /// What comes next; asked for anew once all was gone through.
    var outlook: ReviewOutlook
    let isKept: Bool
    /// It is one that was begun before.
    let isResumed: Bool

    /// So many are asked at a time.
    static let most = 20

    /// - Parameter seed: the same one draws the same options, in the same order.
    init(_ deck: ReviewDeck, seed: UInt64) {
        let lessons = Dictionary(deck.lessons.map { ($0.id, $0) }) { first, _ in first }
        var found = Found()
        var missing: [Learned] = []
        var away = 0
        for due in Self.byUrgency(deck.due) {
            guard let lesson = lessons[due.learned.lesson] else {
                away += 1
                continue
            }
            guard let item = ReviewItem(due, in: lesson, seed: Self.seed(of: due.learned, seed)) else {
                missing.append(due.learned)
                continue
            }
            found.add(item)
        }
        let begun = deck.begun.compactMap { Self.item($0, of: deck, lessons) }.map(found.withTwins)
        let isOpen = begun.contains { !$0.isJudged && !$0.isSkipped }
        items = isOpen ? begun : Self.mixed(Array(found.items.prefix(Self.most)))
        waiting = max(0, found.items.count - (isOpen ? begun.count { !$0.isJudged } : items.count))
        let place = isOpen && begun.count == deck.begun.count ? deck.begun.firstIndex(where: \.isAtHand) : nil
        stage = (place ?? items.firstIndex { !$0.isJudged && !$0.isSkipped }).map { .asking($0) } ?? .summary
        leftOut = away + missing.count
        self.missing = missing
        outlook = deck.outlook
        isKept = deck.isKept
        isResumed = isOpen
    }

    /// What is least likely to be remembered comes first; what is as likely, to the percent, from the lessons in turn.
    private static func byUrgency(_ due: [Due]) -> [Due] {
        var turns: [String: Int] = [:]
        let ranked = due.sorted(by: isMoreUrgent).map { due in
            let percent = Int((due.recall * 100).rounded())
            let turn = turns["\(percent)/\(due.learned.lesson)", default: 0]
            turns["\(percent)/\(due.learned.lesson)"] = turn + 1
            return (due: due, percent: percent, turn: turn)
        }
        return ranked.sorted {
            ($0.percent, $0.turn, $0.due.learned.lesson) < ($1.percent, $1.turn, $1.due.learned.lesson)
        }.map(\.due)
    }

    private static func isMoreUrgent(_ one: Due, _ other: Due) -> Bool {
        if one.recall != other.recall { return one.recall < other.recall }
        let (left, right) = (one.learned, other.learned)
        return (left.lesson, left.item, left.part) < (right.lesson, right.item, right.part)
    }

    /// As urgent as they come, but from another lesson each time as long as there is one, else of another activity.
    private static func mixed(_ items: [ReviewItem]) -> [ReviewItem] {
        var (waiting, mixed) = (items, [ReviewItem]())
        while !waiting.isEmpty {
            let last = mixed.last?.question.learned
            // A lesson with more than half of what is left would stand by itself at the end.
            let next =
                waiting.firstIndex { item in
                    let lesson = item.question.learned.lesson
                    return lesson != last?.lesson
                        && waiting.count { $0.question.learned.lesson == lesson } * 2 > waiting.count
                } ?? waiting.firstIndex { $0.question.learned.lesson != last?.lesson }
                ?? waiting.firstIndex { $0.question.learned.item != last?.item } ?? 0
            mixed.append(waiting.remove(at: next))
        }
        return mixed
    }

    private static func seed(of learned: Learned, _ seed: UInt64) -> UInt64 {
        var random = SeededGenerator(seed: seed, for: "review/\(learned.lesson)/\(learned.item)/\(learned.part)")
        return random.next()
    }

    /// A question of a review that goes on, as it was left.
    private static func item(_ line: ReviewLine, of deck: ReviewDeck, _ lessons: [String: Lesson]) -> ReviewItem? {
        guard let lesson = lessons[line.learned.lesson] else { return nil }
        let due = deck.due.first { $0.learned == line.learned } ?? Due(line.learned, content: line.content, recall: 1)
        var item = ReviewItem(due, in: lesson, seed: line.seed)
        item?.restore(line)
        return item
    }

    var number: Int? {
        if case .asking(let number) = stage { number } else { nil }
    }

    /// The question that is asked; nil at the end.
    var item: ReviewItem? { number.map { items[$0] } }

    var judged: [ReviewItem] { items.filter(\.isJudged) }

    /// How it begins in the store.
    var beginning: ReviewKeeping {
        .begun(
            items.enumerated().map { number, item in
                var line = item.line
                line.isAtHand = number == self.number
                return line
            }, missing: missing)
    }

    /// Whether an action would have the question judged.
    func judges(_ action: Action) -> Bool {
        guard let item, !item.isJudged else { return false }
        var play = item.play
        _ = play.update(action)
        return play.share != nil
    }

    /// - Parameter confidence: how sure the learner says to be of what the action submits.
    mutating func update(_ action: Action, confidence: Attempt.Confidence? = nil) -> Reply {
        guard let number else { return .none }
        if action == .command(.previous) {
            guard number > 0 else { return .say(Words.Review.atTheStart) }
            stage = .asking(number - 1)
            return .none
        }
        let wasJudged = items[number].isJudged
        var reply = items[number].play.update(action)
        if !wasJudged, items[number].isJudged {
            items[number].confidence = confidence
            items[number].isSkipped = false
        }
        guard reply.goesOn else { return reply }
        reply.goesOn = false
        if !items[number].isJudged { items[number].isSkipped = true }
        stage = number + 1 < items.count ? .asking(number + 1) : .summary
        return reply
    }

    /// What is to be kept of what changed since the review stood so.
    func keeping(since before: ReviewRun) -> [ReviewKeeping] {
        var keepings = items.indices.compactMap { number -> ReviewKeeping? in
            let (then, now) = (before.items[number], items[number])
            guard then.line != now.line else { return nil }
            guard let attempt = now.attempt else { return .line(number, now.line) }
            return then.isJudged ? .revision(attempt, number, now.line) : .answer(attempt, number, now.line)
        }
        if stage == .summary, before.stage != .summary { keepings.append(.ended) }
        if let number, number != before.number { keepings.append(.place(number)) }
        return keepings
    }
}

/// What is due, each question once.
private struct Found {
    private(set) var items: [ReviewItem] = []
    private var places: [String: Int] = [:]

    mutating func add(_ item: ReviewItem) {
        guard let place = places[item.key] else {
            places[item.key] = items.count
            items.append(item)
            return
        }
        if item.isBlank { items[place].twins.append(item.question.learned) }
    }

    /// A question of a review that goes on, with what else is due and asks the same.
    func withTwins(_ item: ReviewItem) -> ReviewItem {
        guard item.isBlank, let same = places[item.key].map({ items[$0] }) else { return item }
        var item = item
        item.twins = ([same.question.learned] + same.twins).filter { $0 != item.question.learned }
        return item
    }
}
