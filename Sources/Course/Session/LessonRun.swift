/// A lesson being played: its activities as they stand, and what was answered.
struct LessonRun: Equatable, Sendable {
    /// As it came; its exams have drawn nothing yet.
    let source: Lesson
    /// As it is played.
    private(set) var lesson: Lesson
    let seed: UInt64
    private(set) var plays: [ActivityPlay]
    private(set) var ledger = Ledger()
    /// Activities without an answer to give that were gone through.
    private(set) var finished: Set<Int> = []
    /// The activities still to be gone through, when only what was missed is repeated; nil for all of them.
    private(set) var agenda: [Int]?
    /// How often each item was asked anew.
    private var rounds: [String: Int] = [:]
    /// How often the questions of its exams were drawn anew.
    private(set) var draws = 0
    /// Items that were changed since they were answered.
    private(set) var changed: Set<String> = []
    /// Ids of answers that were kept to what the lesson does not ask any more, in the order in which they were given.
    private(set) var orphans: [String] = []

    init(_ source: Lesson, seed: UInt64) {
        self.source = source
        let lesson = source.drawingExams(seed: seed)
        self.lesson = lesson
        self.seed = seed
        plays = lesson.activities.map { activity in
            ActivityPlay(activity) { SeededGenerator(seed: seed, for: "\(lesson.id)/\($0)/0") }
        }
    }

    /// A lesson with what was kept of it put back: each answer with its score, and on the screen the latest answer to
    /// each item, unless it was asked anew since. What was changed since keeps its score, and is asked again.
    init(_ source: Lesson, kept: KeptLesson) {
        self.init(source, seed: kept.standing.seed)
        draws = kept.standing.draws
        if draws > 0 { lesson = source.drawingExams(seed: seed, round: draws) }
        var latest: [String: Attempt] = [:]
        for attempt in kept.attempts {
            rounds[attempt.item] = latest[attempt.item] == nil ? 0 : round(of: attempt.item) + 1
            ledger.note(.init(item: attempt.item, score: attempt.score), round: round(of: attempt.item))
            if let confidence = attempt.confidence { ledger.note(confidence, of: attempt.item) }
            latest[attempt.item] = attempt
        }
        let drafts = kept.drafts.filter { latest[$0.item] == nil || $0.round > round(of: $0.item) }
        for draft in drafts { rounds[draft.item] = draft.round }
        finished = Set(lesson.activities.indices.filter { kept.finished.contains(lesson.activities[$0].id) })
        for (number, activity) in lesson.activities.enumerated() {
            plays[number] = ActivityPlay(activity) { generator(for: $0) }
            for standing in plays[number].standings(of: activity) {
                if let draft = drafts.first(where: { $0.item == standing.item }) {
                    guard lesson.asks(standing.item, standing.content, as: draft.content) else { continue }
                    if let attempt = latest[standing.item],
                        !lesson.asks(standing.item, standing.content, as: attempt.content)
                    {
                        changed.insert(standing.item)
                    }
                    plays[number].restore(standing.item, draft.response, hints: draft.hints, isJudged: false)
                } else if let attempt = latest[standing.item] {
                    guard lesson.asks(standing.item, standing.content, as: attempt.content) else {
                        changed.insert(standing.item)
                        // The answer from before stays the one that counts.
                        rounds[standing.item] = round(of: standing.item) + 1
                        continue
                    }
                    plays[number].restore(standing.item, attempt.response, hints: attempt.hints, isJudged: true)
                }
            }
            plays[number].resume(practice: kept.practice[activity.id])
        }
        orphans = orphans(of: kept)
    }

    /// How often an item was asked anew.
    func round(of item: String) -> Int { rounds[item] ?? 0 }

    /// Hands the action to an activity and notes what it answers.
    /// - Parameter confidence: how sure the learner says to be of what the action submits.
    mutating func update(_ number: Int, _ action: Action, confidence: Attempt.Confidence? = nil) -> Reply {
        let item = confidence.flatMap { _ in judged(number, by: action) }
        let reply = plays[number].update(action)
        note(number)
        if let item, let confidence { ledger.note(confidence, of: item) }
        if reply.goesOn, action != .command(.skip) { finished.insert(number) }
        return reply
    }

