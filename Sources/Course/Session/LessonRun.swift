/// A lesson being played: its activities as they stand, and what was answered.
struct LessonRun: Equatable, Sendable {
    let lesson: Lesson
    let seed: UInt64
    private(set) var plays: [ActivityPlay]
    private(set) var ledger = Ledger()
    /// Activities without an answer to give that were gone through.
    private(set) var finished: Set<Int> = []
    /// The activities still to be gone through, when only what was missed is repeated; nil for all of them.
    private(set) var agenda: [Int]?
    /// How often each item was asked anew.
    private var rounds: [String: Int] = [:]

    init(_ lesson: Lesson, seed: UInt64) {
        self.lesson = lesson
        self.seed = seed
        plays = lesson.activities.map { activity in
            ActivityPlay(activity) { SeededGenerator(seed: seed, for: "\(lesson.id)/\($0)/0") }
        }
    }

    /// Hands the action to an activity and notes what it answers.
    mutating func update(_ number: Int, _ action: Action) -> Reply {
        let reply = plays[number].update(action)
        note(number)
        if reply.goesOn, action != .command(.skip) { finished.insert(number) }
        return reply
    }

    private mutating func note(_ number: Int) {
        for answer in plays[number].answers(of: lesson.activities[number]) {
            ledger.note(answer, round: rounds[answer.item] ?? 0)
        }
    }

    /// The score that counts: of the first answers. nil before there is one.
    func score(_ number: Int) -> Score? { lesson.activities[number].score(by: ledger.first) }

    /// The score of what was answered again since.
    func practice(_ number: Int) -> Score? {
        let items = lesson.activities[number].items
        guard items.contains(where: { ledger.practice($0.id) != nil }) else { return nil }
        return lesson.activities[number].score { ledger.practice($0) ?? ledger.first($0) }
    }

    var total: Total {
        lesson.activities.indices.reduce(Total()) { total, number in
            total + (score(number) ?? Score(share: 0, points: lesson.activities[number].points))
        }
    }

    /// Whether nothing is left to do in an activity.
    func isDone(_ number: Int) -> Bool {
        let activity = lesson.activities[number]
        if !activity.isScored { return finished.contains(number) }
        return activity.items.allSatisfy { ledger.first($0.id) != nil } || finished.contains(number)
    }

    var isDone: Bool { lesson.activities.indices.allSatisfy(isDone) }

    var hasMissed: Bool { lesson.activities.indices.contains { !missed(in: $0).isEmpty } }

    /// The items of an activity whose latest answer was not all right, or that have none.
    private func missed(in number: Int) -> [String] {
        lesson.activities[number].items.map(\.id).filter { item in
            ((ledger.practice(item) ?? ledger.first(item))?.share ?? 0) < 1
        }
    }

    /// Asks anew what was missed, a quiz only its missed questions.
    /// - Returns: the first such activity.
    mutating func repeatMissed() -> Int? {
        let numbers = lesson.activities.indices.filter { !missed(in: $0).isEmpty }
        for number in numbers { restart(number, only: missed(in: number)) }
        agenda = numbers
        return numbers.first
    }

    /// What comes after an activity; the summary has the number after the last.
    mutating func next(after number: Int) -> Int {
        guard let agenda else { return number + 1 }
        guard let next = agenda.first(where: { $0 > number }) else {
            self.agenda = nil
            return plays.count
        }
        return next
    }

    mutating func startOver() {
        agenda = nil
        for number in lesson.activities.indices { restart(number, only: nil) }
        finished = []
    }

    /// Asks the activity anew; in a quiz the question at hand.
    mutating func tryAgain(_ number: Int) {
        if case .quiz(var quiz) = plays[number] {
            rounds[quiz.currentID, default: 0] += 1
            quiz.restartCurrent(random: generator(for: quiz.currentID))
            plays[number] = .quiz(quiz)
        } else {
            restart(number, only: nil)
        }
    }

    private mutating func restart(_ number: Int, only items: [String]?) {
        let activity = lesson.activities[number]
        for item in items ?? activity.items.map(\.id) where ledger.first(item) != nil {
            rounds[item, default: 0] += 1
        }
        plays[number] = ActivityPlay(activity, only: items.map(Set.init)) { generator(for: $0) }
        finished.remove(number)
    }

    private func generator(for item: String) -> SeededGenerator {
        SeededGenerator(seed: seed, for: "\(lesson.id)/\(item)/\(rounds[item] ?? 0)")
    }

    /// The percentage that counts for what an activity has at hand; nil when that is the first answer itself.
    func countingPercent(_ number: Int) -> Int? {
        let item: String
        if case .quiz(let quiz) = plays[number] { item = quiz.currentID } else { item = lesson.activities[number].id }
        guard ledger.practice(item) != nil, let first = ledger.first(item) else { return nil }
        return (Total() + first).percent
    }

    /// A live flow sleeps when another one takes the server.
    mutating func rewindLive(except number: Int) {
        for other in plays.indices where other != number {
            guard case .live(var live) = plays[other], live.phase != .asleep else { continue }
            live.rewind()
            plays[other] = .live(live)
        }
    }

    /// The live flow that waits for a report; one at most, since there is one server.
    var waitingLive: Int? {
        plays.firstIndex { play in
            guard case .live(let live) = play else { return false }
            return live.phase == .starting || live.phase == .busy
        }
    }

    mutating func wakeLive(_ number: Int) -> Reply {
        guard case .live(var live) = plays[number] else { return .none }
        defer { plays[number] = .live(live) }
        return live.wake()
    }

    mutating func resumeQuiz(_ number: Int) {
        guard case .quiz(var quiz) = plays[number], !quiz.isComplete else { return }
        quiz.resume()
        plays[number] = .quiz(quiz)
    }
}
