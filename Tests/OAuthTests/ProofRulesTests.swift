import OAuth
import Testing

@Suite("Tokens that are bound to a key")
struct ProofRulesTests {
    @Test("Rule 93: with a good proof the access token is bound to its key, and says so")
    func bound() throws {
        var world = World()
        let answer = try world.tokens(provenBy: .verified(makeProof()))
        #expect(answer.tokenType == "DPoP")
        #expect(answer.keyThumbprint == "key-1")
        let question = world.tokenQuestion(answer.accessToken)
        guard case .active(let facts) = try world.server.introspect(question, at: world.moment) else {
            Issue.record("not active")
            return
        }
        #expect(facts.tokenType == "DPoP")
        #expect(facts.keyThumbprint == "key-1")
        #expect(world.server.metadata.dpopSigningAlgValuesSupported == ["ES256", "RS256"])
    }

    @Test(
        "Rule 93: a proof that is not of this request, not of this time, or was seen before",
        arguments: [
            (makeProof(method: "GET"), .methodDiffers(proof: "GET", request: "POST")),
            (
                makeProof(address: World.issuer + "/par"),
                .addressDiffers(proof: World.issuer + "/par", request: World.issuer + "/token")
            ),
            (makeProof(address: "token"), .addressDiffers(proof: "token", request: World.issuer + "/token")),
            (makeProof(issued: 1_799_999_939), .tooOld(age: 61, window: 60)),
            (makeProof(issued: 1_800_000_061), .fromFuture(by: 61, window: 60)),
            (makeProof(id: "seen"), .replayed),
        ] as [(VerifiedProof, ProofFault)])
    func wrong(proof: VerifiedProof, fault: ProofFault) throws {
        var world = World()
        _ = try world.tokens(provenBy: .verified(makeProof(id: "seen")))
        let error = refusal { _ = try world.tokens(provenBy: .verified(proof)) }
        #expect(error?.cause == .proof(fault))
        #expect(error?.error == .invalidDPoPProof)
    }

    @Test("Rule 93: what cannot be read or is not signed is refused, and the code is still good")
    func refused() throws {
        var world = World()
        var request = world.tokenRequest(try world.code())
        request.proof = .refused(.signatureWrong)
        #expect(refusal { _ = try world.server.token(request, at: world.moment) }?.error == .invalidDPoPProof)
        request.proof = .verified(makeProof())
        #expect(throws: Never.self) { try world.server.token(request, at: world.moment) }
    }

    @Test(
        "Rule 93: htu counts without query and fragment, and in any spelling",
        arguments: ["https://server.example/token?x=1#y", "HTTPS://Server.Example:443/token"])
    func address(address: String) throws {
        var world = World()
        #expect(throws: Never.self) { try world.tokens(provenBy: .verified(makeProof(address: address))) }
    }

    @Test("Rule 93: the same jti of another key is another proof, and a minute and more later so is the same")
    func replay() throws {
        var world = World()
        _ = try world.tokens(provenBy: .verified(makeProof()))
        _ = try world.tokens(provenBy: .verified(makeProof("key-2")))
        world.wait(121)
        #expect(throws: Never.self) { try world.tokens(provenBy: .verified(makeProof(issued: world.now.seconds))) }
    }

    @Test("RFC 9449 section 5: the refresh token of a public client is bound too, that of a confidential one is not")
    func refresh() throws {
        var world = World()
        let answer = try world.tokens(provenBy: .verified(makeProof()), as: "public")
        let token = try #require(answer.refreshToken)
        let error = refusal { _ = try world.refresh(token, basic: nil, clientID: "public") }
        #expect(error?.cause == .grant(.refreshTokenKeyDiffers(bound: "key-1", proof: nil)))
        #expect(error?.error == .invalidGrant)
        let confidential = try world.tokens(provenBy: .verified(makeProof(id: "proof-2"))).refreshToken
        #expect(try world.refresh(try #require(confidential)).tokenType == "Bearer")
    }

    @Test("RFC 9449 section 10: a code that dpop_jkt tied to a key is good with that key alone")
    func codeBound() throws {
        var world = World()
        let named = ["dpop_jkt": Optional("key-1")]
        let error = refusal { _ = try world.tokens(provenBy: .verified(makeProof("key-2")), named) }
        #expect(error?.cause == .grant(.codeKeyDiffers(bound: "key-1", proof: "key-2")))
        #expect(throws: Never.self) { try world.tokens(provenBy: .verified(makeProof(id: "proof-2")), named) }
    }

    @Test("RFC 9449 section 5.2: a client that wants bound tokens only gets no other")
    func required() throws {
        var world = World()
        var client = makeClient()
        client.requiresProofs = true
        world.server.add(client)
        #expect(refusal { _ = try world.tokens(provenBy: .none) }?.cause == .proof(.missing))
        #expect(throws: Never.self) { try world.tokens(provenBy: .verified(makeProof())) }
    }

