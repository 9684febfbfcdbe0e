import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("Pushed authorization requests over loopback")
struct PushedRequestWireTests {
    @Test("Rule 90, rule 92: pushed, named by the browser, used once", arguments: ["standard", "two-minute"])
    func flow(provider: String) async {
        let runner = await makeRunner().started(provider)
        let sent = await runner.send(
            Lesson.push, Lesson.askByName, Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Lesson.comeBack,
            Lesson.token(), Lesson.askByName
        )
        #expect(sent.map(\.status) == [201, 200, 303, 200, 303, 200, 200, 400])
        #expect(sent[0].answerHeader("Cache-Control") == "no-store")
        #expect(sent[0].learned["expires_in"] == "60")
        #expect(sent[0].learned["request_uri"]?.hasPrefix("urn:ietf:params:oauth:request_uri:") == true)
        #expect(sent[7].answerHeader("Location") == nil)
        #expect(sent[7].answerBody.contains("This cannot go on"))
        #expect(
            sent[7].reason == "The request_uri was used already, just now, and it is good for one time.")
    }

    @Test("Rule 91: a request_uri inside, another method, too large")
    func refused() async {
        let runner = await makeRunner().started()
        let large = String(repeating: "x", count: 65_536)
        let sent = await runner.send(
            Lesson.push, Lesson.push.with(body: "client_id={{client_id}}&request_uri={{request_uri}}"),
            makeMessage("GET", "{{pushed_authorization_request_endpoint}}"),
            Lesson.push.with(body: "client_id={{client_id}}&state=\(large)")
        )
        #expect(sent.map(\.status) == [201, 400, 405, 413])
        #expect(sent[1].error == "invalid_request")
        #expect(sent[2].answerHeader("Allow") == "POST")
    }

    @Test("Rule 91: too many at once is 429")
    func tooMany() async throws {
        let run = try await makeRun()
        let world = await run.world
        let clients = world.value.server.clients.values
        let client = try #require(clients.first { $0.responseTypes == [.code] && !$0.isPublic })
        let header = BasicCredentials(id: client.id, secret: client.secret ?? "").header
        let request = ClientRequest(
            parameters: ["response_type": "code", "client_id": client.id, "redirect_uri": client.redirectURIs[0]],
            authorization: header
        )
        try world.change { (world, moment) throws(OAuthError) in
            for _ in 1...1_000 { _ = try world.server.push(request, at: moment) }
        }
        let body = "response_type=code&client_id=\(client.id)"
        let answer = try await run.sendRaw(
            "POST /par HTTP/1.1\r\nHost: HOST\r\nAuthorization: \(header)\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        ).get()
        #expect(answer.status == 429)
        await run.stop()
    }

    @Test("Rule 90: a client that does not prove itself")
    func unauthenticated() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeForm("{{pushed_authorization_request_endpoint}}", "client_id={{client_id}}"))
        #expect(sent.map(\.status) == [401])
        #expect(sent.map(\.error) == ["invalid_client"])
    }
}
