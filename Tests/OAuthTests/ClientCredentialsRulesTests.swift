import OAuth
import Testing

@Suite("The client credentials grant")
struct ClientCredentialsRulesTests {
    @Test("Rule 53: a token for the app itself, and no refresh token, whatever the client is registered for")
    func answer() throws {
        var world = World()
        world.server.add(makeClient("machine", redirectURIs: [], grantTypes: [.clientCredentials, .refreshToken]))
        let answer = try world.clientCredentials()
        #expect(answer.refreshToken == nil)
        #expect(answer.tokenType == "Bearer")
        #expect(answer.expiresIn == 3_600)
        #expect(answer.scope.text == "contacts.read")
        #expect(try world.call(answer.accessToken).id == "machine")
    }

    @Test("Rule 53: confidential clients only")
    func publicClient() {
        var world = World()
        world.server.add(makeClient("public", secret: nil, grantTypes: [.clientCredentials]))
        let error = refusal { _ = try world.clientCredentials(["client_id": "public"], basic: nil) }
        #expect(error?.cause == .client(.publicForItself(id: "public")))
        #expect(error?.error == .unauthorizedClient)
        let metadata = makeMetadata([], grantTypes: ["client_credentials"], method: "none")
        #expect(
            refusal { _ = try world.server.register(metadata, at: world.moment) }?.cause
                == .registration(.clientCredentialsWithoutSecret))
    }

    @Test("Rule 53: the secret has to be right")
    func wrongSecret() {
        var world = World()
        #expect(refusal { _ = try world.clientCredentials(basic: ("machine", "guess")) }?.error == .invalidClient)
    }

    @Test("Rule 33: a client that is not registered for it")
    func notRegistered() {
        var world = World()
        let error = refusal { _ = try world.clientCredentials(basic: ("app", "s3cret")) }
        #expect(error?.error == .unauthorizedClient)
        #expect(
            error?.reason
                == "The client asks with `client_credentials`; it is registered for `authorization_code`, "
                + "`refresh_token`.")
    }

    @Test(
        "Rule 54: a bad scope",
        arguments: [
            (
                "everything",
                .scopeUnknown(
                    ["everything"], offered: ["contacts.read", "contacts.write", "profile", "openid", "email"]
                )
            ),
            ("contacts.read  profile", .scopeMalformed),
            (
                "contacts.write",
                .scopeNotAllowed(asked: Scope(["contacts.write"]), registered: Scope(["contacts.read", "profile"]))
            ),
        ] as [(String, AuthorizationFault)])
    func scope(scope: String, fault: AuthorizationFault) {
        var world = World()
        let error = refusal { _ = try world.clientCredentials(["scope": scope]) }
        #expect(error?.cause == .authorization(fault))
        #expect(error?.error == .invalidScope)
    }

    @Test("Rule 54: no scope is all that the client is registered for")
    func scopeLeftOut() throws {
        var world = World()
        #expect(try world.clientCredentials(["scope": nil]).scope.text == "contacts.read profile")
    }

    @Test("The app's own token opens nothing that is about a user")
    func withoutUser() throws {
        var world = World()
        let token = try world.clientCredentials(["scope": "profile"]).accessToken
        let presented = PresentedToken(authorization: ["Bearer \(token)"])
        let error = refusal { _ = try world.server.authorizeUser(presented, scope: "profile", at: world.now) }
        #expect(error?.cause == .token(.withoutUser(clientID: "machine")))
        #expect(error?.error == .insufficientScope)
    }

    @Test("Any client may register for it, and needs no redirect URI then")
    func registration() throws {
        var world = World()
        let metadata = makeMetadata([], grantTypes: ["client_credentials"])
        let client = try world.server.register(metadata, at: world.moment)
        #expect(client.responseTypes == [])
        #expect(throws: Never.self) {
            try world.clientCredentials(basic: (client.id, try #require(client.secret)))
        }
    }
}
