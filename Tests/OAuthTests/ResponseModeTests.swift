import OAuth
import Testing

@Suite("How an answer travels through the browser")
struct ResponseModeTests {
    @Test("Form Post Response Mode section 2: the answer stands in a form, and the address is the bare redirect URI")
    func formPost() throws {
        var world = World()
        let redirect = try world.redirect(makeQuery(["response_mode": "form_post"]))
        #expect(redirect.location == World.redirectURI)
        #expect(redirect.form?.pairs.map(\.name) == ["code", "state", "iss"])
        let code = try #require(redirect.form?["code"])
        #expect(throws: Never.self) { try world.server.token(world.tokenRequest(code), at: world.moment) }
    }

    @Test("Errors travel the same way")
    func errors() throws {
        var world = World()
        let denied = try world.redirect(makeQuery(["response_mode": "form_post"]), decision: "deny")
        #expect(denied.form?["error"] == "access_denied")
        #expect(denied.form?["state"] == "xyz")
        #expect(denied.location == World.redirectURI)
        let unknown = try world.redirect(makeQuery(["response_mode": "form_post", "scope": "everything"]))
        #expect(unknown.form?["error"] == "invalid_scope")
    }

    @Test("query and fragment may be asked for by name")
    func named() throws {
        var world = World()
        let query = try world.redirect(makeQuery(["response_mode": "query"]))
        #expect(query.location.hasPrefix("https://app.example/cb?code="))
        let fragment = try world.redirect(makeQuery(["response_mode": "fragment"]))
        #expect(fragment.location.hasPrefix("https://app.example/cb#code="))
        #expect(query.form == nil)
        #expect(fragment.form == nil)
    }

    @Test("A mode that nobody knows is an invalid request, told in the usual one")
    func unknown() throws {
        var world = World()
        let redirect = try world.redirect(makeQuery(["response_mode": "pigeon"]))
        #expect(redirect.location.hasPrefix("https://app.example/cb?error=invalid_request&"))
        #expect(
            redirect.refusal?.reason
                == "response_mode is `pigeon`; this server knows `query`, `fragment`, `form_post`.")
    }

    @Test("A token never stands in a query")
    func tokenInQuery() throws {
        var world = World.legacy()
        let redirect = try world.redirect(makeImplicitQuery(["response_mode": "query"]))
        #expect(redirect.location.hasPrefix("https://app.example/cb#error=invalid_request&"))
        #expect(
            redirect.refusal?.reason
                == "response_mode is `query`, which is not allowed for response_type `token`: a token in a query is "
                + "sent to a server and stays in its logs.")
    }

    @Test("The metadata names the modes")
    func metadata() {
        #expect(World().server.metadata.responseModesSupported == ["query", "fragment", "form_post"])
    }
}
