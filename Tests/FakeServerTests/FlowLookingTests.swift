import Course
import JWTKit
import OAuth
import Testing

@testable import FakeServer

@Suite("What a flow is asked about itself: its values, and whose signature a token has")
struct FlowLookingTests {
    private func values(_ runner: FlowRunner) async throws -> FlowValues {
        guard case .values(let values) = await runner.perform(.values) else { throw NoReport() }
        return values
    }

    private struct NoReport: Error {}

    @Test("Values are told for this server and for a mock server, secrets of the latter aside")
    func values() async throws {
        let runner = await makeRunner().started()
        let before = await runner.snapshot
        let values = try await values(runner)
        #expect(values.mockBase == "http://127.0.0.1:8414")
        #expect(values.mock["token_endpoint"] == "http://127.0.0.1:8414/token")
        #expect(values.mock["machine_client_id"] == "machine" && values.mock["client_id"] == "confidential-app")
        #expect(values.mock["redirect_uri"] == "http://127.0.0.1:8080/callback")
        #expect(values.mock["state"] == values.own["state"] && values.own["state"] != nil)
        #expect(values.shown == ["client_secret", "machine_client_secret", "api_key"])
        for name in values.shown + ["app"] {
            #expect(values.mock[name] == nil, "\(name)")
            #expect(values.own[name] != nil, "\(name)")
        }
        #expect(await runner.snapshot == before)
    }

    @Test("The clients that are named are those that a mock server has, at the addresses that it has")
    func mock() async throws {
        let values = try await values(await makeRunner().started())
        let mock = try await makeMock()
        for name in ["client_id", "machine_client_id", "device_client_id"] {
            let client = try #require(await mock.client(values.mock[name] ?? ""), "\(name)")
            #expect(name != "client_id" || client.redirectURIs.contains(values.mock["redirect_uri"] ?? ""))
        }
        let standing = await mock.standing
        #expect(values.mock["api"] == values.mockBase + standing.api.dropFirst(standing.issuer.count))
    }

    @Test("Another profile has its own addresses there too")
    func profile() async throws {
        let values = try await values(await makeRunner().started("two-minute"))
        #expect(values.mock["token_endpoint"] == "http://127.0.0.1:8414/oauth/token")
    }

    @Test("Cookies are told by party and server")
    func cookies() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let values = try await values(runner)
        #expect(values.cookies.contains { $0.party == "Browser" && $0.header.contains("=") })
    }

    @Test("The server's own signature is told from an altered text, a stranger's key and no signature at all")
    func verdicts() async throws {
        let run = try await makeRun()
        let answer = try #require(await run.signIn())
        let token = try #require(answer.learned["id_token"])
        let jwt = try #require(CompactJWT(token))
        #expect(await verdict(token, run) == .server(key: jwt.keyID))
        let parts = token.split(separator: ".")
        let madeUp = String(repeating: "A", count: parts[2].count)
        #expect(await verdict("\(parts[0]).\(parts[1]).\(madeUp)", run) == .altered)
        #expect(await verdict(try await makeForgery(jwt.claims, kid: "stranger"), run) == .unknownKey("stranger"))
        #expect(await verdict(makeUnsigned(header: #"{"alg": "none"}"#), run) == .unsigned)
        let kid = jwt.keyID ?? ""
        let shared = makeUnsigned(header: #"{"alg": "HS256", "kid": "\#(kid)"}"#, signature: [1])
        #expect(await verdict(shared, run) == .algorithm("HS256"))
        let other = makeUnsigned(header: #"{"alg": "RS256", "kid": "\#(kid)"}"#, signature: [1])
        #expect(await verdict(other, run) == .algorithm("RS256"))
        let critical = makeUnsigned(header: #"{"alg": "ES256", "crit": ["b64"], "kid": "\#(kid)"}"#)
        #expect(await verdict(critical, run) == .critical)
        #expect(await verdict("a.b.c", run) == .unreadable)
    }

    @Test("A proof is checked with the key that it brings, and that is all that it shows")
    func proofs() async throws {
        let run = try await makeRun()
        let maker = ProofMaker()
        #expect(await verdict(try await maker.proof("GET", "http://a"), run) == .ownKey)
        #expect(await verdict(try await maker.proof("GET", "http://a", jwk: ProofMaker().jwk()), run) == .altered)
        #expect(await verdict(try await maker.proof("GET", "http://a", jwk: .null), run) == .unknownKey(nil))
        let unsigned = makeUnsigned(header: #"{"alg": "none", "typ": "dpop+jwt"}"#)
        #expect(await verdict(unsigned, run) == .unsigned)
    }

    @Test("A client's assertion is checked with the key that the client registered")
    func assertions() async throws {
        let run = try await makeRun()
        let key = ES256PrivateKey()
        let point = try #require(key.publicKey.parameters)
        let (x, y) = (Base64.decode(plain: point.x) ?? [], Base64.decode(plain: point.y) ?? [])
        let set =
            #"{"keys": [{"kty": "EC", "crv": "P-256", "kid": "k1", "x": "\#(Base64.url(x))", "y": "\#(Base64.url(y))"}]}"#
        let registered = await run.exchange(
            Lesson.register.with(
                body: #"{"client_name": "Night job", "grant_types": ["client_credentials"], "#
                    + #""token_endpoint_auth_method": "private_key_jwt", "scope": "contacts.read", "jwks": \#(set)}"#))
        #expect(registered.map(\.status) == [201])
        let claims = JSON.object([.init("sub", .string("x"))])
        #expect(await verdict(try await makeForgery(claims, key: key, kid: "k1"), run) == .client("Night job"))
        #expect(await verdict(try await makeForgery(claims, key: key, kid: nil), run) == .client("Night job"))
        #expect(await verdict(try await makeForgery(claims, kid: "k1"), run) == .altered)
        #expect(await verdict(try await makeForgery(claims, kid: nil), run) == .unknownKey(nil))
    }

    private func verdict(_ token: String, _ run: FlowRun) async -> TokenVerdict? {
        guard case .verified(let verdict, now: 1_800_000_000) = await run.verdict(on: token) else { return nil }
        return verdict
    }
}