    @Test("Rule 94: where a nonce is wanted, the refusal brings it, and it counts for a while")
    func nonce() throws {
        var profile = Profile.standard
        profile.asksForProofNonce = true
        var world = World(profile)
        let error = refusal { _ = try world.tokens(provenBy: .verified(makeProof())) }
        #expect(error?.error == .useDPoPNonce)
        let nonce = try #require(error?.freshNonce)
        let stale = refusal { _ = try world.tokens(provenBy: .verified(makeProof(nonce: "old"))) }
        #expect(stale?.cause == .proof(.nonceWrong("old", fresh: nonce)))
        #expect(throws: Never.self) { try world.tokens(provenBy: .verified(makeProof(nonce: nonce))) }
        world.wait(300)
        #expect(throws: Never.self) {
            try world.tokens(provenBy: .verified(makeProof(issued: world.now.seconds, id: "2", nonce: nonce)))
        }
        world.wait(300)
        let late = makeProof(issued: world.now.seconds, id: "3", nonce: nonce)
        #expect(refusal { _ = try world.tokens(provenBy: .verified(late)) }?.error == .useDPoPNonce)
    }

    @Test("Rule 94: the API wants one too")
    func nonceAtAPI() throws {
        var profile = Profile.standard
        profile.asksForProofNonce = true
        var world = World(profile)
        let nonce = refusal { _ = try world.tokens(provenBy: .verified(makeProof())) }?.freshNonce
        let token = try world.tokens(provenBy: .verified(makeProof(nonce: nonce))).accessToken
        let error = refusal { _ = try world.call(token, proof: world.apiProof(token)) }
        #expect(error?.error == .useDPoPNonce)
        #expect(error?.scheme == .dpop)
        #expect(try world.call(token, proof: world.apiProof(token, nonce: error?.freshNonce)).id == "mia")
    }

    @Test("Rule 95: a bound token opens the API with a proof for it, once")
    func api() throws {
        var world = World()
        let token = try world.tokens(provenBy: .verified(makeProof())).accessToken
        #expect(try world.call(token, proof: world.apiProof(token)).id == "mia")
        #expect(refusal { _ = try world.call(token, proof: world.apiProof(token)) }?.cause == .proof(.replayed))
    }

    @Test("Rule 95: what is wrong at the API")
    func wrongAtAPI() throws {
        var world = World()
        let token = try world.tokens(provenBy: .verified(makeProof())).accessToken
        let post = makeProof(method: "POST", address: World.contacts, id: "p", accessToken: token)
        let cases: [(String, PresentedProof, OAuthError.Cause, OAuthError.Code)] = [
            ("Bearer", world.apiProof(token), .token(.boundAsBearer), .invalidToken),
            ("DPoP", .none, .proof(.missing), .invalidDPoPProof),
            ("DPoP", .refused(.notToken), .proof(.notToken), .invalidDPoPProof),
            (
                "DPoP", .verified(post), .proof(.methodDiffers(proof: "POST", request: "GET")), .invalidDPoPProof
            ),
            ("DPoP", world.apiProof(nil, id: "a"), .proof(.tokenHashMissing), .invalidDPoPProof),
            ("DPoP", world.apiProof("other", id: "b"), .proof(.tokenHashDiffers), .invalidDPoPProof),
            (
                "DPoP", world.apiProof(token, key: "key-2", id: "c"),
                .token(.keyDiffers(token: "key-1", proof: "key-2")), .invalidToken
            ),
        ]
        for (scheme, proof, cause, code) in cases {
            let error = refusal { _ = try world.call(token, scheme: scheme, proof: proof) }
            #expect(error?.cause == cause)
            #expect(error?.error == code)
            #expect(error?.scheme == .dpop)
        }
    }

    @Test("Rule 95: a bearer token that comes as DPoP is no bound token")
    func notBound() throws {
        var world = World()
        let token = try world.tokens().accessToken
        let error = refusal { _ = try world.call(token, proof: world.apiProof(token)) }
        #expect(error?.cause == .token(.notBound))
        #expect(error?.scheme == .bearer)
        #expect(try world.call(token, scheme: "Bearer", proof: world.apiProof(token)).id == "mia")
    }

    @Test("RFC 7638 section 3.1: the thumbprint of the RFC's own key")
    func thumbprint() {
        let modulus =
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4"
            + "n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d"
            + "0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44"
            + "-csFCur-kEgU8awapJzKnqDKgw"
        let key = ClientKey(id: nil, numbers: .rsa(modulus: modulus, exponent: "AQAB"))
        #expect(key.thumbprint == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
    }
}
