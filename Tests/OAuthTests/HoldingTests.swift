import OAuth
import Testing

@Suite("What was given out, for somebody who watches the server")
struct HoldingTests {
    @Test("Codes and tokens with their state, the newest first")
    func states() throws {
        var world = World()
        let code = try world.code()
        world.wait(10)
        let answer = try world.server.token(world.tokenRequest(code), at: world.moment)
        world.wait(5)
        let device = try world.device()
        world.wait(5)
        let held = world.server.holdings(at: world.now, limit: 10)
        #expect(held.map(\.kind).first == .device)
        #expect(held.map(\.kind).last == .code)
        #expect(held.first?.text == device.deviceCode)
        func state(_ text: String?) -> Holding.State? { held.first { $0.text == text }?.state }
        #expect(state(code) == .used)
        #expect(state(answer.accessToken) == .live(seconds: 3_590))
        #expect(state(answer.refreshToken) == .live(seconds: 30 * 86_400 - 10))
        #expect(state(device.deviceCode) == .live(seconds: 595))
        #expect(held.map(\.username) == [nil, "mia", "mia", "mia"])
        world.wait(3_590)
        #expect(world.server.holdings(at: world.now, limit: 10).filter { $0.state == .expired }.count == 2)
    }

    @Test("A replaced refresh token is used")
    func replaced() throws {
        var world = World()
        let old = try #require(try world.tokens().refreshToken)
        _ = try world.refresh(old)
        #expect(world.server.holdings(at: world.now, limit: 10).first { $0.text == old }?.state == .used)
    }

    @Test("Of many, the newest few")
    func limit() throws {
        var world = World()
        for _ in 1...400 {
            _ = try world.clientCredentials()
            world.wait(1)
        }
        let held = world.server.holdings(at: world.now, limit: 3)
        #expect(held.map { world.now - $0.issued } == [1, 2, 3])
    }

    @Test("Revoking a code that was exchanged takes its tokens too")
    func revokeCode() throws {
        var world = World()
        let code = try world.code()
        let answer = try world.server.token(world.tokenRequest(code), at: world.moment)
        world.server.revoke(held: code)
        #expect(refusal { _ = try world.call(answer.accessToken) }?.cause == .token(.revoked(.watcherAsked)))
        #expect(world.server.holdings(at: world.now, limit: 10).allSatisfy { $0.state == .revoked })
    }

    @Test("Revoking a code that was not exchanged makes it worthless")
    func revokeFreshCode() throws {
        var world = World()
        let code = try world.code()
        world.server.revoke(held: code)
        let refused = refusal { _ = try world.server.token(world.tokenRequest(code), at: world.moment) }
        #expect(refused?.cause == .grant(.codeRevoked(.watcherAsked)))
        #expect(refused?.error == .invalidGrant)
    }

    @Test("Revoking any token takes everything of the same consent")
    func revokeToken() throws {
        var world = World()
        let answer = try world.tokens()
        world.server.revoke(held: answer.accessToken)
        let refused = refusal { _ = try world.refresh(answer.refreshToken ?? "") }
        #expect(refused?.cause == .grant(.refreshTokenRevoked(.watcherAsked)))
    }

    @Test("Revoking a device's code ends its waiting, and its page")
    func revokeDevice() throws {
        var world = World()
        let device = try world.device()
        world.server.revoke(held: device.deviceCode)
        #expect(refusal { _ = try world.poll(device) }?.cause == .device(.codeRevoked(.watcherAsked)))
        #expect(
            world.server.enter(userCode: device.userCode.text, at: world.moment)
                == .again(why: OAuthError(.device(.userCodeUnknown(device.userCode.text)))))
    }

    @Test("Nobody knows of it: nothing happens")
    func unknown() {
        var world = World()
        let before = world.server
        world.server.revoke(held: "nothing")
        #expect(world.server == before)
    }

    @Test("The reasons, word for word")
    func sentences() {
        #expect(
            OAuthError(.grant(.codeRevoked(.watcherAsked))).reason
                == "The code was revoked: somebody who watches this server asked for that.")
        #expect(
            OAuthError(.device(.codeRevoked(.watcherAsked))).reason
                == "The device code was revoked: somebody who watches this server asked for that.")
    }
}
