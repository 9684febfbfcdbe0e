import OAuth
import Testing

/// One fact and exactly what the learner reads about it.
typealias Saying = (OAuthError.Cause, String)

@Suite("Every reason, word for word")
struct SentenceTests {
    @Test("About a request's form", arguments: [
        (.request(.parametersMalformed(.percent("zz"))), "A % must be followed by two hexadecimal digits; here stands `%zz`."),
        (.request(.parametersMalformed(.encoding)), "The parameters are not UTF-8 once their percent signs are decoded."),
        (.request(.parametersMalformed(.tooMany(limit: 100))), "The request carries more than 100 parameters."),
        (.request(.parameterRepeated("scope")), "The parameter `scope` comes more than once, and no parameter may."),
        (.request(.bodyNotForm(contentType: "application/json")), "The body must be a form, `application/x-www-form-urlencoded`; its Content-Type is `application/json`."),
        (.request(.bodyNotForm(contentType: nil)), "The body must be a form, `application/x-www-form-urlencoded`; it has no Content-Type."),
        (.request(.bodyNotJSON(contentType: "text/plain")), "The body must be JSON, `application/json`; its Content-Type is `text/plain`."),
        (.request(.hostForeign(sent: "evil.example", own: "127.0.0.1:1")), "The Host header says `evil.example`; this server is `127.0.0.1:1`."),
        (.request(.hostForeign(sent: nil, own: "127.0.0.1:1")), "There is no Host header; this server is `127.0.0.1:1`."),
    ] as [Saying])
    func request(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("About the client", arguments: [
        (.client(.missing), "The request does not say which client sends it: there is no client_id."),
        (.client(.unknown("x")), "No client with the id `x` is registered here."),
        (.client(.basicMalformed), "The Authorization header is not `Basic` with `id:secret` in base 64."),
        (.client(.twoMethods), "The client proves itself twice, in the Authorization header and in the body; it must choose one."),
        (.client(.secretInAddress), "The client_secret stands in the address, where logs and histories keep it; it belongs in the header or the body."),
        (.client(.idsDiffer(header: "a", body: "b")), "The Authorization header says client_id `a`, the body says `b`."),
        (.client(.secretMissing(id: "a")), "The client `a` has a secret and did not send it."),
        (.client(.secretWrong(id: "a")), "The secret is not the one that the client `a` was given."),
        (.client(.secretUnexpected(id: "a")), "The client `a` is registered without a secret, yet one was sent."),
        (.client(.grantTypeNotAllowed(.refreshToken, registered: [.authorizationCode])), "The client asks with `refresh_token`; it is registered for `authorization_code`."),
    ] as [Saying])
    func client(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("About an authorization request", arguments: [
        (.authorization(.clientMissing), "There is no client_id, so nobody can tell which app is asking."),
        (.authorization(.clientUnknown("x")), "No client with the id `x` is registered here."),
        (.authorization(.redirectMissing(registered: 0)), "The client has registered no redirect URI."),
        (.authorization(.redirectMissing(registered: 2)), "The client has registered 2 redirect URIs, so it must say which one it means."),
        (.authorization(.redirectMismatch(sent: "https://a/x", registered: ["https://a/y"])), "redirect_uri is `https://a/x`; registered is `https://a/y`. They are compared letter by letter."),
        (.authorization(.redirectMismatch(sent: "https://a/x", registered: ["https://a/y", "https://a/z"])), "redirect_uri is `https://a/x`; registered are `https://a/y`, `https://a/z`. They are compared letter by letter."),
        (.authorization(.responseTypeMissing), "There is no response_type."),
        (.authorization(.responseTypeUnknown("token")), "response_type is `token`; this server knows `code`."),
        (.authorization(.responseTypeNotAllowed("code")), "The client asks for response_type `code`, for which it is not registered."),
        (.authorization(.scopeMalformed), "scope is not a list of words with one space between; quotes, backslashes and characters beyond ASCII are not allowed."),
        (.authorization(.scopeUnknown(["x"], offered: ["a", "b"])), "scope asks for `x`; this server offers `a`, `b`."),
        (.authorization(.scopeNotAllowed(asked: Scope(["a"]), registered: Scope(["b"]))), "scope asks for `a`; the client is registered for `b`."),
        (.authorization(.challengeMissing), "This client has no secret, so it must use PKCE, and there is no code_challenge."),
        (.authorization(.challengeMalformed(length: 5)), "code_challenge must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has 5 characters."),
        (.authorization(.challengeMethodUnknown("S512")), "code_challenge_method is `S512`; this server knows `S256` and `plain`."),
        (.authorization(.denied(username: "mia")), "`mia` pressed Deny."),
        (.authorization(.requestUnknown), "No authorization request is waiting under this name: it was answered already, took too long, or never was."),
        (.authorization(.otherBrowser), "This browser is not the one that signed in: its session cookie is missing or another."),
        (.authorization(.tooManySignIns(5)), "The password was wrong 5 times, so this authorization request is over."),
        (.authorization(.decisionUnknown("maybe")), "decision is `maybe`; it must be `allow` or `deny`."),
        (.authorization(.decisionUnknown(nil)), "There is no decision; it must be `allow` or `deny`."),
    ] as [Saying])
    func authorization(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("About a code", arguments: [
        (.grant(.typeMissing), "There is no grant_type, so nobody can tell what is offered for a token."),
        (.grant(.typeUnknown("password")), "grant_type is `password`; this server knows `authorization_code`, `refresh_token`."),
        (.grant(.codeMissing), "There is no code."),
        (.grant(.codeUnknown), "This server has issued no such code, or has long forgotten it."),
        (.grant(.codeExpired(age: 161, lifetime: 120)), "The code was issued 2 min 41 s ago and lived 2 min."),
        (.grant(.codeUsed(ago: 3)), "The code was used once already, 3 s ago. One of the two senders may be a thief, so the tokens made from it are revoked."),
        (.grant(.codeOfAnotherClient(issuedTo: "a", sentBy: "b")), "The code was issued to the client `a` and sent by `b`."),
        (.grant(.redirectMissing(issuedFor: "https://a/cb")), "redirect_uri is missing; the code was issued for `https://a/cb`."),
        (.grant(.redirectDiffers(sent: "https://a/cb/", issuedFor: "https://a/cb")), "redirect_uri ends in `/cb/`, the code was issued for `/cb`."),
        (.grant(.redirectDiffers(sent: "https://a/x?y=1", issuedFor: "https://a/cb")), "redirect_uri ends in `/x?y=1`, the code was issued for `/cb`."),
        (.grant(.redirectDiffers(sent: "https://b/cb", issuedFor: "https://a/cb")), "redirect_uri is `https://b/cb`, the code was issued for `https://a/cb`."),
        (.grant(.redirectDiffers(sent: "oob", issuedFor: "https://a/cb")), "redirect_uri is `oob`, the code was issued for `https://a/cb`."),
        (.grant(.verifierMissing), "The code was asked for with a code_challenge, and the code_verifier is missing."),
        (.grant(.verifierUnexpected), "There is a code_verifier, but the code was asked for without a code_challenge: somebody may have taken it out on the way."),
        (.grant(.verifierMalformed(length: 5)), "code_verifier must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has 5 characters."),
        (.grant(.verifierWrong(.s256)), "The SHA-256 of code_verifier is not the code_challenge that the code was asked for with."),
        (.grant(.verifierWrong(.plain)), "code_verifier is not the code_challenge that the code was asked for with."),
    ] as [Saying])
    func code(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("About a refresh token", arguments: [
        (.grant(.refreshTokenMissing), "There is no refresh_token."),
        (.grant(.refreshTokenUnknown), "This server has issued no such refresh token, or has long forgotten it."),
        (.grant(.refreshTokenExpired(age: 90_061, lifetime: 3_600)), "The refresh token was issued 1 d 1 h ago and lived 1 h."),
        (.grant(.refreshTokenReused(replacedAgo: 60)), "The refresh token was replaced by a new one 1 min ago. Two parties hold it now, so every token of this consent is revoked."),
        (.grant(.refreshTokenRevoked(.codeReplayed)), "The refresh token was revoked: the code that it came from was sent a second time."),
        (.grant(.refreshTokenRevoked(.refreshTokenReused)), "The refresh token was revoked: a refresh token of the same consent was sent again after it had been replaced."),
        (.grant(.refreshTokenOfAnotherClient(issuedTo: "a", sentBy: "b")), "The refresh token was issued to the client `a` and sent by `b`."),
        (.grant(.scopeMalformed), "scope is not a list of words with one space between."),
        (.grant(.scopeTooWide(asked: Scope(["a"]), granted: Scope(["b", "c"]))), "scope asks for `a`; the user granted `b`, `c`."),
    ] as [Saying])
    func refreshToken(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("About an access token", arguments: [
        (.token(.missing), "There is no access token: no `Authorization: Bearer …` header."),
        (.token(.malformed), "The Authorization header is not `Bearer` and one token after a space."),
        (.token(.characters), "The access token has characters that no token may have."),
        (.token(.twice), "The access token comes in more than one way, and one is all that is allowed."),
        (.token(.inAddress), "The access token stands in the address, where logs and histories keep it. This API takes it in the Authorization header alone."),
        (.token(.inForm), "The access token stands in the body. This API takes it in the Authorization header alone."),
        (.token(.unknown), "This server has issued no such access token, or has long forgotten it."),
        (.token(.isRefreshToken), "This is a refresh token. It is for the token endpoint; the API wants an access token."),
        (.token(.isCode), "This is an authorization code. It is for the token endpoint; the API wants an access token."),
        (.token(.expired(age: 7_200, lifetime: 3_600)), "The access token was issued 2 h ago and lived 1 h."),
        (.token(.revoked(.codeReplayed)), "The access token was revoked: the code that it came from was sent a second time."),
        (.token(.scopeTooSmall(needed: Scope(["a"]), granted: Scope(["b"]))), "This needs the scope `a`; the token was granted `b`."),
        (.token(.apiKeyInstead), "There is an API key and no access token. A key names the app; only a user's token opens private data."),
        (.token(.apiKeyMissing), "There is no API key: no `X-API-Key` header."),
        (.token(.apiKeyWrong), "The API key is not one that this server has given out."),
    ] as [Saying])
    func token(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("About a registration", arguments: [
        (.registration(.notAnObject), "The body is not a JSON object."),
        (.registration(.wrongType(member: "scope", expected: "a text")), "`scope` must be a text."),
        (.registration(.redirectMissing), "There are no redirect_uris, and a client that asks for codes needs one at least."),
        (.registration(.redirect("/cb", .notAbsolute)), "The redirect URI `/cb` is not absolute: it must begin with a scheme and, for https, a host."),
        (.registration(.redirect("https://a/#x", .fragment)), "The redirect URI `https://a/#x` has a fragment, the part from `#` on, which is not allowed."),
        (.registration(.redirect("http://a/", .plainHTTP)), "The redirect URI `http://a/` is plain http, which is allowed for your own machine alone (127.0.0.1, [::1], localhost)."),
        (.registration(.redirect("data:x", .scheme("data"))), "The redirect URI `data:x` has the scheme `data`; an app's own scheme is a domain name backwards, such as `com.example.app`."),
        (.registration(.redirect("https://*/", .characters)), "The redirect URI `https://*/` has characters that no URI may have, or a wildcard."),
        (.registration(.grantTypeUnknown("x")), "grant_types has `x`; this server knows `authorization_code`, `refresh_token`."),
        (.registration(.responseTypeUnknown("x")), "response_types has `x`; this server knows `code`."),
        (.registration(.codeWithoutItsGrant), "The response type `code` and the grant type `authorization_code` go together; one is here without the other."),
        (.registration(.authenticationUnknown("x")), "token_endpoint_auth_method is `x`; this server knows `client_secret_basic`, `client_secret_post`, `none`."),
        (.registration(.scopeMalformed), "scope is not a list of words with one space between."),
        (.registration(.scopeUnknown(["x"], offered: ["a"])), "scope has `x`; this server offers `a`."),
        (.registration(.tooLong(member: "client_name", limit: 500)), "`client_name` is longer than 500."),
        (.registration(.initialTokenWrong), "Registration is open to everybody here and no initial access tokens were given out, yet one was sent."),
        (.registration(.full(limit: 9)), "9 clients are registered, and there is no room for more."),
    ] as [Saying])
    func registration(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("What a client sent is shown bounded, and without control characters")
    func hostile() {
        let reason = OAuthError(.client(.unknown("\u{1B}[31m\u{202E}" + String(repeating: "x", count: 100)))).reason
        #expect(reason == "No client with the id `\u{FFFD}[31m\u{FFFD}" + String(repeating: "x", count: 74) + "…` is registered here.")
    }
}
