import Course
import Testing

@testable import UI

@Suite("The mock server in plain text")
struct PlainConsoleTests {
    private func action(_ line: String, on page: Page = ConsolePages.page()) -> Action? {
        (try? Phrasebook(page: page).read(line))?.action
    }

    private func sentence(_ line: String, on page: Page = ConsolePages.page()) -> String? {
        do {
            _ = try Phrasebook(page: page).read(line)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test("The start page tells how to connect, and what can be typed")
    func start() {
        var face = PlainFace()
        #expect(
            face.text(for: ConsolePages.page(0, standing: ConsoleGoldenTests.quiet)) == """
                Standard Mail / How to connect

                Your own authorization server, and an API behind it. Let your application use them; every request \
                appears here, with the reason for each refusal.

                A first sign of life, from another terminal:

                curl http://127.0.0.1:8080/.well-known/oauth-authorization-server

                What your application needs; each value can be copied.

                1. Issuer: http://127.0.0.1:8080
                2. Metadata: http://127.0.0.1:8080/.well-known/oauth-authorization-server
                3. API: http://127.0.0.1:8080/api
                4. API key: k3yForTheStatusPage
                5. Client id: gXk2pQ8sT1uVbN4m
                6. Client secret: dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
                7. Redirect URI: http://127.0.0.1:8080/callback
                8. User: mia
                9. Password: sunflower
                10. Get a token: curl -u n1ghtW0rkerA7c2:E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw \
                -d grant_type=client_credentials http://127.0.0.1:8080/token
                11. Ask the API: curl -H 'X-API-Key: k3yForTheStatusPage' http://127.0.0.1:8080/api/public/status

                Type: a number, Enter (copy 1), clock, users, clients, tokens, revoke 1, faults, fault slow 2, copy, help

                """)
    }

    @Test("Requests are told as they come, each once, with the reason below it and no prompt")
    func news() {
        var face = PlainFace()
        _ = face.text(for: ConsolePages.page(0))
        #expect(
            face.news(of: ConsolePages.page(1)) == """
                Standard Mail / Requests. 1 request, slow x2, wrong-state x1

                1. GET /.well-known/oauth-authorization-server: 200 OK

                """)
        #expect(face.news(of: ConsolePages.page(1)) == nil)
        #expect(
            face.news(of: ConsolePages.page(8)) == """
                2. GET /authorize: 200 OK
                3. POST /sign-in: 303 See Other
                4. POST /consent: 303 See Other; fault: wrong-state
                5. POST /token: 200 OK; not the RFC
                6. GET /api/contacts: 200 OK
                7. POST /token: 400 invalid_grant; fault: slow, not the RFC
                   The code was used before, 2 min 41 s ago. Its tokens are revoked now.
                8. GET /api/contacts: 401 invalid_token
                   The token was revoked.

                """)
    }

    @Test("Of a log only rows with higher numbers are told, and a gap is told as one")
    func gaps() {
        func log(_ numbers: ClosedRange<Int>) -> Page {
            let rows = numbers.map { Listing.Row(number: $0, cells: ["GET /", "200 OK"]) }
            return .making([.listing(Listing(rows: rows, focus: 0, isLog: true))])
        }
        #expect(told(log(3...5), after: log(1...4)) == "5. GET /: 200 OK")
        #expect(told(log(9...9), after: log(1...4)) == "(4 more came too fast to be told)\n9. GET /: 200 OK")
        #expect(told(log(1...4), after: log(1...4)).isEmpty)
    }

    @Test("A notice that was told is not told again with the news")
    func noticeOnce() {
        var face = PlainFace()
        var page = ConsolePages.page(1)
        page.notice = "The server's clock is now 1 min ahead."
        #expect(face.text(for: page).contains("1 min ahead"))
        page.parts = ConsolePages.page(2).parts
        #expect(face.news(of: page) == "2. GET /authorize: 200 OK\n")
    }

    @Test("A list is told over the trace, with what can be typed there")
    func lists() {
        let trace = ConsolePages.page()
        let tokens = ConsolePages.page(8, [.command(.tokens)])
        #expect(tokens.isAside && !trace.isAside)
        #expect(
            PlainFace().aside(tokens, over: trace) == """
                Everything that was issued, the newest first.

                1. Access token: State 59 min 58 s left; Client Paperplane; User mia; Begins with 2YotnFZF...
                   2YotnFZFEjr1zCsicMWpAA
                2. Refresh token: State 29 d 23 h left; Client Paperplane; User mia; Begins with tGzv3JOk...
                   tGzv3JOkF0XG5Qx2TlKWIA
                3. Refresh token: State replaced; Client Paperplane; User mia; Begins with 8xLOxBtZp8
                   8xLOxBtZp8
                4. Code: State used; Client Paperplane; User mia; Begins with SplxlOBe...
                   SplxlOBeZQQYbYS6WxSbIA
                5. Access token: State revoked; Client Paperplane at night; User itself; Begins with mF_9.B5f...
                   mF_9.B5f-4.1JqM

                Type: a number, Enter (open 8), clock, values, users, clients, tokens, revoke 1, faults, fault slow 2, \
                copy, help

                """)
    }

    @Test(
        "Words are read with their numbers",
        arguments: [
            ("open 3", Action.choose(2)), ("3", .choose(2)), ("", .command(.confirm)), ("users", .command(.users)),
            ("clients", .command(.clients)), ("Tokens", .command(.tokens)), ("faults", .command(.faults)),
            ("values", .command(.values)), ("clock", .command(.moveClock)), ("hour", .command(.moveClockFar)),
            ("clock 60", .ask(.advance(seconds: 60))), ("clock 5 min", .ask(.advance(seconds: 300))),
            ("wait 2h", .ask(.advance(seconds: 7_200))), ("clock 30 days", .ask(.advance(seconds: 2_592_000))),
            ("fault slow", .ask(.arm(.slow, times: 1))), ("fault slow 2", .ask(.arm(.slow, times: 2))),
            ("arm wrong-iss 0", .ask(.arm(.wrongIssuer, times: 0))), ("revoke 1", .revoke(0)),
            ("revoke 12", .revoke(11)), ("copy", .command(.copy)), ("quit", .command(.quit)),
        ])
    func words(line: String, meaning: Action) { #expect(action(line) == meaning) }

    @Test(
        "What cannot be read is answered with what can",
        arguments: [
            ("open 9", "There is no 9 here: use 1 to 8."), ("fault", "Say it like this: fault slow 2"),
            ("fault slwo", "There is no fault \"slwo\". Did you mean \"slow\"?"),
            ("fault everything", "There is no fault \"everything\". Type faults to see which there are."),
            ("fault slow many", "Say it like this: fault slow 2"),
            ("fault slow 5000", "A fault is armed for at most 1000 answers."),
            ("clock tomorrow", "Say it like this: clock 90 s"), ("clock 5 apples", "Say it like this: clock 90 s"),
            ("clock 99999999999999999999", "The clock is moved by at most 3650 days at once."),
            ("clock 4000 d", "The clock is moved by at most 3650 days at once."),
            ("revoke", "Say it like this: revoke 1"), ("revoke it", "Say it like this: revoke 1"),
            ("tokns", "\"tokns\" is not understood here. Did you mean \"tokens\"?"),
        ])
    func misread(line: String, answer: String) { #expect(sentence(line) == answer) }

    @Test("In a lesson the words of the mock server have no meaning")
    func elsewhere() {
        #expect(sentence("fault slow", on: .live) == "\"fault\" has no meaning on this page.")
        #expect(sentence("clock 60", on: .live) == "\"clock\" has no meaning on this page.")
        #expect(action("clock", on: .live) == .command(.moveClock))
    }
}
