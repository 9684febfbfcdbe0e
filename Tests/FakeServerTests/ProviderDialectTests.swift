import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("Answers in a provider's own words")
struct ProviderDialectTests {
    /// A runner at a provider with this telling.
    private func makeRunner(
        _ cause: ProviderDescription.ErrorCause, _ body: String, form: ProviderDescription.ErrorTelling.Form = .json,
        status: Int = 418, _ change: (inout ProviderDescription) -> Void = { _ in }
    ) async -> FlowRunner {
        var description = ProviderDescription(name: "mail", title: "Mail")
        description.errors = [.init(cause: cause, status: status, form: form, body: body)]
        change(&description)
        let provider = Provider(description)
        let runner = FlowRunner(now: { 1_800_000_000 }, providers: ProviderSource { _ in .success(provider) })
        return await runner.started("mail")
    }

    private func askAs(_ id: String, of runner: FlowRunner) async -> (wire: Exchange.Wire, status: Int, Exchange)? {
        let body = "grant_type=client_credentials&client_id=\(FormEncoding.encode(id))&client_secret=x"
        let exchange = await runner.send(makeForm("{{token_endpoint}}", body))[0]
        guard case .answer(let wire, let status) = exchange.outcome else { return nil }
        return (wire, status, exchange)
    }

    @Test("Whatever a client sends stays inside the text in which the template quotes it")
    func escaping() async throws {
        let hostile = "a\",\"admin\":true,\"\\ \u{1}\n"
        let runner = await makeRunner(.clientUnknown, #"{"Error":"{{client_id}} is invalid"}"#)
        let (wire, status, exchange) = try #require(await askAs(hostile, of: runner))
        #expect(status == 418)
        let json = JSON(parsing: Array(wire.body.utf8))
        #expect(json == .object([JSON.Member("Error", .string("\(hostile) is invalid"))]))
        #expect(exchange.reason?.contains("is registered here") == true)
        #expect(exchange.departure == #"The RFC would say: 401 {"error":"invalid_client"} (RFC 6749 section 5.2)."#)
        let length = wire.headers.first { $0.name.lowercased() == "content-length" }?.value
        #expect(length == String(wire.body.utf8.count))
    }

    @Test("A form and a plain text have escapes of their own")
    func forms() async throws {
        let form = await makeRunner(.clientUnknown, "error=x&id={{client_id}}", form: .form)
        let formed = try #require(await askAs("a&b=c\n", of: form))
        #expect(formed.wire.body == "error=x&id=a%26b%3Dc%0A\n")
        let text = await makeRunner(.clientUnknown, "No {{client_id}}.", form: .text)
        let told = try #require(await askAs("a\r\nb", of: text))
        #expect(told.wire.body == "No a b.\n")
    }

    @Test("Other words for the same status and the same code are no departure")
    func sameCode() async throws {
        let body = #"{"error":"{{error}}","error_description":"client not found"}"#
        let runner = await makeRunner(.clientUnknown, body, status: 401)
        let (wire, _, exchange) = try #require(await askAs("nobody", of: runner))
        #expect(wire.body == #"{"error":"invalid_client","error_description":"client not found"}"# + "\n")
        #expect(wire.headers.contains { $0.name.lowercased() == "www-authenticate" })
        #expect(exchange.departure == nil)
    }

    @Test("A cause that the profile does not name is told as the RFC has it")
    func unnamed() async throws {
        let runner = await makeRunner(.codeUsed, "{}")
        let (wire, status, exchange) = try #require(await askAs("nobody", of: runner))
        #expect(status == 401)
        #expect(wire.body.contains(#""error": "invalid_client""#))
        #expect(exchange.departure == nil)
    }

    @Test("An API key in the query, where a provider has it there")
    func apiKey() async {
        let runner = await makeRunner(.apiKeyWrong, #"{"fault":"{{error}}"}"#, status: 401) {
            $0.apiKey.place = .query
            $0.apiKey.name = "apikey"
        }
        let status = "{{api}}/public/status"
        let answers = await runner.send(
            makeMessage("GET", status + "?apikey={{api_key}}"), makeMessage("GET", status + "?apikey=x"),
            makeMessage("GET", status), makeMessage("GET", status, headers: [("X-API-Key", "{{api_key}}")]))
        #expect(answers.map(\.status) == [200, 401, 401, 401])
        // No RFC speaks of API keys, so there is nothing to depart from.
        #expect(answers.map(\.departure) == [nil, nil, nil, nil])
        guard case .answer(let wire, 401) = answers[1].outcome else {
            Issue.record("\(answers[1].outcome)")
            return
        }
        #expect(wire.body == #"{"fault":""}"# + "\n")
    }

    @Test("A form as the token answer, unless Accept names JSON")
    func formAnswer() async {
        let runner = await makeRunner(.codeUsed, "{}") {
            $0.answer.isFormUnlessAsked = true
            $0.answer.scopeSeparator = ","
        }
        let body = "grant_type=client_credentials&scope=contacts.read%20profile"
        let form = await runner.send(makeForm("{{token_endpoint}}", body, headers: [Lesson.machine]))[0]
        #expect(form.learned["scope"] == "contacts.read,profile")
        #expect(
            form.departure
                == "The RFC would say: a space between two scopes (section 3.3); JSON, whatever Accept says "
                + "(section 5.1), all in RFC 6749.")
        let accept = ("Accept", "application/json")
        let json = await runner.send(makeForm("{{token_endpoint}}", body, headers: [Lesson.machine, accept]))[0]
        guard case .answer(let wire, 200) = json.outcome else {
            Issue.record("\(json.outcome)")
            return
        }
        #expect(JSON(parsing: Array(wire.body.utf8))?["scope"] == .string("contacts.read,profile"))
    }

    @Test("A provider that is not there is named, and the flow does not start")
    func missing() async {
        let runner = FlowRunner(now: { 0 })
        let report = await runner.perform(.start(provider: "gitbub"))
        guard case .failed(let sentence) = report else {
            Issue.record("\(report)")
            return
        }
        #expect(sentence.hasPrefix("There is no server profile called `gitbub`. There are `standard`"))
    }
}
