import Course
import NIOCore
import OAuth
import Synchronization

@testable import FakeServer

/// A mock server with a time that tests move.
struct Mock: Sendable {
    let server: MockServer
    /// Seconds since 1970 that the system's clock shows.
    let time: SystemTime

    /// A clock on the wall.
    final class SystemTime: Sendable {
        private let seconds = Mutex(1_800_000_000)

        var now: Int { seconds.withLock { $0 } }

        func pass(_ more: Int) {
            seconds.withLock { $0 += more }
        }
    }
}

func makeMock(
    patience: TimeAmount = .seconds(10), slowness: TimeAmount = .milliseconds(1),
    _ change: (inout MockSettings) -> Void = { _ in }
) async throws(MockServerFault) -> Mock {
    var settings = MockSettings()
    change(&settings)
    let time = Mock.SystemTime()
    let server = try await MockServer.start(
        settings, limits: MockServer.Limits(patience: patience, slowness: slowness), now: { time.now },
        bits: {
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
    )
    return Mock(server: server, time: time)
}

/// The exchange with this fault armed for `times` answers.
func armed(_ fault: MockFault, times: Int = 1) -> ServerStanding.ArmedFault {
    ServerStanding.ArmedFault(fault: fault, times: times)
}

extension Mock {
    var port: Int { server.listener.port }

    var standing: ServerStanding {
        get async { await server.perform(.look) }
    }

    func client(_ id: String) async -> ServerStanding.ClientRow? {
        await standing.clients.first { $0.id == id }
    }

    /// Sends bytes just as they are, but for `HOST`, which becomes the server's own name.
    func sendRaw(_ text: String) async -> Result<RawResponse, ExchangeFault> {
        let bytes = Array(text.replacing("HOST", with: "127.0.0.1:\(port)").utf8)
        return await Exchanger().send(bytes, to: port, isHead: text.hasPrefix("HEAD ")).result
    }

    /// One request on a connection of its own.
    func send(
        _ method: String, _ path: String, headers: [String] = [], body: String? = nil
    ) async throws -> RawResponse {
        var lines = ["\(method) \(path) HTTP/1.1"] + headers + ["Connection: close"]
        if !headers.contains(where: { $0.hasPrefix("Host:") }) { lines.insert("Host: HOST", at: 1) }
        if let body { lines.append("Content-Length: \(body.utf8.count)") }
        return try await sendRaw(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).get()
    }

    func post(_ path: String, _ form: String, headers: [String] = []) async throws -> RawResponse {
        try await send(
            "POST", path, headers: ["Content-Type: application/x-www-form-urlencoded"] + headers, body: form
        )
    }

    /// A machine's token for itself.
    func machineToken(scope: String = "contacts.read contacts.write") async throws -> RawResponse {
        let secret = await client("machine")?.secret ?? ""
        let basic = BasicCredentials(id: "machine", secret: secret).header
        return try await post(
            "/token", "grant_type=client_credentials&scope=\(scope.replacing(" ", with: "+"))",
            headers: ["Authorization: \(basic)"]
        )
    }

    /// Where the browser goes once the user has signed in and allowed it.
    func location(state: String = "xyz", scope: String = "contacts.read") async throws -> String {
        let query =
            "response_type=code&client_id=public-app&redirect_uri=http://127.0.0.1:4711/callback&scope=\(scope)"
            + "&state=\(state)&code_challenge=\(CodeChallenge.s256(of: Self.verifier))&code_challenge_method=S256"
        let page = try await send("GET", "/authorize?\(query)")
        let request = Harvest(page, from: "").values["request"] ?? ""
        let signedIn = try await post("/sign-in", "request=\(request)&username=mia&password=sunny-harbour")
        let cookie = signedIn.values(of: "set-cookie").first?.prefix { $0 != ";" } ?? ""
        let done = try await post("/consent", "request=\(request)&decision=allow", headers: ["Cookie: \(cookie)"])
        return done.values(of: "location").first ?? ""
    }

    /// The tokens of the public app, for a code of its own.
    func tokens(scope: String = "contacts.read") async throws -> RawResponse {
        let code = Self.parameter("code", of: try await location(scope: scope))
        return try await post(
            "/token",
            "grant_type=authorization_code&code=\(code)&redirect_uri=http://127.0.0.1:4711/callback"
                + "&client_id=public-app&code_verifier=\(Self.verifier)"
        )
    }

    static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

    static func parameter(_ name: String, of location: String) -> String {
        let query = location.split(separator: "?", maxSplits: 1).last ?? ""
        return (try? FormParameters(encoded: query.utf8))?[name] ?? ""
    }

    /// The next that was served.
    func next() async -> ServedExchange? {
        for await served in server.exchanges { return served }
        return nil
    }
}

extension RawResponse {
    /// The body, if it is JSON.
    var object: JSON? { JSON(parsing: body) }

    func text(_ member: String) -> String? {
        if case .string(let text) = object?[member] { text } else { nil }
    }
}
