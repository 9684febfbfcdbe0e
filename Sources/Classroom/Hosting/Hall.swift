import Course

/// A class at its host, and the only owner of its room.
///
/// Whatever happens goes through `happen`: the room changes, what is to be kept is written, and only then is anything
/// acknowledged or told. While one write is on its way to the disk others gather and go together with the next, so that
/// a room that answers all at once waits for a few writes and not for a thousand.
public actor Hall {
    /// Where a host keeps its class.
    public struct Keeping: Sendable {
        /// Returns once they are on the disk, all of them or none.
        public var keep: @Sendable (_ actions: [KeptAction]) async throws -> Void
        /// What was kept after the action with this number, in order.
        public var record: @Sendable (_ number: Int) async throws -> [KeptAction]
        /// The class is over.
        public var end: @Sendable () async -> Void

        public init(
            keep: @escaping @Sendable (_ actions: [KeptAction]) async throws -> Void,
            record: @escaping @Sendable (_ number: Int) async throws -> [KeptAction],
            end: @escaping @Sendable () async -> Void = {}
        ) {
            self.keep = keep
            self.record = record
            self.end = end
        }
    }

    /// How often things happen that nobody asks for.
    public struct Pulse: Sendable {
        /// A write that failed is tried again.
        public var retry = Duration.milliseconds(500)
        /// Everybody hears that the host is there.
        public var heartbeat = Duration.seconds(15)
        /// Whoever watches is shown what has changed: a view goes through all learners and all answers.
        public var view = Duration.milliseconds(200)
        /// While the class talks, whether it has talked enough.
        public var tick = Duration.seconds(1)

        public init() {}
    }

    /// Performs the teacher's live flow; whatever goes wrong is in the report.
    public typealias Flow = @Sendable (_ command: LiveCommand) async -> LiveReport

    /// Changed by `happen` alone.
    public private(set) var room: Room
    let keeping: Keeping
    /// Milliseconds since the class began.
    private let now: @Sendable () -> Int
    let flow: Flow
    let pulse: Pulse

    /// The number of the last action that is kept, or on its way.
    private var lastNumber: Int
    private var lastTime: Int
    /// What has happened and is not on the disk yet, in order.
    private var pending: [Happening] = []
    private var isWriting = false
    /// The last write failed and is tried again.
    public private(set) var isTroubled = false

    // What is told, and to whom.
    var standing: Standing
    /// Each by a number that rises from one to the next.
    var listeners: [Int: Listener] = [:]
    var followers: [Int: AsyncStream<Announcement>.Continuation] = [:]
    var watchers: [Int: Watcher] = [:]
    var lastListener = 0
    var seatsByToken: [String: Int]
    var nextView: NextView = .none

    // What runs by itself.
    /// Rises each time that the teacher's flow begins anew.
    var flowRun = 0
    var commands: AsyncStream<FlowJob>.Continuation?
    var discussion: (end: Int, timer: Task<Void, Never>)?

    /// - Parameters:
    ///   - room: new, or as its record makes it.
    ///   - lastNumber: that of the last action in the record; 0 where there is none.
    ///   - now: milliseconds since the class began.
    public init(
        _ room: Room, lastNumber: Int = 0, lastTime: Int = 0, keeping: Keeping, now: @escaping @Sendable () -> Int,
        flow: @escaping Flow, pulse: Pulse = Pulse()
    ) {
        self.room = room
        self.lastNumber = lastNumber
        self.lastTime = lastTime
        self.keeping = keeping
        self.now = now
        self.flow = flow
        self.pulse = pulse
        standing = Standing(room, number: lastNumber)
        seatsByToken = Dictionary(room.seats.map { ($0.token, $0.number) }) { first, _ in first }
    }

    /// The class's clock, which never goes back, whatever somebody sets the machine's to.
    public var time: Int {
        lastTime = max(lastTime, now())
        return lastTime
    }

    /// Lets something happen to the class.
    /// - Returns: what came of it, after everything that had to be kept was kept.
    /// - Throws: why the class refuses it; or that it cannot be kept, and then it is tried until it can.
    @discardableResult
    public func happen(_ action: RoomAction) async throws(ClassFault) -> [RoomEffect] {
        if isTroubled, action.canWait { throw .notKept }
        let time = time
        var happening = Happening(action: action, time: time, effects: room.update(action, at: time))
        for case .keep(let kept) in happening.effects {
            lastNumber += 1
            happening.kept.append(KeptAction(number: lastNumber, time: time, action: kept, outcome: outcome(of: kept)))
        }
        happening.number = lastNumber
        if pending.isEmpty, !isWriting, happening.kept.isEmpty {
            publish(happening)
        } else if await !isKept(happening) {
            throw .notKept
        }
        if let fault = happening.fault { throw .room(fault) }
        return happening.effects
    }

    /// Asked right after it happened.
    private func outcome(of action: RoomAction) -> KeptAction.Outcome? {
        switch action {
        case .join: room.seats.last.map { .seated($0.number, name: $0.name) }
        case .answer(let seat, let answer): room.ballots[answer.item]?[answer.vote]?[seat].map { .judged($0) }
        default: nil
        }
    }

    // Keeping

    private func isKept(_ happening: Happening) async -> Bool {
        await withCheckedContinuation { waiting in
            var happening = happening
            happening.waiting = waiting
            pending.append(happening)
            if !isWriting {
                isWriting = true
                Task { await write() }
            }
        }
    }

    private func write() async {
        while !pending.isEmpty {
            var batch = pending
            pending = []
            while await !keep(batch.flatMap(\.kept)) {
                for place in batch.indices { batch[place].answer(isKept: false) }
                try? await Task.sleep(for: pulse.retry)
            }
            for place in batch.indices {
                publish(batch[place])
                batch[place].answer(isKept: true)
            }
        }
        isWriting = false
    }

    private func keep(_ actions: [KeptAction]) async -> Bool {
        guard !actions.isEmpty else { return true }
        let wasTroubled = isTroubled
        do {
            try await keeping.keep(actions)
            isTroubled = false
        } catch {
            isTroubled = true
        }
        if isTroubled, !wasTroubled { tellWatchersOfTrouble() }
        return !isTroubled
    }
}

/// Something that happened, on its way to the disk and to everybody.
struct Happening: Sendable {
    var action: RoomAction
    var time: Int
    var effects: [RoomEffect]
    var kept: [KeptAction] = []
    /// That of the last action kept by then.
    var number = 0
    /// Whoever waits for it to be kept; nil where nobody does any more.
    var waiting: CheckedContinuation<Bool, Never>?

    var fault: RoomFault? {
        if case .refused(let fault)? = effects.first { fault } else { nil }
    }

    mutating func answer(isKept: Bool) {
        waiting?.resume(returning: isKept)
        waiting = nil
    }
}

extension RoomAction {
    /// Somebody asks for it and can ask again: what the flow did, and who is there, comes once.
    fileprivate var canWait: Bool {
        switch self {
        case .join, .answer, .at, .choose, .lead: true
        case .present, .flowStarted, .flow, .flowFailed, .resumed: false
        }
    }
}
