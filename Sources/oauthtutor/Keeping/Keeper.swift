import Course
import Progress
import Synchronization

/// Keeps the answers of a learner while the program runs. When it cannot, it says so once, and the learning goes on.
final class Keeper: Sendable {
    private let desk: Mutex<Desk>
    private let now: @Sendable () -> Int

    /// Opens the store, if there is to be one.
    /// - Parameter folder: nil where nothing is to be kept.
    init(folder: ProgressFolder?, now: @escaping @Sendable () -> Int) {
        self.now = now
        var desk = Desk(folder: folder?.path, shown: .now)
        desk.open(day: Day(now()).text)
        self.desk = Mutex(desk)
    }

    /// How the lessons stand that were begun before, the one played last at the end.
    func standings() -> [LessonStanding] {
        use { store throws(StoreFault) in try store.standings() } ?? []
    }

    /// What was kept of a lesson; nil where nothing was.
    func lesson(_ id: String) -> KeptLesson? {
        use { store throws(StoreFault) in try store.lesson(id) } ?? nil
    }

    func keep(_ keeping: Keeping) {
        let stamp = stamp(isTyping: keeping.isTyping)
        write { store throws(StoreFault) in try store.keep(keeping, stamp) }
    }

    func keep(_ keeping: ReviewKeeping) {
        let stamp = stamp(isTyping: keeping.isTyping)
        write { store throws(StoreFault) in try store.keep(keeping, stamp) }
    }

    /// What was chosen before.
    func preferences() -> Preferences {
        use { store throws(StoreFault) in try store.preferences() } ?? Preferences()
    }

    func remember(_ preferences: Preferences) {
        write { store throws(StoreFault) in try store.remember(preferences) }
    }

    /// How much is due of some lessons, and when the next comes back.
    /// - Parameter lessons: their ids.
    func outlook(of lessons: [String]) -> ReviewOutlook {
        let now = now()
        let found = use { store throws(StoreFault) in try store.outlook(at: now, of: lessons) }
        guard let found else { return ReviewOutlook() }
        let next = found.next.map { time in
            ReviewOutlook.Next(days: Self.days.between(now, time), date: Day(time).text, count: found.count)
        }
        return ReviewOutlook(due: found.due, next: next)
    }

    /// What a review is made of, but for the lessons.
    func deck(of lessons: [String]) -> ReviewDeck {
        let now = now()
        let due = use { store throws(StoreFault) in try store.due(at: now) } ?? []
        let begun = use { store throws(StoreFault) in try store.review(at: now) } ?? []
        return ReviewDeck(
            due: due, lessons: [], begun: begun, outlook: outlook(of: lessons), isKept: desk.withLock { $0.isOpen })
    }

    /// A day is the learner's own.
    static let days = DayCount.calendar(offset: Day.offset)

    private func stamp(isTyping: Bool) -> ProgressStore.Stamp {
        let milliseconds = desk.withLock { $0.timeShown(isTyping: isTyping) }
        return ProgressStore.Stamp(time: now(), milliseconds: milliseconds, version: Version.current)
    }

    private func write(_ work: (ProgressStore) throws(StoreFault) -> Void) {
        use { store throws(StoreFault) in if store.opening.isWritable { try work(store) } }
    }

    /// What the learner should be told, once.
    func takeNews() -> String? {
        desk.withLock { desk in
            defer { desk.news = nil }
            return desk.news
        }
    }

    @discardableResult
    private func use<Value: Sendable>(_ work: (ProgressStore) throws(StoreFault) -> Value) -> Value? {
        desk.withLock { $0.use(day: Day(now()).text, work) }
    }
}

/// The store and what is to be said of it.
private struct Desk {
    /// nil where nothing is to be kept.
    let folder: String?
    /// When what is on the screen came there, by a clock that nobody sets.
    var shown: ContinuousClock.Instant
    private var store: ProgressStore?
    /// To be told to the learner.
    var news: String?
    /// The same trouble is not told twice.
    private var isTroubled = false

    init(folder: String?, shown: ContinuousClock.Instant) {
        self.folder = folder
        self.shown = shown
    }

    mutating func open(day: String) {
        guard let folder else { return }
        do throws(StoreFault) {
            store = try ProgressStore.open(in: folder, day: day, days: Keeper.days)
            news = store?.opening.sentence
        } catch {
            news = error.sentence
        }
    }

    /// Milliseconds that what is on the screen stood there; typing does not end that, anything else kept does.
    mutating func timeShown(isTyping: Bool) -> Int {
        let time = ContinuousClock.now - shown
        if !isTyping { shown = .now }
        return time.milliseconds
    }

    var isOpen: Bool { store != nil }

    /// A store that turns out to be damaged is set aside, and the work done again on a new one.
    mutating func use<Value: Sendable>(day: String, _ work: (ProgressStore) throws(StoreFault) -> Value) -> Value? {
        guard let store, let folder else { return nil }
        do throws(StoreFault) {
            do throws(StoreFault) {
                let value = try work(store)
                isTroubled = false
                return value
            } catch .damaged {
                let new = try ProgressStore.replacingDamaged(in: folder, day: day, days: Keeper.days)
                self.store = new
                news = new.opening.sentence
                return try work(new)
            }
        } catch {
            if !isTroubled { news = error.sentence }
            isTroubled = true
            return nil
        }
    }
}

extension Keeping {
    /// Something is being entered; that goes on.
    fileprivate var isTyping: Bool {
        if case .draft = entry { true } else { false }
    }
}

extension ReviewKeeping {
    fileprivate var isTyping: Bool {
        if case .line(_, let line) = self { line.state == .open } else { false }
    }
}
