import Testing

@testable import Course

@Suite("Watching the mock server")
struct ServerConsoleTests {
    @Test("It begins with how to connect: lines that work, and the values that an application needs")
    func start() {
        let watcher = Watcher()
        #expect(watcher.console.beginning == [.watch])
        #expect(
            watcher.page.id == "values" && watcher.page.trail == ["OAuth tutor", "Standard Mail", "How to connect"])
        #expect(!watcher.page.isAside)
        #expect(
            watcher.listing?.rows.map(\.cells) == [
                ["Issuer", "http://127.0.0.1:8080"],
                ["Metadata", "http://127.0.0.1:8080/.well-known/oauth-authorization-server"],
                ["API", "http://127.0.0.1:8080/api"], ["API key", "key-1"], ["Client id", "paper-1"],
                ["Client secret", "paper-secret"], ["Redirect URI", "http://127.0.0.1:9000/cb"], ["User", "mia"],
                ["Password", "sunflower"],
                [
                    "Get a token",
                    "curl -u night-1:night-secret -d grant_type=client_credentials http://127.0.0.1:8080/token",
                ],
                ["Ask the API", "curl -H 'X-API-Key: key-1' http://127.0.0.1:8080/api/public/status"],
            ])
    }

    @Test("The metadata stand before an issuer's own path (rule 78)")
    func metadata() {
        let standing = makeStanding(issuer: "https://auth.example/mail")
        #expect(standing.values[1].text == "https://auth.example/.well-known/oauth-authorization-server/mail")
    }

    @Test("Each request is a row: what was asked, what came of it, and a mark where it is not the rule")
    func rows() {
        var watcher = Watcher()
        watcher.serve(
            makeServed(1), makeServed(2, status: 400, error: "invalid_grant", reason: "The code was used before."),
            makeServed(3, "GET /authorize?state=x", status: 303, fault: .wrongState, departure: "400."))
        #expect(watcher.page.trail.last == "Requests" && watcher.page.score == "3 requests")
        #expect(
            watcher.listing?.rows == [
                .init(number: 1, cells: ["POST /token", "200 Word", ""]),
                .init(
                    number: 2, cells: ["POST /token", "400 invalid_grant", ""], mark: .wrong,
                    remark: "The code was used before."),
                .init(number: 3, cells: ["GET /authorize", "303 Word", "fault: wrong-state, not the RFC"]),
            ])
        #expect(watcher.listing?.focus == 2 && watcher.listing?.isLog == true)
    }

    @Test("The newest request is followed until one moves up, and again from the last one on")
    func following() {
        var watcher = Watcher()
        watcher.serve(makeServed(1), makeServed(2))
        watcher.press(.up)
        watcher.serve(makeServed(3))
        #expect(watcher.listing?.focus == 0)
        watcher.press(.down, .down)
        watcher.serve(makeServed(4))
        #expect(watcher.listing?.focus == 3)
        watcher.press(.first)
        watcher.serve(makeServed(5))
        #expect(watcher.listing?.focus == 0)
        watcher.press(.last)
        watcher.serve(makeServed(6))
        #expect(watcher.listing?.focus == 5)
    }

    @Test("Only the last 1000 are kept, it says how many went, and the cursor stays on its own or the oldest")
    func bounded() {
        var watcher = Watcher()
        for number in 1...1_000 { watcher.serve(makeServed(number)) }
        watcher.press(.first, .down)
        for number in 1_001...1_002 { watcher.serve(makeServed(number)) }
        #expect(watcher.listing?.rows.count == 1_000 && watcher.listing?.rows.first?.number == 3)
        #expect(watcher.prose == "2 requests before these are no longer kept." && watcher.listing?.focus == 0)
        #expect(watcher.page.score == "1002 requests")
        watcher.take(.choose(1))
        #expect(watcher.page.notice == "There is no request 2 here.")
    }

    @Test("An opened refusal has the bytes, the reason, the fault, what the RFC would say, and the lesson")
    func opened() {
        var watcher = Watcher()
        watcher.serve(
            makeServed(
                7, status: 400, error: "invalid_grant", reason: "The code was used before.",
                body: "grant_type=authorization_code&code=abc", fault: .slow,
                departure: "The RFC would say: 401 (section 5.2)."))
        watcher.press(.confirm)
        #expect(watcher.page.id == "exchange/7" && watcher.page.isAside)
        #expect(watcher.view?.reason == "The code was used before.")
        #expect(watcher.view?.departure == "The RFC would say: 401 (section 5.2).")
        #expect(watcher.view?.request?.body == "grant_type=authorization_code&code=abc")
        #expect(watcher.view?.parameters.map(\.name) == ["grant_type", "code"])
        #expect(
            watcher.prose == """
                7. POST /token: 400 invalid_grant
                This answer was shaped by the fault slow, so it is not the rule. The answer comes some seconds late. \
                A good application sets itself a time limit, and says something meanwhile.
                Lesson: The code flow (oauthtutor authorization-code)
                Answered in 3 ms.
                """)
    }

    @Test("From an opened request one steps to its neighbours, and selects parameters; back unselects, then leaves")
    func stepping() {
        var watcher = Watcher()
        watcher.serve(makeServed(1), makeServed(2, body: "grant_type=refresh_token&refresh_token=r"))
        watcher.press(.confirm, .next)
        #expect(watcher.page.notice == "There is no later request yet." && watcher.page.id == "exchange/2")
        watcher.press(.nextField, .nextField)
        #expect(watcher.view?.focus == 1)
        watcher.press(.copy)
        #expect(watcher.prose == "r")
        watcher.press(.back, .back)
        #expect(watcher.view?.focus == nil)
        watcher.press(.previous)
        #expect(watcher.page.id == "exchange/1")
        watcher.press(.previous)
        #expect(watcher.page.notice == "There is no earlier request.")
        watcher.press(.back)
        #expect(watcher.page.id == "trace" && watcher.listing?.focus == 0)
    }

    @Test("What was copied from a request is all of it, as it crossed the wire")
    func copying() {
        var watcher = Watcher()
        watcher.press(.copy)
        #expect(watcher.prose == "http://127.0.0.1:8080" && watcher.page.isAside)
        watcher.press(.back)
        watcher.serve(makeServed(1))
        watcher.press(.copy)
        #expect(
            watcher.prose == """
                http://127.0.0.1:8080/token

                POST /token HTTP/1.1
                Host: 127.0.0.1:8080

                grant_type=client_credentials

                HTTP/1.1 200 Word

                # As curl: once more, so what counts once is used by now.
                curl -i http://127.0.0.1:8080/token \\
                  -H 'Content-Type:' \\
                  --data-raw 'grant_type=client_credentials'
                """)
    }

    @Test("The clock moves by a minute or an hour, and the answer is told where one is")
    func clock() {
        var watcher = Watcher()
        watcher.press(.moveClock)
        #expect(watcher.effects == [.mock(.advance(seconds: 60))])
        watcher.press(.moveClockFar)
        #expect(watcher.effects == [.mock(.advance(seconds: 3_600))])
        watcher.stand(makeStanding(secondsAhead: 60))
        #expect(watcher.page.notice == "The server's clock is now 1 min ahead.")
        watcher.stand(makeStanding(secondsAhead: 3_660))
        #expect(watcher.page.notice == "The server's clock is now 1 h 1 min ahead.")
        #expect(watcher.page.score == "clock 1 h 1 min ahead")
        watcher.take(.ask(.advance(seconds: 5)))
        #expect(watcher.effects == [.mock(.advance(seconds: 5))])
    }

    @Test("Leaving needs no second word, and says how many requests there were")
    func leaving() {
        var watcher = Watcher()
        #expect(watcher.console.closingLine == "The server has stopped; nobody asked it anything.")
        watcher.serve(makeServed(1))
        watcher.press(.quit)
        #expect(watcher.effects == [.leave] && watcher.console.hasEnded && watcher.console.outlivesInput)
        #expect(watcher.console.closingLine == "The server has stopped after 1 request.")
    }

    @Test("Every command at every place is survived, and back always leads to the trace")
    func anything() {
        var random = SeededGenerator(seed: 7)
        var watcher = Watcher()
        let standings = [
            makeStanding(), makeStanding(tokens: [makeToken("a"), makeToken("b")]),
            makeStanding(faults: [.init(fault: .cut, times: 3)]),
            ServerStanding(issuer: "", tokenEndpoint: "", api: "", apiKey: "", provider: ""),
        ]
        for number in 1...4_000 {
            switch Int.random(in: 0...4, using: &random) {
            case 0: watcher.serve(makeServed(number, body: "code=x&state=y", fault: .slow))
            case 1: watcher.stand(standings.randomElement(using: &random) ?? makeStanding())
            case 2: watcher.take(.choose(Int.random(in: -1...12, using: &random)))
            case 3: watcher.take(.revoke(Int.random(in: -1...3, using: &random)))
            default:
                let command = Command.allCases.randomElement(using: &random) ?? .up
                if command != .quit { watcher.press(command) }
            }
            #expect(!watcher.page.trail.isEmpty)
        }
        watcher.press(.back, .back, .back, .back)
        #expect(watcher.page.id == "trace")
    }
}
