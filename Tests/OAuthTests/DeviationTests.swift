import Testing

@testable import OAuth

@Suite("Rules that are broken because somebody asked for it")
struct DeviationTests {
    @Test("Rule 16 broken: another state, in an error too; without a state there is nothing to break")
    func wrongState() throws {
        var world = World()
        world.server.deviations.arm(.wrongState, times: 2)
        #expect(try world.answer(makeQuery(["state": nil]))["state"] == nil)
        #expect(try world.answer()["state"] == "xyz-of-another")
        #expect(try world.answer(decision: "deny")["state"] == "xyz-of-another")
        #expect(try world.answer()["state"] == "xyz")
    }

    @Test("Rule 22 broken: another issuer")
    func wrongIssuer() throws {
        var world = World()
        world.server.deviations.arm(.wrongIssuer, times: 1)
        let redirect = try world.redirect()
        #expect(redirect.deviation == .wrongIssuer)
        #expect(redirect.location.contains("iss=https%3A%2F%2Fanother-issuer.example"))
        #expect(try world.redirect().deviation == nil)
    }

    @Test("A token that has expired when it comes says nothing of it, and its refresh token counts")
    func expired() throws {
        var world = World()
        world.server.deviations.arm(.expiredToken, times: 1)
        let answer = try world.tokens()
        #expect(answer.deviation == .expiredToken)
        #expect(answer.expiresIn == 3_600)
        let refused = refusal { _ = try world.call(answer.accessToken) }
        #expect(refused?.cause == .token(.expired(age: 3_600, lifetime: 3_600)))
        let fresh = try world.refresh(try #require(answer.refreshToken))
        #expect(throws: Never.self) { try world.call(fresh.accessToken) }
    }

    @Test("Less scope, and what was consented to comes with the next refresh")
    func smallerScope() throws {
        var world = World()
        world.server.deviations.arm(.smallerScope, times: 1)
        let answer = try world.tokens(["scope": "contacts.read profile"])
        #expect(answer.scope.text == "contacts.read")
        #expect(refusal { _ = try world.call(answer.accessToken, scope: "profile") }?.error == .insufficientScope)
        let fresh = try world.refresh(try #require(answer.refreshToken))
        #expect(fresh.scope.text == "contacts.read profile")
    }

    @Test("No refresh token, where there would be one")
    func noRefreshToken() throws {
        var world = World()
        world.server.deviations.arm(.noRefreshToken, times: 1)
        #expect(try world.clientCredentials().deviation == nil)
        let answer = try world.tokens()
        #expect((answer.refreshToken, answer.deviation) == (nil, .noRefreshToken))
        #expect(try world.tokens().refreshToken != nil)
    }

    @Test("Armed for none, it is disarmed")
    func disarmed() throws {
        var world = World()
        world.server.deviations.arm(.smallerScope, times: 3)
        world.server.deviations.arm(.smallerScope, times: 0)
        #expect(world.server.deviations == Deviations())
        #expect(try world.tokens().deviation == nil)
    }
}
