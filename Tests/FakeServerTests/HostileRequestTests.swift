import OAuth
import Testing

@testable import FakeServer

/// A text with a name short enough for a test's report.
struct Sample: CustomTestStringConvertible, ExpressibleByStringLiteral, Sendable {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
        testDescription = name
        self.text = text
    }

    init(stringLiteral text: String) {
        self.init(text.debugDescription, text)
    }
}

@Suite("Malformed and hostile requests get a 4xx and the server goes on")
struct HostileRequestTests {
    private static let malformed: [Sample] = [
        "%", "%4", "%zz=1", "a=%ff", "a=%c3%28", "a=1&a=1", "state=%00", "client_id=%00", "=", "&&&&", "a[]=1",
        Sample("150 parameters", String(repeating: "a=1&", count: 150)), "client_id=a&client_id=b", "code=\u{202E}",
    ]

    @Test(
        "JSON nested very deep, or no JSON at all",
        arguments: [
            Sample("deep list", String(repeating: "[", count: 30_000)),
            Sample("deep member", #"{"a":"# + String(repeating: "[", count: 30_000)),
            "{", "\u{0}", "[]", "7", #"{"client_name":"\ud800"}"#, #"{"redirect_uris":[null]}"#,
            #"{"redirect_uris":["\#u{0}"]}"#,
        ])
    func json(sample: Sample) async throws {
        let body = sample.text
        let run = try await makeRun()
        try await expectClientError(
            run,
            "POST /register HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
        )
    }

    @Test("A body of 10 MB gets 413")
    func hugeBody() async throws {
        let run = try await makeRun()
        let body = String(repeating: "a", count: 10_000_000)
        let answer = await run.sendRaw(
            "POST /token HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
        )
        #expect(try answer.get().status == 413)
        try await expectAlive(run)
    }

    @Test("A body of chunks without end gets 413")
    func hugeChunks() async throws {
        let run = try await makeRun()
        let chunk = "4000\r\n" + String(repeating: "a", count: 0x4000) + "\r\n"
        let answer = await run.sendRaw(
            "POST /token HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n"
                + String(repeating: chunk, count: 1_200)
        )
        #expect(try answer.get().status == 413)
        try await expectAlive(run)
    }

    @Test(
        "A head too large gets 431",
        arguments: [
            Sample(
                "long header", "GET / HTTP/1.1\r\nHost: HOST\r\nX: \(String(repeating: "a", count: 200_000))\r\n\r\n"),
            Sample(
                "many headers", "GET / HTTP/1.1\r\nHost: HOST\r\n\(String(repeating: "X: a\r\n", count: 20_000))\r\n"),
            Sample("long address", "GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\nHost: HOST\r\n\r\n"),
            Sample("endless head", "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 200_000))"),
        ])
    func hugeHead(sample: Sample) async throws {
        let run = try await makeRun()
        let answer = await run.sendRaw(sample.text)
        #expect(try answer.get().status == 431)
        try await expectAlive(run)
    }

    @Test(
        "What is not HTTP gets 400",
        arguments: [
            "\u{0}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{0} HTTP/1.1\r\nHost: HOST\r\n\r\n",
            "GET / HTTP/1.1\r\nHost HOST\r\n\r\n", "{}\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
            "POST /token HTTP/1.1\r\nHost: HOST\r\nContent-Length: x\r\n\r\n",
            "POST /token HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n",
            "POST /token HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        ] as [Sample])
    func notHTTP(sample: Sample) async throws {
        let run = try await makeRun()
        let answer = await run.sendRaw(sample.text)
        #expect(try answer.get().status == 400)
        try await expectAlive(run)
    }

    @Test("Invalid UTF-8 in the address gets a 4xx")
    func invalidBytes() async throws {
        let run = try await makeRun()
        let host = "127.0.0.1:\(run.server.port)"
        let bytes =
            Array("GET /authorize?state=".utf8) + [0xFF, 0xFE]
            + Array(" HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
        let status = try await run.sendRaw(bytes).get().status
        #expect((400..<500).contains(status))
        try await expectAlive(run)
    }

    @Test(
        "Methods that an address does not know get 405 and Allow",
        arguments: [
            ("DELETE", "/token", "POST"), ("PUT", "/authorize", "GET, POST"), ("PATCH", "/register", "POST"),
            ("OPTIONS", "/token", "POST"), ("TRACE", "/api/contacts", "GET, POST"), ("PROPFIND", "/api/profile", "GET"),
        ])
    func methods(method: String, path: String, allowed: String) async throws {
        let run = try await makeRun()
        let answer = try await run.sendRaw(
            "\(method) \(path) HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"
        ).get()
        #expect(answer.status == 405)
        #expect(answer.values(of: "allow") == [allowed])
    }

    @Test(
        "The Host header must name the server",
        arguments: [
            "evil.example", "localhost:1", "127.0.0.1", "127.0.0.1:1", "",
        ])
    func foreignHost(host: String) async throws {
        let run = try await makeRun()
        let answer = try await run.sendRaw("GET /authorize HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
            .get()
        #expect((400..<500).contains(answer.status))
        #expect(answer.status == 421)
    }

    @Test("An address that nobody answers gets 404", arguments: ["/", "/token/", "//", "/../token", "/%74oken", "*"])
    func notFound(path: String) async throws {
        let run = try await makeRun()
        let answer = try await run.sendRaw("GET \(path) HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n").get()
        #expect(answer.status == 404)
    }

    @Test(
        "Whoever is slow to send is cut off",
        arguments: [
            "", "GET /authorize HTTP/1.1\r\nHost: ",
            "POST /token HTTP/1.1\r\nHost: HOST\r\nContent-Length: 10\r\n\r\na=",
        ] as [Sample])
    func slowSender(start: Sample) async throws {
        let pages = try Pages(title: "Test")
        let listener = try await Listener.start(patience: .milliseconds(30), recorder: Recorder()) { names in
            Responder(routes: [], pages: pages, recorder: Recorder(), names: names)
        }
        let answer = await Exchanger().send(Array(start.text.utf8), to: listener.port, isHead: false)
        #expect(answer.result == .failure(.cutOff))
        await listener.stop()
    }

    @Test("The app survives the same", arguments: malformed)
    func app(query: Sample) async throws {
        let run = try await makeRun()
        let answer = try await run.sendRaw(
            "GET /callback?\(query.text) HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", toApp: true
        ).get()
        #expect(answer.status == 400)
    }

    private func expectClientError(_ run: FlowRun, _ request: String) async throws {
        let status = try await run.sendRaw(request).get().status
        #expect((400..<500).contains(status), "\(status) for \(request.prefix(200).debugDescription)")
        try await expectAlive(run)
    }

    private func expectAlive(_ run: FlowRun) async throws {
        let answer = try await run.sendRaw(
            "GET \(AuthorizationServer.metadataPath) HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"
        ).get()
        #expect(answer.status == 200)
    }
}
