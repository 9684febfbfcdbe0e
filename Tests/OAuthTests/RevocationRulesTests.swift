import OAuth
import Testing

@Suite("The revocation endpoint")
struct RevocationRulesTests {
    @Test("Rule 70: a token that counts, one that does not any more, and one that never was", arguments: [true, false])
    func revoked(known: Bool) throws {
        var world = World()
        let token = known ? try world.tokens().accessToken : "never-issued"
        for _ in 1...2 {
            #expect(throws: Never.self) { try world.server.revoke(world.tokenQuestion(token), at: world.moment) }
        }
        #expect(refusal { _ = try world.call(token) }?.cause == .token(known ? .revoked(.clientAsked) : .unknown))
    }

    @Test("Rule 71: another client's token is refused, and stays alive")
    func otherClient() throws {
        var world = World()
        let tokens = try world.tokens()
        for token in [tokens.accessToken, try #require(tokens.refreshToken)] {
            let request = world.tokenQuestion(token, basic: ("machine", "s3cret"))
            let error = refusal { try world.server.revoke(request, at: world.moment) }
            #expect(error?.cause == .revocation(.tokenOfAnotherClient(issuedTo: "app", sentBy: "machine")))
            #expect(error?.error == .invalidGrant)
        }
        #expect(throws: Never.self) { try world.call(tokens.accessToken) }
        #expect(throws: Never.self) { try world.refresh(try #require(tokens.refreshToken)) }
    }

    @Test("Rule 72: the client has to prove itself as at the token endpoint")
    func notAuthenticated() throws {
        var world = World()
        let token = try world.tokens().accessToken
        for request in [
            world.tokenQuestion(token, basic: ("app", "guess")), world.tokenQuestion(token, basic: nil),
            world.tokenQuestion(token, basic: nil, clientID: "app"),
        ] {
            #expect(refusal { try world.server.revoke(request, at: world.moment) }?.error == .invalidClient)
        }
        #expect(throws: Never.self) { try world.call(token) }
    }

    @Test("Rule 72: a public client says who it is, and that is enough for its own tokens")
    func publicClient() throws {
        var world = World()
        let code = try world.code(["client_id": "public"])
        let tokens = try world.server.token(
            world.tokenRequest(code, ["client_id": "public"], basic: nil), at: world.moment
        )
        let request = world.tokenQuestion(tokens.accessToken, basic: nil, clientID: "public")
        #expect(throws: Never.self) { try world.server.revoke(request, at: world.moment) }
        #expect(refusal { _ = try world.call(tokens.accessToken) }?.cause == .token(.revoked(.clientAsked)))
    }

    @Test(
        "Rule 73: a token_type_hint that is wrong or unknown changes nothing",
        arguments: ["refresh_token", "access_token", "saml"])
    func hint(hint: String) throws {
        var world = World()
        let token = try world.tokens().accessToken
        #expect(throws: Never.self) {
            try world.server.revoke(world.tokenQuestion(token, hint: hint), at: world.moment)
        }
        #expect(refusal { _ = try world.call(token) }?.cause == .token(.revoked(.clientAsked)))
    }

    @Test("Rule 73: a code is not of a type that can be revoked")
    func code() throws {
        var world = World()
        let code = try world.code()
        let error = refusal { try world.server.revoke(world.tokenQuestion(code), at: world.moment) }
        #expect(error?.cause == .revocation(.isCode))
        #expect(error?.error == .unsupportedTokenType)
        #expect(throws: Never.self) { try world.server.token(world.tokenRequest(code), at: world.moment) }
    }

    @Test("Rule 74: with a refresh token go all tokens of its consent, those of earlier refreshes included")
    func refreshToken() throws {
        var world = World()
        let first = try world.tokens()
        let second = try world.refresh(try #require(first.refreshToken))
        let refreshToken = try #require(second.refreshToken)
        #expect(throws: Never.self) { try world.server.revoke(world.tokenQuestion(refreshToken), at: world.moment) }
        for token in [first.accessToken, second.accessToken] {
            #expect(refusal { _ = try world.call(token) }?.cause == .token(.revoked(.clientAsked)))
        }
        #expect(refusal { _ = try world.refresh(refreshToken) }?.cause == .grant(.refreshTokenRevoked(.clientAsked)))
    }

    @Test("Rule 74: an access token goes alone, and its refresh token fetches another")
    func accessToken() throws {
        var world = World()
        let first = try world.tokens()
        #expect(throws: Never.self) {
            try world.server.revoke(world.tokenQuestion(first.accessToken), at: world.moment)
        }
        let second = try world.refresh(try #require(first.refreshToken))
        #expect(throws: Never.self) { try world.call(second.accessToken) }
        #expect(refusal { _ = try world.call(first.accessToken) }?.cause == .token(.revoked(.clientAsked)))
    }

    @Test("Without a token, or with two, there is nothing to be done")
    func malformed() {
        var world = World()
        let error = refusal { try world.server.revoke(world.tokenQuestion(nil), at: world.moment) }
        #expect(error?.cause == .revocation(.tokenMissing))
        #expect(error?.error == .invalidRequest)
        var request = world.tokenQuestion("x")
        request.parameters.append("token", "y")
        #expect(
            refusal { try world.server.revoke(request, at: world.moment) }?.cause
                == .request(.parameterRepeated("token")))
    }
}
