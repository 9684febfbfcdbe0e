import AsyncHTTPClient
import Course
import Foundation
import NIOCore

/// A host's stream of events, taken up again whenever it breaks, without end.
actor Subscription {
    /// What becomes of the stream.
    enum Turn: Sendable {
        /// It stands, at first or again.
        case connected
        case event(EventStreamReader.Event)
        /// It broke, and is tried again.
        case lost
        /// The host does not want it any more.
        case refused(JoinFault)
    }

    private let client: HostClient
    private let path: String
    private let token: String
    private var backoff: Backoff
    private var lastID: String?
    private var isLost = false
    /// What listens now; it is cancelled where the host is silent elsewhere.
    private var listening: Task<Void, any Error>?
    private var hasEnded = false
    /// Bytes of one event.
    private let limit: Int

    init(_ client: HostClient, path: String, token: String, backoff: Backoff, limit: Int = 1 << 20) {
        self.client = client
        self.path = path
        self.token = token
        self.backoff = backoff
        self.limit = limit
    }

    /// Tells everything that comes until `end()` is called, the host refuses for good, or `tell` says that it was the end.
    /// - Parameter tell: false where nothing more is wanted.
    func run(_ tell: @escaping @Sendable (Turn) async -> Bool) async {
        while !hasEnded {
            let task = Task { try await listen(tell) }
            listening = task
            do {
                try await task.value
            } catch let fault as JoinFault where fault.isFinal {
                _ = await tell(.refused(fault))
                return
            } catch {}
            guard !hasEnded else { return }
            if !isLost {
                isLost = true
                guard await tell(.lost) else { return }
            }
            try? await Task.sleep(for: .seconds(backoff.next()))
        }
    }

    /// The host was silent to something else: the stream that seems to stand may be dead as well.
    func reconnect() { listening?.cancel() }

    func end() {
        hasEnded = true
        listening?.cancel()
    }

    private func listen(_ tell: @Sendable (Turn) async -> Bool) async throws {
        var request = client.request(path, method: .get, body: HostClient.Nothing?.none, token: token)
        request.headers.replaceOrAdd(name: "Accept", value: "text/event-stream")
        if let lastID { request.headers.add(name: "Last-Event-ID", value: lastID) }
        let response = try await client.http.execute(request, deadline: .distantFuture)
        guard response.status == .ok else {
            let body = try await response.body.collect(upTo: 64 << 10)
            throw client.fault(HostClient.Answer(status: response.status.code, body: body))
        }
        let type = response.headers.first(name: "Content-Type") ?? ""
        guard type.lowercased().hasPrefix("text/event-stream") else { throw JoinFault.notAClass(client.address.base) }
        backoff.reset()
        isLost = false
        guard await tell(.connected) else { return end() }
        var reader = EventStreamReader(limit: limit, lastID: lastID)
        var pace = Pace()
        for try await bytes in response.body {
            for event in try reader.read(bytes.readableBytesView) {
                guard await tell(.event(event)) else { return end() }
                await pace.take()
            }
            lastID = reader.lastID
            if let retry = reader.retry { backoff.first = min(max(0.1, Double(retry) / 1_000), Backoff.longest) }
        }
    }
}

extension JoinFault {
    /// Nothing is gained by trying again.
    fileprivate var isFinal: Bool {
        switch self {
        case .over, .otherVersion, .dismissed, .unknown, .wrongCode: true
        case .noHost, .noAnswer, .notAClass, .untrusted, .tooManyTries, .full, .refused, .noLesson: false
        }
    }
}

/// No class has so much to say: a host that talks without end is heard out slowly.
private struct Pace {
    private static let most = 500
    private var began = ContinuousClock.now
    private var count = 0

    mutating func take() async {
        count += 1
        guard count >= Self.most else { return }
        let rest = Duration.seconds(1) - (ContinuousClock.now - began)
        if rest > .zero { try? await Task.sleep(for: rest) }
        began = .now
        count = 0
    }
}
