import Authoring
import Course
import Testing

@Suite("Live flows")
struct LiveFlowTests {
    private func flow(_ section: String) throws -> LiveFlow {
        let reading = read("# Lesson\n\n" + section)
        #expect(reading.findings.map(\.summary) == [])
        guard case .live(let flow)? = reading.lesson.activities.first?.task else {
            Issue.record("no live flow: \(reading.lesson.activities)")
            return LiveFlow(steps: [])
        }
        return flow
    }

    /// The request of a flow of one step with one fence.
    private func request(_ inside: String) throws -> RequestTemplate {
        let flow = try flow("## Watch\n\n### Ask\n\n```http A -> B\n\(inside)\n```\n")
        guard case .request(let request)? = flow.steps.first?.messages.first?.kind else {
            Issue.record("no request")
            return RequestTemplate(method: "", target: "")
        }
        return request
    }

    @Test("A step has prompt, prediction, messages, parameters, explanation, hints and break-its")
    func step() throws {
        let flow = try flow(
            """
            ## Watch

            <!-- provider: two-minute -->

            ### Ask for the code

            The app makes a fresh `state`.

            > Said before.

            - [ ] A token
            - [x] A login page

            ```http Browser -> Authorization server
            GET {{authorization_endpoint}}
            # @expect 200
            ```

            ```act Person -> Authorization server
            reads the page

            presses Sign in
            ```

            | Parameter | What it does |
            |---|---|
            | `state` | ties the *answer* |

            > The person signs in here.

            Hint: who?

            #### Break it: leave out the id

            <!-- id: no-id -->

            - [x] An error
            - [ ] A page

            ```http Browser → App
            POST {{form_action}}
            ```

            > No redirect.

            ### Then

            ```act App -> Person
            shows the page
            ```
            """
            .replacing("{{form_action}}", with: "{{token_endpoint}}"))
        #expect(flow.provider == "two-minute")
        #expect(flow.parties == ["Browser", "Authorization server", "Person", "App"])
        #expect(flow.steps.map(\.id) == ["ask-for-the-code", "then"])
        let step = try #require(flow.steps.first)
        #expect(
            step.framing
                == Framing(
                    prompt: [
                        .paragraph(RichText([.init("The app makes a fresh "), .init("state", .code), .init(".")])),
                        Block(.paragraph("Said before."), depth: 1, marker: .quote),
                    ], explanation: [.paragraph("The person signs in here.")], hints: ["who?"]))
        #expect(step.prediction?.rightOptions == [1])
        #expect(step.messages.last?.kind == .act(["reads the page", "presses Sign in"]))
        #expect(
            step.parameters == [
                .init(name: "state", meaning: RichText([.init("ties the "), .init("answer", .emphasis)]))
            ])
        let breakIt = try #require(step.breakIts.first)
        #expect(breakIt.id == "no-id")
        #expect(breakIt.title == "leave out the id")
        #expect(breakIt.prediction?.options.count == 2)
        #expect(breakIt.messages.map(\.to) == ["App"])
        #expect(breakIt.framing.explanation == [.paragraph("No redirect.")])
    }

    @Test("Query lines are joined, comments and directives taken out, headers read")
    func queryAndHeaders() throws {
        let request = try request(
            """
            # a comment
            GET {{authorization_endpoint}} HTTP/1.1
              ?response_type=code
              # another
              &state={{state}}
            Accept: text/html, */*
            X-Empty:
            # @expect 303 access_denied
            # @wait 2h
            # @repeat 3
            """)
        #expect(
            request
                == RequestTemplate(
                    method: "GET", target: "{{authorization_endpoint}}?response_type=code&state={{state}}",
                    headers: [.init(name: "Accept", value: "text/html, */*"), .init(name: "X-Empty", value: "")],
                    expectation: .init(status: 303, error: "access_denied"), wait: 7200, times: 3, line: 7))
    }

    @Test("Body lines that begin with & are joined, others stay lines; blank ends fall away")
    func body() throws {
        #expect(
            try request("POST {{token_endpoint}}\nA: b\n\n\ngrant_type=x \n&a=b\n  &c=d\n\n# @expect 200").body
                == "grant_type=x&a=b&c=d")
        #expect(try request("POST {{api}}/x\n\n{\n  \"a\": \"&b\"\n}\n").body == "{\n  \"a\": \"&b\"\n}")
        #expect(try request("POST {{api}}/x\n\n\n").body == nil)
    }

    @Test("A target may be typed out, and what is typed stays as it is")
    func typed() throws {
        #expect(try request("DELETE http://127.0.0.1:9/a%20b?x={y}").target == "http://127.0.0.1:9/a%20b?x={y}")
        #expect(try request("GET {{api}}/public").expectation == nil)
    }

    @Test(
        "A time has a unit",
        arguments: [("90s", 90), ("3m", 180), ("2h", 7200), ("1d", 86400)])
    func wait(text: String, seconds: Int) throws {
        #expect(try request("GET {{api}}\n# @wait \(text)").wait == seconds)
    }

    @Test("What an answer gives may be used from the next request on, in the steps after it and in their break-its")
    func variables() throws {
        let flow = try flow(
            """
            ## Watch

            ### Ask

            ```http Browser -> Server
            GET {{authorization_endpoint}}
            ```

            ```http Browser -> Server
            POST {{form_action}}

            request={{request}}
            ```

            ### Token

            ```http App -> Server
            POST {{token_endpoint}}

            code={{code}}
            ```

            #### Break it: with what an answer of its own gave

            ```http App -> Server
            POST {{token_endpoint}}

            code={{code}}
            ```

            ```http App -> Server
            GET {{api}}/contacts
            Authorization: Bearer {{access_token}}
            ```
            """)
        #expect(flow.steps.count == 2)
    }

    @Test("What is kept has its name from the next request on, and in a break-it until that ends")
    func kept() throws {
        let token = "```http App -> Server\nPOST {{token_endpoint}}\n# @keep access_token as first\n```\n"
        let call = "```http App -> API\nGET {{api}}/{{first}}\n```\n"
        let steps = "## Watch\n\n### Token\n\n\(token)\n\(call)\n#### Break it: again\n\n"
        let flow = try flow(steps + token.replacing("first", with: "other") + call.replacing("first", with: "other"))
        guard case .request(let request)? = flow.steps.first?.messages.first?.kind else {
            Issue.record("no request")
            return
        }
        #expect(request.keeps == [.init(member: "access_token", name: "first")])
        let text = "# L\n\n" + steps + token.replacing("first", with: "other") + "\n### Then\n\n"
        #expect(
            read(text + call.replacing("first", with: "other")).findings.map(\.rule.rawValue)
                == ["variable-unreachable"])
        #expect(
            read(text + call.replacing("first", with: "frist")).findings.map(\.sentence)
                == ["There is no variable “{{frist}}”. Did you mean “first”?"])
    }

    @Test("A break-it leaves no variable behind")
    func breakItLeavesNothing() {
        let text = """
            # L

            ## Watch

            ### Ask

            ```http A -> B
            GET {{api}}
            ```

            #### Break it: ask for a token

            ```http A -> B
            POST {{token_endpoint}}
            ```

            ### Call

            ```http A -> B
            GET {{api}}/{{access_token}}
            ```
            """
        #expect(read(text).findings.map { "\($0.line) \($0.rule.rawValue)" } == ["20 variable-unreachable"])
    }
}
