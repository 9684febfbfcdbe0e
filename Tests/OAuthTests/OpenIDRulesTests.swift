import OAuth
import Testing

@Suite("OpenID Connect")
struct OpenIDRulesTests {
    @Test("Who asks for openid gets an ID token: for whom, from whom, about whom, and until when")
    func idToken() throws {
        var world = World()
        let claims = try #require(try world.signIn(["nonce": "n-0S6_WzA2Mj"]).idToken)
        #expect(claims.issuer == World.issuer)
        #expect(claims.audience == "app")
        #expect(claims.user.subject == "mia")
        #expect(claims.issued == world.now)
        #expect(claims.expires == world.now.advanced(by: 3_600))
        #expect(claims.nonce == "n-0S6_WzA2Mj")
        #expect(claims.algorithm == .es256)
    }

    @Test("Who does not ask for openid gets none", arguments: ["contacts.read", "profile email", nil])
    func noIDToken(scope: String?) throws {
        var world = World()
        world.server.add(makeClient(scope: "contacts.read profile openid email"))
        let answer = try world.tokens(["scope": scope])
        #expect(answer.idToken == nil)
        #expect(!answer.scope.contains("openid"))
    }

    @Test(
        "The scope says what it tells, in the ID token as at userinfo",
        arguments: [
            ("openid", nil, nil), ("openid profile", "Mia Berg", nil), ("openid email", nil, "mia@mail.example"),
            ("openid profile email", "Mia Berg", "mia@mail.example"),
        ] as [(String, String?, String?)])
    func scopes(scope: String, name: String?, email: String?) throws {
        var world = World()
        let answer = try world.signIn(scope: scope)
        let claims = try #require(answer.idToken?.user)
        #expect(claims.subject == "mia")
        #expect(claims.name == name)
        #expect(claims.email == email)
        #expect(try world.userInfo(answer.accessToken) == claims)
    }

    @Test("auth_time is when the user signed in, however long the decision took, and a refresh does not change it")
    func authTime() throws {
        var world = World()
        let signedIn = world.now
        world.server.add(makeClient(scope: "openid"))
        let request = try world.server.begin(makeQuery(["scope": "openid", "nonce": "n"]), at: world.moment)
        guard
            case .consent(let session) = try world.server.signIn(
                "mia", password: "sunny-harbour", for: request, at: world.moment)
        else { throw World.Surprise.wrongPassword }
        world.wait(60)
        guard
            case .redirect(let redirect) = try world.server.decide(
                "allow", for: request, session: session, at: world.moment)
        else { throw World.Surprise.noRedirect }
        let query = try FormParameters(encoded: try #require(redirect.location.split(separator: "?").last).utf8)
        world.wait(60)
        let first = try world.server.token(world.tokenRequest(try #require(query["code"])), at: world.moment)
        world.wait(60)
        let second = try world.refresh(try #require(first.refreshToken))
        #expect(first.idToken?.authTime == signedIn)
        #expect(second.idToken?.authTime == signedIn)
        #expect(first.idToken?.nonce == "n")
        // OpenID Connect Core section 12.2: the same issuer, subject and audience, a new time, no nonce.
        #expect(second.idToken?.issued == world.now)
        #expect(second.idToken?.nonce == nil)
        #expect(second.idToken?.user == first.idToken?.user)
        #expect(second.idToken?.audience == first.idToken?.audience)
    }

    @Test("A refresh that leaves openid out brings no ID token")
    func narrowed() throws {
        var world = World()
        let refresh = try #require(try world.signIn(scope: "openid contacts.read").refreshToken)
        #expect(try world.refresh(refresh, scope: "contacts.read").idToken == nil)
    }

    @Test("An app that asks for itself has nobody to sign in")
    func withoutUser() {
        var world = World()
        world.server.add(makeClient("machine", grantTypes: [.clientCredentials], scope: "contacts.read openid"))
        let error = refusal { _ = try world.clientCredentials(["scope": "contacts.read openid"]) }
        #expect(error?.cause == .grant(.openIDWithoutUser))
        #expect(error?.error == .invalidScope)
        #expect(refusal { _ = try world.clientCredentials(["scope": nil]) } == nil)
    }

    @Test("Userinfo wants the scope openid, and a user")
    func userInfo() throws {
        var world = World()
        let token = try world.tokens().accessToken
        let error = refusal { _ = try world.userInfo(token) }
        #expect(error?.error == .insufficientScope)
        #expect(error?.scope?.text == "openid")
        #expect(refusal { _ = try world.userInfo("x") }?.error == .invalidToken)
    }

    @Test("A client may choose how its ID tokens are signed; the profile decides for the others")
    func algorithm() throws {
        var world = World { $0.signingAlgorithm = .rs256 }
        #expect(try world.signIn().idToken?.algorithm == .rs256)
        #expect(world.server.signingAlgorithmsInUse == [.rs256])
        var client = makeClient(scope: "openid")
        client.idTokenAlgorithm = .es256
        world.server.add(client)
        #expect(try world.tokens(["scope": "openid"]).idToken?.algorithm == .es256)
        #expect(world.server.signingAlgorithmsInUse == [.es256, .rs256])
    }

    @Test("at_hash is the left half of the access token's SHA-256")
    func accessTokenHash() {
        // The example of OpenID Connect Core appendix A.3.
        #expect(
            IDTokenClaims.hash(ofAccessToken: "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y") == "77QmUPtjPfzWtF2AnpK9RQ"
        )
    }
}
