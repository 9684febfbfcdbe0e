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
        let milliseconds = desk.withLock { $0.timeShown(endingWith: keeping) }
        let stamp = ProgressStore.Stamp(time: now(), milliseconds: milliseconds, version: Version.current)
        use { store throws(StoreFault) in if store.opening.isWritable { try store.keep(keeping, stamp) } }
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
            store = try ProgressStore.open(in: folder, day: day)
            news = store?.opening.sentence
        } catch {
            news = error.sentence
        }
    }

    /// Milliseconds that what is on the screen stood there; typing does not end that, anything else kept does.
    mutating func timeShown(endingWith keeping: Keeping) -> Int {
        let time = ContinuousClock.now - shown
        if case .draft = keeping.entry {} else { shown = .now }
        return time.milliseconds
    }

    /// A store that turns out to be damaged is set aside, and the work done again on a new one.
    mutating func use<Value: Sendable>(day: String, _ work: (ProgressStore) throws(StoreFault) -> Value) -> Value? {
        guard let store, let folder else { return nil }
        do throws(StoreFault) {
            do throws(StoreFault) {
                let value = try work(store)
                isTroubled = false
                return value
            } catch .damaged {
                let new = try ProgressStore.replacingDamaged(in: folder, day: day)
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
