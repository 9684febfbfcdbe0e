import Testing

@testable import Course

@Suite("Writing a flow's requests alone")
struct AloneTests {
    private func alone() -> Practiser {
        var practiser = Practiser()
        practiser.watch()
        practiser.press(.fade)
        practiser.take(.choose(2))
        return practiser
    }

    @Test("Only the goal is given: what the step is for, who asks whom, and what values there are")
    func goal() {
        let practiser = alone()
        #expect(practiser.text == "" && practiser.page.takesText)
        #expect(
            practiser.sentences == [
                "Second run: the requests are yours to write.",
                "Browser to Server: to where a person signs in and is asked for consent.", Words.Practice.write,
                "At hand: {{access_token}}, {{api}}, {{authorization_endpoint}}, {{client_id}}, {{code}}, "
                    + "{{token_endpoint}}",
            ])
        #expect(practiser.page.parts.contains(.prose([.paragraph("The goal of ask.")])))
    }

    @Test("What asks for the same is right, and the step is sent")
    func right() {
        var practiser = alone()
        practiser.take(.insert("get {{authorization_endpoint}}?client_id={{client_id}}&response_type=code"))
        practiser.press(.send)
        #expect(practiser.attempted?.target == "{{authorization_endpoint}}?client_id={{client_id}}&response_type=code")
        #expect(practiser.performed == "ask")
        #expect(
            practiser.verdict
                == Verdict(
                    mark: .right, word: "Correct.", detail: "Your request asks for the same as the lesson's."))
    }

    @Test("What differs is told with what it does; the learner tries again, and only the first try counts")
    func wrong() {
        var practiser = alone()
        practiser.differences = [.missing(name: "client_id", right: "x"), .method(own: "PUT", right: "GET")]
        practiser.take(.insert("PUT {{authorization_endpoint}}?response_type=code"))
        practiser.press(.send)
        #expect(practiser.verdict?.mark == .wrong)
        #expect(
            practiser.page.parts.contains(
                .prose(
                    [RichText("client_id is missing: ") + "what client_id does", "The method is PUT, not GET."].map {
                        Block(.paragraph($0), depth: 1, marker: .bullet)
                    })))
        let before = practiser.performed
        practiser.press(.edit)
        #expect(practiser.text == "PUT {{authorization_endpoint}}?response_type=code")
        practiser.differences = []
        practiser.press(.send)
        #expect(before == "call" && practiser.performed == "ask")
        #expect(practiser.learner.live?.result.right == 0)
        #expect(
            practiser.learner.live?.practice.history.missed == [
                "authorization_endpoint/client_id/name": 1, "authorization_endpoint/client_id/value": 1,
                "authorization_endpoint/method/method": 1,
            ])
    }

    @Test("The right one can be seen, and is then sent")
    func shown() {
        var practiser = alone()
        practiser.press(.skip)
        #expect(practiser.sentences.last == "The lesson's request, which is sent now:")
        #expect(
            practiser.page.parts.contains(
                .prose([
                    Block(
                        .code(
                            language: "",
                            lines: [
                                "GET {{authorization_endpoint}}", "  ?response_type=code", "  &client_id={{client_id}}",
                            ]))
                ])))
        practiser.press(.confirm)
        #expect(practiser.performed == "ask")
        #expect(practiser.verdict == nil)
    }

    @Test("What is no request is not sent and does not count")
    func noRequest() {
        var practiser = alone()
        practiser.press(.send)
        #expect(
            practiser.page.notice == "There is nothing to send. A request begins with a method and an address.")
        #expect(practiser.attempted == nil && practiser.learner.live?.runs[0].tasks[0].outcomes.isEmpty == true)
    }

    @Test("In lines, the method and the address come first, then a change with each line")
    func lines() {
        var practiser = alone()
        practiser.take(.write("response_type=code"))
        #expect(practiser.page.notice == Words.Practice.beginWithLine)
        practiser.take(.write("GET {{authorization_endpoint}}"))
        practiser.take(.write("response_type=code"))
        #expect(practiser.text == "GET {{authorization_endpoint}}\n  ?response_type=code")
    }

    @Test("A run alone is scored by its requests, and the next one is alone again")
    func score() {
        var practiser = alone()
        for number in 0..<3 {
            if number == 1 { practiser.press(.skip, .confirm) } else { practiser.take(.insert("GET {{api}}")) }
            if number != 1 { practiser.press(.send) }
            if number < 2 { practiser.press(.confirm) }
        }
        #expect(
            practiser.sentences.last
                == "This run: 2 of 3 requests right the first time. From the start, the requests are yours to write.")
    }

    @Test(
        "JSON is shown rather than asked for: no goal tells how an app calls itself; pages' own forms are a browser's")
    func notWritten() {
        let form = RequestTemplate(method: "POST", target: "{{token_endpoint}}", body: "a=b")
        let json = RequestTemplate(method: "POST", target: "{{registration_endpoint}}", body: "{\"a\": \"b\"}")
        let button = RequestTemplate(method: "POST", target: "{{form_action}}", body: "a=b")
        let redirect = RequestTemplate(method: "GET", target: "{{location}}")
        #expect([form, json, button, redirect].map(\.isWritable) == [true, false, false, false])
        #expect([form, json, button, redirect].map(\.isComposed) == [true, true, false, false])
    }

    @Test(
        "Every address of a flow is described without its name",
        arguments: [
            "authorization_endpoint", "token_endpoint", "registration_endpoint", "revocation_endpoint",
            "introspection_endpoint", "userinfo_endpoint", "device_authorization_endpoint", "verification_uri",
            "jwks_uri",
            "redirect_uri", "api",
        ])
    func purposes(_ endpoint: String) throws {
        let purpose = try #require(Words.purpose(ofEndpoint: endpoint))
        #expect(purpose.hasPrefix("to where ") && !purpose.contains(endpoint))
    }
}
