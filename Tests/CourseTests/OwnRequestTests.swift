import Testing

@testable import Course

@Suite("A request of the learner's own")
struct OwnRequestTests {
    private let step = makeStep(
        "one", predicted: false,
        messages: [
            LiveFlow.Message(from: "Person", to: "App", kind: .act(["presses a button"])),
            LiveFlow.Message(
                from: "App", to: "Server",
                kind: .request(
                    RequestTemplate(method: "POST", target: "{{token_endpoint}}", body: "grant_type=x&code={{code}}"))),
        ])

    private func learner() -> Learner {
        let flow = LiveFlow(steps: [step])
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "live", title: "Watch", task: .live(flow))]))
        learner.open(0)
        learner.deliver(.live(.started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")))
        return learner
    }

    private func text(_ learner: Learner) -> String? {
        learner.page.parts.lazy.compactMap { if case .editor(let edit) = $0 { edit.text } else { nil } }.first
    }

    private func attempt(_ learner: Learner) -> (request: RequestTemplate, message: Int)? {
        guard case .live(.attempt(let request, let message, step))? = learner.effects.first else { return nil }
        return (request, message)
    }

    @Test("The step's request is opened, written over and sent in place of the lesson's; then everything is back")
    func writes() throws {
        var learner = learner()
        let before = learner.page
        learner.press(.edit)
        #expect(learner.page.takesText)
        #expect(text(learner) == "POST {{token_endpoint}}\n\ngrant_type=x\n&code={{code}}")
        learner.press(.down, .down, .down, .last)
        for _ in "{{code}}" { learner.press(.erase) }
        learner.take(.insert("other"))
        learner.press(.newLine)
        learner.take(.insert("&a=b"))
        learner.press(.send)
        let sent = try #require(attempt(learner))
        #expect(sent.message == 1)
        #expect(sent.request.body == "grant_type=x&code=other&a=b")
        learner.deliver(
            .live(
                .attempted(
                    step: "one", makeExchange(status: 400, error: "invalid_grant"),
                    [.value(name: "code", own: "other", right: "abc"), .extra(name: "a", own: "b")])))
        #expect(!learner.page.takesText)
        #expect(
            learner.page.parts.prefix(3) == [
                .heading("Your own request, in place of step 1"),
                .instruction("How it differs from the lesson's request:"),
                .prose(
                    ["code is other; the lesson has abc.", "a is new: b."].map {
                        Block(.paragraph(RichText($0)), depth: 1, marker: .bullet)
                    }),
            ])
        learner.press(.confirm)
        #expect(learner.page.notice == "Everything is back as it was before you sent it.")
        var after = learner.page
        after.notice = nil
        #expect(after == before)
    }

    @Test("It can be changed again, with what was written kept")
    func again() {
        var learner = learner()
        learner.press(.edit)
        learner.take(.insert("X"))
        learner.press(.send)
        learner.deliver(.live(.attempted(step: "one", makeExchange(), [])))
        #expect(learner.page.parts.contains(.instruction("It asks for the same thing as the lesson's request.")))
        learner.press(.edit)
        #expect(text(learner)?.hasPrefix("XPOST ") == true)
    }

    @Test(
        "A typed line changes one thing",
        arguments: [
            ("code=other", "POST {{token_endpoint}}\n\ngrant_type=x\n&code=other"),
            ("state = a=b", "POST {{token_endpoint}}\n\ngrant_type=x\n&code={{code}}\n&state=a=b"),
            ("-code", "POST {{token_endpoint}}\n\ngrant_type=x"),
            ("Accept: text/html", "POST {{token_endpoint}}\nAccept: text/html\n\ngrant_type=x\n&code={{code}}"),
            ("GET {{api}}/contacts?a=b", "GET {{api}}/contacts\n  ?a=b\n\ngrant_type=x\n&code={{code}}"),
        ])
    func amends(_ line: String, _ amended: String) {
        var learner = learner()
        learner.press(.edit)
        learner.take(.write(line))
        #expect(text(learner) == amended)
    }

    @Test("What asks for no change is answered with what does")
    func misunderstood() {
        var learner = learner()
        learner.press(.edit)
        for line in ["", "hello there", "-", "= x", "two words = x"] {
            learner.take(.write(line))
            #expect(
                learner.page.notice
                    == "That changes nothing. Type name=value, -name, Header: value, or a method and an address; or send."
            )
        }
    }

    @Test("What is no request is not sent")
    func refuses() {
        var learner = learner()
        learner.press(.edit)
        learner.deliver(.edited("hello"))
        learner.press(.send)
        #expect(attempt(learner) == nil)
        #expect(
            learner.page.notice
                == "The first line has to be a method, a space and an address, such as POST {{token_endpoint}}.")
        learner.press(.back)
        #expect(!learner.page.takesText)
    }

    @Test("The learner's own editor gets the text, and its text comes back")
    func editor() {
        var learner = learner()
        learner.press(.edit, .editOutside)
        #expect(learner.effects == [.edit("POST {{token_endpoint}}\n\ngrant_type=x\n&code={{code}}")])
        learner.deliver(.edited("GET {{api}}/contacts"))
        #expect(text(learner) == "GET {{api}}/contacts")
        learner.deliver(.edited(nil))
        #expect(
            learner.page.notice
                == "There is no editor to open it in. Set EDITOR to the one that you use, such as nano.")
    }

    @Test("Every difference and every fault has its sentence")
    func sentences() {
        let differences: [RequestDifference] = [
            .method(own: "GET", right: "POST"), .endpoint(own: "a", right: "b"), .missing(name: "code", right: "x"),
            .value(name: "code", own: "", right: "x"), .repeated(name: "code"), .misplaced(name: "code"),
            .extra(name: "code", own: ""), .body,
        ]
        #expect(
            differences.map(Words.Lab.sentence) == [
                "The method is GET, not POST.", "It goes to a, not to b.", "code is missing.",
                "code is empty; the lesson has x.", "code comes more than once.",
                "code stands in another place: query, form or header.", "code is new: without a value.",
                "The body is another one.",
            ])
        #expect(
            [RequestTextFault.empty, .tooLong(limit: 9), .header("no colon")].map(Words.Lab.sentence) == [
                "There is nothing to send. A request begins with a method and an address.",
                "That is longer than 9 characters, so it was not sent.",
                "“no colon” is no header: it has no colon. If it is the body, put a blank line before it; if it belongs "
                    + "to the query, begin it with ? or & right under the address.",
            ])
    }
}
