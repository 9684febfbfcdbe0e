/// Everything the program is, as one value: where the learner is, and how each lesson stands.
///
/// The loop hands in actions and performs the effects that come back; nothing else changes a session.
public struct Session: Equatable, Sendable {
    /// Where the learner is.
    enum Place: Equatable, Sendable {
        case home
        /// Waiting for the lesson to be read.
        case opening(String)
        case lesson(String)
        case activity(String, Int)
        case summary(String)
    }

    /// What lies over the place and goes away with "back".
    enum Overlay: Equatable, Sendable {
        case help, glossary
        case verbatim(String)
    }

    public let lessons: [LessonGlance]
    let seed: UInt64
    var place: Place = .home
    var overlay: Overlay?
    var runs: [String: LessonRun] = [:]
    /// The line under the cursor, on the home screen and in each lesson.
    var homeFocus = 0
    var lessonFocus: [String: Int] = [:]
    var notice: String?
    /// The lesson played last; its total is the result.
    private(set) var lastLesson: String?
    public private(set) var hasEnded = false

    /// - Parameter seed: the same one shuffles the same way.
    public init(lessons: [LessonGlance], seed: UInt64) {
        self.lessons = lessons
        self.seed = seed
    }

    /// Goes straight to a lesson instead of the home screen.
    public mutating func begin(with lesson: String) -> [Effect] { open(lesson) }

    public mutating func update(_ action: Action) -> [Effect] {
        if case .deliver(let delivery) = action { return receive(delivery) }
        notice = nil
        if overlay != nil { return updateOverlay(action) }
        if let effects = updateAnywhere(action) { return effects }
        switch place {
        case .home: return updateHome(action)
        case .opening: return []
        case .lesson(let id): return updateLesson(id, action)
        case .activity(let id, let number): return updateActivity(id, number, action)
        case .summary(let id): return updateSummary(id, action)
        }
    }

    private mutating func receive(_ delivery: Delivery) -> [Effect] {
        switch delivery {
        case .lesson(let lesson):
            guard place == .opening(lesson.id) else { return [] }
            if runs[lesson.id]?.lesson != lesson { runs[lesson.id] = LessonRun(lesson, seed: seed) }
            lastLesson = lesson.id
            place = .lesson(lesson.id)
            lessonFocus[lesson.id] = firstUndone(in: lesson.id)
            return []
        case .noLesson(let id, let sentence):
            guard place == .opening(id) else { return [] }
            place = .home
            notice = sentence
            return []
        case .live: return receiveLive(action: .deliver(delivery))
        }
    }

    /// A report goes to the flow that waits for it, even if the learner has gone elsewhere meanwhile.
    private mutating func receiveLive(action: Action) -> [Effect] {
        for id in runs.keys {
            guard let number = runs[id]?.waitingLive, let reply = runs[id]?.update(number, action) else { continue }
            return place == .activity(id, number) ? take(reply, id, number) : reply.effects
        }
        return []
    }

    private mutating func updateOverlay(_ action: Action) -> [Effect] {
        switch action {
        case .command(.quit): return leave()
        case .command(.back), .command(.confirm), .command(.help), .command(.glossary), .command(.copy),
            .command(.pick), .command(.next):
            overlay = nil
        default: break
        }
        return []
    }

    /// What means the same everywhere; nil when the place decides.
    private mutating func updateAnywhere(_ action: Action) -> [Effect]? {
        switch action {
        case .command(.help): overlay = .help
        case .command(.glossary):
            if (currentRun?.lesson.glossary ?? []).isEmpty {
                notice = Words.Overlay.noGlossary
            } else {
                overlay = .glossary
            }
        case .command(.copy):
            if let text = copyText { overlay = .verbatim(text) } else { notice = Words.Overlay.nothingToCopy }
        case .command(.quit): return leave()
        case .command(.repeatPage), .command(.redraw): break
        default: return nil
        }
        return []
    }

    private mutating func leave() -> [Effect] {
        hasEnded = true
        return [.leave]
    }

