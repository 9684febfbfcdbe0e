import Course
import Synchronization

@testable import Classroom

func makeQuestion(_ id: String) -> Activity {
    let options = [
        Question.Option("right", isRight: true), .init("wrong", isRight: false), .init("no", isRight: false),
    ]
    return Activity(id: id, title: "What is \(id)?", task: .question(Question(options: options)))
}

func makeLesson() -> Lesson {
    let step = LiveFlow.Step(
        id: "send", title: "Send", prediction: nil, messages: [], parameters: [],
        breakIts: [.init(id: "break", title: "Break", prediction: nil, messages: [], parameters: [], breakIts: [])])
    return Lesson(
        id: "tea", number: 1, title: "Tea",
        activities: [
            Activity(id: "read", title: "Read", task: .reading(Reading(text: [.paragraph("Some text.")]))),
            makeQuestion("one"), makeQuestion("two"),
            Activity(id: "live", title: "Watch", task: .live(LiveFlow(steps: [step]))),
        ])
}

/// A disk whose writes can be held back, and fail.
actor MemoryDisk {
    struct Full: Error {}

    private(set) var record: [KeptAction] = []
    /// How many actions each write had.
    private(set) var writes: [Int] = []
    private(set) var hasEnded = false
    private var isHeld = false
    private var isFull = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var arrivals: [CheckedContinuation<Void, Never>] = []

    func keep(_ actions: [KeptAction]) async throws {
        for arrival in arrivals { arrival.resume() }
        arrivals = []
        if isHeld { await withCheckedContinuation { waiting.append($0) } }
        if isFull { throw Full() }
        writes.append(actions.count)
        record += actions
    }

    func record(after number: Int) -> [KeptAction] { record.filter { $0.number > number } }
    func end() { hasEnded = true }

    /// From now on writes wait.
    func hold() { isHeld = true }

    func letGo() {
        isHeld = false
        for write in waiting { write.resume() }
        waiting = []
    }

    func fill(_ isFull: Bool) { self.isFull = isFull }

    /// Returns when a write has come that is held back.
    func untilWriting() async {
        if waiting.isEmpty { await withCheckedContinuation { arrivals.append($0) } }
    }
}

/// A class's hall with a clock that is set by hand.
final class HallUnderTest: Sendable {
    let disk = MemoryDisk()
    let hall: Hall
    let time: Clock

    init(_ lesson: Lesson = makeLesson(), capacity: Int = 1_200, flow: @escaping Hall.Flow = { _ in .stopped }) {
        var pulse = Hall.Pulse()
        pulse.retry = .milliseconds(1)
        pulse.view = .milliseconds(1)
        pulse.tick = .milliseconds(1)
        let time = Clock()
        hall = Hall(
            Room(lesson, seed: 7, capacity: capacity),
            keeping: Hall.Keeping(
                keep: { [disk] in try await disk.keep($0) }, record: { [disk] in await disk.record(after: $0) },
                end: { [disk] in await disk.end() }),
            now: { time.now }, flow: flow, pulse: pulse)
        self.time = time
    }

    /// Milliseconds since the class began.
    final class Clock: Sendable {
        private let value = Mutex(0)
        var now: Int {
            get { value.withLock { $0 } }
            set { value.withLock { $0 = newValue } }
        }
    }

    @discardableResult
    func join(_ name: String = "Ada") async throws -> Member { try await hall.join(name: name) }

    func lead(_ leads: Lead...) async throws { for lead in leads { try await hall.lead(lead) } }

    /// In the numbers of the lesson's file; 0 is right.
    func answer(_ seat: Int, _ option: Int, to item: String = "one", vote: Int = 1) async throws {
        try await hall.happen(.answer(seat: seat, ClassAnswer(item: item, vote: vote, response: .options([option]))))
    }
}

extension Told {
    var text: String { String(buffer: bytes) }
}

extension Listener {
    /// What it was told up to now, the queue read to its end.
    func heard() async -> [String] {
        end()
        var texts: [String] = []
        for await told in stream { texts.append(told.text) }
        return texts
    }
}
