import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("JSON Web Tokens at the API, over HTTP")
struct JWTWireTests {
    @Test("A JWT opens the API, verifies with the published keys, and is known to introspection and revocation")
    func accessToken() async throws {
        let run = try await makeRun(.withJWTs)
        await run.signIn()
        let text = try #require(await run.variables["access_token"])
        let claims = try await verified(text, with: await run.publishedKeys())
        #expect(CompactJWT(text)?.type == "at+jwt")
        #expect(claims.string("aud") == (await run.variables["api"]))
        #expect(claims.string("scope") == "openid profile contacts.read")
        let sent = await run.exchange(
            Lesson.callAPI, Lesson.ask("introspection_endpoint", about: "{{access_token}}"),
            Lesson.ask("revocation_endpoint", about: "{{access_token}}"), Lesson.callAPI
        )
        #expect(sent.map(\.status) == [200, 200, 200, 401])
        #expect(sent[1].learned["active"] == "true")
        #expect(
            sent[3].reason == "The access token was revoked: its app asked for that at the revocation endpoint.")
        let id = try #require(claims.string("jti"))
        #expect(
            await run.callAPI(id).reason
                == "This is the jti of an access token, which is only its name. The API wants the signed token itself.")
        await run.stop()
    }

    @Test("An ID token is no access token, whichever shape those have", arguments: TokenShape.allCases)
    func idToken(shape: TokenShape) async throws {
        let run = try await makeRun(.standard { $0.tokenShape = shape })
        await run.signIn()
        let answer = await run.callAPI("{{id_token}}")
        #expect(answer.status == 401)
        #expect(answer.error == "invalid_token")
        #expect(
            answer.reason == "This is an ID token: it tells the app who signed in. The API wants the access token.")
        let revoked = await run.exchange(Lesson.ask("revocation_endpoint", about: "{{id_token}}"))[0]
        #expect(revoked.error == "unsupported_token_type")
        await run.stop()
    }

    @Test("A forged JWT is refused, and the note says what gave it away")
    func forged() async throws {
        let run = try await makeRun(.withJWTs)
        await run.signIn()
        let text = try #require(await run.variables["access_token"])
        let parts = text.split(separator: ".").map(String.init)
        let (token, kid) = (try #require(CompactJWT(text)), try #require(CompactJWT(text)?.keyID))
        let forgery = try await makeForgery(token.claims, kid: kid)
        #expect(await refusal(of: forgery, at: run) == .signatureWrong)
        let wide = Base64.url(Array(#"{"iss": "x", "jti": "y"}"#.utf8))
        #expect(await refusal(of: "\(parts[0]).\(wide).\(parts[2])", at: run) == .signatureWrong)
        let stranger = try await makeForgery(token.claims, kid: "stranger")
        #expect(await refusal(of: stranger, at: run) == .keyUnknown("stranger"))
        for name in ["none", "None", "NONE"] {
            let unsigned = makeUnsigned(header: #"{"alg": "\#(name)", "typ": "at+jwt", "kid": "\#(kid)"}"#)
            #expect(await refusal(of: unsigned, at: run) == .unsigned)
        }
        let shared = makeUnsigned(header: #"{"alg": "HS256", "kid": "\#(kid)"}"#, signature: [1])
        #expect(await refusal(of: shared, at: run) == .algorithmUnknown("HS256"))
        let other = makeUnsigned(header: #"{"alg": "RS256", "kid": "\#(kid)"}"#, signature: [1])
        #expect(await refusal(of: other, at: run) == .algorithmDiffers(sent: "RS256", key: "ES256"))
        let critical = makeUnsigned(header: #"{"alg": "ES256", "crit": ["b64"], "kid": "\#(kid)"}"#)
        #expect(await refusal(of: critical, at: run) == .critical)
        let typed = try await run.keys.sign(token.claims, type: "dpop+jwt", with: .es256)
        #expect(await refusal(of: typed, at: run) == .typeWrong("dpop+jwt"))
        await run.stop()
    }

    @Test(
        "What only looks like a JWT is refused, however strange, and the server goes on",
        arguments: [
            "a.b.c", "..", makeUnsigned(header: "[]"), makeUnsigned(header: #"{"alg": 1e300}"#),
            makeUnsigned(header: #"{"alg": {"alg": -1e400}}"#), makeUnsigned(header: #"{"kid": 1}"#, claims: "null"),
            makeUnsigned(header: String(repeating: "[", count: 3_000)), makeUnsigned(header: "{\u{0}}"),
        ])
    func malformed(text: String) async throws {
        let run = try await makeRun(.withJWTs)
        #expect(await run.callAPI(text).status == 401)
        #expect(await run.exchange(makeMessage("GET", "{{app}}/"))[0].status == 200)
        await run.stop()
    }

    @Test("After a rotation the old key is published no more, its tokens count no more, and new ones do")
    func rotated() async throws {
        let run = try await makeRun(.withJWTs)
        await run.signIn()
        let (old, keySet) = (try #require(await run.variables["access_token"]), await run.publishedKeys())
        await run.keys.rotate()
        let kid = try #require(CompactJWT(old)?.keyID)
        #expect(await refusal(of: old, at: run) == .keyUnknown(kid))
        #expect(!(await run.publishedKeys()).contains(kid))
        await run.signIn()
        let new = try #require(await run.variables["access_token"])
        #expect(await run.callAPI(new).status == 200)
        await #expect(throws: (any Error).self) { try await verified(new, with: keySet) }
        await run.stop()
    }

    @Test("Rule 68: a token for another API is refused with 401 invalid_token")
    func audience() async throws {
        let run = try await makeRun(.withJWTs)
        let elsewhere = Lesson.authorize + "&resource=https%3A%2F%2Fcalendar.example"
        let sent = await run.exchange(
            makeMessage("GET", elsewhere), Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Lesson.token(),
            Lesson.callAPI
        )
        #expect(sent[4].status == 200)
        #expect(sent[5].status == 401)
        #expect(sent[5].error == "invalid_token")
        let api = await run.variables["api"] ?? ""
        #expect(sent[5].reason == "The access token is for `https://calendar.example`; this API is `\(api)`.")
        await run.stop()
    }

    /// Why the keys' owner does not take the text for an access token, once the API has refused it with that reason.
    private func refusal(of text: String, at run: FlowRun) async -> JWTFault? {
        guard case .refused(let fault)? = await run.keys.read(text) else { return nil }
        let answer = await run.callAPI(text)
        let isRefused = answer.status == 401 && answer.reason == OAuthError(.token(.jwt(fault))).reason
        return isRefused ? fault : nil
    }
}
