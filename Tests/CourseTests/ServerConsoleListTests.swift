import Testing

@testable import Course

@Suite("Users, clients, tokens and faults of the mock server")
struct ServerConsoleListTests {
    @Test("A list is asked for anew when it is opened, and again when something was served")
    func fresh() {
        var watcher = Watcher()
        watcher.press(.tokens)
        #expect(watcher.effects == [.mock(.look)])
        #expect(watcher.prose == "Nothing was issued yet: no code, no token.")
        watcher.serve(makeServed(1))
        #expect(watcher.effects.isEmpty)
        watcher.stand(makeStanding())
        // Something was served meanwhile, so it asks once more; and then it is at rest.
        #expect(watcher.effects == [.mock(.look)])
        watcher.stand(makeStanding(tokens: [makeToken("a")]))
        #expect(watcher.effects.isEmpty && watcher.listing?.rows.count == 1)
        watcher.serve(makeServed(2))
        #expect(watcher.effects == [.mock(.look)])
    }

    @Test("While one looks elsewhere, a line tells of each request that comes")
    func told() {
        var watcher = Watcher()
        watcher.press(.users)
        watcher.serve(makeServed(3, status: 400, error: "invalid_grant"))
        #expect(watcher.page.notice == "3. POST /token: 400 invalid_grant" && watcher.page.id == "users")
    }

    @Test("Users stand with their passwords, to be copied together")
    func users() {
        var watcher = Watcher()
        watcher.press(.users)
        #expect(watcher.listing?.columns == ["User", "Password", "Name"])
        #expect(watcher.listing?.rows.map(\.cells) == [["mia", "sunflower", "Mia"]])
        watcher.press(.copy)
        #expect(watcher.prose == "mia\nsunflower")
    }

    @Test("A client opens to its secret, its addresses and how it identifies itself")
    func clients() {
        var watcher = Watcher()
        watcher.press(.clients, .down)
        #expect(
            watcher.listing?.rows.map(\.cells) == [
                ["frame-1", "public", "device_code", "Picture frame"],
                ["paper-1", "has a secret", "authorization_code refresh_token", "Paperplane"],
                ["night-1", "has a secret", "client_credentials", "Paperplane at night"],
            ])
        #expect(
            watcher.listing?.rows[1].remark == "Client secret: paper-secret; Redirect URI: http://127.0.0.1:9000/cb")
        watcher.press(.copy, .back)
        watcher.press(.confirm)
        #expect(
            watcher.listing?.rows.map(\.cells) == [
                ["Client id", "paper-1"], ["Client secret", "paper-secret"],
                ["Redirect URI", "http://127.0.0.1:9000/cb"], ["Grant types", "authorization_code refresh_token"],
                ["Authentication", "client_secret_basic"],
            ])
        watcher.press(.down, .confirm)
        #expect(watcher.prose == "paper-secret")
        watcher.press(.back, .back)
        #expect(watcher.page.id == "clients" && watcher.listing?.focus == 1)
    }

    @Test("A token says in words whether it counts")
    func states() {
        var watcher = Watcher()
        watcher.press(.tokens)
        watcher.stand(
            makeStanding(tokens: [
                makeToken("ey-long-access-token"), makeToken("r", .refresh, .used), makeToken("c", .code, .used),
                makeToken("d", .device, .expired, user: nil), makeToken("x", .access, .revoked),
            ]))
        #expect(
            watcher.listing?.rows.map(\.cells) == [
                ["Access token", "59 min 58 s left", "Paperplane", "mia", "ey-long-..."],
                ["Refresh token", "replaced", "Paperplane", "mia", "r"],
                ["Code", "used", "Paperplane", "mia", "c"],
                ["Device code", "expired", "Paperplane", "itself", "d"],
                ["Access token", "revoked", "Paperplane", "mia", "x"],
            ])
    }

    @Test("The cursor stays on its token when newer ones come")
    func cursor() {
        var watcher = Watcher()
        watcher.press(.tokens)
        watcher.stand(makeStanding(tokens: [makeToken("a"), makeToken("b")]))
        watcher.press(.down)
        watcher.stand(makeStanding(tokens: [makeToken("new"), makeToken("a"), makeToken("b")]))
        #expect(watcher.listing?.focus == 2)
    }

    @Test("To revoke is asked once, and any other key is a no")
    func revoking() {
        var watcher = Watcher(makeStanding(tokens: [makeToken("a-rather-long-token"), makeToken("b", .refresh)]))
        watcher.press(.tokens, .revoke)
        #expect(watcher.effects.isEmpty)
        #expect(
            watcher.page.notice == """
                Revoke the access token a-rather... of Paperplane, and all that was made with it? Once more to do it.
                """)
        watcher.press(.down, .up, .revoke)
        #expect(watcher.effects.isEmpty)
        watcher.press(.revoke)
        #expect(watcher.effects == [.mock(.revoke(token: "a-rather-long-token"))])
    }

    @Test("A number revokes too, wherever one is; another number is another question")
    func revokingByNumber() {
        var watcher = Watcher(makeStanding(tokens: [makeToken("a"), makeToken("b"), makeToken("c", .code, .used)]))
        watcher.take(.revoke(0))
        watcher.take(.revoke(1))
        #expect(watcher.effects.isEmpty)
        watcher.take(.revoke(1))
        #expect(watcher.effects == [.mock(.revoke(token: "b"))])
        watcher.stand(makeStanding())
        #expect(watcher.page.notice == "Revoked, with everything that was made with it.")
        watcher.take(.revoke(4))
        #expect(watcher.page.notice == "There is no token 5 here.")
    }

    @Test("What does not count any more cannot be revoked")
    func nothingToRevoke() {
        var watcher = Watcher(makeStanding(tokens: [makeToken("c", .code, .used)]))
        watcher.press(.tokens, .confirm)
        watcher.press(.revoke)
        #expect(watcher.page.notice == "It does not count any more, so there is nothing to revoke.")
        watcher.stand(makeStanding())
        watcher.press(.revoke)
        #expect(watcher.page.notice == "This one is no longer kept." && watcher.prose == "This one is no longer kept.")
    }

    @Test("A fault is armed once, once more, and not at all")
    func faults() {
        var watcher = Watcher()
        watcher.press(.faults, .down, .confirm)
        #expect(watcher.effects == [.mock(.arm(.unavailable, times: 1))])
        watcher.stand(makeStanding())
        watcher.stand(makeStanding(faults: [.init(fault: .unavailable, times: 1)]))
        #expect(watcher.page.notice == "The fault unavailable is armed for the next answer.")
        #expect(watcher.page.score == "unavailable x1")
        #expect(watcher.listing?.rows[1].cells[1] == "armed x1")
        watcher.press(.confirm)
        #expect(watcher.effects == [.mock(.arm(.unavailable, times: 2))])
        watcher.press(.disarm)
        #expect(watcher.effects == [.mock(.arm(.unavailable, times: 0))])
        watcher.stand(makeStanding(faults: [.init(fault: .unavailable, times: 2)]))
        #expect(watcher.page.notice == "The fault unavailable is armed for the next 2 answers.")
        watcher.stand(makeStanding())
        #expect(watcher.page.notice == "The fault unavailable is disarmed.")
    }

    @Test("While a fault is armed, each request asks how often it is still good for")
    func counting() {
        var watcher = Watcher(makeStanding(faults: [.init(fault: .slow, times: 2)]))
        watcher.serve(makeServed(1, fault: .slow))
        #expect(watcher.effects == [.mock(.look)] && watcher.page.id == "trace")
    }
}
