import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("The endpoints beside the token endpoint")
struct TokenEndpointsTests {
    @Test(
        "Rules 70 and 74: 200 and nothing more, and the API and the token endpoint know of it",
        arguments: [
            "standard", "two-minute",
        ])
    func revoked(provider: String) async {
        let runner = await makeRunner().started(provider)
        await runner.send(Lesson.getCode)
        let sent = await runner.send(
            Lesson.token(), Lesson.ask("revocation_endpoint", about: "{{refresh_token}}"), Lesson.callAPI,
            Lesson.refresh, Lesson.ask("revocation_endpoint", about: "never-issued")
        )
        #expect(sent.map(\.status) == [200, 200, 401, 400, 200])
        #expect(sent.map(\.error) == [nil, nil, "invalid_token", "invalid_grant", nil])
        #expect(sent[1].answerBody == "")
        #expect(sent[1].answerHeader("Cache-Control") == "no-store")
        #expect(
            sent[2].reason == "The access token was revoked: its app asked for that at the revocation endpoint.")
    }

    @Test("Rules 71 to 73: what is refused at the revocation endpoint")
    func revocationRefused() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let machine = ("Authorization", "Basic {{machine_client_id}} {{machine_client_secret}}")
        let wrong = ("Authorization", "Basic {{client_id}} guess")
        let sent = await runner.send(
            Lesson.ask("revocation_endpoint", about: "{{code}}"), Lesson.token(),
            Lesson.ask("revocation_endpoint", about: "{{access_token}}", as: machine),
            Lesson.ask("revocation_endpoint", about: "{{access_token}}", as: wrong),
            makeMessage("GET", "{{revocation_endpoint}}?token={{access_token}}"), Lesson.callAPI
        )
        #expect(sent.map(\.status) == [400, 200, 400, 401, 405, 200])
        #expect(
            sent.map(\.error) == ["unsupported_token_type", nil, "invalid_grant", "invalid_client", nil, nil])
        #expect(sent[3].answerHeader("WWW-Authenticate")?.hasPrefix("Basic ") == true)
    }

    @Test("Rule 80: the metadata names them, and how clients prove themselves there")
    func metadata() async throws {
        let runner = await makeRunner().started()
        let answer = await runner.send(
            makeMessage("GET", "{{authorization_server}}/.well-known/oauth-authorization-server")
        )[0]
        let server = try #require(answer.learned["issuer"])
        let json = try #require(JSON(parsing: Array(answer.answerBody.utf8)))
        #expect(json["revocation_endpoint"] == .string("\(server)/revoke"))
        #expect(
            json["revocation_endpoint_auth_methods_supported"]
                == .strings(["client_secret_basic", "client_secret_post", "none"]))
    }
}
