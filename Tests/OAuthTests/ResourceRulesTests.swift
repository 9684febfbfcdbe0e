import OAuth
import Testing

@Suite("The API")
struct ResourceRulesTests {
    @Test("Rule 61, rule 69: a bearer token, the scheme's name in any case", arguments: ["Bearer", "bearer", "BEARER"])
    func bearer(scheme: String) throws {
        var world = World()
        let token = try world.tokens().accessToken
        let presented = PresentedToken(authorization: ["\(scheme) \(token)"])
        #expect(try world.server.authorize(presented, scope: "contacts.read", at: world.now).id == "mia")
    }

    @Test("Rule 62: no token, no error code", arguments: [[], ["Basic YTpi"], ["abc"]])
    func missing(headers: [String]) {
        var world = World()
        let error = refusal {
            _ = try world.server.authorize(PresentedToken(authorization: headers), scope: "profile", at: world.now)
        }
        #expect(error?.cause == .token(.missing))
        #expect(error?.error == nil)
        #expect(error?.errorDescription == nil)
    }

    @Test("Rule 63: expired, revoked, unknown or malformed")
    func invalid() throws {
        var world = World()
        let token = try world.tokens().accessToken
        #expect(refusal { _ = try world.call("x") }?.error == .invalidToken)
        #expect(refusal { _ = try world.call("\u{1F989}") }?.cause == .token(.characters))
        world.wait(3_599)
        #expect(throws: Never.self) { try world.call(token) }
        world.wait(1)
        let error = refusal { _ = try world.call(token) }
        #expect(error?.error == .invalidToken)
        #expect(error?.reason == "The access token was issued 1 h ago and lived 1 h.")
    }

    @Test("Rule 64: too small a scope, and which one is needed")
    func scope() throws {
        var world = World()
        let token = try world.tokens().accessToken
        let error = refusal { _ = try world.call(token, scope: "contacts.write") }
        #expect(error?.error == .insufficientScope)
        #expect(error?.scope?.text == "contacts.write")
    }

    @Test(
        "Rule 65: two ways at once, or a header that is malformed",
        arguments: [
            PresentedToken(authorization: ["Bearer a", "Bearer a"]),
            PresentedToken(authorization: ["Bearer a"], inQuery: true),
            PresentedToken(authorization: ["Bearer a"], inForm: true),
            PresentedToken(authorization: ["Bearer"]),
            PresentedToken(authorization: ["Bearer a b"]),
        ])
    func malformed(presented: PresentedToken) {
        var world = World()
        let error = refusal { _ = try world.server.authorize(presented, scope: "profile", at: world.now) }
        #expect(error?.error == .invalidRequest)
    }

    @Test("Rule 66, rule 67: neither in the address nor in the body")
    func elsewhere() {
        var world = World()
        for presented in [
            PresentedToken(authorization: [], inQuery: true), PresentedToken(authorization: [], inForm: true),
        ] {
            let error = refusal { _ = try world.server.authorize(presented, scope: "profile", at: world.now) }
            #expect(error != nil)
            #expect(error?.error == nil)
        }
    }

    @Test("Rule 69: a refresh token or a code is no access token")
    func otherKinds() throws {
        var world = World()
        let code = try world.code()
        let refresh = try #require(try world.tokens().refreshToken)
        #expect(refusal { _ = try world.call(refresh) }?.cause == .token(.isRefreshToken))
        #expect(refusal { _ = try world.call(code) }?.cause == .token(.isCode))
        #expect(refusal { _ = try world.call(code) }?.error == .invalidToken)
    }

    @Test("A key opens what is public and nothing else")
    func apiKey() {
        var world = World()
        #expect(throws: Never.self) { try world.server.authorize(apiKey: world.server.apiKey) }
        #expect(refusal { try world.server.authorize(apiKey: nil) }?.cause == .token(.apiKeyMissing))
        #expect(refusal { try world.server.authorize(apiKey: "x") }?.cause == .token(.apiKeyWrong))
        let presented = PresentedToken(authorization: [], hasAPIKey: true)
        #expect(
            refusal { _ = try world.server.authorize(presented, scope: "profile", at: world.now) }?.cause
                == .token(.apiKeyInstead))
    }
}
