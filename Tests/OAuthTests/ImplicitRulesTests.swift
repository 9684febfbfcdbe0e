import OAuth
import Testing

@Suite("The implicit grant, for old apps alone")
struct ImplicitRulesTests {
    /// What a script in the browser reads after `#`.
    private func fragment(of redirect: AuthorizationServer.Redirect) throws -> FormParameters {
        let parts = redirect.location.split(separator: "#", maxSplits: 1)
        #expect(parts.first == "https://app.example/cb")
        return try FormParameters(encoded: (parts.last ?? "").utf8)
    }

    @Test("Rule 23: off by default, and unknown to metadata and registration")
    func off() throws {
        var world = World()
        let redirect = try world.redirect(makeQuery(["response_type": "token"]))
        #expect(redirect.location.hasPrefix("https://app.example/cb?error=unsupported_response_type&"))
        #expect(
            redirect.refusal?.reason
                == "response_type is `token`, the implicit grant, which this server does not serve: RFC 9700 section "
                + "2.1.2 says that it should not be used any more. A profile for old apps has it.")
        #expect(world.server.metadata.responseTypesSupported == ["code"])
        #expect(
            refusal { _ = try world.server.register(makeMetadata(grantTypes: ["implicit"]), at: world.moment) }?.error
                == .invalidClientMetadata)
    }

    @Test("Rule 24: the token stands in the fragment, there is no refresh token, and a warning that is not sent")
    func on() throws {
        var world = World.legacy()
        let redirect = try world.redirect(makeImplicitQuery())
        let answer = try fragment(of: redirect)
        #expect(answer.pairs.map(\.name) == ["access_token", "token_type", "expires_in", "scope", "state", "iss"])
        #expect(answer["token_type"] == "Bearer")
        #expect(answer["expires_in"] == "3600")
        #expect(answer["state"] == "xyz")
        #expect(try world.call(answer["access_token"] ?? "").id == "mia")
        #expect(
            redirect.warning?.sentence
                == "The access token stands in the browser's address, where histories and scripts get at it, and it is "
                + "bound to nobody. RFC 9700 section 2.1.2: this grant should not be used. Ask for a code instead.")
        #expect(world.server.metadata.responseTypesSupported == ["code", "token"])
    }

    @Test("Rule 24: errors stand in the fragment too", arguments: ["deny", "allow"])
    func errors(decision: String) throws {
        var world = World.legacy()
        let scope = decision == "deny" ? "contacts.read" : "everything"
        let answer = try fragment(of: try world.redirect(makeImplicitQuery(["scope": scope]), decision: decision))
        #expect(answer["error"] == (decision == "deny" ? "access_denied" : "invalid_scope"))
        #expect(answer["state"] == "xyz")
        #expect(answer["iss"] == World.issuer)
    }

    @Test("Rule 12: a client that is registered for codes gets no token this way")
    func notRegistered() throws {
        var world = World.legacy()
        let redirect = try world.redirect(makeImplicitQuery(["client_id": "app"]))
        #expect(try fragment(of: redirect)["error"] == "unauthorized_client")
    }

    @Test("Rule 32: implicit is no grant_type of the token endpoint, in no profile")
    func noGrantType() {
        var world = World.legacy()
        #expect(refusal { _ = try world.passwordGrant(["grant_type": "implicit"]) }?.error == .unsupportedGrantType)
    }

    @Test("Rule 82: response type and grant type go together")
    func registration() throws {
        var world = World.legacy()
        let client = try world.server.register(makeMetadata(grantTypes: ["implicit"]), at: world.moment)
        #expect(client.responseTypes == [.token])
        let halves = [
            makeMetadata(grantTypes: ["implicit"], responseTypes: []), makeMetadata(responseTypes: ["code", "token"]),
        ]
        for metadata in halves {
            #expect(
                refusal { _ = try world.server.register(metadata, at: world.moment) }?.cause
                    == .registration(.tokenWithoutItsGrant))
        }
        #expect(
            refusal { _ = try world.server.register(makeMetadata([], grantTypes: ["implicit"]), at: world.moment) }?
                .cause == .registration(.redirectMissing))
    }
}
