import Course
import Foundation

/// A learner's connection to a class: what the host tells comes in, what the learner does goes out, and whatever breaks is
/// taken up again by itself.
public actor Attendance {
    private let client: HostClient
    private let token: String
    private let events: Subscription
    private let deliver: @Sendable (Delivery) -> Void
    private let outbox: AsyncStream<ClassRequest>.Continuation
    private let requests: AsyncStream<ClassRequest>
    private var isLost = false
    private var isFirst = true
    private var hasEnded = false
    /// What is to be said again, but for answers: the session sends those itself.
    private var unsaid: [String: ClassRequest] = [:]
    private var tasks: [Task<Void, Never>] = []

    /// - Parameters:
    ///   - random: draws from a range.
    ///   - deliver: takes what comes, in order.
    public init(
        _ client: HostClient, token: String, random: @escaping @Sendable (ClosedRange<Double>) -> Double,
        deliver: @escaping @Sendable (Delivery) -> Void
    ) {
        self.client = client
        self.token = token
        self.deliver = deliver
        events = Subscription(client, path: "/class/events", token: token, backoff: Backoff(random: random))
        (requests, outbox) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_000))
    }

    /// From now on, until `leave()`.
    public func begin() {
        tasks = [
            Task { await events.run { await self.hear($0) } },
            Task { for await request in requests { await send(request) } },
        ]
    }

    /// Tells the host, in the order in which it was said.
    public nonisolated func tell(_ request: ClassRequest) { outbox.yield(request) }

    /// Ends what goes on, and says nothing to the host: somebody joins once more.
    public func pause() async {
        hasEnded = true
        outbox.finish()
        for task in tasks { task.cancel() }
        await events.end()
    }

    /// Says so, and is gone; a host that does not answer is not waited for.
    public func leave() async {
        await pause()
        _ = try? await client.ask("/class/leave", method: .post, body: HostClient.Nothing(), token: token, patience: 1)
        await client.close()
    }

    /// - Returns: false where nothing more will come.
    private func hear(_ turn: Subscription.Turn) -> Bool {
        guard !hasEnded else { return false }
        switch turn {
        case .connected:
            if !isFirst { deliver(.classroom(.found)) }
            isFirst = false
            isLost = false
            for request in unsaid.values { outbox.yield(request) }
            unsaid = [:]
        case .event(let event): return hear(event)
        case .lost:
            isLost = true
            isFirst = false
            deliver(.classroom(.lost))
        case .refused(let fault):
            deliver(fault == .dismissed ? .classroom(.news(.dismissed)) : .notJoined(fault))
            return false
        }
        return true
    }

    private func hear(_ event: EventStreamReader.Event) -> Bool {
        guard let news = ClassNews(event) else { return true }
        deliver(.classroom(.news(news)))
        switch news {
        case .dismissed: return false
        case .stage(let stage): return !stage.hasEnded
        case .turn: return true
        }
    }

    private func send(_ request: ClassRequest) async {
        guard !hasEnded else { return }
        // While the host is not heard, answers wait with the session, which sends them when it is.
        guard !isLost else { return keep(request) }
        do throws(JoinFault) {
            switch request {
            case .answer(let answer):
                let reply = try await client.ask("/class/answer", method: .post, body: answer, token: token)
                try hear(reply, to: answer)
            case .at(let activity):
                _ = try await client.ask(
                    "/class/at", method: .post, body: Wire.At(activity: activity), token: token)
            case .choose(let breakIt):
                _ = try await client.ask(
                    "/class/choose", method: .post, body: Wire.Choice(breakIt: breakIt), token: token)
            }
        } catch {
            keep(request)
            await events.reconnect()
        }
    }

    /// 200 is kept; what the host will never take is not asked again; anything else is trouble.
    private func hear(_ reply: HostClient.Answer, to answer: ClassAnswer) throws(JoinFault) {
        switch reply.status {
        case 200: deliver(.classroom(.kept(answer)))
        case 400..<500 where reply.status != 408 && reply.status != 429: deliver(.classroom(.notKept(answer)))
        default: throw client.fault(reply)
        }
    }

    private func keep(_ request: ClassRequest) {
        switch request {
        case .answer: break
        case .at: unsaid["at"] = request
        case .choose: unsaid["choose"] = request
        }
    }
}

extension ClassNews {
    /// nil for what this program does not know.
    init?(_ event: EventStreamReader.Event) {
        let data = Data(event.data.utf8)
        switch event.name {
        case "stage":
            guard let stage = Wire.value(Stage.self, from: data) else { return nil }
            self = .stage(stage)
        case "turn":
            guard let turn = Wire.value(Wire.Turn.self, from: data) else { return nil }
            self = .turn(turn.number, turn.turn)
        case "dismissed": self = .dismissed
        default: return nil
        }
    }
}
