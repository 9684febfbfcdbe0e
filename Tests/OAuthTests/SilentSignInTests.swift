import OAuth
import Testing

@Suite("OpenID Connect requests that say who may be asked what")
struct SilentSignInTests {
    /// A server at which somebody has signed in, and what that browser keeps.
    private func makeSignedIn(allowing scope: String = "openid") throws -> (World, session: String) {
        var world = World()
        world.server.add(makeClient(scope: "openid profile email"))
        let request = try world.server.begin(makeQuery(["scope": scope]), at: world.moment)
        guard
            case .consent(let session) = try world.server.signIn(
                "mia", password: "sunny-harbour", for: request, at: world.moment)
        else { throw World.Surprise.wrongPassword }
        _ = try world.server.decide("allow", for: request, session: session, at: world.moment)
        return (world, session)
    }

    /// The answer that came without anybody being asked.
    private func silently(
        _ world: inout World, _ changes: [String: String?] = [:], session: String?
    ) throws -> (parameters: FormParameters, refusal: OAuthError?) {
        let query = makeQuery(["scope": "openid", "prompt": "none"].merging(changes) { $1 })
        guard case .redirect(let redirect) = try world.server.begin(query, session: session, at: world.moment) else {
            throw World.Surprise.noRedirect
        }
        let encoded = redirect.location.split(separator: "?", maxSplits: 1).last ?? ""
        return (try FormParameters(encoded: encoded.utf8), redirect.refusal)
    }

