import Testing

@testable import Course

@Suite("Who sends the next request, and to whom?")
struct SenderTests {
    private func texts(_ question: Question?) -> [String] { question?.options.map(\.text.plain) ?? [] }

    @Test("It is asked before a step tells its title, and answered before the step is predicted")
    func asks() {
        var practiser = Practiser()
        #expect(practiser.page.parts.first == .heading("Step 1"))
        #expect(practiser.sentences == ["Which request comes first? Choose who sends it, and to whom."])
        #expect(!practiser.page.parts.contains(.prose([.paragraph("The goal of ask.")])))
        let place = practiser.learner.options?.items.firstIndex { $0.text.plain == "Browser to Server" } ?? 0
        practiser.take(.answer([place]))
        #expect(practiser.performed == nil)
        #expect(
            practiser.verdict
                == Verdict(
                    mark: .right, word: "Correct.", detail: "The next request goes from Browser to Server."))
        #expect(practiser.page.parts.first == .heading(RichText("1. ") + "Step ask"))
        #expect(practiser.learner.options?.items.count == 4)
    }

    @Test("A wrong answer is told what is right; nothing about the step can be asked or broken before")
    func wrong() {
        var practiser = Practiser()
        practiser.press(.breakIt)
        #expect(practiser.page.notice == "First say who sends the next request, or skip that.")
        let place = practiser.learner.options?.items.firstIndex { $0.text.plain != "Browser to Server" } ?? 0
        practiser.take(.answer([place]))
        #expect(
            practiser.verdict
                == Verdict(
                    mark: .wrong, word: "Not correct.", detail: "The next request goes from Browser to Server."))
        #expect(practiser.learner.session.runs["l"]?.total.points == 1)
        #expect(practiser.learner.session.runs["l"]?.ledger.first("ask#sender") == Score(share: 0, points: 1))
    }

    @Test("It can be passed over, and comes again in the next run that is watched")
    func skips() {
        var practiser = Practiser()
        practiser.press(.skip)
        #expect(practiser.verdict == nil && practiser.page.parts.first == .heading(RichText("1. ") + "Step ask"))
        practiser.press(.startOver)
        #expect(practiser.page.parts.first == .heading("Step 1"))
    }

    @Test("The same seed shuffles the same way")
    func shuffles() {
        #expect(Practiser().learner.options == Practiser().learner.options)
    }

    @Test("Wrong answers are other ways of the flow first; the way of the step before is none")
    func options() {
        let flow = makePracticeFlow()
        #expect(
            texts(flow.senderQuestion(ofStep: 0)) == [
                "Browser to Server", "App to Server", "App to API", "Server to Browser",
            ])
        #expect(
            texts(flow.senderQuestion(ofStep: 1)) == ["App to Server", "App to API", "Server to App", "Browser to App"])
    }

    @Test("It is asked where the turn changes, and not where only two parties send, or nothing is sent")
    func isAsked() {
        var flow = makePracticeFlow()
        flow.steps[2].messages = flow.steps[1].messages
        #expect(flow.senderQuestion(ofStep: 2) == nil)
        let two = LiveFlow(steps: [makeStep("one"), makeStep("two")])
        #expect(two.senderQuestion(ofStep: 0) == nil)
        flow.steps[1].messages = [.init(from: "Browser", to: "App", kind: .act(["presses a button"]))]
        #expect(flow.senderQuestion(ofStep: 1) == nil)
    }
}
