import OAuth
import Testing

@Suite("The refresh token grant")
struct RefreshRulesTests {
    @Test("Rule 56: bound to its client")
    func otherClient() throws {
        var world = World()
        let token = try #require(try world.tokens().refreshToken)
        #expect(
            refusal { _ = try world.refresh(token, basic: nil, clientID: "public") }?.cause
                == .grant(.refreshTokenOfAnotherClient(issuedTo: "app", sentBy: "public")))
        #expect(throws: Never.self) { try world.refresh(token) }
    }

    @Test("Rule 56: the scope may shrink, and grow again to what was granted, but not beyond")
    func scope() throws {
        var world = World()
        let first = try world.tokens(["scope": "contacts.read profile"])
        let second = try world.refresh(try #require(first.refreshToken), scope: "profile")
        #expect(second.scope.text == "profile")
        let third = try world.refresh(try #require(second.refreshToken))
        #expect(third.scope.text == "contacts.read profile")
        let error = refusal { _ = try world.refresh(try #require(third.refreshToken), scope: "contacts.write") }
        #expect(error?.error == .invalidScope)
        #expect(error?.reason == "scope asks for `contacts.write`; the user granted `contacts.read`, `profile`.")
        #expect(
            refusal { _ = try world.refresh(try #require(third.refreshToken), scope: "a  b") }?.cause
                == .grant(.scopeMalformed))
    }

    @Test("Rule 57: a refresh token is replaced at each use, for public clients too")
    func rotation() throws {
        var world = World()
        let code = try world.code(["client_id": "public"])
        let first = try world.server.token(
            world.tokenRequest(code, ["client_id": "public"], basic: nil), at: world.moment
        )
        let second = try world.refresh(try #require(first.refreshToken), basic: nil, clientID: "public")
        #expect(second.refreshToken != nil)
        #expect(second.refreshToken != first.refreshToken)
    }

    @Test("Rule 58: an old refresh token that comes again revokes the whole family")
    func reuse() throws {
        var world = World()
        let first = try world.tokens()
        let second = try world.refresh(try #require(first.refreshToken))
        world.wait(60)
        let error = refusal { _ = try world.refresh(try #require(first.refreshToken)) }
        #expect(error?.cause == .grant(.refreshTokenReused(replacedAgo: 60)))
        #expect(error?.error == .invalidGrant)
        #expect(
            refusal { _ = try world.refresh(try #require(second.refreshToken)) }?.cause
                == .grant(.refreshTokenRevoked(.refreshTokenReused)))
        #expect(
            refusal { _ = try world.call(second.accessToken) }?.cause
                == .token(.revoked(.refreshTokenReused)))
    }

    @Test("Missing, unknown, and expired after thirty days")
    func lifetime() throws {
        var world = World()
        #expect(refusal { _ = try world.refresh("") }?.cause == .grant(.refreshTokenMissing))
        #expect(refusal { _ = try world.refresh("x") }?.cause == .grant(.refreshTokenUnknown))
        let token = try #require(try world.tokens().refreshToken)
        world.wait(30 * 86_400)
        #expect(
            refusal { _ = try world.refresh(token) }?.reason
                == "The refresh token was issued 30 d ago and lived 30 d.")
    }
}
