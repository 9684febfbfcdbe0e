import Testing

@testable import Course

private func visit(_ target: String, to party: String = "Server", method: String = "GET", body: String? = nil)
    -> LiveFlow.Message
{
    .init(
        from: "Browser", to: party, kind: .request(RequestTemplate(method: method, target: target, body: body)))
}

private func act() -> LiveFlow.Message { .init(from: "Browser", to: "App", kind: .act(["presses a button"])) }

private let leave = makeStep(
    "leave", predicted: false, messages: [act(), visit("{{authorization_endpoint}}?state={{state}}")])
private let agree = makeStep(
    "agree",
    messages: [
        visit("{{form_action}}", method: "POST", body: "username={{username}}"), visit("{{location}}"),
        visit("{{form_action}}", method: "POST", body: "decision=allow"), visit("{{location}}", to: "App"),
    ])
private let token = makeStep("token", predicted: false)

@Suite("What part of a flow the learner's own browser can take")
struct TripTests {
    @Test("It goes from the authorization endpoint to the app, over the steps between, and knows what comes later")
    func code() throws {
        let trip = try #require(Trip(from: 0, in: [leave, agree, token]))
        #expect(trip.steps == [leave, agree] && trip.later == ["token"])
        #expect(trip.start == 1 && trip.end == 4 && trip.goal == .app)
        #expect([trip.browser, trip.server, trip.app] == ["Browser", "Server", "App"])
        #expect(trip.messages.map(\.step) == [0, 1, 1, 1, 1])
    }

    @Test("What follows in the last step is not the browser's")
    func oneStep() throws {
        let all = makeStep("all", messages: Array(leave.messages[1...]) + agree.messages + token.messages)
        let trip = try #require(Trip(from: 0, in: [all]))
        #expect(trip.start == 0 && trip.end == 5 && trip.steps == [all])
    }

    @Test("It may begin at the app, which sends the browser on")
    func fromApp() throws {
        let start = makeStep("start", messages: [visit("{{app}}/start", to: "App"), visit("{{location}}")])
        let trip = try #require(Trip(from: 0, in: [start, agree]))
        #expect(trip.server == "Server" && trip.app == "App" && trip.end == 4)
    }

    @Test("For a device it ends where the person has decided")
    func device() throws {
        let type = makeStep(
            "type",
            messages: [visit("{{verification_uri}}"), visit("{{form_action}}", method: "POST", body: "user_code=x")])
        let decide = makeStep("decide", messages: Array(agree.messages.dropLast()))
        let trip = try #require(Trip(from: 0, in: [type, decide, token]))
        #expect(trip.goal == .decision && trip.app == nil && trip.end == 3)
    }

    @Test("There is none where no browser leaves, where it never comes back, or where somebody else is in between")
    func none() {
        #expect(Trip(from: 1, in: [leave, agree]) == nil)
        #expect(Trip(from: 7, in: [leave, agree]) == nil)
        let stays = makeStep("stays", messages: Array(agree.messages.dropLast()))
        #expect(Trip(from: 0, in: [leave, stays]) == nil)
        #expect(Trip(from: 0, in: [leave, token, agree]) == nil)
    }
}

@Suite("The learner's own browser in a live flow")
struct OwnBrowserTests {
    private let address = Trip.Address(
        url: "http://127.0.0.1:1/authorize?state=s", state: "s", username: "mia", password: "p", ports: [1, 2])

