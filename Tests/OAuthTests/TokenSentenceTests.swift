import OAuth
import Testing

@Suite("Every reason about codes, tokens and registrations, word for word")
struct TokenSentenceTests {
    @Test(
        "About a code",
        arguments: [
            (.grant(.typeMissing), "There is no grant_type, so nobody can tell what is offered for a token."),
            (
                .grant(.typeUnknown("password")),
                "grant_type is `password`; this server knows `authorization_code`, `refresh_token`, "
                    + "`client_credentials`, `urn:ietf:params:oauth:grant-type:device_code`."
            ),
            (.grant(.codeMissing), "There is no code."),
            (.grant(.codeUnknown), forgotten("code")),
            (.grant(.codeExpired(age: 161, lifetime: 120)), "The code was issued 2 min 41 s ago and lived 2 min."),
            (
                .grant(.codeUsed(ago: 0)),
                "The code was used once already, just now. One of the two senders may be a thief, so the tokens "
                    + "made from it are revoked."
            ),
            (
                .grant(.codeUsed(ago: 3)),
                "The code was used once already, 3 s ago. One of the two senders may be a thief, so the tokens "
                    + "made from it are revoked."
            ),
            (
                .grant(.codeOfAnotherClient(issuedTo: "a", sentBy: "b")),
                "The code was issued to the client `a` and sent by `b`."
            ),
            (
                .grant(.redirectMissing(issuedFor: "https://a/cb")),
                "redirect_uri is missing; the code was issued for `https://a/cb`."
            ),
            (
                .grant(.redirectDiffers(sent: "https://a/cb/", issuedFor: "https://a/cb")),
                "redirect_uri ends in `/cb/`, the code was issued for `/cb`."
            ),
            (
                .grant(.redirectDiffers(sent: "https://a/x?y=1", issuedFor: "https://a/cb")),
                "redirect_uri ends in `/x?y=1`, the code was issued for `/cb`."
            ),
            (
                .grant(.redirectDiffers(sent: "https://b/cb", issuedFor: "https://a/cb")),
                "redirect_uri is `https://b/cb`, the code was issued for `https://a/cb`."
            ),
            (
                .grant(.redirectDiffers(sent: "oob", issuedFor: "https://a/cb")),
                "redirect_uri is `oob`, the code was issued for `https://a/cb`."
            ),
            (
                .grant(.verifierMissing),
                "The code was asked for with a code_challenge, and the code_verifier is missing."
            ),
            (
                .grant(.verifierUnexpected),
                "There is a code_verifier, but the code was asked for without a code_challenge: somebody may "
                    + "have taken it out on the way."
            ),
            (
                .grant(.verifierMalformed(length: 5)),
                "code_verifier must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has 5 characters."
            ),
            (
                .grant(.verifierWrong(.s256)),
                "The SHA-256 of code_verifier is not the code_challenge that the code was asked for with."
            ),
            (
                .grant(.verifierWrong(.plain)),
                "code_verifier is not the code_challenge that the code was asked for with."
            ),
        ] as [Saying])
    func code(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a refresh token",
        arguments: [
            (.grant(.refreshTokenMissing), "There is no refresh_token."),
            (.grant(.refreshTokenUnknown), forgotten("refresh token")),
            (
                .grant(.refreshTokenExpired(age: 90_061, lifetime: 3_600)),
                "The refresh token was issued 1 d 1 h ago and lived 1 h."
            ),
            (
                .grant(.refreshTokenReused(replacedAgo: 60)),
                "The refresh token was replaced by a new one 1 min ago. Two parties hold it now, so every token "
                    + "of this consent is revoked."
            ),
            (
                .grant(.refreshTokenRevoked(.codeReplayed)),
                "The refresh token was revoked: the code that it came from was sent a second time."
            ),
            (
                .grant(.refreshTokenRevoked(.refreshTokenReused)),
                "The refresh token was revoked: a refresh token of the same consent was sent again after it had "
                    + "been replaced."
            ),
            (
                .grant(.refreshTokenOfAnotherClient(issuedTo: "a", sentBy: "b")),
                "The refresh token was issued to the client `a` and sent by `b`."
            ),
            (.grant(.scopeMalformed), "scope is not a list of words with one space between."),
            (
                .grant(.scopeTooWide(asked: Scope(["a"]), granted: Scope(["b", "c"]))),
                "scope asks for `a`; the user granted `b`, `c`."
            ),
        ] as [Saying])
    func refreshToken(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About an access token",
        arguments: [
            (.token(.missing), "There is no access token: no `Authorization: Bearer …` header."),
            (.token(.malformed), "The Authorization header is not `Bearer` or `DPoP` and one token after a space."),
            (.token(.characters), "The access token has characters that no token may have."),
            (.token(.twice), "The access token comes in more than one way, and one is all that is allowed."),
            (
                .token(.inAddress),
                "The access token stands in the address, where logs and histories keep it. This API takes it in "
                    + "the Authorization header alone."
            ),
            (
                .token(.inForm),
                "The access token stands in the body. This API takes it in the Authorization header alone."
            ),
            (.token(.unknown), forgotten("access token")),
            (
                .token(.isRefreshToken),
                "This is a refresh token. It is for the token endpoint; the API wants an access token."
            ),
            (
                .token(.isCode),
                "This is an authorization code. It is for the token endpoint; the API wants an access token."
            ),
            (.token(.expired(age: 7_200, lifetime: 3_600)), "The access token was issued 2 h ago and lived 1 h."),
            (
                .token(.revoked(.codeReplayed)),
                "The access token was revoked: the code that it came from was sent a second time."
            ),
            (
                .token(.revoked(.clientAsked)),
                "The access token was revoked: its app asked for that at the revocation endpoint."
            ),
            (
                .token(.scopeTooSmall(needed: Scope(["a"]), granted: Scope(["b"]))),
                "This needs the scope `a`; the token was granted `b`."
            ),
            (
                .token(.withoutUser(clientID: "a")),
                "The access token is the app's own (`a`): no user consented, and what is asked for here is about a user."
            ),
            (
                .token(.apiKeyInstead),
                "There is an API key and no access token. A key names the app; only a user's token opens private data."
            ),
            (.token(.apiKeyMissing), "There is no API key where this API looks for one."),
            (.token(.apiKeyWrong), "The API key is not one that this server has given out."),
        ] as [Saying])
    func token(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a token to be revoked",
        arguments: [
            (.revocation(.tokenMissing), "There is no token, so nobody can tell what is to be revoked."),
            (
                .revocation(.tokenOfAnotherClient(issuedTo: "a", sentBy: "b")),
                "The token was issued to the client `a` and sent by `b`. It stays as it is."
            ),
            (
                .revocation(.isCode),
                "This is an authorization code. Refresh tokens and access tokens can be revoked; a code ends by itself."
            ),
        ] as [Saying])
    func revocation(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a token that somebody asks about",
        arguments: [
            (.introspection(.tokenMissing), "There is no token, so nobody can tell what the question is about."),
            (
                .introspection(.callerIsPublic(id: "a")),
                "The client `a` has no secret, so anybody could ask in its name; only a client that proves who it is "
                    + "may ask about tokens."
            ),
            (
                .introspection(.refreshTokenReplaced(ago: 60)),
                "The refresh token was replaced by a new one 1 min ago."
            ),
            (
                .introspection(.isCode),
                "This is an authorization code, and no token before it is exchanged for one."
            ),
        ] as [Saying])
    func introspection(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a registration",
        arguments: [
            (.registration(.notAnObject), "The body is not a JSON object."),
            (.registration(.wrongType(member: "scope", expected: .text)), "`scope` must be a text."),
            (
                .registration(.redirectMissing),
                "There are no redirect_uris, and a client that asks for codes needs one at least."
            ),
            (
                .registration(.redirect("/cb", .notAbsolute)),
                "The redirect URI `/cb` is not absolute: it must begin with a scheme and, for https, a host."
            ),
            (
                .registration(.redirect("https://a/#x", .fragment)),
                "The redirect URI `https://a/#x` has a fragment, the part from `#` on, which is not allowed."
            ),
            (
                .registration(.redirect("http://a/", .plainHTTP)),
                "The redirect URI `http://a/` is plain http, which is allowed for your own machine alone "
                    + "(127.0.0.1, [::1], localhost)."
            ),
            (
                .registration(.redirect("data:x", .scheme("data"))),
                "The redirect URI `data:x` has the scheme `data`; an app's own scheme is a domain name "
                    + "backwards, such as `com.example.app`."
            ),
            (
                .registration(.redirect("https://*/", .characters)),
                "The redirect URI `https://*/` has characters that no URI may have, or a wildcard."
            ),
            (
                .registration(.grantTypeUnknown("x")),
                "grant_types has `x`; this server knows `authorization_code`, `refresh_token`, "
                    + "`client_credentials`, `urn:ietf:params:oauth:grant-type:device_code`."
            ),
            (
                .registration(.clientCredentialsWithoutSecret),
                "grant_types has `client_credentials`, for which a client needs a secret, and "
                    + "token_endpoint_auth_method is `none`."
            ),
            (.registration(.responseTypeUnknown("x")), "response_types has `x`; this server knows `code`."),
            (
                .registration(.codeWithoutItsGrant),
                "The response type `code` and the grant type `authorization_code` go together; one is here "
                    + "without the other."
            ),
            (
                .registration(.authenticationUnknown("x")),
                "token_endpoint_auth_method is `x`; this server knows `client_secret_basic`, "
                    + "`client_secret_post`, `none`, `private_key_jwt`."
            ),
            (.registration(.scopeMalformed), "scope is not a list of words with one space between."),
            (.registration(.scopeUnknown(["x"], offered: ["a"])), "scope has `x`; this server offers `a`."),
            (.registration(.tooLong(member: "client_name", limit: 500)), "`client_name` is longer than 500."),
            (
                .registration(.initialTokenUnexpected),
                "Registration is open to everybody here and no initial access tokens were given out, yet one was sent."
            ),
            (
                .registration(.initialTokenMissing),
                "Registration is not open to everybody here: it takes an initial access token, as "
                    + "`Authorization: Bearer …`, and there is none."
            ),
            (
                .registration(.initialTokenWrong),
                "The initial access token is not the one that this server gave out."
            ),
            (
                .registration(.tokenWithoutItsGrant),
                "The response type `token` and the grant type `implicit` go together; one is here without the other."
            ),
            (
                .registration(.grantTypeUnknown("x", known: [.password, .implicit])),
                "grant_types has `x`; this server knows `password`, `implicit`."
            ),
            (.registration(.full(limit: 9)), "9 clients are registered, and there is no room for more."),
        ] as [Saying])
    func registration(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }
}
