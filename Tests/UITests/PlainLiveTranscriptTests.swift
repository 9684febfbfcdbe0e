import Course
import Testing

@testable import UI

@Suite("A live flow at the plain face")
struct PlainLiveTranscriptTests {
    @Test("A flow is predicted, run, broken by number and put back")
    func live() {
        let request = LiveFlow.Message(
            from: "App", to: "Server", kind: .request(RequestTemplate(method: "POST", target: "{{token_endpoint}}")))
        let twice = LiveFlow.Step(id: "twice", title: "send it twice", messages: [request])
        let step = LiveFlow.Step(
            id: "redeem", title: "Redeem the code", messages: [request],
            parameters: [.init(name: "code", meaning: "what consent gave")], breakIts: [twice])
        var learner = PlainLearner(.plain(.live(LiveFlow(steps: [step])))) { command in
            switch command {
            case .start: .started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")
            case .perform(let step): .performed(step: step.id, [Self.exchange(status: "200 OK")])
            case .breakIt(let step, _):
                .broke(breakIt: step.id, [Self.exchange(status: "400 Bad Request", reason: "the code was used before")])
            case .attempt(_, _, let step):
                .attempted(
                    step: step.id, Self.exchange(status: "400 Bad Request", reason: "there was no code"),
                    [.missing(name: "code", right: "abc")])
            case .advance: .advanced(totalSeconds: 60)
            case .values, .verify: .failed("Nobody asked for it.")
            case .setOut, .comeHome, .stayHome, .stop: .stopped
            }
        }
        learner.turnPage()
        learner.type("1", "", "clock", "break 1", "", "", "quit")
        #expect(
            learner.transcript == """
                > 1
                The flow / Part (1 of 1, step 1 of 1)

                1. Redeem the code

                Go on to let it happen.

                Type: Enter (send), break it, edit, previous, run to the end, clock, copy, from the start, help
                >
                App to Server: POST /token
                Server to App, answer: 200 OK

                Request from App to Server:
                POST /token HTTP/1.1
                Host: 127.0.0.1:1

                code=abc

                Answer:
                HTTP/1.1 200 OK

                Parameters:
                code = abc: what consent gave

                From the start, some of it is yours to fill in.

                Type: Enter (go on), break it, edit, previous, clock, copy, from the start, help
                > clock
                The server's clock is now 1 min ahead.

                Type: Enter (go on), break it, edit, previous, clock, copy, from the start, help
                > break 1
                Break it: send it twice

                Go on to let it happen.

                Type: Enter (send), copy, help
                >
                App to Server: POST /token
                Server to App, answer: 400 invalid_grant [refused]

                Request from App to Server:
                POST /token HTTP/1.1
                Host: 127.0.0.1:1

                code=abc

                Answer:
                HTTP/1.1 400 Bad Request

                Only the server knows why: the code was used before

                Type: Enter (go on), copy, help
                >
                Everything is back as it was before you broke it.

                1. Redeem the code

                Request from App to Server:
                POST /token HTTP/1.1
                Host: 127.0.0.1:1

                code=abc

                Answer:
                HTTP/1.1 200 OK

                Parameters:
                code = abc: what consent gave

                From the start, some of it is yours to fill in.

                Type: Enter (go on), break it, edit, previous, clock, copy, from the start, help
                > quit
                Result: 0% (0 of 0 points)

                """)
    }

    @Test("A request is changed line by line, sent, and put back")
    func ownRequest() {
        let request = RequestTemplate(method: "POST", target: "{{token_endpoint}}", body: "grant_type=x&code={{code}}")
        let step = LiveFlow.Step(
            id: "redeem", title: "Redeem the code",
            messages: [LiveFlow.Message(from: "App", to: "Server", kind: .request(request))])
        var sent: RequestTemplate?
        var learner = PlainLearner(.plain(.live(LiveFlow(steps: [step])))) { command in
            switch command {
            case .start: return .started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")
            case .attempt(let own, _, let step):
                sent = own
                return .attempted(
                    step: step.id, Self.exchange(status: "400 Bad Request", reason: "there was no code"),
                    [.missing(name: "code", right: "abc")])
            case .perform, .breakIt, .advance, .values, .verify, .setOut, .comeHome, .stayHome, .stop: return .stopped
            }
        }
        learner.turnPage()
        learner.type("1", "edit", "-code", "grant_type=y", "send", "", "quit")
        #expect(sent?.body == "grant_type=y")
        #expect(
            learner.transcript == """
                > 1
                The flow / Part (1 of 1, step 1 of 1)

                1. Redeem the code

                Go on to let it happen.

                Type: Enter (send), edit, previous, run to the end, clock, copy, from the start, help
                > edit
                Your own request, in place of step 1

                Change the request as you like and send it. Afterwards server, clock and values are as they were before.

                    POST {{token_endpoint}}

                    grant_type=x
                    &code={{code}}

                Type: name=value, -name, send, help
                > -code
                    POST {{token_endpoint}}

                    grant_type=x

                Type: name=value, -name, send, help
                > grant_type=y
                    POST {{token_endpoint}}

                    grant_type=y

                Type: name=value, -name, send, help
                > send
                How it differs from the lesson's request:

                - code is missing.

                Request from App to Server:
                POST /token HTTP/1.1
                Host: 127.0.0.1:1

                code=abc

                Answer:
                HTTP/1.1 400 Bad Request

                Only the server knows why: there was no code

                Type: Enter (put back), change it again, previous, copy, help
                >
                Everything is back as it was before you sent it.

                1. Redeem the code

                Go on to let it happen.

                Type: Enter (send), edit, previous, run to the end, clock, copy, from the start, help
                > quit
                Result: 0% (0 of 0 points)

                """)
    }

    @Test("A token is opened by a word, the next one by the same, and the flow is saved")
    func texts() {
        let request = RequestTemplate(method: "GET", target: "{{api}}/contacts")
        let step = LiveFlow.Step(
            id: "ask", title: "Ask", messages: [LiveFlow.Message(from: "App", to: "API", kind: .request(request))])
        var exchange = Self.exchange(status: "200 OK")
        // {"alg":"none"}, {"exp":60}
        exchange.outcome = .answer(
            .init(startLine: "HTTP/1.1 200 OK", body: #"{"id_token":"eyJhbGciOiJub25lIn0.eyJleHAiOjYwfQ."}"#),
            status: 200)
        var learner = PlainLearner(.plain(.live(LiveFlow(steps: [step])))) { command in
            switch command {
            case .start: .started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")
            case .perform(let step): .performed(step: step.id, [exchange])
            case .verify: .verified(.unsigned, now: 0)
            case .values:
                .values(FlowValues(own: [:], mock: [:], shown: [], mockBase: "http://127.0.0.1:8414"))
            case .breakIt, .attempt, .advance, .setOut, .comeHome, .stayHome, .stop: .stopped
            }
        }
        learner.type("1", "")
        learner.turnPage()
        learner.type("token", "", "save")
        #expect(
            learner.transcript == """
                > token
                The token in id_token, opened

                Anybody can read it; only the key can tell whether it is true.

                Signature: none. The header says so itself (alg none), so anybody could have written this.

                alg = none: how it is signed; whoever checks must know that beforehand

                exp = 60, 00:01:00 UTC, in 1 min: when it ends; refuse it from then on

                Type: Enter (close), copy, help
                >
                1. Ask

                Request from App to Server:
                POST /token HTTP/1.1
                Host: 127.0.0.1:1

                code=abc

                Answer:
                HTTP/1.1 200 OK

                {"id_token":"eyJhbGciOiJub25lIn0.eyJleHAiOjYwfQ."}

                From the start, some of it is yours to fill in.

                Type: Enter (go on), edit, previous, clock, copy, token, from the start, help
                > save
                The whole flow is saved: /home/mia/flow.http

                Type: Enter (go on), edit, previous, clock, copy, token, from the start, help

                """)
    }

    private static func exchange(status: String, reason: String? = nil) -> Exchange {
        Exchange(
            from: "App", to: "Server",
            request: .init(startLine: "POST /token HTTP/1.1", headers: [("Host", "127.0.0.1:1")], body: "code=abc"),
            url: "http://127.0.0.1:1/token",
            outcome: .answer(.init(startLine: "HTTP/1.1 \(status)"), status: reason == nil ? 200 : 400),
            error: reason == nil ? nil : "invalid_grant", reason: reason)
    }
}
