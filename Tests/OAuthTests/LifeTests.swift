import OAuth
import Testing

@Suite("What is left of a code or a token")
struct LifeTests {
    @Test("It runs down by the server's clock to nothing, and is gone once it was used")
    func code() throws {
        var world = World()
        let code = try world.code()
        func life() -> Life? { world.server.life(of: code, at: world.now) }
        #expect(life()?.kind == .code && life()?.left == 120 && life()?.whole == 120)
        world.wait(80)
        #expect(life()?.left == 40)
        let answer = try world.server.token(world.tokenRequest(code), at: world.moment)
        #expect(life() == nil)
        let access = try #require(world.server.life(of: answer.accessToken, at: world.now))
        #expect(access.kind == .access && access.left == 3_600)
        world.wait(3_601)
        #expect(world.server.life(of: answer.accessToken, at: world.now)?.left == 0)
    }

    @Test("A refresh token that was replaced, one that was taken back, and what nobody issued have none")
    func over() throws {
        var world = World()
        let old = try #require(try world.tokens().refreshToken)
        #expect(world.server.life(of: old, at: world.now)?.kind == .refresh)
        let new = try #require(try world.refresh(old).refreshToken)
        #expect(world.server.life(of: old, at: world.now) == nil)
        world.server.revoke(held: new)
        #expect(world.server.life(of: new, at: world.now) == nil)
        #expect(world.server.life(of: "made-up", at: world.now) == nil)
    }

    @Test("A device code has one until its device has its tokens")
    func device() throws {
        var world = World()
        let device = try world.device()
        world.wait(60)
        let life = try #require(world.server.life(of: device.deviceCode, at: world.now))
        #expect(life.kind == .device && life.left == 540 && life.whole == 600)
        world.server.revoke(held: device.deviceCode)
        #expect(world.server.life(of: device.deviceCode, at: world.now) == nil)
    }
}
