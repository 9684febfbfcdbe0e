import OAuth
import Testing

@Suite("Authorization requests that are pushed first")
struct PushedRequestRulesTests {
    @Test("Rule 90: an app leaves its request here and gets a name for it")
    func push() throws {
        var world = World()
        let answer = try world.push()
        #expect(answer.requestURI.hasPrefix("urn:ietf:params:oauth:request_uri:"))
        #expect(answer.requestURI.count == 34 + 43)
        #expect(answer.expiresIn == 60)
        let redirect = try world.redirect(makeParameters(["client_id": "app", "request_uri": answer.requestURI]))
        #expect(redirect.location.hasPrefix("https://app.example/cb?code="))
        #expect(redirect.location.contains("&state=xyz&"))
    }

    @Test("Rule 90: the client has to prove itself")
    func unauthenticated() {
        var world = World()
        #expect(refusal { _ = try world.push(basic: nil) }?.error == .invalidClient)
        #expect(refusal { _ = try world.push(basic: ("app", "guess")) }?.error == .invalidClient)
    }

    @Test(
        "Rule 90: the request is held against the same rules as one that comes by the browser",
        arguments: [
            (["response_type": nil], .invalidRequest, .authorization(.responseTypeMissing)),
            (["response_type": "id"], .unsupportedResponseType, .authorization(.responseTypeUnknown("id"))),
            (["client_id": nil], .invalidRequest, .authorization(.clientMissing)),
            (
                ["redirect_uri": "https://evil.example/"], .invalidRequest,
                .authorization(.redirectMismatch(sent: "https://evil.example/", registered: [World.redirectURI]))
            ),
            (["code_challenge": "short"], .invalidRequest, .authorization(.challengeMalformed(length: 5))),
        ] as [([String: String?], OAuthError.Code, OAuthError.Cause)])
    func validated(changes: [String: String?], code: OAuthError.Code, cause: OAuthError.Cause) {
        var world = World()
        let error = refusal { _ = try world.push(changes) }
        #expect(error?.cause == cause)
        #expect(error?.error == code)
    }

    @Test("Rule 91: a request_uri in a pushed request")
    func nested() throws {
        var world = World()
        let uri = try world.push().requestURI
        let error = refusal { _ = try world.push(["request_uri": uri]) }
        #expect(error?.cause == .pushed(.carriesRequestURI))
        #expect(error?.error == .invalidRequest)
    }

    @Test("Rule 91: a thousand wait, and one more is refused until some have run out")
    func tooMany() throws {
        var world = World()
        for _ in 1...1_000 { _ = try world.push() }
        let error = refusal { _ = try world.push() }
        #expect(error?.cause == .pushed(.tooMany(limit: 1_000)))
        #expect(error?.error == .temporarilyUnavailable)
        world.wait(60)
        #expect(throws: Never.self) { try world.push() }
    }

    @Test("Rule 92: good for its own client, once, and for a minute")
    func bound() throws {
        var world = World()
        let uri = try world.push().requestURI
        let mine = makeParameters(["client_id": "app", "request_uri": uri])
        let other = makeParameters(["client_id": "public", "request_uri": uri])
        #expect(
            refusal { _ = try world.server.begin(other, at: world.moment) }?.cause
                == .pushed(.ofAnotherClient(issuedTo: "app", sentBy: "public")))
        let snapshot = world.server
        #expect(throws: Never.self) { try world.server.begin(mine, at: world.moment) }
        world.wait(5)
        #expect(refusal { _ = try world.server.begin(mine, at: world.moment) }?.cause == .pushed(.used(ago: 5)))
        world.server = snapshot
        world.wait(55)
        #expect(
            refusal { _ = try world.server.begin(mine, at: world.moment) }?.cause
                == .pushed(.expired(age: 60, lifetime: 60)))
        let unknown = makeParameters(["client_id": "app", "request_uri": "urn:x"])
        #expect(refusal { _ = try world.server.begin(unknown, at: world.moment) }?.cause == .pushed(.unknown("urn:x")))
    }

    @Test("RFC 9126 section 4: what the browser adds does not count")
    func sealed() throws {
        var world = World()
        let uri = try world.push().requestURI
        let answer = try world.answer(
            makeParameters(["client_id": "app", "request_uri": uri, "state": "forged", "scope": "profile"])
        )
        #expect(answer["state"] == "xyz")
        let tokens = try world.server.token(world.tokenRequest(answer["code"] ?? ""), at: world.moment)
        #expect(tokens.scope.text == "contacts.read")
    }

    @Test("RFC 9126 sections 5 and 6: where every request has to be pushed", arguments: [true, false])
    func required(byServer: Bool) throws {
        var profile = Profile.standard
        profile.requiresPushedRequests = byServer
        var world = World(profile)
        if !byServer {
            var client = makeClient()
            client.requiresPushedRequests = true
            world.server.add(client)
        }
        let redirect = try world.redirect()
        #expect(redirect.refusal?.cause == .pushed(.required))
        #expect(redirect.location.contains("error=invalid_request"))
        let uri = try world.push().requestURI
        #expect(try world.answer(makeParameters(["client_id": "app", "request_uri": uri]))["code"] != nil)
        #expect(world.server.metadata.requirePushedAuthorizationRequests == byServer)
    }

    @Test("RFC 9449 section 10.1: a proof that comes along ties the code to its key")
    func proof() throws {
        var world = World()
        let proof = makeProof(address: World.issuer + "/par")
        let uri = try world.push(proof: .verified(proof)).requestURI
        let code = try world.answer(makeParameters(["client_id": "app", "request_uri": uri]))["code"]
        let request = world.tokenRequest(code ?? "")
        #expect(
            refusal { _ = try world.server.token(request, at: world.moment) }?.cause
                == .grant(.codeKeyDiffers(bound: "key-1", proof: nil)))
        let differing = makeProof(address: World.issuer + "/par", id: "proof-2")
        #expect(
            refusal { _ = try world.push(["dpop_jkt": "key-2"], proof: .verified(differing)) }?.cause
                == .proof(.keyNamedDiffers(named: "key-2", proof: "key-1")))
    }
}

extension World {
    /// Leaves a good authorization request with the server; `changes` replaces or, with nil, removes parameters.
    mutating func push(
        _ changes: [String: String?] = [:], basic: (String, String)? = ("app", "s3cret"),
        proof: PresentedProof = .none
    ) throws(OAuthError) -> PushedRequestAnswer {
        let header = basic.map { BasicCredentials(id: $0.0, secret: $0.1).header }
        let request = ClientRequest(parameters: makeQuery(changes), authorization: header, proof: proof)
        return try server.push(request, at: moment)
    }
}
