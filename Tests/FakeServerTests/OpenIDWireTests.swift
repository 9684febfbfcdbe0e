import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("Signing in with OpenID Connect, over HTTP")
struct OpenIDWireTests {
    @Test("The ID token verifies with the published keys and ties nonce and access token to the sign-in")
    func idToken() async throws {
        for algorithm in SigningAlgorithm.allCases {
            let run = try await makeRun(.standard { $0.signingAlgorithm = algorithm })
            await run.signIn()
            let variables = await run.variables
            let text = try #require(variables["id_token"])
            let claims = try await verified(text, with: await run.publishedKeys())
            let accessToken = try #require(variables["access_token"])
            #expect(claims.string("iss") == variables["authorization_server"])
            #expect(claims.string("aud") == variables["client_id"])
            #expect(claims.string("nonce") == variables["nonce"])
            #expect(claims.string("at_hash") == IDTokenClaims.hash(ofAccessToken: accessToken))
            #expect(claims.string("sub") == "mia")
            #expect(claims.string("name") == "Mia Berg")
            #expect(claims["email"] == nil)
            #expect(claims["exp"] == .integer(1_800_003_600))
            #expect(claims["auth_time"] == .integer(1_800_000_000))
            #expect(CompactJWT(text)?.algorithm == algorithm.rawValue)
            #expect(CompactJWT(text)?.type == "jwt")
            await run.stop()
        }
    }

    @Test("A client that registered RS256 gets it, and the key set has both keys, public halves alone")
    func chosenAlgorithm() async throws {
        let run = try await makeRun()
        let body =
            #"{"redirect_uris": ["{{redirect_uri}}"], "id_token_signed_response_alg": "RS256", "#
            + #""grant_types": ["authorization_code"]}"#
        #expect(await run.exchange(Lesson.register.with(body: body))[0].status == 201)
        await run.signIn()
        let keySet = await run.publishedKeys()
        let text = try #require(await run.variables["id_token"])
        #expect(CompactJWT(text)?.algorithm == "RS256")
        #expect(try await verified(text, with: keySet).string("sub") == "mia")
        guard case .array(let keys)? = JSON(parsing: Array(keySet.utf8))?["keys"] else {
            Issue.record("There are no keys.")
            return
        }
        #expect(keys.map { $0.string("kty") } == ["EC", "RSA"])
        for key in keys {
            for member in ["d", "p", "q", "dp", "dq", "qi", "k"] { #expect(key[member] == nil) }
        }
        await run.stop()
    }

    @Test("Userinfo answers GET and POST, by scope, and refuses as RFC 6750 has it")
    func userInfo() async throws {
        let run = try await makeRun()
        await run.signIn(scope: "openid%20email")
        let bearer = ("Authorization", "Bearer {{access_token}}")
        let sent = await run.exchange(
            makeMessage("GET", "{{userinfo_endpoint}}", headers: [bearer]),
            makeMessage("POST", "{{userinfo_endpoint}}", headers: [bearer]),
            makeMessage("GET", "{{userinfo_endpoint}}"),
            makeMessage("GET", "{{userinfo_endpoint}}", headers: [("Authorization", "Bearer x")])
        )
        #expect(sent.map(\.status) == [200, 200, 401, 401])
        for answer in sent.prefix(2) {
            let json = try #require(JSON(parsing: Array(answer.answerBody.utf8)))
            // A reader of JSON keeps no order.
            guard case .object(let members) = json else {
                Issue.record("no object")
                continue
            }
            #expect(Set(members.map(\.name)) == ["sub", "email"])
            #expect(json["sub"] == .string("mia") && json["email"] == .string("mia@mail.example"))
            #expect(answer.answerHeader("Cache-Control") == "no-store")
        }
        #expect(sent[2].answerHeader("WWW-Authenticate") == #"Bearer realm="api""#)
        #expect(sent[3].error == "invalid_token")
        await run.signIn(scope: "profile")
        let refused = await run.exchange(makeMessage("GET", "{{userinfo_endpoint}}", headers: [bearer]))[0]
        #expect(refused.status == 403)
        #expect(refused.answerHeader("WWW-Authenticate")?.hasSuffix(#"scope="openid""#) == true)
        await run.stop()
    }

    @Test("No key is made before something has to be signed, and putting the world back leaves keys as they are")
    func keys() async throws {
        let run = try await makeRun()
        _ = await run.exchange(
            Lesson.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Lesson.token(), Lesson.callAPI
        )
        #expect(await run.keys.isEmpty)
        let keySet = await run.publishedKeys()
        let breakIt = LiveFlow.Step(id: "b", title: RichText("b"), messages: [Lesson.callAPI])
        _ = await run.perform(breakIt, asBeforeStep: "loose")
        #expect(await run.publishedKeys() == keySet)
        await run.stop()
    }

    @Test("Rule 78, rule 80: both documents say the same, and have all that OpenID Connect Discovery requires")
    func metadata() async throws {
        let run = try await makeRun()
        let sent = await run.exchange(
            makeMessage("GET", "{{authorization_server}}/.well-known/oauth-authorization-server"),
            makeMessage("GET", "{{authorization_server}}/.well-known/openid-configuration")
        )
        #expect(sent.map(\.status) == [200, 200])
        #expect(sent[0].answerBody == sent[1].answerBody)
        #expect(sent[1].answerHeader("Content-Type") == "application/json")
        let json = try #require(JSON(parsing: Array(sent[1].answerBody.utf8)))
        for member in ["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"] {
            #expect(json.string(member) != nil, "\(member)")
        }
        #expect(json["response_types_supported"] == .strings(["code"]))
        #expect(json["subject_types_supported"] == .strings(["public"]))
        #expect(json["id_token_signing_alg_values_supported"] == .strings(["ES256", "RS256"]))
        #expect(json["token_endpoint_auth_signing_alg_values_supported"] == .strings(["ES256", "RS256"]))
        // Rule 79: a client discards metadata whose issuer is not the one that it asked.
        let issuer = await run.variables["authorization_server"]
        #expect(json.string("issuer") == issuer)
        await run.stop()
    }

    @Test("Rule 78, rule 79: an issuer with a path of its own has its metadata before it, and all endpoints below it")
    func issuerPath() async throws {
        let run = try await makeRun(.standard { $0.issuerPath = "/realms/demo" })
        let base = run.server.base
        let sent = await run.exchange(
            makeMessage("GET", "\(base)/.well-known/oauth-authorization-server/realms/demo"),
            makeMessage("GET", "\(base)/realms/demo/.well-known/openid-configuration"),
            makeMessage("GET", "\(base)/.well-known/oauth-authorization-server")
        )
        #expect(sent.map(\.status) == [200, 200, 404])
        for answer in sent.prefix(2) { #expect(answer.learned["issuer"] == "\(base)/realms/demo") }
        for name in AuthorizationServer.endpointNames {
            let answer = await run.exchange(makeMessage("GET", "{{\(name)}}"))[0]
            #expect(answer.status != 404, "\(name)")
        }
        let token = await run.signIn()
        #expect(token?.status == 200)
        #expect(await run.exchange(Lesson.callAPI)[0].status == 200)
        let claims = try await verified(
            try #require(await run.variables["id_token"]), with: await run.publishedKeys())
        #expect(claims.string("iss") == "\(base)/realms/demo")
        await run.stop()
    }
}
