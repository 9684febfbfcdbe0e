import Course
import JWTKit
import OAuth
import Testing

@testable import FakeServer

/// A client's key, with which it makes proofs.
struct ProofMaker {
    let key = ES256PrivateKey()

    /// The public half as a JSON Web Key; a test adds what does not belong there.
    func jwk(adding extra: [String: JWTHeaderField] = [:]) -> JWTHeaderField {
        let point = key.publicKey.parameters.map { [$0.x, $0.y] } ?? []
        let numbers = point.compactMap { Base64.decode(plain: $0) }.map { JWTHeaderField.string(Base64.url($0)) }
        let members: [String: JWTHeaderField] = [
            "kty": .string("EC"), "crv": .string("P-256"), "x": numbers[0], "y": numbers[1],
        ]
        return .object(members.merging(extra) { $1 })
    }

    func proof(
        _ method: String, _ address: String, id: String = "1", accessToken: String? = nil, nonce: String? = nil,
        type: String = "dpop+jwt", jwk: JWTHeaderField? = nil, leavingOut: String? = nil
    ) async throws -> String {
        var claims = [
            JSON.Member("htm", .string(method)), JSON.Member("htu", .string(address)),
            JSON.Member("iat", .integer(1_800_000_000)), JSON.Member("jti", .string(id)),
        ]
        if let accessToken { claims.append(JSON.Member("ath", .string(VerifiedProof.hash(of: accessToken)))) }
        if let nonce { claims.append(JSON.Member("nonce", .string(nonce))) }
        let keys = await JWTKeyCollection().add(ecdsa: key)
        return try await keys.sign(
            SignedClaims(.object(claims.filter { $0.name != leavingOut })),
            header: ["typ": .string(type), "jwk": jwk ?? self.jwk()]
        )
    }
}

@Suite("DPoP over loopback")
struct ProofWireTests {
    private let maker = ProofMaker()

    private func token(_ proofs: String...) -> LiveFlow.Message {
        makeForm(
            "{{token_endpoint}}", Lesson.redeem, headers: [Lesson.basic] + proofs.map { ("DPoP", $0) }, from: "App"
        )
    }

    private func call(_ proof: String?, scheme: String = "DPoP") -> LiveFlow.Message {
        makeMessage(
            "GET", "{{api}}/contacts?page=1",
            headers: [("Authorization", scheme + " {{access_token}}")] + (proof.map { [("DPoP", $0)] } ?? [])
        )
    }

