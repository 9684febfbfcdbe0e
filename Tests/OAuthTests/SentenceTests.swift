import OAuth
import Testing

/// One fact and exactly what the learner reads about it.
typealias Saying = (OAuthError.Cause, String)

@Suite("Every reason, word for word")
struct SentenceTests {
    @Test(
        "About a request's form",
        arguments: [
            (
                .request(.parametersMalformed(.percent("zz"))),
                "A % must be followed by two hexadecimal digits; here stands `%zz`."
            ),
            (
                .request(.parametersMalformed(.encoding)),
                "The parameters are not UTF-8 once their percent signs are decoded."
            ),
            (.request(.parametersMalformed(.tooMany(limit: 100))), "The request carries more than 100 parameters."),
            (
                .request(.parameterRepeated("scope")),
                "The parameter `scope` comes more than once, and no parameter may."
            ),
            (
                .request(.bodyNotForm(contentType: "application/json")),
                "The body must be a form, `application/x-www-form-urlencoded`; its Content-Type is `application/json`."
            ),
            (
                .request(.bodyNotForm(contentType: nil)),
                "The body must be a form, `application/x-www-form-urlencoded`; it has no Content-Type."
            ),
            (
                .request(.bodyNotJSON(contentType: "text/plain")),
                "The body must be JSON, `application/json`; its Content-Type is `text/plain`."
            ),
        ] as [Saying])
    func request(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About the client",
        arguments: [
            (.client(.missing), "The request does not say which client sends it: there is no client_id."),
            (.client(.unknown("x")), "No client with the id `x` is registered here."),
            (.client(.basicMalformed), "The Authorization header is not `Basic` with `id:secret` in base 64."),
            (
                .client(.twoMethods),
                "The client proves itself in two ways at once, such as the Authorization header and the body; it must "
                    + "choose one."
            ),
            (
                .client(.secretInAddress),
                "The client_secret stands in the address, where logs and histories keep it; it belongs in the "
                    + "header or the body."
            ),
            (
                .client(.idsDiffer(header: "a", body: "b")),
                "The Authorization header says client_id `a`, the body says `b`."
            ),
            (.client(.secretMissing(id: "a")), "The client `a` has a secret and did not send it."),
            (.client(.secretWrong(id: "a")), "The secret is not the one that the client `a` was given."),
            (.client(.secretUnexpected(id: "a")), "The client `a` is registered without a secret, yet one was sent."),
            (
                .client(.grantTypeNotAllowed(.refreshToken, registered: [.authorizationCode])),
                "The client asks with `refresh_token`; it is registered for `authorization_code`."
            ),
            (
                .client(.publicForItself(id: "a")),
                "The client `a` has no secret, so anybody could call itself that; only a client that proves who it "
                    + "is gets a token for itself."
            ),
        ] as [Saying])
    func client(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About an authorization request",
        arguments: [
            (.authorization(.clientMissing), "There is no client_id, so nobody can tell which app is asking."),
            (.authorization(.clientUnknown("x")), "No client with the id `x` is registered here."),
            (.authorization(.redirectMissing(registered: 0)), "The client has registered no redirect URI."),
            (
                .authorization(.redirectMissing(registered: 2)),
                "The client has registered 2 redirect URIs, so it must say which one it means."
            ),
            (
                .authorization(.redirectMismatch(sent: "https://a/x", registered: ["https://a/y"])),
                "redirect_uri is `https://a/x`; registered is `https://a/y`. They are compared letter by letter."
            ),
            (
                .authorization(.redirectMismatch(sent: "https://a/x", registered: ["https://a/y", "https://a/z"])),
                "redirect_uri is `https://a/x`; registered are `https://a/y`, `https://a/z`. They are compared "
                    + "letter by letter."
            ),
            (.authorization(.responseTypeMissing), "There is no response_type."),
            (.authorization(.responseTypeUnknown("token")), "response_type is `token`; this server knows `code`."),
            (
                .authorization(.responseTypeNotAllowed("code")),
                "The client asks for response_type `code`, for which it is not registered."
            ),
            (
                .authorization(.scopeMalformed),
                "scope is not a list of words with one space between; quotes, backslashes and characters beyond "
                    + "ASCII are not allowed."
            ),
            (
                .authorization(.scopeUnknown(["x"], offered: ["a", "b"])),
                "scope asks for `x`; this server offers `a`, `b`."
            ),
            (
                .authorization(.scopeNotAllowed(asked: Scope(["a"]), registered: Scope(["b"]))),
                "scope asks for `a`; the client is registered for `b`."
            ),
            (
                .authorization(.challengeMissing),
                "This client has no secret, so it must use PKCE, and there is no code_challenge."
            ),
            (
                .authorization(.challengeMalformed(length: 5)),
                "code_challenge must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has 5 characters."
            ),
            (
                .authorization(.challengeMethodUnknown("S512")),
                "code_challenge_method is `S512`; this server knows `S256` and `plain`."
            ),
            (.authorization(.denied(username: "mia")), "`mia` pressed Deny."),
            (
                .authorization(.requestUnknown),
                "No authorization request is waiting under this name: it was answered already, took too long, or "
                    + "never was."
            ),
            (
                .authorization(.otherBrowser),
                "This browser is not the one that signed in: its session cookie is missing or another."
            ),
            (
                .authorization(.tooManySignIns(5)),
                "The password was wrong 5 times, so this authorization request is over."
            ),
            (.authorization(.decisionUnknown("maybe")), "decision is `maybe`; it must be `allow` or `deny`."),
            (.authorization(.decisionUnknown(nil)), "There is no decision; it must be `allow` or `deny`."),
        ] as [Saying])
    func authorization(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("What a client sent is shown bounded, and without control characters")
    func hostile() {
        let reason = OAuthError(.client(.unknown("\u{1B}[31m\u{202E}" + String(repeating: "x", count: 100)))).reason
        #expect(
            reason == "No client with the id `\u{FFFD}[31m\u{FFFD}" + String(repeating: "x", count: 74)
                + "…` is registered here.")
    }
}
