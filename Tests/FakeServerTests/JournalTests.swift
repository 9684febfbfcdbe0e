import Course
import NIOCore
import Testing

@testable import FakeServer

@Suite("What is served is told, byte for byte, to whoever watches", .timeLimit(.minutes(5)))
struct JournalTests {
    @Test("Both directions as they crossed the wire, the error and the private reason")
    func exchange() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        let form = "Content-Type: application/x-www-form-urlencoded"
        let answer = try await mock.send(
            "POST", "/token", headers: ["Host: HOST", "X-Odd:  two  spaces ", form],
            body: "grant_type=refresh_token&client_id=public-app&refresh_token=%6eone"
        )
        let served = try #require(await mock.next())
        #expect(served.number == 1)
        let exchange = served.exchange
        #expect((exchange.from, exchange.to) == ("Client", "Authorization server"))
        #expect(exchange.url == "http://127.0.0.1:\(mock.port)/token")
        #expect(
            exchange.request
                == Exchange.Wire(
                    startLine: "POST /token HTTP/1.1",
                    headers: [
                        ("Host", "127.0.0.1:\(mock.port)"), ("X-Odd", "two  spaces "),
                        ("Content-Type", "application/x-www-form-urlencoded"), ("Connection", "close"),
                        ("Content-Length", "66"),
                    ],
                    body: "grant_type=refresh_token&client_id=public-app&refresh_token=%6eone"
                )
        )
        #expect(exchange.outcome == .answer(Exchange.Wire(answer), status: 400))
        #expect(exchange.error == "invalid_grant")
        #expect(
            exchange.reason == """
                No such refresh token is known here: it was never issued, or it is forgotten, having expired long ago or \
                made room for newer ones.
                """)
        #expect(served.fault == nil)
    }

    @Test("Requests of one connection are told in order, each with its own answer")
    func pipelined() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        let host = "Host: 127.0.0.1:\(mock.port)\r\n"
        let connection = try await LongConnection(to: mock.port)
        connection.send(
            "GET /one HTTP/1.1\r\n\(host)\r\nHEAD /device HTTP/1.1\r\n\(host)\r\n"
                + "POST /token HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "3\r\na=b\r\n0\r\n\r\n"
        )
        #expect(try await connection.answers.contains("invalid_request"))
        let served = [await mock.next(), await mock.next(), await mock.next()].compactMap { $0 }
        #expect(served.map(\.number) == [1, 2, 3])
        #expect(
            served.compactMap(\.exchange.request?.startLine)
                == ["GET /one HTTP/1.1", "HEAD /device HTTP/1.1", "POST /token HTTP/1.1"])
        #expect(served.map(\.exchange.status) == [404, 200, 400])
        #expect(served.map { $0.exchange.reason != nil } == [true, false, true])
        #expect(served[2].exchange.request?.body == "3\r\na=b\r\n0\r\n\r\n")
        guard case .answer(let wire, _) = served[1].exchange.outcome else { return #expect(Bool(false)) }
        #expect(wire.body.isEmpty)
    }

    @Test("What is no request waits for the answers of the requests before it, and each is told with its own")
    func strayBehind() async throws {
        let mock = try await makeMock(slowness: .milliseconds(20)) {
            $0.faults = [armed(.slow)]
            $0.isWatched = true
        }
        let connection = try await LongConnection(to: mock.port)
        connection.send("GET /jwks HTTP/1.1\r\nHost: 127.0.0.1:\(mock.port)\r\n\r\nGET / HTTP/9.9\r\nHost: x\r\n\r\n")
        let answers = try await connection.answers.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
        #expect(answers == ["200", "400"])
        let served = [await mock.next(), await mock.next()].compactMap { $0?.exchange }
        #expect(served.map(\.request?.startLine) == ["GET /jwks HTTP/1.1", "GET / HTTP/9.9"])
        #expect(served.map(\.status) == [200, 400])
        #expect(served.map(\.reason) == [nil, "What came is not an HTTP request that can be read."])
    }

    @Test("A call of the API is one of the API's")
    func party() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        _ = try await mock.send("GET", "/api/contacts")
        let exchange = try #require(await mock.next()?.exchange)
        #expect(exchange.to == "API")
        #expect(exchange.reason == "There is no access token: no `Authorization: Bearer …` header.")
    }

    @Test("What is no request is told as far as it came")
    func stray() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        #expect(try await mock.sendRaw("GET / HTTP/9.9\r\nHost: x\r\n\r\n").get().status == 400)
        let exchange = try #require(await mock.next()?.exchange)
        #expect(exchange.request?.startLine == "GET / HTTP/9.9")
        #expect(exchange.status == 400)
        #expect(exchange.reason == "What came is not an HTTP request that can be read.")
    }

    @Test("A head that is too large is cut, and says so")
    func hugeHead() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        let answer = await mock.sendRaw(
            "GET / HTTP/1.1\r\nHost: HOST\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n"
        )
        #expect(try answer.get().status == 431)
        let request = try #require(await mock.next()?.exchange.request)
        #expect(request.headers.last?.name == "…")
        #expect(request.headers.last?.value.hasSuffix(" more bytes, which were not kept") == true)
    }

    @Test("A body that is too large is cut, and says so")
    func hugeBody() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        #expect(try await mock.post("/token", String(repeating: "a", count: 100_000)).status == 413)
        let request = try #require(await mock.next()?.exchange.request)
        #expect(request.body.hasSuffix("aaa\n… 34464 more bytes, which were not kept"))
        #expect(request.body.count < 66_000)
    }

    @Test("Whoever is slow to send is cut off, and that is told")
    func slowSender() async throws {
        var told: ServedExchange?
        // A busy machine may cut the connection before it has read a byte, and then there is nothing to tell.
        for patience in [1, 4, 16] as [Int64] where told == nil {
            let mock = try await makeMock(patience: .seconds(patience)) { $0.isWatched = true }
            #expect(
                await mock.sendRaw("POST /token HTTP/1.1\r\nHost: HOST\r\nContent-Length: 10\r\n\r\na=")
                    == .failure(.cutOff))
            await mock.server.stop()
            told = await mock.next()
        }
        let exchange = try #require(told?.exchange)
        #expect(exchange.request?.body == "a=")
        #expect(exchange.outcome == .failure("The connection was closed before there was an answer."))
        #expect(exchange.reason == "The request did not come whole in the time that there is for it.")
    }

    @Test("Nothing is recorded where nobody watches")
    func unwatched() async throws {
        let mock = try await makeMock()
        _ = try await mock.send("GET", "/nothing")
        await mock.server.stop()
        #expect(await mock.next() == nil)
    }

    @Test("The oldest are dropped for a watcher who does not look")
    func bounded() async throws {
        let journal = Journal()
        for _ in 1...(Journal.limit + 10) { journal.enter(Journal.Served(request: .init(), answer: .init())) }
        journal.close()
        var numbers: [Int] = []
        for await served in journal.exchanges { numbers.append(served.number) }
        #expect(numbers == Array(11...(Journal.limit + 10)))
    }
}
