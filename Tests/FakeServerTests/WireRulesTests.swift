import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("Rules that are about HTTP")
struct WireRulesTests {
    @Test("Rule 1: the authorization endpoint answers GET and POST with the sign-in page")
    func getAndPost() async {
        let runner = await makeRunner().started()
        let query = Lesson.authorize.split(separator: "?").last.map(String.init) ?? ""
        let sent = await runner.send(Lesson.ask, makeForm("{{authorization_endpoint}}", query))
        #expect(sent.map(\.status) == [200, 200])
        for exchange in sent {
            #expect(exchange.answerHeader("Content-Type") == "text/html; charset=utf-8")
            #expect(exchange.answerBody.contains("<h1>Sign in</h1>"))
        }
    }

    @Test(
        "Rule 5, rule 6: a page and no Location",
        arguments: [
            "client_id=stranger", "", "client_id={{client_id}}&redirect_uri=https://evil.example/",
            "client_id={{client_id}}&redirect_uri={{redirect_uri}}&redirect_uri={{redirect_uri}}",
        ])
    func noRedirect(query: String) async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeMessage("GET", "{{authorization_endpoint}}?response_type=code&\(query)"))
        #expect(sent[0].status == 400)
        #expect(sent[0].answerHeader("Location") == nil)
        #expect(sent[0].answerHeader("Content-Type") == "text/html; charset=utf-8")
        #expect(sent[0].reason != nil)
        #expect(sent[0].answerBody.contains("This cannot go on"))
    }

    @Test("Rule 18: 303 after a form with credentials")
    func seeOther() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(Lesson.getCode)
        #expect([sent[1].status, sent[3].status] == [303, 303])
    }

    @Test("Rule 20, rule 21: no framing, no CORS; and forms may lead to the app, or Chromium would stop the flow")
    func pageHeaders() async throws {
        let runner = await makeRunner().started()
        var pages = await runner.send(Lesson.ask, Lesson.signIn, Lesson.seeConsent)
        pages.remove(at: 1)
        let app = try #require(await runner.snapshot?.variables["app"])
        for page in pages {
            let policy = try #require(page.answerHeader("Content-Security-Policy"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(policy.contains("form-action 'self' \(app);"))
            #expect(page.answerHeader("X-Frame-Options") == "DENY")
            #expect(page.answerHeader("Cache-Control") == "no-store")
            #expect(page.answerHeader("Access-Control-Allow-Origin") == nil)
        }
    }

    @Test("Rule 29: the token endpoint takes POST alone", arguments: ["GET", "PUT", "DELETE"])
    func post(method: String) async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeMessage(method, "{{token_endpoint}}?grant_type=authorization_code"))
        #expect(sent[0].status == 405)
        #expect(sent[0].answerHeader("Allow") == "POST")
    }

    @Test("Rule 30: JSON is no form, and neither is nothing")
    func form() async {
        let runner = await makeRunner().started()
        let json = #"{"grant_type": "authorization_code"}"#
        let sent = await runner.send(
            makeMessage("POST", "{{token_endpoint}}", headers: [("Content-Type", "application/json")], body: json),
            makeMessage("POST", "{{token_endpoint}}", body: "grant_type=authorization_code"),
            makeMessage("POST", "{{token_endpoint}}")
        )
        #expect(sent.map(\.status) == [400, 400, 400])
        #expect(sent.map(\.error) == ["invalid_request", "invalid_request", "invalid_request"])
        #expect(
            sent[1].reason == "The body must be a form, `application/x-www-form-urlencoded`; it has no Content-Type.")
        #expect(sent[1].request?.headers.map(\.name) == ["Host", "Content-Length", "Connection"])
        #expect(sent[2].request?.headers.map(\.name) == ["Host", "Connection"])
    }

    @Test("Rule 34, rule 50, rule 51: a good answer is JSON that nobody may keep")
    func goodAnswer() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let answer = await runner.send(Lesson.token())[0]
        #expect(answer.status == 200)
        #expect(answer.request?.headers.contains { $0.name == "Authorization" && $0.value.hasPrefix("Basic ") } == true)
        #expect(answer.answerHeader("Content-Type") == "application/json")
        #expect(answer.answerHeader("Cache-Control") == "no-store")
        #expect(answer.answerHeader("Pragma") == "no-cache")
        #expect(answer.answerBody.contains(#""expires_in": 3600,"#))
        #expect(answer.reason == nil)
    }

    @Test("Rule 35: the secret in the address")
    func secretInAddress() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            makeForm(
                "{{token_endpoint}}?client_secret={{client_secret}}", "grant_type=refresh_token&client_id={{client_id}}"
            )
        )
        #expect(sent[0].status == 400)
    }

    @Test("Rule 37: 401 with a challenge of the scheme that was used")
    func challenge() async {
        let runner = await makeRunner().started()
        let refused = await runner.send(
            makeForm(
                "{{token_endpoint}}", "grant_type=refresh_token",
                headers: [("Authorization", "Basic {{client_id}} guess")])
        )
        #expect(refused[0].status == 401)
        #expect(refused[0].error == "invalid_client")
        #expect(refused[0].answerHeader("WWW-Authenticate") == #"Basic realm="token endpoint""#)
    }

    @Test("Rule 52: an error is JSON, and the private reason is not in it")
    func errorBody() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let answer = await runner.send(Lesson.token(wait: 180))[0]
        #expect(answer.answerHeader("Content-Type") == "application/json")
        #expect(answer.answerHeader("Cache-Control") == "no-store")
        let body = """
            {
              "error": "invalid_grant",
              "error_description": "The grant or refresh token is invalid, expired, revoked, \
            was issued to another client, or does not match the redirect URI of the authorization request."
            }

            """
        #expect(answer.answerBody == body)
        let reason = try #require(answer.reason)
        let wire = answer.outcome
        #expect(!"\(wire)".contains(reason))
    }

    @Test("Rule 61, rule 62, rule 63, rule 64, rule 65, rule 66: the API's answers")
    func api() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        await runner.send(Lesson.token())
        let bearer = ("Authorization", "Bearer {{access_token}}")
        let sent = await runner.send(
            makeMessage("GET", "{{api}}/contacts", headers: [bearer]),
            makeMessage("GET", "{{api}}/contacts"),
            makeMessage("GET", "{{api}}/contacts", headers: [("Authorization", "Bearer nobody-knows-me")]),
            makeMessage("GET", "{{api}}/profile", headers: [bearer]),
            makeMessage("GET", "{{api}}/contacts?access_token={{access_token}}", headers: [bearer]),
            makeMessage("GET", "{{api}}/contacts?access_token={{access_token}}"),
            makeForm("{{api}}/contacts", "access_token={{access_token}}"),
            makeMessage("GET", "{{api}}/contacts", headers: [("X-API-Key", "{{api_key}}")])
        )
        #expect(sent.map(\.status) == [200, 401, 401, 403, 400, 401, 401, 401])
        #expect(
            sent.map(\.error)
                == [nil, nil, "invalid_token", "insufficient_scope", "invalid_request", nil, nil, nil]
        )
        #expect(sent[1].answerHeader("WWW-Authenticate") == #"Bearer realm="api""#)
        #expect(
            sent[2].answerHeader("WWW-Authenticate")
                == #"Bearer realm="api", error="invalid_token", "#
                + #"error_description="The access token is expired, revoked, malformed, or invalid for other reasons.""#
        )
        #expect(sent[3].answerHeader("WWW-Authenticate")?.hasSuffix(#"scope="profile""#) == true)
    }

    @Test("A contact is written with the right scope, and is there afterwards")
    func addContact() async {
        let runner = await makeRunner().started()
        let wide = Lesson.authorize.replacing("contacts.read", with: "contacts.read%20contacts.write%20profile")
        await runner.send(makeMessage("GET", wide), Lesson.signIn, Lesson.seeConsent, Lesson.decide())
        await runner.send(Lesson.token())
        let headers = [("Authorization", "Bearer {{access_token}}"), ("Content-Type", "application/json")]
        let sent = await runner.send(
            makeMessage(
                "POST", "{{api}}/contacts", headers: headers, body: #"{"name": "Sam", "email": "sam@mail.example"}"#),
            makeMessage("POST", "{{api}}/contacts", headers: headers, body: #"{"email": 7}"#),
            makeMessage("GET", "{{api}}/contacts", headers: headers),
            makeMessage("GET", "{{api}}/profile", headers: headers)
        )
        #expect(sent.map(\.status) == [201, 400, 200, 200])
        #expect(sent[0].learned["id"] == "4")
        #expect(sent[1].reason == "The body must be a JSON object with a `name` and an `email`.")
        #expect(sent[2].answerBody.contains("sam@mail.example"))
        #expect(sent[3].learned["username"] == "mia")
    }

    @Test(
        "Rule 78, rule 79, rule 80: the metadata stands at the well-known address and names its own issuer",
        arguments: [
            "standard", "two-minute",
        ])
    func metadata(provider: String) async throws {
        let runner = await makeRunner().started(provider)
        let answer = await runner.send(
            makeMessage("GET", "{{authorization_server}}/.well-known/oauth-authorization-server")
        )[0]
        #expect(answer.status == 200)
        #expect(answer.answerHeader("Content-Type") == "application/json")
        let variables = try #require(await runner.snapshot?.variables)
        #expect(answer.learned["issuer"] == variables["authorization_server"])
        let json = try #require(JSON(parsing: Array(answer.answerBody.utf8)))
        #expect(json["response_types_supported"] == .strings(["code"]))
        #expect(json["code_challenge_methods_supported"] == .strings(["S256", "plain"]))
        #expect(json["authorization_response_iss_parameter_supported"] == .boolean(true))
    }

    @Test("Rule 53: a machine gets a token for itself, with which it has contacts of its own and is nobody's profile")
    func machine() async {
        let runner = await makeRunner().started()
        let headers = [("Authorization", "Bearer {{access_token}}"), ("Content-Type", "application/json")]
        let sent = await runner.send(
            Lesson.machineToken,
            makeMessage("POST", "{{api}}/contacts", headers: headers, body: #"{"name": "Sam"}"#, from: "Machine"),
            makeMessage("GET", "{{api}}/contacts", headers: headers, from: "Machine"),
            makeMessage("GET", "{{api}}/profile", headers: headers, from: "Machine")
        )
        #expect(sent.map(\.status) == [200, 201, 200, 403])
        #expect(sent[0].learned["refresh_token"] == nil)
        #expect(sent[1].learned["id"] == "1")
        #expect(!sent[2].answerBody.contains("Ada Lindqvist"))
        #expect(sent[3].error == "insufficient_scope")
    }

    @Test("Rule 81: a registration gets 201, its credentials, and all of its metadata")
    func registered() async throws {
        let runner = await makeRunner().started()
        let answer = await runner.send(Lesson.register)[0]
        #expect(answer.status == 201)
        #expect(answer.answerHeader("Cache-Control") == "no-store")
        let json = try #require(JSON(parsing: Array(answer.answerBody.utf8)))
        let redirectURI = try #require(await runner.snapshot?.variables["redirect_uri"])
        #expect(json["client_secret_expires_at"] == .integer(0))
        #expect(json["client_id_issued_at"] == .integer(1_800_000_000))
        #expect(json["client_name"] == .string("Paperplane"))
        #expect(json["redirect_uris"] == .strings([redirectURI]))
        #expect(json["grant_types"] == .strings(["authorization_code", "refresh_token"]))
        #expect(json["response_types"] == .strings(["code"]))
        #expect(json["token_endpoint_auth_method"] == .string("client_secret_basic"))
        #expect(json["scope"] == .string("contacts.read"))
        #expect(await runner.snapshot?.variables["client_id"] == answer.learned["client_id"])
    }

    @Test(
        "Rule 82, rule 83: a registration that is refused",
        arguments: [
            (#"{"redirect_uris": ["http://paperplane.example/callback"]}"#, nil, 400, "invalid_redirect_uri"),
            (#"{"redirect_uris": []}"#, nil, 400, "invalid_redirect_uri"),
            (#"{"redirect_uris": "https://a.example/"}"#, nil, 400, "invalid_client_metadata"),
            (#"{"redirect_uris": ["https://a.example/"], "scope": ["a"]}"#, nil, 400, "invalid_client_metadata"),
            (#"[]"#, nil, 400, "invalid_client_metadata"),
            (#"{"redirect_uris": ["https://a.example/"]}"#, "Bearer x", 401, "invalid_token"),
        ] as [(String, String?, Int, String)])
    func registrationRefused(body: String, authorization: String?, status: Int, error: String) async {
        let runner = await makeRunner().started()
        let headers = [("Content-Type", "application/json")] + (authorization.map { [("Authorization", $0)] } ?? [])
        let answer = await runner.send(makeMessage("POST", "{{registration_endpoint}}", headers: headers, body: body))[
            0]
        #expect(answer.status == status)
        #expect(answer.error == error)
    }

    @Test("HEAD is answered as GET is, without the body")
    func head() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeMessage("HEAD", "{{app}}/"), makeMessage("GET", "{{app}}/"))
        #expect(sent.map(\.status) == [200, 200])
        #expect(sent[0].answerBody == "")
        #expect(sent[0].answerHeader("Content-Length") == sent[1].answerHeader("Content-Length"))
    }

    @Test("What a client says about itself is escaped on the pages")
    func escaping() async {
        let runner = await makeRunner().started()
        let hostile = #"{"client_name": "<script>alert(1)</script>\"'&", "redirect_uris": ["{{redirect_uri}}"]}"#
        let headers = [("Content-Type", "application/json")]
        let sent = await runner.send(
            makeMessage("POST", "{{registration_endpoint}}", headers: headers, body: hostile), Lesson.ask,
            Lesson.signIn,
            Lesson.seeConsent
        )
        #expect(sent.map(\.status) == [201, 200, 303, 200])
        for page in [sent[1], sent[3]] {
            #expect(!page.answerBody.contains("<script"))
            #expect(page.answerBody.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        }
    }
}