    private func started(_ provider: String = "standard") async throws -> (FlowRunner, server: String) {
        let runner = await makeRunner().started(provider)
        await runner.send(Lesson.getCode)
        return (runner, try #require(await runner.snapshot?.variables["authorization_server"]))
    }

    @Test("Rule 93, rule 95: a bound token opens the API with a proof for it, and not without")
    func flow() async throws {
        let (runner, server) = try await started()
        let bound = await runner.send(token(try await maker.proof("POST", server + "/token")))[0]
        #expect(bound.status == 200)
        #expect(bound.learned["token_type"] == "DPoP")
        let text = try #require(bound.learned["access_token"])
        let proof = try await maker.proof("GET", server + "/api/contacts", id: "2", accessToken: text)
        let sent = await runner.send(call(proof), call(nil, scheme: "Bearer"), call(nil), call(proof))
        #expect(sent.map(\.status) == [200, 401, 401, 401])
        #expect(sent.map(\.error) == [nil, "invalid_token", "invalid_dpop_proof", "invalid_dpop_proof"])
        for answer in sent.dropFirst() {
            let challenge = answer.answerHeader("WWW-Authenticate")
            #expect(challenge?.hasPrefix("DPoP ") == true)
            #expect(challenge?.hasSuffix(#", algs="ES256 RS256""#) == true)
        }
        #expect(sent[3].reason?.hasPrefix("A proof with this jti has come before") == true)
        let asked = await runner.send(Lesson.ask("introspection_endpoint", about: "{{access_token}}"))[0]
        let json = try #require(JSON(parsing: Array(asked.answerBody.utf8)))
        #expect(json["token_type"] == .string("DPoP"))
        guard case .string(let thumbprint)? = json["cnf"]?["jkt"] else {
            Issue.record("no thumbprint")
            return
        }
        #expect(thumbprint.count == 43)
    }

    @Test("Rule 93: what is no proof, each with its reason")
    func refused() async throws {
        let (runner, server) = try await started()
        let address = server + "/token"
        let good = try await maker.proof("POST", address)
        let parts = good.split(separator: ".")
        let other = try await maker.proof("POST", address, id: "another").split(separator: ".")
        let cases: [([String], ProofFault)] = [
            (["abc"], .notToken), ([good, good], .several(2)),
            ([try await maker.proof("POST", address, type: "JWT")], .typeWrong("JWT")),
            ([try await maker.proof("POST", address, jwk: .null)], .keyUnusable),
            (
                [try await maker.proof("POST", address, jwk: maker.jwk(adding: ["d": .string("AAAA")]))],
                .keyPrivate(member: "d")
            ),
            ([try await maker.proof("POST", address, jwk: ProofMaker().jwk())], .signatureWrong),
            (["\(parts[0]).\(other[1]).\(parts[2])"], .signatureWrong),
            ([try await maker.proof("POST", address, leavingOut: "jti")], .claimMissing("jti")),
            (
                [try await maker.proof("POST", server + "/par")],
                .addressDiffers(proof: server + "/par", request: address)
            ),
        ]
        for (proofs, fault) in cases {
            let message = makeForm(
                "{{token_endpoint}}", Lesson.redeem, headers: [Lesson.basic] + proofs.map { ("DPoP", $0) }
            )
            let answer = await runner.send(message)[0]
            #expect(answer.status == 400)
            #expect(answer.error == "invalid_dpop_proof")
            #expect(answer.reason == OAuthError(.proof(fault)).reason)
        }
        #expect(await runner.send(token(good)).map(\.status) == [200])
    }

    @Test("Rule 94: the nonce comes in a header, with 400 at the token endpoint and 401 at the API")
    func nonce() async throws {
        var profile = Profile.standard
        profile.asksForProofNonce = true
        let run = try await makeRun(profile)
        let proof = try await maker.proof("POST", run.server.base + "/token")
        let world = await run.world
        let client = try #require(
            world.read { world in
                world.server.clients.values.first { $0.grantTypes.contains(.clientCredentials) }
            })
        let header = BasicCredentials(id: client.id, secret: client.secret ?? "").header
        let body = "grant_type=client_credentials"
        let answer = try await run.sendRaw(
            "POST /token HTTP/1.1\r\nHost: HOST\r\nAuthorization: \(header)\r\nDPoP: \(proof)\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        ).get()
        #expect(answer.status == 400)
        #expect(JSON(parsing: answer.body)?["error"] == .string("use_dpop_nonce"))
        let nonce = try #require(answer.values(of: "dpop-nonce").first)
        #expect(answer.values(of: "www-authenticate") == [])
        let token = try world.change { (world, moment) throws(OAuthError) in
            let proof = VerifiedProof(
                keyThumbprint: "key", method: "POST", address: world.server.url("/token"), issued: moment.now,
                id: "2", nonce: nonce
            )
            let request = ClientRequest(
                parameters: ["grant_type": "client_credentials"], authorization: header, proof: .verified(proof)
            )
            return try world.server.token(request, at: moment).accessToken
        }
        let call = try await maker.proof("GET", run.server.base + "/api/contacts", id: "3", accessToken: token)
        let refused = try await run.sendRaw(
            "GET /api/contacts HTTP/1.1\r\nHost: HOST\r\nAuthorization: DPoP \(token)\r\nDPoP: \(call)\r\n"
                + "Connection: close\r\n\r\n"
        ).get()
        #expect(refused.status == 401)
        #expect(refused.values(of: "dpop-nonce") == [nonce])
        #expect(refused.values(of: "www-authenticate").first?.hasPrefix("DPoP ") == true)
        #expect(refused.values(of: "www-authenticate").first?.contains(#"error="use_dpop_nonce""#) == true)
        await run.stop()
    }
}