    private func learner() -> Learner {
        let flow = LiveFlow(steps: [leave, agree, token])
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "live", title: "Watch", task: .live(flow))]))
        learner.open(0)
        learner.deliver(.live(.started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")))
        // Who sends the first request is asked before anything else.
        if learner.options != nil { learner.press(.skip) }
        return learner
    }

    private func away() -> Learner {
        var learner = learner()
        learner.press(.browse)
        learner.deliver(.live(.setOut(address)))
        return learner
    }

    private func exchange(_ url: String, status: Int = 200) -> Exchange {
        Exchange(
            from: "Browser", to: "App", request: .init(startLine: "GET \(url) HTTP/1.1"),
            url: "http://127.0.0.1:2\(url)",
            outcome: .answer(.init(startLine: "HTTP/1.1 \(status) Word"), status: status))
    }

    private func says(_ learner: Learner, _ text: String) -> Bool {
        learner.page.parts.contains { part in
            switch part {
            case .instruction(let sentence): sentence.contains(text)
            case .prose(let blocks):
                blocks.contains { block in
                    switch block.content {
                    case .paragraph(let words): words.plain.contains(text)
                    case .code(_, let lines): lines == [text]
                    default: false
                    }
                }
            default: false
            }
        }
    }

    @Test("The server is told of the trip, and the address that it gives is opened and shown")
    func setsOut() throws {
        var learner = learner()
        #expect(learner.page.offers.contains(.init(.browse, "own browser")))
        learner.press(.browse)
        #expect(learner.effects == [.live(.setOut(try #require(Trip(from: 0, in: [leave, agree, token]))))])
        learner.deliver(.live(.setOut(address)))
        #expect(learner.effects == [.browse(address.url)])
        learner.deliver(.browsing(.opened(by: "firefox")))
        #expect(says(learner, "sign in as mia with the password p"))
        #expect(says(learner, "firefox was asked to open this address. If nothing shows up, open it yourself:"))
        #expect(says(learner, address.url))
        learner.press(.copy)
        #expect(learner.page.parts == [.verbatim(address.url)])
    }

    @Test("Where no browser can be opened the ports are told that have to be forwarded")
    func nowhere() {
        var learner = away()
        learner.deliver(.browsing(.nowhere))
        #expect(
            says(
                learner,
                "There is no browser here that could be opened (BROWSER names one). Open this address in one on this "
                    + "machine; one elsewhere reaches it by ssh with -L 1:127.0.0.1:1 -L 2:127.0.0.1:2:"))
    }

    @Test("An answer that does not belong here is shown with both states, and the waiting goes on")
    func refuses() {
        var learner = away()
        learner.deliver(.sighted(.refused(exchange("/callback?code=c&state=made-up", status: 400))))
        #expect(
            says(
                learner,
                "Refused: an answer that does not belong to this flow. Its state is made-up; the app expects s. Nothing "
                    + "was taken from it."))
        #expect(learner.effects.isEmpty)
        learner.deliver(.sighted(.refused(exchange("/callback?code=c", status: 400))))
        #expect(says(learner, "It came without a state; the app expects s."))
        learner.deliver(.sighted(.refused(exchange("/callback?code=c&state=s", status: 400))))
        #expect(says(learner, "Its state is the expected one, and yet the app could not take it."))
        learner.deliver(.sighted(.back))
        #expect(learner.effects == [.live(.comeHome)])
    }

    @Test("When it is back each step shows what really happened, and what was to be predicted is asked first")
    func comesBack() {
        var learner = away()
        learner.deliver(.sighted(.back))
        learner.deliver(
            .live(
                .cameHome(
                    .init(legs: [
                        .init(step: "leave", exchanges: [exchange("/authorize")]),
                        .init(step: "agree", exchanges: [exchange("/sign-in"), exchange("/callback")]),
                    ]))))
        #expect(learner.page.notice == "Your browser is back. Go on to see what crossed the wire.")
        #expect(learner.page.id == "l/live/0/0", "nothing is to be predicted at the first step")
        learner.press(.next)
        #expect(learner.options != nil && says(learner, "It has happened in your browser."))
        learner.press(.confirm)
        let isAsked = learner.effects.contains { if case .live = $0 { true } else { false } }
        #expect(!isAsked && learner.page.id == "l/live/1/0", "it is not sent a second time")
        learner.press(.next)
        #expect(learner.page.id == "l/live/1/1/judged")
        learner.press(.next, .skip, .confirm)
        #expect(learner.effects == [.live(.perform(token))])
    }

    @Test("An error with which it comes back is told")
    func denied() {
        var learner = away()
        learner.deliver(.sighted(.back))
        let legs = [Trip.Leg(step: "leave", exchanges: []), .init(step: "agree", exchanges: [])]
        learner.deliver(.live(.cameHome(.init(legs: legs, error: "access_denied"))))
        #expect(
            learner.page.notice
                == "Your browser came back with access_denied and without a code, so the steps after this one have nothing "
                + "to go on with. Send it there once more, or begin again.")
    }

    @Test("Who stops waiting is where they were; what a browser does afterwards changes nothing")
    func stops() {
        let before = learner().page
        var learner = away()
        learner.press(.back)
        #expect(learner.effects == [.live(.stayHome)])
        learner.deliver(.sighted(.back))
        #expect(learner.effects.isEmpty)
        learner.deliver(.live(.stayedHome))
        #expect(learner.page.notice == "Nobody waits for the browser any more. Everything is as it was before.")
        var after = learner.page
        after.notice = nil
        #expect(after == before)
        learner.deliver(.sighted(.refused(exchange("/callback", status: 400))))
        #expect(learner.page.id == before.id)
    }

    @Test("Where no browser leaves a sentence says so, and a trip that cannot begin leaves everything as it was")
    func cannot() {
        var learner = learner()
        learner.press(.next)
        learner.deliver(.live(.performed(step: "leave", [makeExchange()])))
        learner.press(.next, .browse)
        #expect(
            learner.page.notice
                == "No browser leaves from this step. Where one is sent to the authorization server, yours can go there."
        )
        learner.press(.previous, .browse)
        learner.deliver(.live(.cannotSetOut("There is no client yet.")))
        #expect(learner.page.notice == "There is no client yet." && learner.page.id == "l/live/0/0")
    }

    @Test("On a live page a key of its own begins again, since the browser has the usual one")
    func startsOver() {
        var learner = learner()
        #expect(learner.page.offers.contains(.init(.fromTheStart, "from the start")))
        #expect(!learner.page.offers.contains { $0.command == .startOver })
        learner.press(.fromTheStart)
        #expect(learner.effects == [.live(.start(provider: "standard"))])
    }
}
