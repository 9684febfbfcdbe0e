import OAuth
import Testing

@Suite("The introspection endpoint")
struct IntrospectionRulesTests {
    @Test("Rule 75: the caller has to prove who it is, which a public client cannot")
    func caller() throws {
        var world = World()
        let token = try world.tokens().accessToken
        for request in [
            world.tokenQuestion(token, basic: ("app", "guess")), world.tokenQuestion(token, basic: nil),
            world.tokenQuestion(token, basic: nil, clientID: "app"),
            world.tokenQuestion(token, basic: nil, clientID: "public"),
        ] {
            #expect(refusal { _ = try world.server.introspect(request, at: world.moment) }?.error == .invalidClient)
        }
    }

    @Test("Rule 76: a live access token, and an API with credentials of its own may ask")
    func accessToken() throws {
        var world = World()
        let token = try world.tokens().accessToken
        let facts = try #require(try world.facts(about: token, basic: ("machine", "s3cret")))
        #expect(facts.scope.text == "contacts.read")
        #expect(facts.clientID == "app")
        #expect(facts.username == "mia")
        #expect(facts.subject == "mia")
        #expect(facts.tokenType == "Bearer")
        #expect(facts.issued == world.now)
        #expect(facts.expires == world.now.advanced(by: 3_600))
    }

    @Test("Rule 76: a live refresh token says what the user granted")
    func refreshToken() throws {
        var world = World()
        let first = try world.tokens(["scope": "contacts.read profile"])
        let second = try world.refresh(try #require(first.refreshToken), scope: "profile")
        let token = try #require(second.refreshToken)
        let facts = try #require(try world.facts(about: token))
        #expect(facts.scope.text == "contacts.read profile")
        #expect(facts.tokenType == nil)
        #expect(facts.expires == world.now.advanced(by: 30 * 86_400))
    }

    @Test("Rule 76: an app's own token has no username")
    func ownToken() throws {
        var world = World()
        let facts = try #require(try world.facts(about: try world.clientCredentials().accessToken))
        #expect(facts.username == nil)
        #expect(facts.subject == "machine")
    }

    @Test("Rule 77: unknown, and what is no token")
    func unknown() throws {
        var world = World()
        #expect(try world.whyInactive("never-issued") == .token(.unknown))
        #expect(try world.whyInactive(try world.code()) == .introspection(.isCode))
    }

    @Test("Rule 77: expired, in the second in which the API would refuse it too")
    func expired() throws {
        var world = World()
        let tokens = try world.tokens()
        let refreshToken = try #require(tokens.refreshToken)
        world.wait(3_599)
        #expect(try world.whyInactive(tokens.accessToken) == nil)
        world.wait(1)
        #expect(
            try world.whyInactive(tokens.accessToken) == .token(.expired(age: 3_600, lifetime: 3_600)))
        #expect(try world.whyInactive(refreshToken) == nil)
        world.wait(30 * 86_400 - 3_600)
        #expect(
            try world.whyInactive(refreshToken)
                == .grant(.refreshTokenExpired(age: 30 * 86_400, lifetime: 30 * 86_400)))
    }

    @Test("Rule 77: revoked or replaced")
    func revoked() throws {
        var world = World()
        let first = try world.tokens()
        let old = try #require(first.refreshToken)
        let second = try world.refresh(old)
        world.wait(60)
        #expect(try world.whyInactive(old) == .introspection(.refreshTokenReplaced(ago: 60)))
        let new = try #require(second.refreshToken)
        try world.server.revoke(world.tokenQuestion(new), at: world.moment)
        #expect(try world.whyInactive(new) == .grant(.refreshTokenRevoked(.clientAsked)))
        #expect(try world.whyInactive(first.accessToken) == .token(.revoked(.clientAsked)))
    }

    @Test("Asking changes nothing")
    func unchanged() throws {
        var world = World()
        let token = try #require(try world.tokens().refreshToken)
        let before = world.server
        _ = try world.facts(about: token)
        #expect(world.server == before)
        #expect(
            refusal { _ = try world.server.introspect(world.tokenQuestion(nil), at: world.moment) }?.cause
                == .introspection(.tokenMissing))
    }
}

extension World {
    /// nil where the token is not active.
    fileprivate mutating func facts(
        about token: String, basic: (String, String) = ("app", "s3cret")
    ) throws -> TokenFacts? {
        let request = tokenQuestion(token, basic: basic)
        if case .active(let facts) = try server.introspect(request, at: moment) { return facts }
        return nil
    }

    /// nil where it is.
    fileprivate mutating func whyInactive(_ token: String) throws -> OAuthError.Cause? {
        if case .inactive(let why) = try server.introspect(tokenQuestion(token), at: moment) { return why.cause }
        return nil
    }
}