    private mutating func note(_ number: Int) {
        for answer in plays[number].answers(of: lesson.activities[number]) {
            ledger.note(answer, round: answer.round ?? rounds[answer.item] ?? 0)
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

    /// What was practised, as the summary tells it; nil where nothing was.
    func practiceText(_ number: Int) -> String? {
        plays[number].practiceNote ?? practice(number).map { Words.points($0.earned, of: $0.points) }
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

    /// Whether anything was answered, entered or gone through.
    var isBegun: Bool { !ledger.isEmpty || !finished.isEmpty || plays.contains { $0.play.isBegun } }

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
        drawExams()
        for number in lesson.activities.indices { restart(number, only: nil) }
        finished = []
    }

    /// Asks the activity anew; in a quiz the question at hand.
    mutating func tryAgain(_ number: Int) {
        if case .quiz(var quiz) = plays[number] {
            rounds[quiz.currentID, default: 0] += 1
            quiz.restartCurrent(random: generator(for: quiz.currentID))
            plays[number] = .quiz(quiz)
        } else if case .exam = plays[number] {
            drawExams()
            restart(number, only: nil)
        } else {
            restart(number, only: nil)
        }
    }

    /// An exam is another one each time, and counts for itself.
    private mutating func drawExams() {
        guard source.hasExam else { return }
        draws += 1
        lesson = source.drawingExams(seed: seed, round: draws)
    }

    private mutating func restart(_ number: Int, only items: [String]?) {
        let activity = lesson.activities[number]
        for item in items ?? plays[number].standings(of: activity).map(\.item) where ledger.first(item) != nil {
            rounds[item, default: 0] += 1
        }
        let before = plays[number]
        plays[number] = ActivityPlay(activity, only: items.map(Set.init)) { generator(for: $0) }
        plays[number].keepPractice(of: before)
        finished.remove(number)
    }

    /// The activity as it is before anything was entered, in the same order on the screen.
    func freshPlay(_ number: Int) -> ActivityPlay { ActivityPlay(lesson.activities[number]) { generator(for: $0) } }

    /// Puts another state of the activity in, and notes what it answers.
    mutating func replace(_ number: Int, with play: ActivityPlay) {
        plays[number] = play
        note(number)
    }

    private func generator(for item: String) -> SeededGenerator {
        SeededGenerator(seed: seed, for: "\(lesson.id)/\(item)/\(round(of: item))")
    }

    /// The percentage that counts for what an activity has at hand; nil when that is the first answer itself.
    func countingPercent(_ number: Int) -> Int? {
        let item: String
        switch plays[number] {
        case .quiz(let quiz): item = quiz.currentID
        case .exam(let exam): item = exam.currentID ?? lesson.activities[number].id
        default: item = lesson.activities[number].id
        }
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

    /// The live flow that has the server; one at most.
    var awakeLive: Int? {
        plays.firstIndex { play in
            guard case .live(let live) = play else { return false }
            return live.phase != .asleep
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

    /// Goes to a question of a quiz or an exam, by its id; where there is none such, nothing happens.
    mutating func show(_ question: String, in number: Int) { plays[number].show(question) }

    /// The same run of a lesson whose file was saved: what was answered stays where the question is still the same.
    func revised(to source: Lesson) -> LessonRun {
        var next = LessonRun(source, seed: seed)
        for (number, activity) in next.lesson.activities.enumerated() {
            guard let old = lesson.activities.firstIndex(where: { $0.id == activity.id }) else { continue }
            var kept = activity.items.map(\.id)
            if lesson.activities[old] == activity {
                next.plays[number] = plays[old]
            } else {
                guard let items = next.plays[number].takeOver(activity, from: plays[old]) else { continue }
                kept = items
            }
            if finished.contains(old) { next.finished.insert(number) }
            for item in kept {
                next.ledger.take(item, from: ledger)
                next.rounds[item] = rounds[item]
                if changed.contains(item) { next.changed.insert(item) }
            }
        }
        return next
    }
}
