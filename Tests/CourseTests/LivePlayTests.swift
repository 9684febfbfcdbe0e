import Testing

@testable import Course

@Suite("Watching a live flow")
struct LivePlayTests {
    private let breakIt = makeStep("b1")

    private func learner() -> Learner {
        let flow = LiveFlow(
            provider: "two-minute", steps: [makeStep("one", breakIts: [breakIt]), makeStep("two", predicted: false)])
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "live", title: "Watch", task: .live(flow))]))
        learner.open(0)
        return learner
    }

    private func started() -> Learner {
        var learner = learner()
        learner.deliver(.live(.started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")))
        return learner
    }

    private func exchange(_ learner: Learner) -> ExchangeView? {
        learner.page.parts.lazy.compactMap { if case .exchange(let view) = $0 { view } else { nil } }.first
    }

    private func diagram(_ learner: Learner) -> SequenceDiagram? {
        learner.page.parts.lazy.compactMap { if case .sequence(let shown) = $0 { shown } else { nil } }.first
    }

    @Test("The server is started when the flow is opened, with the lesson's profile")
    func starts() {
        #expect(learner().asked == [.live(.start(provider: "two-minute"))])
        #expect(learner().page.id != started().page.id, "the flow's first page is read from its top")
    }

    @Test("The prediction is asked before anything is sent, and judged before the answer is shown")
    func predicts() {
        var learner = started()
        #expect(learner.options?.items.count == 4 && exchange(learner) == nil)
        learner.press(.confirm)
        #expect(learner.asked == [.live(.perform(makeStep("one", breakIts: [breakIt])))])
        #expect(learner.session.closingLine.hasSuffix("of 1 points)"))
        learner.deliver(.live(.performed(step: "one", [makeExchange(expects: 200)])))
        #expect(learner.verdict != nil && exchange(learner)?.answer?.startLine == "HTTP/1.1 200 Word")
        #expect(exchange(learner)?.parameters.map(\.value) == ["abc"])
    }

    @Test("While the messages are on their way, and until the last was seen, nothing tells what is right")
    func judgesLate() {
        var learner = started()
        func marks(_ learner: Learner) -> [Mark] { learner.options?.items.compactMap(\.mark) ?? [] }
        learner.press(.confirm)
        #expect(learner.options?.items.contains(where: \.isTicked) == true && marks(learner).isEmpty)
        #expect(learner.page.score == nil)
        learner.deliver(.live(.performed(step: "one", [makeExchange(), makeExchange()])))
        #expect(learner.options == nil)
        learner.press(.previous)
        #expect(marks(learner).isEmpty)
        learner.press(.next, .next)
        #expect(learner.verdict != nil && !marks(learner).isEmpty && learner.page.score != nil)
        learner.press(.previous, .previous)
        #expect(exchange(learner) == nil && !marks(learner).isEmpty)
    }

    @Test("The diagram grows with each exchange that is looked at; looking back undoes nothing")
    func grows() {
        var learner = started()
        learner.press(.confirm)
        learner.deliver(
            .live(.performed(step: "one", [makeExchange(), makeExchange(status: 400, error: "invalid_grant")])))
        #expect(diagram(learner)?.arrows.count == 2)
        learner.press(.next)
        #expect(diagram(learner)?.arrows.map(\.state) == [.past, .past, .current, .refused])
        #expect(diagram(learner)?.arrows.last?.label == "400 invalid_grant")
        learner.press(.previous)
        #expect(diagram(learner)?.arrows.count == 2)
        learner.press(.next, .next)
        #expect(learner.page.progress == "1 of 1, step 2 of 2")
    }

    @Test("A break-it is chosen, predicted, run and left again, and the flow goes on from where it was")
    func breaksIt() {
        var learner = started()
        learner.press(.confirm)
        learner.deliver(.live(.performed(step: "one", [makeExchange()])))
        let before = learner.page
        learner.press(.breakIt, .confirm, .confirm)
        #expect(learner.effects == [.live(.breakIt(breakIt, step: "one"))])
        learner.deliver(.live(.broke(breakIt: "b1", [makeExchange(status: 400, error: "invalid_grant")])))
        #expect(learner.page.parts.first == .heading(RichText("Break it: ") + "Step b1"))
        learner.press(.confirm)
        #expect(learner.page.notice == "Everything is back as it was before you broke it.")
        var after = learner.page
        after.notice = nil
        #expect(after == before)
    }

    @Test("A break-it's prediction earns nothing")
    func practiceOnly() {
        var learner = started()
        learner.press(.breakIt, .confirm, .confirm)
        #expect(learner.session.closingLine == "Result: 0% (0 of 1 points)")
    }

    @Test("Run to the end sends each step in turn and stops where the answer is not the expected one")
    func runsToEnd() {
        var learner = started()
        learner.press(.runToEnd)
        learner.deliver(.live(.performed(step: "one", [makeExchange(expects: 200)])))
        #expect(learner.effects == [.live(.perform(makeStep("two", predicted: false)))])
        learner.deliver(.live(.performed(step: "two", [makeExchange(status: 400, expects: 200)])))
        #expect(
            learner.page.notice == "This is not the answer the lesson expects. You can run the flow from the start.")
    }

    @Test("The clock moves by a minute and says how far it is ahead")
    func clock() {
        var learner = started()
        learner.press(.moveClock)
        #expect(learner.effects == [.live(.advance(seconds: 60))])
        learner.deliver(.live(.advanced(totalSeconds: 90)))
        #expect(learner.page.parts.contains(.instruction("The server's clock is now 1 min 30 s ahead.")))
    }

    @Test("A report that comes after the learner left still reaches the flow")
    func lateReport() {
        var learner = started()
        learner.press(.confirm, .back)
        learner.deliver(.live(.performed(step: "one", [makeExchange()])))
        #expect(learner.page.id == "l")
        learner.open(0)
        #expect(exchange(learner) != nil)
    }

    @Test("What another flow had under way is not taken for this one's")
    func foreignReport() {
        func flow(_ id: String) -> Activity {
            Activity(id: id, title: RichText(id), task: .live(LiveFlow(steps: [makeStep("one")])))
        }
        var learner = Learner(Lesson(id: "l", title: "L", activities: [flow("first"), flow("second")]))
        learner.open(0)
        learner.deliver(.live(.started(authorizationServer: "a", app: "b")))
        learner.press(.confirm, .back)
        learner.open(1)
        learner.deliver(.live(.performed(step: "one", [makeExchange()])))
        #expect(exchange(learner) == nil)
        learner.deliver(.live(.started(authorizationServer: "c", app: "d")))
        #expect(learner.options != nil && exchange(learner) == nil)
    }

    @Test("A server that cannot start is explained and can be tried again")
    func cannotStart() {
        var learner = learner()
        learner.deliver(.live(.failed("No port is free.")))
        #expect(learner.verdict == Verdict(mark: .wrong, word: "The flow cannot run.", detail: "No port is free."))
        learner.press(.confirm)
        #expect(learner.effects == [.live(.start(provider: "two-minute"))])
    }

    @Test("Copying shows the whole URL first, then both messages")
    func copies() {
        var learner = started()
        learner.press(.confirm)
        learner.deliver(.live(.performed(step: "one", [makeExchange()])))
        learner.press(.copy)
        learner.deliver(.live(.values(FlowValues(own: [:], mock: [:], shown: [], mockBase: "http://127.0.0.1:8414"))))
        #expect(
            learner.page.parts == [
                .verbatim(
                    """
                    http://127.0.0.1:1/token

                    POST /token HTTP/1.1
                    Host: 127.0.0.1

                    code=abc

                    HTTP/1.1 200 Word

                    # As curl, to this flow's own server, while the flow is open: once more, so what counts once is used by now.
                    curl -i http://127.0.0.1:1/token \\
                      -H 'Content-Type:' \\
                      --data-raw 'code=abc'

                    # As curl, to a server of your own, started in another terminal: oauthtutor serve --provider two-minute
                    # First: TOKEN_ENDPOINT='...', which comes in an earlier answer
                    curl -i -X POST "${TOKEN_ENDPOINT:?comes in an earlier answer}"
                    """)
            ])
    }
}