    private mutating func updateHome(_ action: Action) -> [Effect] {
        let last = max(0, lessons.count - 1)
        switch action {
        case .command(.up): homeFocus = max(0, homeFocus - 1)
        case .command(.down): homeFocus = min(last, homeFocus + 1)
        case .command(.first): homeFocus = 0
        case .command(.last): homeFocus = last
        case .command(.back): return leave()
        case .choose(let number) where lessons.indices.contains(number):
            homeFocus = number
            return open(lessons[number].id)
        case .command(.confirm), .command(.pick), .command(.next):
            return lessons.isEmpty ? [] : open(lessons[homeFocus].id)
        default: break
        }
        return []
    }

    private mutating func open(_ id: String) -> [Effect] {
        if let number = lessons.firstIndex(where: { $0.id == id }) { homeFocus = number }
        place = .opening(id)
        return [.open(id)]
    }

    private mutating func updateLesson(_ id: String, _ action: Action) -> [Effect] {
        guard let run = runs[id] else { return [] }
        // The line after the last activity is the summary.
        let last = run.lesson.activities.count
        let focus = lessonFocus[id] ?? 0
        switch action {
        case .command(.up): lessonFocus[id] = max(0, focus - 1)
        case .command(.down): lessonFocus[id] = min(last, focus + 1)
        case .command(.first): lessonFocus[id] = 0
        case .command(.last): lessonFocus[id] = last
        case .command(.back): place = .home
        case .choose(let number) where number <= last: return enter(id, number)
        case .command(.confirm), .command(.pick), .command(.next): return enter(id, focus)
        default: break
        }
        return []
    }

    /// Opens an activity, or the summary after the last.
    private mutating func enter(_ id: String, _ number: Int) -> [Effect] {
        lessonFocus[id] = number
        guard let run = runs[id], run.plays.indices.contains(number) else {
            place = .summary(id)
            return []
        }
        place = .activity(id, number)
        runs[id]?.resumeQuiz(number)
        guard case .live = run.plays[number] else { return [] }
        for other in runs.keys { runs[other]?.rewindLive(except: other == id ? number : -1) }
        return take(runs[id]?.wakeLive(number) ?? .none, id, number)
    }

    private mutating func updateActivity(_ id: String, _ number: Int, _ action: Action) -> [Effect] {
        guard let play = runs[id]?.plays[number] else { return [] }
        if action == .command(.back), !play.play.hasInHand {
            lessonFocus[id] = number
            place = .lesson(id)
            return []
        }
        if action == .command(.startOver), !play.isLive {
            guard play.play.offers.contains(where: { $0.command == .startOver }) else { return [] }
            runs[id]?.tryAgain(number)
            return []
        }
        return take(runs[id]?.update(number, action) ?? .none, id, number)
    }

    private mutating func take(_ reply: Reply, _ id: String, _ number: Int) -> [Effect] {
        notice = reply.notice
        guard reply.goesOn else { return reply.effects }
        return reply.effects + enter(id, runs[id]?.next(after: number) ?? number + 1)
    }

    private mutating func updateSummary(_ id: String, _ action: Action) -> [Effect] {
        switch action {
        case .command(.againMissed):
            guard let number = runs[id]?.repeatMissed() else {
                notice = Words.Summary.allRight
                return []
            }
            return enter(id, number)
        case .command(.startOver):
            runs[id]?.startOver()
            return enter(id, 0)
        case .command(.back), .command(.previous): place = .lesson(id)
        case .command(.confirm), .command(.next): place = .home
        default: break
        }
        return []
    }

    private func firstUndone(in id: String) -> Int {
        guard let run = runs[id] else { return 0 }
        return run.plays.indices.first { !run.isDone($0) } ?? run.plays.count
    }

    var currentRun: LessonRun? {
        switch place {
        case .home, .opening: nil
        case .lesson(let id), .activity(let id, _), .summary(let id): runs[id]
        }
    }

    private var copyText: String? {
        guard case .activity(let id, let number) = place, case .live(let live) = runs[id]?.plays[number] else {
            return nil
        }
        return live.copyText
    }
}

extension ActivityPlay {
    var isLive: Bool {
        if case .live = self { true } else { false }
    }
}
