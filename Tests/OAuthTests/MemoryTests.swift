import Testing

@testable import OAuth

@Suite("Memory stays bounded")
struct MemoryTests {
    @Test("Tokens of clients for themselves: the oldest are forgotten, and their families with them")
    func tokens() throws {
        var world = World()
        let machine = try #require(world.server.clients["machine"])
        var first: String?
        for _ in 0..<150_000 {
            let family = world.server.makeFamily(for: machine, username: nil, scope: Scope(["contacts.read"]))
            let answer = world.server.issueTokens(
                in: family, to: machine, scope: Scope(["contacts.read"]), at: world.moment
            )
            first = first ?? answer.accessToken
        }
        #expect(world.server.accessTokens.count == 100_000)
        #expect(world.server.families.count == 100_000)
        let error = refusal { _ = try world.call(first ?? "") }
        #expect(error?.error == .invalidToken)
        #expect(error?.reason == forgotten("access token"))
    }

    @Test("A used code goes with the last token of its family, and not before")
    func usedCodes() throws {
        var world = World()
        world.server.add(makeClient(grantTypes: [.authorizationCode]))
        let code = try world.code()
        _ = try world.server.token(world.tokenRequest(code), at: world.moment)
        #expect(world.server.codes.count == 0)
        #expect(world.server.usedCodes.count == 1)
        world.wait(3_600 + 86_400)
        _ = try world.code()
        #expect(world.server.usedCodes.count == 1)
        world.wait(1)
        _ = try world.code()
        #expect(world.server.usedCodes.count == 0)
        #expect(world.server.families.count == 0)
    }

    @Test("A proof is forgotten once it is too old to be taken again")
    func proofs() throws {
        var world = World()
        _ = try world.tokens(provenBy: .verified(makeProof()))
        #expect(world.server.usedProofs.count == 1)
        world.wait(121)
        _ = try world.code()
        #expect(world.server.usedProofs.count == 0)
    }
}
