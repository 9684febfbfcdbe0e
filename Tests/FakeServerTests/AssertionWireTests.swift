import Course
import JWTKit
import OAuth
import Testing

@testable import FakeServer

@Suite("private_key_jwt, over HTTP")
struct AssertionWireTests {
    private let key = ES256PrivateKey()

    /// A registration with this in place of the key set.
    private func register(_ jwks: String, more: String = "") -> LiveFlow.Message {
        Lesson.register.with(
            body: #"{"grant_types": ["client_credentials"], "token_endpoint_auth_method": "private_key_jwt", "#
                + #""scope": "contacts.read", "jwks": \#(jwks)\#(more)}"#
        )
    }

    private func keySet() throws -> String {
        let point = try #require(key.publicKey.parameters)
        let (x, y) = (Base64.decode(plain: point.x) ?? [], Base64.decode(plain: point.y) ?? [])
        return
            #"{"keys": [{"kty": "EC", "crv": "P-256", "kid": "k1", "x": "\#(Base64.url(x))", "y": "\#(Base64.url(y))"}]}"#
    }

    private func claims(for run: FlowRun, id: String) async -> JSON {
        let variables = await run.variables
        let client = JSON.string(variables["client_id"] ?? "")
        return .object([
            .init("iss", client), .init("sub", client), .init("exp", .integer(1_800_000_060)),
            .init("aud", .string(variables["token_endpoint"] ?? "")), .init("jti", .string(id)),
        ])
    }

    private func ask(with assertion: String) -> LiveFlow.Message {
        makeForm(
            "{{token_endpoint}}",
            "grant_type=client_credentials&client_assertion=\(assertion)"
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer",
            from: "Machine"
        )
    }

    @Test("A client registers its public key, signs, and gets its token; each assertion works one time")
    func good() async throws {
        let run = try await makeRun()
        let registered = await run.exchange(register(try keySet()))[0]
        #expect(registered.status == 201)
        #expect(registered.learned["client_secret"] == nil)
        #expect(registered.answerBody.contains(#""kid": "k1""#))
        for kid in ["k1", nil] {
            let assertion = try await makeForgery(
                await claims(for: run, id: "\(kid ?? "no kid")"), key: key, kid: kid, type: "JWT")
            let sent = await run.exchange(ask(with: assertion), Lesson.callAPI, ask(with: assertion))
            #expect(sent.map(\.status) == [200, 200, 401])
            #expect(sent[2].error == "invalid_client")
            #expect(
                sent[2].reason == "An assertion with this jti came just now, and each is good for one time.")
        }
        await run.stop()
    }

    @Test("Another's key, a key that was not registered, and no signature at all")
    func refused() async throws {
        let run = try await makeRun()
        _ = await run.exchange(register(try keySet()))
        let claims = await claims(for: run, id: "1")
        let assertions = [
            try await makeForgery(claims, kid: "k1", type: "JWT"),
            try await makeForgery(claims, key: key, kid: "k2", type: "JWT"),
            makeUnsigned(header: #"{"alg": "none"}"#, claims: claims.text),
            makeUnsigned(header: #"{"alg": "ES256"}"#, claims: "{}"), "x",
        ]
        let faults: [AssertionFault] = [
            .signatureWrong, .keyUnknown("k2"), .algorithmWrong(sent: "none", allowed: [.es256, .rs256]),
            .claimMissing("sub"), .malformed,
        ]
        for (assertion, fault) in zip(assertions, faults) {
            let answer = await run.exchange(ask(with: assertion))[0]
            #expect(answer.status == 401)
            #expect(answer.error == "invalid_client")
            #expect(answer.reason == OAuthError(.client(.assertion(fault))).reason)
        }
        await run.stop()
    }

    @Test(
        "Rule 82: keys that cannot be registered",
        arguments: [
            ("[]", "", .keysMalformed), (#"{"keys": [1]}"#, "", .keysMalformed),
            (#"{"keys": []}"#, "", .keysMissing),
            (#"{"keys": [{"kty": "EC", "crv": "P-256", "d": "AQ"}]}"#, "", .keyPrivate(member: "d")),
            (#"{"keys": [{"kty": "oct", "k": "AQ"}]}"#, "", .keyPrivate(member: "k")),
            (#"{"keys": [{"kty": "OKP", "crv": "Ed25519"}]}"#, "", .keyUnsupported("OKP on Ed25519")),
            (
                #"{"keys": [{"kty": "RSA", "n": "AQ", "e": "AQAB", "use": "enc"}]}"#, "",
                .keyUnsupported("RSA with use enc")
            ),
            (#"{"keys": [{"kty": "RSA", "n": "AQ", "e": "AQAB", "kid": "k"}]}"#, "", .keyUnusable(id: "k")),
            (#"{"keys": [{"kty": "EC", "crv": "P-256", "x": "AQ", "y": "AQ"}]}"#, "", .keyUnusable(id: nil)),
            ("null", #", "jwks_uri": "https://app.example/jwks""#, .keysElsewhere),
        ] as [(String, String, RegistrationFault)])
    func registrationRefused(jwks: String, more: String, fault: RegistrationFault) async throws {
        let run = try await makeRun()
        let answer = await run.exchange(register(jwks, more: more))[0]
        #expect(answer.status == 400)
        #expect(answer.error == "invalid_client_metadata")
        #expect(answer.reason == OAuthError(.registration(fault)).reason)
        await run.stop()
    }
}
