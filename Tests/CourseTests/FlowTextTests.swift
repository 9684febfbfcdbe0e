import Testing

@testable import Course

@Suite("A flow's requests for use elsewhere")
struct FlowTextTests {
    private let redeem = RequestTemplate(
        method: "POST", target: "{{token_endpoint}}",
        headers: [
            .init(name: "Authorization", value: "Basic {{client_id}} {{client_secret}}"),
            .init(name: "Content-Type", value: "application/x-www-form-urlencoded"),
        ], body: "grant_type=authorization_code&code={{code}}&redirect_uri={{redirect_uri}}",
        expectation: .init(status: 200))

    private let values = FlowValues(
        own: [
            "token_endpoint": "http://127.0.0.1:40123/token", "client_id": "s1x", "client_secret": "hush",
            "redirect_uri": "http://127.0.0.1:40124/callback",
        ],
        mock: [
            "token_endpoint": "http://127.0.0.1:8414/token", "client_id": "confidential-app",
            "redirect_uri": "http://127.0.0.1:8080/callback",
        ], shown: ["client_secret"], mockBase: "http://127.0.0.1:8414")

    private func learner(_ messages: [LiveFlow.Message], provider: String = "standard") -> Learner {
        let flow = LiveFlow(provider: provider, steps: [makeStep("one", predicted: false, messages: messages)])
        var learner = Learner(
            Lesson(id: "l", number: 3, title: "L", activities: [Activity(id: "w", title: "Watch", task: .live(flow))]))
        learner.open(0)
        learner.deliver(.live(.started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")))
        return learner
    }

    private func copied(_ learner: Learner) -> String? {
        learner.page.parts.lazy.compactMap { if case .verbatim(let text) = $0 { text } else { nil } }.first
    }

    @Test("Before it is sent: the message with its values, and a command for each of the two servers")
    func copiesBefore() {
        var learner = learner([.init(from: "App", to: "Server", kind: .request(redeem))])
        learner.press(.copy)
        #expect(learner.effects == [.live(.values)])
        learner.deliver(.live(.values(values)))
        #expect(
            copied(learner) == #"""
                POST http://127.0.0.1:40123/token
                Authorization: Basic s1x hush
                Content-Type: application/x-www-form-urlencoded

                grant_type=authorization_code&code={{code}}&redirect_uri=http%3A%2F%2F127.0.0.1%3A40124%2Fcallback

                # As curl, to this flow's own server, while the flow is open. A code or token that it uses up is then used up.
                # First: CODE='...', which comes in an earlier answer
                curl -i http://127.0.0.1:40123/token \
                  -u s1x:hush \
                  -H 'Content-Type: application/x-www-form-urlencoded' \
                  --data-raw 'grant_type=authorization_code&code='"${CODE:?comes in an earlier answer}"'&redirect_uri=http%3A%2F%2F127.0.0.1%3A40124%2Fcallback'

                # As curl, to a server of your own, started in another terminal: oauthtutor serve
                # First: CLIENT_SECRET='...', which keys v and l of that server show
                # First: CODE='...', which comes in an earlier answer
                curl -i http://127.0.0.1:8414/token \
                  -u confidential-app:"${CLIENT_SECRET:?keys v and l of oauthtutor serve show it}" \
                  -H 'Content-Type: application/x-www-form-urlencoded' \
                  --data-raw 'grant_type=authorization_code&code='"${CODE:?comes in an earlier answer}"'&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcallback'
                """#)
        learner.press(.back)
        #expect(copied(learner) == nil)
    }

    @Test("A page is asked for with the browser's own cookies here, and with cookies of curl's own there")
    func copiesForPage() throws {
        let page = RequestTemplate(method: "GET", target: "{{authorization_endpoint}}?x=1")
        var learner = learner([.init(from: "Browser", to: "Server", kind: .request(page))])
        learner.press(.copy)
        var values = values
        values.own["authorization_endpoint"] = "http://127.0.0.1:40123/authorize"
        values.mock["authorization_endpoint"] = "http://127.0.0.1:8414/authorize"
        values.cookies = [
            .init(party: "Browser", origin: "http://127.0.0.1:4012", header: "other=1"),
            .init(party: "App", origin: "http://127.0.0.1:40123", header: "app=1"),
            .init(party: "Browser", origin: "http://127.0.0.1:40123", header: "session=s1x"),
        ]
        learner.deliver(.live(.values(values)))
        let text = try #require(copied(learner))
        #expect(text.contains("curl -i 'http://127.0.0.1:40123/authorize?x=1' \\\n  -H 'Cookie: session=s1x'\n"))
        #expect(
            text.hasSuffix("curl -i 'http://127.0.0.1:8414/authorize?x=1' \\\n  -b cookies.txt -c cookies.txt"))
    }

    @Test("A request to the lesson's own app says that no other server has it; another profile is named")
    func copiesForApp() throws {
        let start = RequestTemplate(method: "GET", target: "{{app}}/start")
        var learner = learner([.init(from: "Browser", to: "App", kind: .request(start))], provider: "two-minute")
        learner.press(.copy)
        learner.deliver(.live(.values(values)))
        let text = try #require(copied(learner))
        #expect(text.contains("in another terminal: oauthtutor serve --provider two-minute\n"))
        #expect(text.hasSuffix("# There is no app to send it to: this request goes to the lesson's own."))
    }

    @Test("A whole flow is saved under number and id, with variables; not before its question is answered")
    func saves() {
        var learner = learner([
            .init(from: "Mia", to: "App", kind: .act(["presses Connect"])),
            .init(from: "Browser", to: "App", kind: .request(.init(method: "GET", target: "{{app}}/start"))),
            .init(
                from: "Browser", to: "Server",
                kind: .request(
                    .init(method: "GET", target: "{{location}}", expectation: .init(status: 303), wait: 60, times: 2))),
            .init(from: "App", to: "Server", kind: .request(redeem)),
        ])
        learner.press(.copy)
        #expect(learner.page.notice == "There is nothing to copy here yet.")
        learner.press(.saveFlow)
        #expect(learner.page.notice == "First answer or skip what is asked here: the file would give it away.")
        learner.press(.skip, .saveFlow)
        learner.deliver(.live(.values(values)))
        guard case .save("03-l.http", let text)? = learner.effects.first else {
            Issue.record("nothing was saved: \(learner.effects)")
            return
        }
        #expect(
            text == """
                # L: Watch
                # Saved by oauthtutor. The server that it speaks to is started with: oauthtutor serve
                # For Visual Studio Code with the extension REST Client, and for the HTTP client of JetBrains.

                # Known beforehand.
                @host = http://127.0.0.1:8414
                @token_endpoint = {{host}}/token
                @client_id = confidential-app
                @redirect_uri = http://127.0.0.1:8080/callback

                # New with each start of the server: its keys v and l show them. Put them in here.
                @client_secret = put-it-in-here

                # Brought by the answers, each anew when one brings another. Put them in here.
                # location: the header Location
                @location = put-it-in-here
                # code: in the query of the header Location
                @code = put-it-in-here

                ### 1.1 Step one: Mia to App
                # By hand: presses Connect

                ### 1.2 Step one: Browser to App
                # The lesson's own app gets this one, and the server has no app, so there is nothing to send:
                # GET {{app}}/start

                ### 1.3 Step one: Browser to Server
                # Uses location.
                # If the address is the app's, nobody listens there unless you do: what counts stands in the address itself.
                # First move the server's clock 1 min on (keys m and h).
                # To be sent 2 times.
                # Expected: 303.
                # @no-redirect
                # @name step_1_3
                GET {{location}}

                ### 1.4 Step one: App to Server
                # Uses client_secret, code.
                # Expected: 200.
                # @name step_1_4
                POST {{token_endpoint}}
                Authorization: Basic {{client_id}} {{client_secret}}
                Content-Type: application/x-www-form-urlencoded

                grant_type=authorization_code
                &code={{code}}
                &redirect_uri={{redirect_uri}}

                """)
        learner.deliver(.saved(path: "/home/mia/03-l.http"))
        #expect(learner.page.notice == "The whole flow is saved: /home/mia/03-l.http")
        learner.press(.saveFlow)
        learner.deliver(.live(.values(values)))
        learner.deliver(.notSaved("You may not write there."))
        #expect(learner.page.notice == "You may not write there.")
    }

    @Test("Where a flow registers its client, id and secret come with that answer")
    func registers() {
        let registration = RequestTemplate(method: "POST", target: "{{registration_endpoint}}", body: "{}")
        let flow = LiveFlow(steps: [
            makeStep("one", messages: [.init(from: "App", to: "Server", kind: .request(registration))])
        ])
        let adapted = values.adapted(to: flow)
        #expect(adapted.mock["client_id"] == nil && adapted.shown.isEmpty && adapted.own == values.own)
        #expect(values.adapted(to: LiveFlow(steps: [])) == values)
    }

    @Test("What a shell would take for something else reaches the server as it stands")
    func quoting() {
        let odd = Exchange.Wire(
            startLine: "PUT /a HTTP/1.1", headers: [("X-Empty", ""), ("X", "`id` $HOME {{code}}")], body: "it's\n!")
        #expect(
            CurlCommand.text(of: odd, to: "http://127.0.0.1:1/a?x={1,2}") == #"""
                curl -g -i -X PUT 'http://127.0.0.1:1/a?x={1,2}' \
                  -H 'X-Empty;' \
                  -H 'X: `id` $HOME {{code}}' \
                  -H 'Content-Type:' \
                  --data-raw 'it'\''s
                !'
                """#)
        #expect(ShellVariable.name("2fa_code") == "_2FA_CODE")
    }
}
