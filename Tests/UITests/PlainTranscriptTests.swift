import Course
import Testing

@testable import UI

/// A learner at the plain face: lines in, everything that is printed out, with each line behind a `>`.
struct PlainLearner {
    private(set) var session: Session
    private(set) var transcript = ""
    private var face = PlainFace()
    private let lesson: Lesson
    /// What the world answers to a live command.
    private let live: (LiveCommand) -> LiveReport

    init(
        _ lesson: Lesson, seed: UInt64 = 1, live: @escaping (LiveCommand) -> LiveReport = { _ in .failed("No server.") }
    ) {
        self.lesson = lesson
        self.live = live
        session = Session(
            lessons: [.init(id: lesson.id, number: lesson.number, title: lesson.title.plain, minutes: 5)], seed: seed)
        let effects = session.begin(with: lesson.id)
        perform(effects)
        transcript = face.text(for: session.page)
    }

    mutating func type(_ lines: String...) {
        for line in lines {
            transcript += line.isEmpty ? ">\n" : "> \(line)\n"
            read(line)
        }
    }

    /// Forgets what was printed so far.
    mutating func turnPage() { transcript = "" }

    private mutating func read(_ line: String) {
        switch face.reading(of: line, on: session.page) {
        case .sentence(let sentence): transcript += sentence
        case .action(let action, let rest):
            perform(session.update(action))
            if let rest { return read(rest) }
            transcript += session.hasEnded ? "\(session.resultLine)\n" : face.text(for: session.page)
        }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .open: perform(session.update(.deliver(.lesson(lesson))))
            case .live(let command): perform(session.update(.deliver(.live(live(command)))))
            case .leave: break
            }
        }
    }
}

@Suite("A session at the plain face")
struct PlainTranscriptTests {
    private func lesson(_ task: Activity.Task, _ framing: Framing = Framing()) -> Lesson {
        Lesson(
            id: "flow", title: "The flow", activities: [Activity(id: "a", title: "Part", framing: framing, task: task)])
    }

    @Test("An order is put right step by step, judged, and counted")
    func order() {
        let order = Order(items: [
            .init("Ask", rank: 0, feedback: [.paragraph("It begins.")]), .init("Redirect", rank: 1),
            .init("Redeem", rank: 2),
            .init("Cheat", rank: nil, feedback: [.paragraph("Never.")]),
        ])
        var learner = PlainLearner(lesson(.order(order), Framing(explanation: [.paragraph("So it flows.")])))
        learner.turnPage()
        learner.type("", "done", "order 2 1", "aside 3", "done")
        #expect(
            learner.transcript == """
                >
                The flow / Part (1 of 1)

                Put the steps in order. If one belongs nowhere, lay it aside, below the line.

                1. Redirect
                2. Ask
                3. Cheat
                4. Redeem

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > done
                Nothing was moved yet, so there is no answer to judge. Move a step, or skip.

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > order 2 1
                1. Ask
                2. Redirect
                3. Cheat
                4. Redeem

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > aside 3
                1. Ask
                2. Redirect
                3. Redeem
                Laid aside:
                4. Cheat

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > done
                Correct. 3 of 3 points.

                Your order

                1. Ask [right]
                2. Redirect [right]
                3. Redeem [right]
                Laid aside: Cheat [right]

                The right order, and why

                1. Ask
                   It begins.
                2. Redirect
                3. Redeem
                Belongs nowhere: Cheat
                   Never.

                Why: So it flows.

                Type: Enter (go on), try again, help

                """)
    }

    @Test("A question is answered with a letter, with a slip, a hint and an empty line on the way")
    func question() {
        let question = Question(options: [
            .init("A code", isRight: true),
            .init("A token", isRight: false, feedback: [.paragraph("That comes later.")]),
            .init("A key", isRight: false), .init("A password", isRight: false),
        ])
        let framing = Framing(
            prompt: [.paragraph("What comes back?")], explanation: [.paragraph("The code is redeemed later.")],
            hints: ["It lives two minutes."])
        var learner = PlainLearner(lesson(.question(question), framing))
        learner.turnPage()
        learner.type("1", "hnit", "hint", "", "b", "quit")
        #expect(
            learner.transcript == """
                > 1
                The flow / Part (1 of 1)

                What comes back?

                One answer is right.

                a. A token
                b. A code
                c. A password
                d. A key

                Type: a letter such as b, hint, skip, help
                > hnit
                "hnit" is not understood here. Did you mean "hint"?
                Type: a letter such as b, hint, skip, help
                > hint
                Hint 1 of 1: It lives two minutes.

                Type: a letter such as b, skip, help
                >
                Nothing was typed.
                Type: a letter such as b, skip, help
                > b
                Correct. 1 of 1 point.

                The right answer: b. A code
                a. A token
                   That comes later.
                b. A code [your answer, right]
                c. A password
                d. A key

                Why: The code is redeemed later.

                Type: Enter (go on), try again, help
                > quit
                Result: 100% (1 of 1 points)

                """)
    }

    @Test("A flow is predicted, run, broken by number and put back")
    func live() {
        let request = LiveFlow.Message(
            from: "App", to: "Server", kind: .request(RequestTemplate(method: "POST", target: "{{token_endpoint}}")))
        let twice = LiveFlow.Step(id: "twice", title: "send it twice", messages: [request])
        let step = LiveFlow.Step(
            id: "redeem", title: "Redeem the code", messages: [request],
            parameters: [.init(name: "code", meaning: "what consent gave")], breakIts: [twice])
        var learner = PlainLearner(lesson(.live(LiveFlow(steps: [step])))) { command in
            switch command {
            case .start: .started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")
            case .perform(let step): .performed(step: step.id, [Self.exchange(status: "200 OK")])
            case .breakIt(let step, _):
                .broke(breakIt: step.id, [Self.exchange(status: "400 Bad Request", reason: "the code was used before")])
            case .advance: .advanced(totalSeconds: 60)
            case .stop: .stopped
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

                Type: Enter (send), break it, previous, run to the end, clock, from the start, help
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

                Type: Enter (go on), break it, previous, clock, copy, from the start, help
                > clock
                The server's clock is now 1 min ahead.

                Type: Enter (go on), break it, previous, clock, copy, from the start, help
                > break 1
                Break it: send it twice

                Go on to let it happen.

                Type: Enter (send), help
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

                Type: Enter (go on), break it, previous, clock, copy, from the start, help
                > quit
                Result: 0% (0 of 0 points)

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
