import OAuth
import Testing

@Suite("private_key_jwt")
struct AssertionRulesTests {
    private static let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    private static let key = ClientKey(id: "1", numbers: .curve(x: "x", y: "y"))

    private func makeWorld() -> World {
        var world = World()
        var client = Client(
            id: "signer", secret: nil, name: "Signer", redirectURIs: [], grantTypes: [.clientCredentials],
            responseTypes: [], authentication: .privateKeyJWT, scope: Scope(["contacts.read"]), issued: world.now
        )
        client.keys = [Self.key]
        world.server.add(client)
        return world
    }

    private func makeAssertion(
        in world: World, _ change: (inout VerifiedAssertion) -> Void = { _ in }
    ) -> VerifiedAssertion {
        var assertion = VerifiedAssertion(
            issuer: "signer", subject: "signer", audience: [World.issuer], expires: world.now.advanced(by: 60),
            issued: world.now, id: "jti-1"
        )
        change(&assertion)
        return assertion
    }

    /// A token request with this assertion; `changes` replaces or, with nil, removes parameters.
    private func ask(
        _ world: inout World, _ reading: AssertionReading?, _ changes: [String: String?] = [:], header: String? = nil
    ) -> OAuthError? {
        var values: [String: String?] = [
            "grant_type": "client_credentials", "client_assertion_type": Self.type, "client_assertion": "a.b.c",
        ]
        for (name, value) in changes { values[name] = .some(value) }
        var request = ClientRequest(parameters: makeParameters(values), authorization: header)
        request.assertion = reading
        return refusal { _ = try world.server.token(request, at: world.moment) }
    }

    private func fault(in error: OAuthError?) -> AssertionFault? {
        if case .client(.assertion(let fault))? = error?.cause { fault } else { nil }
    }

    @Test("A good assertion is proof enough, whichever name of the server it is made for")
    func good() {
        for audience in [World.issuer, "https://server.example/token"] {
            var world = makeWorld()
            let assertion = makeAssertion(in: world) { $0.audience = ["https://else.example", audience] }
            #expect(ask(&world, .verified(assertion)) == nil)
        }
        var world = makeWorld()
        #expect(ask(&world, .verified(makeAssertion(in: world)), ["client_id": "signer"]) == nil)
    }

    @Test("Each jti is good for one time, until it would have expired anyway")
    func replay() {
        var world = makeWorld()
        #expect(ask(&world, .verified(makeAssertion(in: world))) == nil)
        world.wait(5)
        #expect(fault(in: ask(&world, .verified(makeAssertion(in: world)))) == .reused(ago: 5))
        #expect(ask(&world, .verified(makeAssertion(in: world) { $0.id = "jti-2" })) == nil)
        world.wait(100)
        #expect(ask(&world, .verified(makeAssertion(in: world))) == nil)
    }

    @Test("A request that is refused for another reason has still used its assertion up")
    func usedUp() {
        var world = makeWorld()
        #expect(ask(&world, .verified(makeAssertion(in: world)), ["scope": "x"])?.error == .invalidScope)
        #expect(fault(in: ask(&world, .verified(makeAssertion(in: world)))) == .reused(ago: 0))
    }

