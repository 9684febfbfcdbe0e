import Course
import Foundation

/// A class's room, made again from its host's record in another terminal, and kept as it is there.
public actor Replica {
    /// Takes what a teacher's console is told.
    public typealias Watcher = @Sendable (_ delivery: Delivery) -> Void

    public private(set) var room: Room
    private let empty: Room
    private let client: HostClient
    private let secret: String
    private let record: Subscription
    /// Milliseconds by a clock that nobody sets.
    private let clock: @Sendable () -> Int
    /// How far the class's clock is ahead of this one, as far as is known: what comes late makes it too little.
    private var ahead = Int.min
    /// The number of the last action that was heard.
    private var lastNumber = 0
    /// How many leads the record has, and who waits for how many of them.
    private var leads = 0
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var lastWaiting = 0
    private var watcher: Watcher?
    private var isLost = false
    private var isViewDue = false
    /// Whoever wants to begin with the class as it is.
    private var firstView: CheckedContinuation<Void, Never>?

    /// Milliseconds within which changes are shown together.
    private static let viewInterval = 200
    /// Seconds after which a lead that the host has taken is believed without the record.
    private static let patience = 3.0

    /// - Parameters:
    ///   - secret: the host's own.
    ///   - clock: milliseconds by a clock that nobody sets.
    ///   - random: draws from a range.
    public init(
        _ client: HostClient, secret: String, lesson: Lesson, seed: UInt64, clock: @escaping @Sendable () -> Int,
        random: @escaping @Sendable (ClosedRange<Double>) -> Double
    ) {
        self.client = client
        self.secret = secret
        self.clock = clock
        empty = Room(lesson, seed: seed)
        room = empty
        record = Subscription(
            client, path: "/class/host/record", token: secret, backoff: Backoff(random: random), limit: 4 << 20)
    }

    /// Milliseconds since the class began.
    public var time: Int { ahead == .min ? 0 : max(0, clock() + ahead) }

    /// Follows the record until `end()`; returns once the class is as it is at its host.
    public func begin() async {
        Task { await record.run { await self.hear($0) } }
        await withCheckedContinuation { firstView = $0 }
    }

    public func end() async {
        watcher = nil
        await record.end()
        await client.close()
    }

    /// Shows the class as it is, and after each change.
    public func watch(_ watcher: @escaping Watcher) {
        self.watcher = watcher
        for (number, turn) in room.turns.enumerated() { watcher(.classroom(.news(.turn(number, turn)))) }
        show()
    }

    /// Does what the teacher asks for; what came of it is shown before this returns.
    public func lead(_ lead: Lead) async -> [Delivery] {
        let before = leads
        do throws(JoinFault) {
            let answer = try await client.ask("/class/host/lead", method: .post, body: lead, token: secret)
            if answer.status == 200 {
                await waitForLead(after: before)
                show()
                return [.led]
            }
            let refusal = client.decoded(Wire.Refusal.self, answer.body)
            if let fault = refusal?.fault.flatMap(RoomFault.init(rawValue:)) { return [.refused(fault)] }
            return [.unkept(HostClient.shown(refusal?.sentence ?? "")), .led]
        } catch {
            await record.reconnect()
            return [.classroom(.lost), .led]
        }
    }

    private func waitForLead(after count: Int) async {
        guard leads <= count else { return }
        lastWaiting += 1
        let number = lastWaiting
        let timer = Task {
            try? await Task.sleep(for: .seconds(Self.patience))
            stopWaiting(number)
        }
        await withCheckedContinuation { waiting[number] = $0 }
        timer.cancel()
    }

    private func stopWaiting(_ number: Int) { waiting.removeValue(forKey: number)?.resume() }

    // What the host tells

    private func hear(_ turn: Subscription.Turn) -> Bool {
        switch turn {
        case .connected:
            if isLost { watcher?(.classroom(.found)) }
            isLost = false
            noteChange()
        case .event(let event):
            guard event.name == "action", let recorded = Wire.value(Wire.Recorded.self, from: Data(event.data.utf8))
            else { return true }
            take(recorded, number: event.hasOwnID ? event.id.flatMap { Int($0) } : nil)
        case .lost:
            isLost = true
            watcher?(.classroom(.lost))
        case .refused:
            // The host is another one now, with another secret.
            watcher?(.classroom(.lost))
            return false
        }
        return true
    }

    /// - Parameter number: that of a kept action; nil for what is told in passing.
    private func take(_ recorded: Wire.Recorded, number: Int?) {
        if let number {
            // A record that begins anew is that of a host which knows nothing of what was heard before.
            if number <= lastNumber { (room, leads) = (empty, 0) }
            lastNumber = number
        }
        ahead = max(ahead, recorded.time - clock())
        let turns = room.turns.count
        _ = room.update(recorded.action, at: recorded.time)
        if case .lead = recorded.action {
            leads += 1
            for number in waiting.keys { stopWaiting(number) }
        }
        if case .flow = recorded.action, room.turns.count > turns, let turn = room.turns.last {
            watcher?(.classroom(.news(.turn(room.turns.count - 1, turn))))
        }
        noteChange()
    }

    // What is shown

    private func noteChange(after milliseconds: Int = Replica.viewInterval) {
        guard !isViewDue else { return }
        isViewDue = true
        Task {
            try? await Task.sleep(for: .milliseconds(milliseconds))
            isViewDue = false
            show()
        }
    }

    private func show() {
        firstView?.resume()
        firstView = nil
        guard let watcher else { return }
        watcher(.room(room.view(for: .teacher, at: time)))
        // The seconds that are left go by themselves.
        if let end = room.discussionEnd, end > time { noteChange(after: min(1_000, end - time)) }
    }
}
