/// Everything the program is, as one value: where the learner is, and how each lesson stands.
///
/// The loop hands in actions and performs the effects that come back; nothing else changes a session.
public struct Session: Program {
    /// Where the learner is.
    enum Place: Equatable, Sendable {
        case home
        /// Waiting for the lesson to be read.
        case opening(String)
        case lesson(String)
        case activity(String, Int)
        case summary(String)
        /// What is due from all lessons.
        case review
    }

    /// What lies over the place and goes away with "back".
    enum Overlay: Equatable, Sendable {
        case help, glossary
        case verbatim(String)
    }

    public internal(set) var lessons: [LessonGlance]
    let seed: UInt64
    var place: Place = .home
    var overlay: Overlay?
    var runs: [String: LessonRun] = [:]
    /// How lessons stood when the program started, by their ids.
    let standings: [String: LessonStanding]
    /// What was kept of lessons that are about to be opened.
    var kept: [String: KeptLesson] = [:]
    /// The line under the cursor, on the home screen and in each lesson.
    var homeFocus = 0
    var lessonFocus: [String: Int] = [:]
    var notice: String?
    /// What there is to mend in the lesson's file while it is followed, or that it was read anew.
    var strip: [String] = []
    /// The strip stays until its author has mended what it says.
    var hasRemarks = false
    /// The lesson played last; its total is the result.
    var lastLesson: String?
    /// The lesson that was worked at last, from which the way goes on.
    var wayPoint: String?
    /// The activity to open once the lesson is there.
    var entrance: String?
    var preferences: Preferences
    /// An answer that waits for the learner to say how sure they are.
    var held: HeldAnswer?
    /// Somebody else says when a verdict comes, so that nothing is asked before it.
    var isLed = false { didSet { if isLed { held = nil } } }
    /// The review that is gone through, or was gone through last.
    var review: ReviewRun?
    var reviewRounds: UInt64 = 0
    /// How much is due, and when something will be.
    var outlook: ReviewOutlook
    /// Something was answered since that was looked up.
    var isOutlookOld = false
    /// The review was worked at last, so the last line is about it.
    var closesWithReview = false
    public private(set) var hasEnded = false

    /// - Parameters:
    ///   - seed: the same one shuffles the same way.
    ///   - standings: of the lessons that were begun before, the one played last at the end.
    ///   - outlook: how much is due.
    public init(
        lessons: [LessonGlance], seed: UInt64, standings: [LessonStanding] = [],
        outlook: ReviewOutlook = ReviewOutlook(), preferences: Preferences = Preferences()
    ) {
        self.lessons = lessons
        self.seed = seed
        self.outlook = outlook
        self.preferences = preferences
        self.standings = Dictionary(standings.map { ($0.lesson, $0) }) { $1 }
        wayPoint = standings.last { $0.isBegun }?.lesson
        goToNext()
    }

    /// Goes straight to a lesson instead of the home screen.
    /// - Parameters:
    ///   - activity: the id of the activity to open at once; nil for the lesson's own page.
    ///   - isFollowed: whether the lesson is read anew when its file is saved.
    public mutating func begin(with lesson: String, at activity: String? = nil, isFollowed: Bool = false) -> [Effect] {
        entrance = activity
        return open(lesson) + (isFollowed ? [.follow(lesson)] : [])
    }

    public mutating func update(_ action: Action) -> [Effect] {
        let before = (place: place, runs: runs, review: review)
        let effects = take(action)
        let keeping = keeping(since: before.place, before.runs) + keeping(since: before.review)
        return effects + keeping + lookingUp(since: before.place, keeping)
    }

    private mutating func take(_ action: Action) -> [Effect] {
        if case .deliver(let delivery) = action { return receive(delivery) }
        notice = nil
        if !hasRemarks { strip = [] }
        if overlay != nil { return updateOverlay(action) }
        if let effects = updateAnywhere(action) { return effects }
        if let held { return update(held, action) }
        switch place {
        case .home: return updateHome(action)
        case .opening: return []
        case .lesson(let id): return updateLesson(id, action)
        case .activity(let id, let number): return updateActivity(id, number, action)
        case .summary(let id): return updateSummary(id, action)
        case .review: return updateReview(action)
        }
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
            guard !isInLiveFlow else { return nil }
            notice = Words.Overlay.nothingToCopy
        case .command(.quit): return leave()
        case .command(.repeatPage), .command(.redraw): break
        default: return nil
        }
        return []
    }

    mutating func leave() -> [Effect] {
        hasEnded = true
        return [.leave]
    }

    mutating func open(_ id: String) -> [Effect] {
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
        case .command(.back): goHome()
        case .command(.howSure): return turnHowSure()
        case .choose(let number) where number <= last: return enter(id, number)
        case .command(.confirm), .command(.pick), .command(.next): return enter(id, focus)
        default: break
        }
        return []
    }

    /// Opens an activity, or the summary after the last.
    mutating func enter(_ id: String, _ number: Int) -> [Effect] {
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
        if action == .command(.howSure) { return turnHowSure() }
        if holds(action) { return [] }
        return take(runs[id]?.update(number, action) ?? .none, id, number)
    }

    mutating func take(_ reply: Reply, _ id: String, _ number: Int) -> [Effect] {
        notice = reply.notice
        if let text = reply.verbatim { overlay = .verbatim(text) }
        if let file = reply.file, let lesson = runs[id]?.lesson {
            return reply.effects + [lesson.saving(file, of: lesson.activities[number])]
        }
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
        case .command(.confirm), .command(.next): goHome()
        default: break
        }
        return []
    }

    func firstUndone(in id: String) -> Int {
        guard let run = runs[id] else { return 0 }
        return run.plays.indices.first { !run.isDone($0) } ?? run.plays.count
    }

    var currentRun: LessonRun? {
        switch place {
        case .home, .opening, .review: nil
        case .lesson(let id), .activity(let id, _), .summary(let id): runs[id]
        }
    }

    /// A flow has something to copy at each of its stages, once it was asked for the values.
    private var isInLiveFlow: Bool {
        if case .activity(let id, let number) = place { runs[id]?.plays[number].isLive ?? false } else { false }
    }
}

extension Lesson {
    /// Asks for a flow to be saved, under the lesson's own name and number: `01-authorization-code.http`; where a lesson
    /// has several flows, under the activity's name too.
    fileprivate func saving(_ file: Reply.Flow, of activity: Activity) -> Effect {
        let prefix = number.map { $0 < 10 ? "0\($0)-" : "\($0)-" } ?? ""
        let flows = activities.count { if case .live = $0.task { true } else { false } }
        let suffix = flows > 1 ? "-\(activity.id)" : ""
        let title = "\(title.plain): \(activity.title.plain)"
        return .save(
            name: "\(prefix)\(id)\(suffix).http",
            text: HTTPFile(flow: file.flow, values: file.values, title: title).text)
    }
}

extension ActivityPlay {
    var isLive: Bool {
        if case .live = self { true } else { false }
    }
}
