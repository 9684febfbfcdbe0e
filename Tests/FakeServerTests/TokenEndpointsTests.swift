import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("The endpoints beside the token endpoint")
struct TokenEndpointsTests {
    @Test(
        "Rule 70, rule 74: 200 and nothing more, and the API and the token endpoint know of it",
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

    @Test("Rule 71, rule 72, rule 73: what is refused at the revocation endpoint")
    func revocationRefused() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let wrong = ("Authorization", "Basic {{client_id}} guess")
        let sent = await runner.send(
            Lesson.ask("revocation_endpoint", about: "{{code}}"), Lesson.token(),
            Lesson.ask("revocation_endpoint", about: "{{access_token}}", as: Lesson.machine),
            Lesson.ask("revocation_endpoint", about: "{{access_token}}", as: wrong),
            makeMessage("GET", "{{revocation_endpoint}}?token={{access_token}}"), Lesson.callAPI
        )
        #expect(sent.map(\.status) == [400, 200, 400, 401, 405, 200])
        #expect(
            sent.map(\.error) == ["unsupported_token_type", nil, "invalid_grant", "invalid_client", nil, nil])
        #expect(sent[3].answerHeader("WWW-Authenticate")?.hasPrefix("Basic ") == true)
    }

    @Test("Rule 76: what a live token stands for")
    func active() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let sent = await runner.send(
            Lesson.token(), Lesson.ask("introspection_endpoint", about: "{{access_token}}", as: Lesson.machine)
        )
        #expect(sent.map(\.status) == [200, 200])
        #expect(sent[1].answerHeader("Cache-Control") == "no-store")
        let variables = try #require(await runner.snapshot?.variables)
        let expected = JSON.object([
            JSON.Member("active", .boolean(true)),
            JSON.Member("scope", .string("contacts.read")),
            JSON.Member("client_id", .string(variables["client_id"] ?? "")),
            JSON.Member("username", .string("mia")),
            JSON.Member("token_type", .string("Bearer")),
            JSON.Member("aud", .string(variables["api"] ?? "")),
            JSON.Member("exp", .integer(1_800_003_600)),
            JSON.Member("iat", .integer(1_800_000_000)),
            JSON.Member("sub", .string("mia")),
            JSON.Member("iss", .string(variables["authorization_server"] ?? "")),
        ])
        #expect(sent[1].answerBody == expected.text + "\n")
    }

    @Test("Rule 77: about all others nothing but that, while the note says why")
    func inactive() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let sent = await runner.send(
            Lesson.token(), Lesson.ask("revocation_endpoint", about: "{{access_token}}"),
            Lesson.ask("introspection_endpoint", about: "{{access_token}}"),
            Lesson.ask("introspection_endpoint", about: "never-issued")
        )
        for answer in sent.suffix(2) {
            #expect(answer.status == 200)
            #expect(
                answer.answerBody == """
                    {
                      "active": false
                    }

                    """)
        }
        #expect(
            sent[2].reason == "The access token was revoked: its app asked for that at the revocation endpoint.")
        #expect(sent[3].reason == forgotten("access token"))
    }

    @Test("Rule 75: nobody may try tokens out")
    func introspectionRefused() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            makeForm("{{introspection_endpoint}}", "token=x"),
            Lesson.ask("introspection_endpoint", about: "x", as: ("Authorization", "Bearer x"))
        )
        #expect(sent.map(\.status) == [401, 401])
        #expect(sent.map(\.error) == ["invalid_client", "invalid_client"])
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
                == .strings(["client_secret_basic", "client_secret_post", "none", "private_key_jwt"]))
        #expect(json["introspection_endpoint"] == .string("\(server)/introspect"))
        #expect(
            json["introspection_endpoint_auth_methods_supported"]
                == .strings(["client_secret_basic", "client_secret_post", "private_key_jwt"]))
    }
}
