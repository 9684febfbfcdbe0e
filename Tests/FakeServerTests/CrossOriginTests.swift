import Testing

@testable import FakeServer

@Suite("Apps in browsers may read what is for apps, and nothing else")
struct CrossOriginTests {
    private static let question = ["Origin: https://app.example", "Access-Control-Request-Method: POST"]

    @Test("A preflight is answered", arguments: ["/token", "/revoke", "/api/contacts", "/api/public/status"])
    func preflight(path: String) async throws {
        let mock = try await makeMock()
        let answer = try await mock.send("OPTIONS", path, headers: Self.question)
        #expect(answer.status == 204)
        #expect(answer.values(of: "access-control-allow-origin") == ["*"])
        #expect(
            answer.values(of: "access-control-allow-headers") == ["Authorization, Content-Type, DPoP, X-API-Key"])
        #expect(answer.values(of: "access-control-allow-credentials").isEmpty)
    }

    @Test("It names the methods of the address")
    func methods() async throws {
        let mock = try await makeMock()
        let answer = try await mock.send("OPTIONS", "/api/contacts", headers: Self.question)
        #expect(answer.values(of: "access-control-allow-methods") == ["GET, POST"])
    }

    @Test("Answers can be read, refusals too", arguments: ["/.well-known/oauth-authorization-server", "/api/profile"])
    func answers(path: String) async throws {
        let mock = try await makeMock()
        let answer = try await mock.send("GET", path, headers: ["Origin: https://app.example"])
        #expect(answer.values(of: "access-control-allow-origin") == ["*"])
        #expect(
            answer.values(of: "access-control-expose-headers") == ["WWW-Authenticate, DPoP-Nonce, Retry-After"])
        #expect(try await mock.send("GET", path).values(of: "access-control-allow-origin").isEmpty)
    }

    @Test(
        "Rule 21: no CORS at the authorization endpoint and on the pages",
        arguments: ["/authorize", "/sign-in", "/consent", "/device", "/register", "/introspect"],
        ["GET", "POST", "OPTIONS"])
    func never(path: String, method: String) async throws {
        let mock = try await makeMock()
        let answer = try await mock.send(method, path, headers: Self.question, body: method == "POST" ? "" : nil)
        #expect(answer.headers.allSatisfy { !$0.name.lowercased().hasPrefix("access-control-") })
        #expect(method != "OPTIONS" || answer.status == 405)
    }
}