    @Test("prompt=none gives a code at once to the browser that has signed in, for what was allowed before")
    func code() throws {
        var (world, session) = try makeSignedIn()
        let signedIn = world.now
        world.wait(60)
        let (answer, refusal) = try silently(&world, session: session)
        #expect(refusal == nil)
        #expect(answer["state"] == "xyz")
        #expect(answer["iss"] == World.issuer)
        let tokens = try world.server.token(world.tokenRequest(try #require(answer["code"])), at: world.moment)
        #expect(tokens.idToken?.authTime == signedIn)
        #expect(tokens.idToken?.user.subject == "mia")
    }

    @Test("prompt=none where nobody has signed in, or another browser asks, is login_required", arguments: [nil, "x"])
    func loginRequired(session: String?) throws {
        var (world, _) = try makeSignedIn()
        let (answer, refusal) = try silently(&world, session: session)
        #expect(answer["error"] == "login_required")
        #expect(answer["state"] == "xyz")
        #expect(answer["code"] == nil)
        #expect(refusal?.cause == .openID(.nobodySignedIn))
    }

    @Test("prompt=none for more than was allowed is consent_required")
    func consentRequired() throws {
        var (world, session) = try makeSignedIn()
        let (answer, refusal) = try silently(&world, ["scope": "openid email"], session: session)
        #expect(answer["error"] == "consent_required")
        #expect(refusal?.cause == .openID(.neverAllowed(username: "mia", missing: Scope(["email"]))))
    }

    @Test("A sign-in is forgotten after eight hours, and too old as soon as max_age says so")
    func maxAge() throws {
        var (world, session) = try makeSignedIn()
        world.wait(60)
        #expect(try silently(&world, ["max_age": "60"], session: session).refusal == nil)
        world.wait(1)
        let refusal = try silently(&world, ["max_age": "60"], session: session).refusal
        #expect(refusal?.cause == .openID(.signInTooOld(seconds: 61, maxAge: 60)))
        #expect(refusal?.error == .loginRequired)
        #expect(try silently(&world, session: session).refusal == nil)
        world.wait(8 * 3_600)
        #expect(try silently(&world, session: session).refusal?.cause == .openID(.nobodySignedIn))
    }

    @Test(
        "Whoever may be asked is asked, and signs in anew each time",
        arguments: ["login", "consent", "select_account", "login consent", "create", nil])
    func asked(prompt: String?) throws {
        var (world, session) = try makeSignedIn()
        world.wait(60)
        let query = makeQuery(["scope": "openid", "prompt": prompt, "max_age": "3600"])
        guard case .signIn = try world.server.begin(query, session: session, at: world.moment) else {
            Issue.record("Nobody was asked.")
            return
        }
        let tokens = try world.tokens(["scope": "openid", "prompt": prompt, "max_age": "0"])
        #expect(tokens.idToken?.authTime == world.now)
    }

    @Test("Rule 2: without openid these parameters mean nothing")
    func withoutOpenID() throws {
        var world = World()
        let query = makeQuery(["prompt": "none", "max_age": "soon", "login_hint": "mia"])
        guard case .signIn(let request) = try world.server.begin(query, session: nil, at: world.moment) else {
            Issue.record("Nobody was asked.")
            return
        }
        #expect(try world.server.prompt(for: request, at: world.now).loginHint == nil)
    }

    @Test("display, ui_locales, acr_values and id_token_hint are ignored, and login_hint is handed on")
    func ignored() throws {
        var world = World()
        world.server.add(makeClient(scope: "openid"))
        let changes = [
            "scope": "openid", "display": "touch", "ui_locales": "fr-CA", "acr_values": "x", "id_token_hint": "x",
            "login_hint": "mia",
        ]
        let request = try world.server.begin(makeQuery(changes), at: world.moment)
        #expect(try world.server.prompt(for: request, at: world.now).loginHint == "mia")
        #expect(try world.tokens(changes).idToken != nil)
    }

    @Test(
        "What cannot be goes back by redirect",
        arguments: [
            ("prompt", "none login", "invalid_request"), ("max_age", "soon", "invalid_request"),
            ("max_age", "-1", "invalid_request"), ("request", "eyJ.e30.", "request_not_supported"),
            ("request_uri", "https://app.example/request", "request_uri_not_supported"),
        ])
    func refused(name: String, value: String, error: String) throws {
        var world = World()
        world.server.add(makeClient(scope: "openid"))
        var query = makeQuery(["scope": "openid"])
        query.append(name, value)
        // With `none` nobody is asked, not even to be told of an error.
        if name == "prompt" {
            #expect(try silently(&world, ["prompt": value], session: nil).parameters["error"] == error)
        } else {
            #expect(try world.answer(query)["error"] == error)
        }
    }

    @Test("The metadata say what is understood")
    func metadata() {
        let metadata = World().server.metadata
        #expect(metadata.promptValuesSupported == ["none", "login", "consent", "select_account"])
        #expect(!metadata.requestParameterSupported)
        #expect(!metadata.requestURIParameterSupported)
    }

    @Test(
        "Each reason, word for word",
        arguments: [
            (
                .openID(.promptContradicts("none login")),
                "prompt is `none login`: `none` means that nobody is asked anything, so nothing may stand beside it."
            ),
            (
                .openID(.maxAgeMalformed("soon")),
                "max_age is `soon`; it must be a whole number of seconds, 0 or more."
            ),
            (
                .openID(.requestObject),
                "The request stands in the parameter `request`, as a signed object, and this server reads none."
            ),
            (
                .openID(.requestElsewhere("https://a.example/r")),
                "request_uri is `https://a.example/r`; this server fetches no request from elsewhere and takes only "
                    + "what was pushed to it."
            ),
            (
                .openID(.nobodySignedIn),
                "prompt is `none`, so nobody may be asked, and in this browser nobody has signed in."
            ),
            (
                .openID(.signInTooOld(seconds: 161, maxAge: 60)),
                "prompt is `none`, so nobody may be asked, and the sign-in was 2 min 41 s ago; max_age allows 1 min."
            ),
            (
                .openID(.neverAllowed(username: "mia", missing: Scope(["email"]))),
                "prompt is `none`, so nobody may be asked, and `mia` has not allowed this client `email` before."
            ),
        ] as [Saying])
    func sentences(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }
}
