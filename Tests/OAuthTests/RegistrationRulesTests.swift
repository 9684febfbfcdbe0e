import OAuth
import Testing

@Suite("Metadata and registration")
struct RegistrationRulesTests {
    @Test("Rule 28, rule 80: what the metadata says")
    func metadata() {
        let metadata = World().server.metadata
        #expect(metadata.issuer == World.issuer)
        #expect(metadata.endpoints.map(\.name) == AuthorizationServer.endpointNames)
        #expect(
            metadata.endpoints.map(\.url) == [
                "https://server.example/authorize", "https://server.example/token", "https://server.example/register",
                "https://server.example/revoke", "https://server.example/introspect",
                "https://server.example/device-authorization", "https://server.example/userinfo",
                "https://server.example/jwks", "https://server.example/par",
            ])
        #expect(metadata.responseTypesSupported == ["code"])
        #expect(
            metadata.grantTypesSupported == [
                "authorization_code", "refresh_token", "client_credentials",
                "urn:ietf:params:oauth:grant-type:device_code",
            ])
        #expect(metadata.codeChallengeMethodsSupported == ["S256", "plain"])
        #expect(metadata.authorizationResponseIssParameterSupported)
    }

    @Test("Rule 60: the server makes the id, and the secret of whoever can keep one")
    func ids() throws {
        var world = World()
        let first = try world.server.register(makeMetadata(), at: world.moment)
        let second = try world.server.register(makeMetadata(method: "none"), at: world.moment)
        #expect(first.id != second.id)
        #expect(first.id.utf8.count == 43)
        #expect(first.secret?.utf8.count == 43)
        #expect(second.secret == nil)
        #expect(second.isPublic)
    }

    @Test("Rule 81: what is left out gets the defaults of RFC 7591")
    func defaults() throws {
        var world = World()
        let client = try world.server.register(
            ClientMetadata(redirectURIs: ["https://app.example/cb"]), at: world.moment
        )
        #expect(client.grantTypes == [.authorizationCode])
        #expect(client.responseTypes == [.code])
        #expect(client.authentication == .basic)
        #expect(client.scope == world.server.profile.offeredScope)
    }

    @Test(
        "Rule 8, rule 9, rule 82: redirect URIs that may not be registered",
        arguments: [
            ("/cb", .notAbsolute), ("app.example/cb", .notAbsolute), ("https:/cb", .notAbsolute),
            ("https://", .notAbsolute),
            ("https://user@app.example/cb", .notAbsolute), ("", .notAbsolute),
            ("https://app.example/cb#x", .fragment), ("https://app.example/cb#", .fragment),
            ("http://app.example/cb", .plainHTTP), ("http://127.0.0.1.evil.example/", .plainHTTP),
            ("http://127.0.0.2/cb", .plainHTTP),
            ("javascript:alert(1)", .scheme("javascript")), ("data:text/html,x", .scheme("data")),
            ("myapp:/cb", .scheme("myapp")),
            ("https://*.example.com/*", .characters), ("https://app.example/a b", .characters),
            ("https://app.example/\u{0}", .characters), ("https://a;sandbox/", .characters),
            ("https://app.example/ä", .characters),
        ] as [(String, RedirectURI.Fault)])
    func redirectURIs(uri: String, fault: RedirectURI.Fault) {
        var world = World()
        let error = refusal { _ = try world.server.register(makeMetadata([uri]), at: world.moment) }
        #expect(error?.cause == .registration(.redirect(uri, fault)))
        #expect(error?.error == .invalidRedirectURI)
    }

    @Test(
        "Rule 9, rule 100: those that may",
        arguments: [
            "https://app.example/cb?a=1", "http://127.0.0.1:8080/cb", "http://[::1]/cb", "http://localhost:3000/cb",
            "com.example.app:/cb",
        ])
    func goodRedirectURIs(uri: String) throws {
        var world = World()
        #expect(try world.server.register(makeMetadata([uri]), at: world.moment).redirectURIs == [uri])
    }

    @Test(
        "Rule 82: other metadata that cannot be",
        arguments: [
            (makeMetadata([]), .redirectMissing),
            (makeMetadata(grantTypes: ["password"]), .grantTypeUnknown("password")),
            (makeMetadata(responseTypes: ["token"]), .responseTypeUnknown("token")),
            (makeMetadata(responseTypes: []), .codeWithoutItsGrant),
            (makeMetadata(grantTypes: ["refresh_token"], responseTypes: ["code"]), .codeWithoutItsGrant),
            (makeMetadata(method: "magic"), .authenticationUnknown("magic")),
            (makeMetadata(scope: "a  b"), .scopeMalformed),
            (
                makeMetadata(scope: "root"),
                .scopeUnknown(["root"], offered: ["contacts.read", "contacts.write", "profile", "openid", "email"])
            ),
            (makeMetadata(name: String(repeating: "n", count: 501)), .tooLong(member: "client_name", limit: 500)),
            (
                makeMetadata(Array(repeating: "https://a.example/", count: 21)),
                .tooLong(member: "redirect_uris", limit: 500)
            ),
        ] as [(ClientMetadata, RegistrationFault)])
    func otherMetadata(metadata: ClientMetadata, fault: RegistrationFault) {
        var world = World()
        let error = refusal { _ = try world.server.register(metadata, at: world.moment) }
        #expect(error?.cause == .registration(fault))
    }

    @Test("A thousand clients, and no more")
    func full() throws {
        var world = World()
        while world.server.clients.count < 1_000 {
            _ = try world.server.register(makeMetadata(), at: world.moment)
        }
        #expect(
            refusal { _ = try world.server.register(makeMetadata(), at: world.moment) }?.cause
                == .registration(.full(limit: 1_000)))
    }
}

func makeMetadata(
    _ redirectURIs: [String] = ["https://app.example/cb"], name: String? = "Paperplane", grantTypes: [String]? = nil,
    responseTypes: [String]? = nil, method: String? = nil, scope: String? = nil
) -> ClientMetadata {
    ClientMetadata(
        redirectURIs: redirectURIs, clientName: name, grantTypes: grantTypes, responseTypes: responseTypes,
        tokenEndpointAuthMethod: method, scope: scope
    )
}
