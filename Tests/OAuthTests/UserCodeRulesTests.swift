import OAuth
import Testing

@Suite("The code that a device shows and a person types")
struct UserCodeRulesTests {
    @Test("Rule 88: eight of twenty consonants with a dash between, and each code another one")
    func alphabet() throws {
        var world = World()
        var seen: Set<UserCode> = []
        for _ in 1...200 {
            let code = try world.device().userCode
            let parts = code.text.split(separator: "-")
            #expect(parts.map(\.count) == [4, 4])
            let isSpelt = parts.joined().allSatisfy("BCDFGHJKLMNPQRSTVWXZ".contains)
            #expect(isSpelt)
            #expect(seen.insert(code).inserted)
        }
        let letters = Set(seen.flatMap { $0.text.filter { $0 != "-" } })
        #expect(letters.count == 20)
    }

    @Test(
        "Rule 88: case, dashes and whatever is not in the alphabet are ignored",
        arguments: ["WDJB-MJHT", "wdjb-mjht", "WDJBMJHT", " w-d-j-b m j h t ", "WDJB–MJHT", "WADJEB1MJHT"])
    func typed(text: String) {
        #expect(UserCode(typed: text)?.text == "WDJB-MJHT")
    }

    @Test("What is no code", arguments: ["", "WDJB-MJH", "WDJB-MJHTT", String(repeating: "-", count: 100_000)])
    func noCode(text: String) {
        #expect(UserCode(typed: text) == nil)
    }

    @Test("Rule 88: after ten wrong codes within a minute none is taken, not even a right one")
    func guesses() throws {
        var world = World()
        let answer = try world.device()
        for _ in 1...10 {
            #expect(
                world.server.enter(userCode: "BBBB-BBBB", at: world.moment)
                    == .again(why: OAuthError(.device(.userCodeUnknown("BBBB-BBBB")))))
        }
        world.wait(59)
        #expect(
            world.server.enter(userCode: answer.userCode.text, at: world.moment)
                == .again(why: OAuthError(.device(.tooManyGuesses(10, seconds: 60)))))
        world.wait(1)
        #expect(throws: Never.self) { try world.decide("allow", about: answer) }
    }

    @Test("A code leads nowhere once it was answered or has run out", arguments: ["allow", "deny", "wait"])
    func over(what: String) throws {
        var world = World()
        let answer = try world.device()
        if what == "wait" { world.wait(600) } else { _ = try world.decide(what, about: answer) }
        #expect(
            world.server.enter(userCode: answer.userCode.text, at: world.moment)
                == .again(why: OAuthError(.device(.userCodeUnknown(answer.userCode.text)))))
    }

    @Test("Two browsers with one code: the first that decides is heard")
    func twoBrowsers() throws {
        var world = World()
        let answer = try world.device()
        let (request, session) = try world.signIn(with: answer)
        #expect(throws: Never.self) { try world.decide("deny", about: answer) }
        #expect(
            refusal { _ = try world.server.decide("allow", for: request, session: session, at: world.moment) }?.cause
                == .device(.decidedAlready))
        #expect(refusal { _ = try world.poll(answer) }?.error == .accessDenied)
    }

    @Test("The consent page shows the code, to be compared with the device's")
    func prompt() throws {
        var world = World()
        let answer = try world.device()
        let (request, session) = try world.signIn(with: answer)
        let prompt = try world.server.consentPrompt(for: request, session: session, at: world.now)
        #expect(prompt.userCode == answer.userCode)
        #expect(prompt.redirectOrigin == nil)
        #expect(prompt.scopes.map(\.token) == ["contacts.read"])
    }

    @Test("A thousand devices may wait; the oldest makes room")
    func thousand() throws {
        var world = World()
        let first = try world.device()
        world.wait(1)
        for _ in 1...999 { _ = try world.device() }
        #expect(refusal { _ = try world.poll(first) }?.error == .authorizationPending)
        _ = try world.device()
        #expect(refusal { _ = try world.poll(first) }?.cause == .device(.codeUnknown))
    }
}
