import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("A whole flow over loopback")
struct WholeFlowTests {
    @Test(
        "Registration, sign-in, consent, callback, token, private and public API, refresh",
        arguments: ["standard", "two-minute"])
    func wholeFlow(provider: String) async throws {
        let runner = await makeRunner().started(provider)

        let registered = await runner.send(Lesson.register)
        #expect(registered.map(\.status) == [201])
        #expect(registered[0].learned["client_id"]?.count == 43)

        let steps = await runner.send(Lesson.getCode)
        #expect(steps.map(\.status) == [200, 303, 200, 303, 200])
        #expect(steps.map(\.reason) == [nil, nil, nil, nil, nil])
        #expect(steps[3].learned["code"]?.count == 43)
        #expect(steps[3].url.hasSuffix(provider == "standard" ? "/consent" : "/oauth/consent"))

        let answers = await runner.send(Lesson.token(), Lesson.callAPI)
        #expect(answers.map(\.status) == [200, 200])
        #expect(answers[0].learned["token_type"] == "Bearer")
        #expect(answers[0].learned["expires_in"] == "3600")
        #expect(answers[0].learned["scope"] == "contacts.read")
        #expect(answers[0].url.hasSuffix(provider == "standard" ? "/token" : "/oauth/token"))

        let open = await runner.send(
            makeMessage("GET", "{{api}}/public/status", headers: [("X-API-Key", "{{api_key}}")]))
        #expect(open.map(\.status) == [200])

        let refreshed = await runner.send(Lesson.refresh, Lesson.callAPI)
        #expect(refreshed.map(\.status) == [200, 200])
        #expect(await runner.perform(.stop) == .stopped)
    }
}
