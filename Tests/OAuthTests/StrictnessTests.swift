import OAuth
import Testing

@Suite("Providers that ask for more or for less than the RFCs")
struct StrictnessTests {
    /// The usual world, at a provider of these habits.
    private func makeWorld(_ change: (inout Profile) -> Void) -> World {
        var world = World()
        var profile = Profile.standard
        change(&profile)
        let clients = world.server.clients.values
        world.server = AuthorizationServer(issuer: World.issuer, profile: profile, at: world.moment)
        for client in clients { world.server.add(client) }
        return world
    }

    private func departure(_ query: FormParameters, in world: inout World) throws -> Departure? {
        let request = try world.server.begin(query, at: world.moment)
        return try world.server.prompt(for: request, at: world.now).departure
    }

    @Test("The standard departs from nothing")
    func standard() throws {
        var world = World()
        #expect(try departure(makeQuery(), in: &world) == nil)
        #expect(try world.tokens().departure == nil)
        #expect(Profile.standard.strictness == Strictness())
    }

    @Test("PKCE for nobody: a public client goes on without, and the RFC's answer is told")
    func noPKCE() throws {
        var world = makeWorld { $0.strictness.pkce = .nobody }
        let bare = makeQuery(["client_id": "public", "code_challenge": nil, "code_challenge_method": nil])
        #expect(try departure(bare, in: &world) == .challengeNotAsked)
        #expect(try world.redirect(bare).refusal == nil)
        #expect(try departure(makeQuery(["client_id": "public"]), in: &world) == nil)
    }

