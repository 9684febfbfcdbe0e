import OAuth
import Testing

@Suite("Access tokens that are JWTs")
struct JWTRulesTests {
    @Test("They say what RFC 9068 section 2.2 asks for")
    func claims() throws {
        var world = World.withJWTs
        let answer = try world.tokens()
        let claims = try #require(answer.accessTokenClaims)
        #expect(claims.issuer == World.issuer)
        #expect(claims.audience == "https://server.example/api")
        #expect(claims.subject == "mia")
        #expect(claims.clientID == "app")
        #expect(claims.issued == world.now)
        #expect(claims.expires == world.now.advanced(by: 3_600))
        #expect(claims.id == answer.accessToken)
        #expect(claims.scope.text == "contacts.read")
        #expect(claims.authTime == world.now)
        #expect(try world.clientCredentials().accessTokenClaims?.subject == "machine")
        #expect(try world.clientCredentials().accessTokenClaims?.authTime == nil)
    }

    @Test("An opaque token has nothing to sign")
    func opaque() throws {
        var world = World()
        #expect(try world.tokens().accessTokenClaims == nil)
    }

    @Test("Rule 63: they expire and are revoked as all others are")
    func ends() throws {
        var world = World.withJWTs
        let (first, second) = (try world.tokens(), try world.tokens())
        var question = world.tokenQuestion("a.b.c")
        question.jwt = first.reading
        try world.server.revoke(question, at: world.moment)
        #expect(refusal { _ = try world.call(first.reading) }?.cause == .token(.revoked(.clientAsked)))
        #expect(refusal { _ = try world.call(second.reading) } == nil)
        world.wait(3_600)
        #expect(
            refusal { _ = try world.call(second.reading) }?.cause == .token(.expired(age: 3_600, lifetime: 3_600)))
    }

    @Test("The jti alone opens nothing, nowhere")
    func handle() throws {
        var world = World.withJWTs
        let id = try world.tokens().accessToken
        #expect(refusal { _ = try world.call(id) }?.cause == .token(.isHandle))
        let answer = try world.server.introspect(world.tokenQuestion(id), at: world.moment)
        #expect(answer == .inactive(why: OAuthError(.token(.isHandle))))
        try world.server.revoke(world.tokenQuestion(id), at: world.moment)
        #expect(try world.call(.accessToken(issuer: World.issuer, id: id)).id == "mia")
    }

    @Test("Another issuer's, one that nobody issued, and a handle that never was a JWT")
    func foreign() throws {
        var world = World.withJWTs
        let id = try world.tokens().accessToken
        #expect(
            refusal { _ = try world.call(.accessToken(issuer: "https://evil.example", id: id)) }?.cause
                == .token(.jwt(.issuerWrong(sent: "https://evil.example", own: World.issuer))))
        #expect(
            refusal { _ = try world.call(.accessToken(issuer: World.issuer, id: "x")) }?.cause == .token(.unknown))
        var opaque = World()
        let text = try opaque.tokens().accessToken
        #expect(
            refusal { _ = try opaque.call(.accessToken(issuer: World.issuer, id: text)) }?.cause == .token(.unknown))
    }

    @Test("What a look at the signature has found wrong is wrong at the API, and inactive at introspection")
    func refused() throws {
        var world = World()
        for fault in [JWTFault.idToken, .unsigned, .signatureWrong, .keyUnknown("k"), .typeWrong("dpop+jwt")] {
            let error = refusal { _ = try world.call(.refused(fault)) }
            #expect(error?.cause == .token(.jwt(fault)))
            #expect(error?.error == .invalidToken)
            var question = world.tokenQuestion("a.b.c")
            question.jwt = .refused(fault)
            let answer = try world.server.introspect(question, at: world.moment)
            #expect(answer == .inactive(why: OAuthError(.token(.jwt(fault)))))
        }
    }

    @Test("Rule 73: an ID token is of a type that cannot be revoked; any other that is wrong does not count anyway")
    func revocation() {
        var world = World()
        var question = world.tokenQuestion("a.b.c")
        question.jwt = .refused(.idToken)
        #expect(refusal { try world.server.revoke(question, at: world.moment) }?.cause == .revocation(.isIDToken))
        question.jwt = .refused(.signatureWrong)
        #expect(refusal { try world.server.revoke(question, at: world.moment) } == nil)
    }

    @Test("Rule 76: introspection knows them, and which API they are for")
    func introspection() throws {
        var world = World.withJWTs
        let answer = try world.tokens()
        var question = world.tokenQuestion("a.b.c")
        question.jwt = answer.reading
        guard case .active(let facts) = try world.server.introspect(question, at: world.moment) else {
            Issue.record("The token is not active.")
            return
        }
        #expect(facts.audience == "https://server.example/api")
        #expect(facts.username == "mia")
    }
}
