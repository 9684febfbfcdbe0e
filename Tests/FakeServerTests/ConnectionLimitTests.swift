import NIOCore
import Testing

@testable import FakeServer

@Suite("A server takes so many connections at once and no more", .timeLimit(.minutes(5)))
struct ConnectionLimitTests {
    private static let request = "GET /device HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"

    @Test("Whoever comes when all are taken is served when one has ended")
    func waits() async throws {
        let mock = try await makeMock(patience: .seconds(60))
        var idle: [LongConnection] = []
        for _ in 1...Listener.connectionLimit { idle.append(try await LongConnection(to: mock.port)) }
        // All of them are the server's: each is answered, though it stays open.
        for connection in idle { connection.send("GET /device HTTP/1.1\r\nHost: 127.0.0.1:\(mock.port)\r\n\r\n") }
        let late = Task { await mock.sendRaw(Self.request) }
        idle.removeLast().close()
        #expect(try await late.value.get().status == 200)
        for connection in idle { connection.close() }
    }

    @Test("Connections that say nothing are cut, so that others get their turn")
    func cut() async throws {
        let mock = try await makeMock(patience: .milliseconds(100))
        var idle: [LongConnection] = []
        for _ in 1...(2 * Listener.connectionLimit) { idle.append(try await LongConnection(to: mock.port)) }
        // A busy machine may cut the request too, before it has read it.
        var answer = await mock.sendRaw(Self.request)
        for _ in 1...50 where answer == .failure(.cutOff) { answer = await mock.sendRaw(Self.request) }
        #expect(try answer.get().status == 200)
        for connection in idle { connection.close() }
    }
}