    @Test("PKCE for everybody: a client with a secret is refused without, where the RFC would go on")
    func everybodyPKCE() throws {
        var world = makeWorld { $0.strictness.pkce = .everybody }
        let refusal = try world.redirect(makeQuery(["code_challenge": nil, "code_challenge_method": nil])).refusal
        #expect(refusal?.cause == .authorization(.challengeMissingWithSecret))
        #expect(refusal?.error == .invalidRequest)
        #expect(
            refusal?.reason
                == "There is no code_challenge, and this provider asks everybody for PKCE, clients with a secret too.")
        #expect(
            refusal?.departure
                == "The RFC would go on: it demands PKCE of clients without a secret, and recommends it to others "
                + "(RFC 9700 section 2.1.1).")
    }

    @Test("A demanded state, where the RFC recommends one")
    func state() throws {
        var world = makeWorld { $0.strictness.stateRequired = true }
        let refusal = try world.redirect(makeQuery(["state": nil])).refusal
        #expect(refusal?.reason == "There is no state, and this provider takes no request without one.")
        #expect(
            refusal?.departure
                == "The RFC would go on: it recommends state and demands no more (RFC 6749 section 4.1.1).")
    }

    @Test(
        "Below a registered redirect URI",
        arguments: [
            ("https://app.example/cb", true), ("https://app.example/cb/more?x=1", true),
            ("https://app.example/cbmore", false), ("https://app.example/cb/../x", false),
            ("https://app.example/cb/%2e%2e/x", false), ("https://sub.app.example/cb/x", false),
            ("https://app.example:444/cb/x", false), ("http://app.example/cb/x", false),
            ("https://app.example/cb/x#y", false), (#"https://app.example/cb/..\x"#, false),
        ])
    func subdirectory(uri: String, isTaken: Bool) throws {
        var world = makeWorld { $0.strictness.redirects = .subdirectory }
        let query = makeQuery(["redirect_uri": uri])
        if isTaken {
            let expected = uri == World.redirectURI ? nil : Departure.redirectBelow(registered: [World.redirectURI])
            #expect(try departure(query, in: &world) == expected)
        } else {
            let error = refusal { _ = try world.server.begin(query, at: world.moment) }
            #expect(error?.cause == .authorization(.redirectMismatch(sent: uri, registered: [World.redirectURI])))
        }
    }

    @Test("Any port of a loopback address, for a client with a secret too")
    func loopbackPort() throws {
        var world = makeWorld { $0.strictness.anyLoopbackPort = true }
        world.server.add(makeClient("desk", redirectURIs: ["http://127.0.0.1/cb"]))
        let query = makeQuery(["client_id": "desk", "redirect_uri": "http://127.0.0.1:5000/cb"])
        #expect(try departure(query, in: &world) == .redirectPort(registered: ["http://127.0.0.1/cb"]))
    }

    @Test("A redirect URI that is not asked for again at the token endpoint must still be right if it comes")
    func redirectAtToken() throws {
        var world = makeWorld { $0.strictness.redirectAtToken = false }
        let answer = try world.server.token(
            world.tokenRequest(try world.code(), ["redirect_uri": nil]), at: world.moment)
        #expect(answer.departure == .redirectNotAsked(issuedFor: World.redirectURI))
        let wrong = world.tokenRequest(try world.code(), ["redirect_uri": "https://app.example/other"])
        #expect(refusal { _ = try world.server.token(wrong, at: world.moment) }?.error == .invalidGrant)
    }

    @Test("A refresh token only with access_type=offline")
    func accessType() throws {
        var world = makeWorld { $0.strictness.refreshTokens = .accessType }
        #expect(try world.tokens().refreshToken == nil)
        let first = try world.tokens(["access_type": "offline"])
        let second = try world.refresh(try #require(first.refreshToken))
        #expect(second.refreshToken != nil)
    }

    @Test("A refresh token only with the scope offline_access")
    func offlineAccess() throws {
        var world = makeWorld {
            $0.strictness.refreshTokens = .offlineAccess
            $0.scopes.append(Profile.OfferedScope(token: "offline_access", meaning: "Stay"))
        }
        world.server.add(makeClient(scope: "contacts.read offline_access"))
        #expect(try world.tokens().refreshToken == nil)
        #expect(try world.tokens(["scope": "contacts.read offline_access"]).refreshToken != nil)
    }

    @Test("A refresh that ends the tokens made before it")
    func previousSet() throws {
        var world = makeWorld { $0.strictness.refreshEndsEarlierTokens = true }
        let first = try world.tokens()
        let second = try world.refresh(try #require(first.refreshToken))
        let error = refusal { _ = try world.call(first.accessToken) }
        #expect(error?.cause == .token(.revoked(.refreshed)))
        #expect(
            error?.reason
                == "The access token was revoked: its app has refreshed since, and at this provider a refresh ends the "
                + "tokens made before it.")
        #expect(throws: Never.self) { try world.call(second.accessToken) }
    }

    @Test("A secret that comes from a browser's script")
    func origin() throws {
        var world = makeWorld { $0.strictness.checksOrigin = true }
        var request = world.tokenRequest(try world.code())
        request.origin = "https://app.example"
        let error = refusal { _ = try world.server.token(request, at: world.moment) }
        #expect(error?.error == .invalidRequest)
        #expect(
            error?.reason
                == "The client `app` has a secret, and the Origin header `https://app.example` says that it lies in a "
                + "browser, where everybody can read it.")
        #expect(
            error?.departure
                == "The RFC would go on: it says nothing of an Origin header, only that a browser cannot keep a secret "
                + "(RFC 6749 section 2.1).")
    }

    @Test("A web app without a secret and without an Origin header")
    func originMissing() throws {
        var world = makeWorld { $0.strictness.checksOrigin = true }
        let code = try world.code(["client_id": "public"])
        var request = world.tokenRequest(code, ["client_id": "public"], basic: nil)
        let error = refusal { _ = try world.server.token(request, at: world.moment) }
        #expect(
            error?.reason
                == "The code was issued for `https://app.example/cb`, a page in a browser, and there is no Origin "
                + "header: a browser's script would have sent one.")
        #expect(
            error?.departure == "The RFC would go on: it says nothing of an Origin header (RFC 6749 section 4.1.3).")
        request.origin = "https://app.example"
        #expect(throws: Never.self) { try world.server.token(request, at: world.moment) }
    }

    @Test("A realm behind the client id")
    func realm() throws {
        var world = makeWorld { $0.strictness.realm = "sites" }
        let good = world.tokenRequest(try world.code(), basic: ("app@sites", "s3cret"))
        #expect(throws: Never.self) { try world.server.token(good, at: world.moment) }
        let other = world.tokenRequest(try world.code(), basic: ("app@elsewhere", "s3cret"))
        #expect(
            refusal { _ = try world.server.token(other, at: world.moment) }?.cause == .client(.unknown("app@elsewhere"))
        )
    }

    @Test("Whatever tokens begin with, 43 random characters follow")
    func prefixes() throws {
        var world = makeWorld { $0.prefixes = TokenPrefixes(access: "gho_", refresh: "ghr_", code: "4/") }
        let code = try world.code()
        #expect(code.hasPrefix("4/") && code.count == 45)
        let answer = try world.server.token(world.tokenRequest(code), at: world.moment)
        #expect(answer.accessToken.hasPrefix("gho_") && answer.accessToken.count == 47)
        #expect(answer.refreshToken?.hasPrefix("ghr_") == true && answer.refreshToken?.count == 47)
        #expect(throws: Never.self) { try world.call(answer.accessToken) }
    }

    @Test("Another provider's scopes open the API as its profile says, and no other scope does")
    func scopes() throws {
        var world = makeWorld {
            $0.scopes = [
                Profile.OfferedScope(token: "account:read", meaning: "See", opens: ["contacts.read", "profile"]),
                Profile.OfferedScope(token: "balance:read", meaning: "See"),
            ]
        }
        world.server.add(makeClient(scope: "account:read balance:read"))
        let open = try world.tokens(["scope": "account:read"])
        #expect(throws: Never.self) { try world.call(open.accessToken) }
        let closed = try world.tokens(["scope": "balance:read"])
        let error = refusal { _ = try world.call(closed.accessToken) }
        #expect(error?.scope?.text == "account:read")
    }

    @Test(
        "What the RFC would have said, word for word",
        arguments: [
            (
                Departure.challengeNotAsked,
                #"The RFC would say: error=invalid_request, "code challenge required", since this client has no secret "#
                    + "(RFC 9700 section 2.1.1, RFC 7636 section 4.4.1)."
            ),
            (
                .redirectBelow(registered: ["https://a/cb"]),
                "The RFC would say: 400 and no redirect, since redirect_uri must be `https://a/cb` letter by letter "
                    + "(RFC 9700 section 4.1.3)."
            ),
            (
                .redirectPort(registered: ["http://127.0.0.1/cb"]),
                "The RFC would say: 400 and no redirect, since redirect_uri must be `http://127.0.0.1/cb`, and only an "
                    + "app without a secret may choose its port (RFC 9700 section 4.1.3, RFC 8252 section 7.3)."
            ),
            (
                .redirectNotAsked(issuedFor: "https://a/cb"),
                #"The RFC would say: 400 {"error":"invalid_grant"}, since redirect_uri must come again and be "#
                    + "`https://a/cb` (RFC 6749 section 4.1.3)."
            ),
        ])
    func sentences(departure: Departure, sentence: String) {
        #expect(departure.sentence == sentence)
    }
}