    @Test("Whom it is from, about and for")
    func parties() {
        var world = makeWorld()
        func fault(_ change: (inout VerifiedAssertion) -> Void) -> AssertionFault? {
            self.fault(in: ask(&world, .verified(makeAssertion(in: world, change))))
        }
        #expect(fault { $0.issuer = "other" } == .issuerDiffers(issuer: "other", subject: "signer"))
        #expect(
            fault { $0.audience = ["https://else.example"] }
                == .audienceWrong(
                    sent: ["https://else.example"], accepted: [World.issuer, "https://server.example/token"]))
        #expect(
            fault { $0.audience = [] }
                == .audienceWrong(sent: [], accepted: [World.issuer, "https://server.example/token"]))
        let stranger = makeAssertion(in: world) {
            $0.issuer = "stranger"
            $0.subject = "stranger"
        }
        #expect(ask(&world, .verified(stranger))?.cause == .client(.unknown("stranger")))
        #expect(
            self.fault(in: ask(&world, .verified(makeAssertion(in: world)), ["client_id": "app"]))
                == .clientDiffers(assertion: "signer", parameter: "app"))
    }

    @Test("When it is good")
    func times() {
        var world = makeWorld()
        func fault(_ change: (inout VerifiedAssertion, Instant) -> Void) -> AssertionFault? {
            self.fault(in: ask(&world, .verified(makeAssertion(in: world) { change(&$0, world.now) })))
        }
        #expect(fault { $0.expires = $1 } == .expired(ago: 0))
        #expect(fault { assertion, _ in assertion.expires = Instant(secondsSinceEpoch: .min) } == .expired(ago: .max))
        #expect(fault { $0.expires = $1.advanced(by: -90) } == .expired(ago: 90))
        #expect(fault { $0.expires = $1.advanced(by: 3_601) } == .expiryTooFar(ahead: 3_601, limit: 3_600))
        #expect(fault { $0.issued = $1.advanced(by: 61) } == .fromFuture(claim: "iat", ahead: 61))
        #expect(fault { $0.notBefore = $1.advanced(by: 61) } == .fromFuture(claim: "nbf", ahead: 61))
        #expect(
            fault { assertion, now in
                assertion.expires = now.advanced(by: 3_600)
                assertion.issued = now.advanced(by: 60)
            } == nil)
    }

    @Test("How it comes")
    func form() {
        var world = makeWorld()
        let good = AssertionReading.verified(makeAssertion(in: world))
        #expect(fault(in: ask(&world, good, ["client_assertion_type": nil])) == .typeWrong(nil))
        #expect(fault(in: ask(&world, good, ["client_assertion_type": "saml"])) == .typeWrong("saml"))
        #expect(fault(in: ask(&world, nil, ["client_assertion": nil])) == .textMissing)
        #expect(fault(in: ask(&world, nil)) == .malformed)
        #expect(fault(in: ask(&world, .refused(.signatureWrong))) == .signatureWrong)
        #expect(ask(&world, .refused(.signatureWrong))?.error == .invalidClient)
        let long = makeAssertion(in: world) { $0.id = String(repeating: "j", count: 256) }
        #expect(fault(in: ask(&world, .verified(long))) == .idTooLong(limit: 255))
    }

    @Test("Rule 36: two ways of proving at once")
    func twoWays() {
        var world = makeWorld()
        let good = AssertionReading.verified(makeAssertion(in: world))
        #expect(ask(&world, good, ["client_secret": "s"])?.cause == .client(.twoMethods))
        #expect(ask(&world, good, header: "Basic YTpi")?.cause == .client(.twoMethods))
    }

    @Test("Rule 39: a client with a key must use it, and one without must not")
    func registered() {
        var world = makeWorld()
        for header in [nil, BasicCredentials(id: "signer", secret: "guess").header] {
            let error = ask(
                &world, nil, ["client_assertion": nil, "client_assertion_type": nil, "client_id": "signer"],
                header: header
            )
            #expect(fault(in: error) == .missing(id: "signer"))
            #expect(error?.error == .invalidClient)
        }
        let machine = makeAssertion(in: world) {
            $0.issuer = "machine"
            $0.subject = "machine"
        }
        #expect(fault(in: ask(&world, .verified(machine))) == .unexpected(id: "machine", registered: .basic))
    }

    @Test("Ten thousand jtis are remembered, and no more while they live")
    func bounded() {
        var world = makeWorld()
        for number in 0..<10_000 {
            _ = ask(&world, .verified(makeAssertion(in: world) { $0.id = "\(number)" }), ["scope": "x"])
        }
        let error = ask(&world, .verified(makeAssertion(in: world)))
        #expect(fault(in: error) == .tooMany(limit: 10_000))
        #expect(error?.error == .temporarilyUnavailable)
        world.wait(60)
        #expect(ask(&world, .verified(makeAssertion(in: world))) == nil)
    }

    @Test("Rule 81: a client that registers its key gets no secret")
    func registration() throws {
        var world = World()
        var metadata = makeMetadata(method: "private_key_jwt")
        metadata.keys = [Self.key]
        metadata.idTokenSignedResponseAlg = "RS256"
        metadata.tokenEndpointAuthSigningAlg = "ES256"
        let client = try world.server.register(metadata, at: world.moment)
        #expect(client.secret == nil)
        #expect(!client.isPublic)
        #expect(client.keys == [Self.key])
        #expect(client.idTokenAlgorithm == .rs256)
        #expect(client.assertionAlgorithm == .es256)
    }

    @Test("Rule 82: what cannot be registered about keys")
    func registrationRefused() {
        var world = World()
        func fault(_ change: (inout ClientMetadata) -> Void) -> RegistrationFault? {
            var metadata = makeMetadata(method: "private_key_jwt")
            metadata.keys = [Self.key]
            change(&metadata)
            let error = refusal { _ = try world.server.register(metadata, at: world.moment) }
            if case .registration(let fault)? = error?.cause { return fault }
            return nil
        }
        #expect(fault { $0.jwksURI = "https://app.example/jwks" } == .keysElsewhere)
        #expect(fault { $0.keys = nil } == .keysMissing)
        #expect(fault { $0.keys = [] } == .keysMissing)
        #expect(fault { $0.keys = Array(repeating: Self.key, count: 11) } == .keysTooMany(limit: 10))
        #expect(
            fault { $0.idTokenSignedResponseAlg = "none" }
                == .algorithmUnknown(member: "id_token_signed_response_alg", "none"))
        #expect(
            fault { $0.tokenEndpointAuthSigningAlg = "HS256" }
                == .algorithmUnknown(member: "token_endpoint_auth_signing_alg", "HS256"))
    }
}
