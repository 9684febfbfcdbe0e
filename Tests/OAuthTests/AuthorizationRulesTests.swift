import OAuth
import Testing

@Suite("The authorization endpoint")
struct AuthorizationRulesTests {
    @Test("Rule 2: unknown parameters are ignored")
    func unknownParameters() throws {
        var world = World()
        #expect(try world.answer(makeQuery(["flavour": "lemon"]))["code"] != nil)
    }

    @Test("Rule 3: an empty parameter is as good as none")
    func emptyParameter() throws {
        var world = World()
        let answer = try world.answer(makeQuery(["state": "", "scope": ""]))
        #expect(answer["state"] == nil)
        #expect(answer["code"] != nil)
        #expect(
            refusal { _ = try world.server.begin(makeQuery(["client_id": ""]), at: world.moment) }?.cause
                == .authorization(.clientMissing))
    }

    @Test("Rule 4: a repeated parameter is an error, by redirect unless client_id or redirect_uri is the one")
    func repeated() throws {
        var world = World()
        var query = makeQuery()
        query.append("scope", "profile")
        let answer = try world.answer(query)
        #expect(answer["error"] == "invalid_request")
        #expect(answer["state"] == "xyz")
        for name in ["client_id", "redirect_uri"] {
            var query = makeQuery()
            query.append(name, "other")
            #expect(
                refusal { _ = try world.server.begin(query, at: world.moment) }?.cause
                    == .request(.parameterRepeated(name)))
        }
    }

    @Test("Rule 5: without a known client nothing is sent by redirect")
    func unknownClient() {
        var world = World()
        for id in [nil, "stranger"] {
            let error = refusal { _ = try world.server.begin(makeQuery(["client_id": id]), at: world.moment) }
            #expect(error?.error == .invalidRequest)
        }
    }

    @Test(
        "Rule 6: nor with a redirect URI that is missing, invalid or another one",
        arguments: [
            "https://app.example/cb/", "https://app.example/CB", "https://app.example/cb?x=1", "http://app.example/cb",
            "https://app.example:443/cb", "https://app.example.evil.example/cb", "not a uri", "javascript:alert(1)",
            "https://app.example/other/../cb", "https://app.example/c%62",
        ])
    func redirectURI(uri: String) {
        var world = World()
        let error = refusal { _ = try world.server.begin(makeQuery(["redirect_uri": uri]), at: world.moment) }
        #expect(error?.cause == .authorization(.redirectMismatch(sent: uri, registered: [World.redirectURI])))
    }

    @Test("Rule 6: it may be left out only where one is registered")
    func redirectURIMissing() throws {
        var world = World()
        #expect(try world.answer(makeQuery(["redirect_uri": nil]))["code"] != nil)
        for uris in [[], ["https://app.example/a", "https://app.example/b"]] {
            world.server.add(makeClient(redirectURIs: uris))
            let error = refusal { _ = try world.server.begin(makeQuery(["redirect_uri": nil]), at: world.moment) }
            #expect(error?.cause == .authorization(.redirectMissing(registered: uris.count)))
        }
    }

    @Test(
        "Rule 7, rule 100: a native app may come back at any port of a loopback address, and at nothing else",
        arguments: [
            ("http://127.0.0.1:51004/cb", true), ("http://127.0.0.1/cb", true), ("http://127.0.0.1:51004/cb2", false),
            ("http://127.0.0.1:51004/cb?x=1", false), ("http://localhost:51004/cb", false),
            ("http://127.0.0.2:1/cb", false),
            ("https://127.0.0.1:51004/cb", false), ("http://127.0.0.1:51004@evil.example/cb", false),
            ("http://127.0.0.1:99999/cb", false), ("http://127.0.0.1.evil.example/cb", false),
            ("http://[::1]:5/cb", false),
        ])
    func loopback(uri: String, allowed: Bool) {
        let registered = "http://127.0.0.1:8000/cb"
        #expect((RedirectURI(uri)?.matches(registered, native: true) ?? false) == allowed)
        #expect(RedirectURI(uri)?.matches(registered, native: false) ?? false == false)
        #expect(RedirectURI("http://[::1]:5/cb")?.matches("http://[::1]/cb", native: true) == true)
        #expect(RedirectURI("http://localhost:5/cb")?.matches("http://localhost:6/cb", native: true) == false)
    }

    @Test(
        "Rule 10, rule 11, rule 13, rule 23, rule 25, rule 26: what goes back by redirect, with the state",
        arguments: [
            ("response_type", nil, "invalid_request", nil),
            ("response_type", "kode", "unsupported_response_type", nil),
            ("response_type", "token", "unsupported_response_type", nil),
            ("scope", "everything", "invalid_scope", nil),
            ("scope", "contacts.read  profile", "invalid_scope", nil),
            ("scope", "contacts\"read", "invalid_scope", nil),
            ("code_challenge_method", "S512", "invalid_request", "transform algorithm not supported"),
            ("code_challenge", "short", "invalid_request", nil),
        ] as [(String, String?, String, String?)])
    func byRedirect(name: String, value: String?, error: String, description: String?) throws {
        var world = World()
        let answer = try world.answer(makeQuery([name: value]))
        #expect(answer["error"] == error)
        #expect(answer["state"] == "xyz")
        #expect(answer["code"] == nil)
        if let description { #expect(answer["error_description"] == description) }
    }

    @Test("Rule 12: a client that is not registered for this response type")
    func responseTypeNotAllowed() throws {
        var world = World()
        world.server.add(makeClient(grantTypes: [.refreshToken], responseTypes: []))
        #expect(try world.answer()["error"] == "unauthorized_client")
    }

    @Test("Rule 14: a scope beyond the client's own is narrowed, and the token answer tells")
    func narrowed() throws {
        var world = World()
        world.server.add(makeClient(scope: "contacts.read"))
        #expect(try world.tokens(["scope": "contacts.read contacts.write"]).scope.text == "contacts.read")
        #expect(try world.answer(makeQuery(["scope": "profile"]))["error"] == "invalid_scope")
    }

    @Test("Rule 15: the user denies")
    func denied() throws {
        var world = World()
        let redirect = try world.redirect(decision: "deny")
        #expect(redirect.location.hasPrefix("https://app.example/cb?error=access_denied&"))
        #expect(redirect.location.contains("&state=xyz"))
        #expect(redirect.refusal?.reason == "`mia` pressed Deny.")
    }

    @Test(
        "Rule 16: exactly the state that came goes back",
        arguments: [
            "a b+c", "%41&=#", "日本 🦉", "\u{0}\u{7F}", "\"<script>", String(repeating: "s", count: 2_000),
        ])
    func state(state: String) throws {
        var world = World()
        #expect(try world.answer(makeQuery(["state": state]))["state"] == state)
        #expect(try world.answer(makeQuery(["state": state]), decision: "deny")["state"] == state)
    }

    @Test(
        "Rule 17: a query in the redirect URI stays",
        arguments: [
            ("https://app.example/cb?a=1", "https://app.example/cb?a=1&code="),
            ("https://app.example/cb?", "https://app.example/cb?code="),
            ("https://app.example/cb?a=1&", "https://app.example/cb?a=1&code="),
            ("com.example.app:/cb", "com.example.app:/cb?code="),
        ])
    func query(uri: String, start: String) throws {
        var world = World()
        world.server.add(makeClient(redirectURIs: [uri]))
        #expect(try world.redirect(makeQuery(["redirect_uri": uri])).location.hasPrefix(start))
    }

    @Test("Rule 19: an error goes to the app only once somebody has signed in")
    func signInFirst() throws {
        var world = World()
        let request = try world.server.begin(makeQuery(["scope": "everything"]), at: world.moment)
        #expect(try world.server.signIn("mia", password: "no", for: request, at: world.moment) == .again)
        guard
            case .redirect(let redirect) = try world.server.signIn(
                "mia", password: "sunny-harbour", for: request, at: world.moment
            )
        else {
            Issue.record("no redirect")
            return
        }
        #expect(redirect.location.contains("error=invalid_scope"))
    }

    @Test("Rule 22: iss stands in success and in error answers")
    func issuer() throws {
        var world = World()
        #expect(try world.answer()["iss"] == World.issuer)
        #expect(try world.answer(decision: "deny")["iss"] == World.issuer)
        #expect(try world.answer(makeQuery(["scope": "everything"]))["iss"] == World.issuer)
    }

    @Test("Rule 25: a public client without a code_challenge")
    func challengeRequired() throws {
        var world = World()
        let answer = try world.answer(makeQuery(["client_id": "public", "code_challenge": nil]))
        #expect(answer["error"] == "invalid_request")
        #expect(answer["error_description"] == "code challenge required")
        #expect(try world.answer(makeQuery(["code_challenge": nil]))["code"] != nil)
    }

    @Test("Rule 27: without a method the challenge is plain")
    func plain() throws {
        var world = World()
        let code = try world.code(["code_challenge": World.verifier, "code_challenge_method": nil])
        #expect(throws: Never.self) { try world.server.token(world.tokenRequest(code), at: world.moment) }
    }

    @Test("Only the browser that signed in may decide, once, and not for ever")
    func decisions() throws {
        var world = World()
        let request = try world.server.begin(makeQuery(), at: world.moment)
        #expect(
            refusal { _ = try world.server.decide("allow", for: request, session: nil, at: world.moment) }?.cause
                == .authorization(.otherBrowser))
        guard
            case .consent(let session) = try world.server.signIn(
                "mia", password: "sunny-harbour", for: request, at: world.moment
            )
        else {
            Issue.record("no consent")
            return
        }
        #expect(
            refusal { _ = try world.server.decide("allow", for: request, session: "x", at: world.moment) }?.cause
                == .authorization(.otherBrowser))
        #expect(
            refusal { _ = try world.server.decide("maybe", for: request, session: session, at: world.moment) }?.cause
                == .authorization(.decisionUnknown("maybe")))
        let snapshot = world.server
        #expect(throws: Never.self) {
            try world.server.decide("allow", for: request, session: session, at: world.moment)
        }
        #expect(
            refusal { _ = try world.server.decide("allow", for: request, session: session, at: world.moment) }?.cause
                == .authorization(.requestUnknown))
        world.server = snapshot
        world.wait(600)
        #expect(
            refusal { _ = try world.server.decide("allow", for: request, session: session, at: world.moment) }?.cause
                == .authorization(.requestUnknown))
    }
}
