import OAuth
import Testing

@Suite("Every reason about JWTs, keys and audiences, word for word")
struct SigningSentenceTests {
    @Test(
        "About a JWT at the API",
        arguments: [
            (
                .token(.isHandle),
                "This is the jti of an access token, which is only its name. The API wants the signed token itself."
            ),
            (
                .token(.audienceWrong(sent: "https://a", own: "https://b")),
                "The access token is for `https://a`; this API is `https://b`."
            ),
            (
                .token(.jwt(.malformed)),
                "This looks like a JWT and is none: it must be three parts of base64url with dots between, and the "
                    + "first two must be JSON objects."
            ),
            (
                .token(.jwt(.unsigned)),
                "The JWT's header says alg `none`: nobody has signed it, so anybody could have written it."
            ),
            (
                .token(.jwt(.algorithmUnknown("HS256"))),
                "The JWT's header says alg `HS256`; this server signs with `ES256`, `RS256`."
            ),
            (
                .token(.jwt(.algorithmUnknown(nil))),
                "The JWT's header does not say how it was signed: there is no alg."
            ),
            (
                .token(.jwt(.critical)),
                "The JWT's header has a `crit` member: it asks for extensions that this server does not know."
            ),
            (
                .token(.jwt(.keyUnknown("k"))),
                "The JWT was signed with the key `k`, which is not, or not any more, among those that this server "
                    + "publishes."
            ),
            (
                .token(.jwt(.keyUnknown(nil))),
                "The JWT's header does not say which key signed it: there is no kid."
            ),
            (
                .token(.jwt(.algorithmDiffers(sent: "RS256", key: "ES256"))),
                "The JWT's header says alg `RS256`, and the key that it names is for `ES256`."
            ),
            (
                .token(.jwt(.signatureWrong)),
                "The JWT's signature does not fit: somebody has changed the token, or signed it with another key."
            ),
            (
                .token(.jwt(.typeWrong("dpop+jwt"))),
                "The JWT's header says typ `dpop+jwt`; an access token has `at+jwt`."
            ),
            (
                .token(.jwt(.idToken)),
                "This is an ID token: it tells the app who signed in. The API wants the access token."
            ),
            (.token(.jwt(.claimMissing("jti"))), "The JWT has no `jti`, which an access token must have."),
            (
                .token(.jwt(.issuerWrong(sent: "https://a", own: "https://b"))),
                "The JWT was issued by `https://a`; this server is `https://b`."
            ),
            (
                .revocation(.isIDToken),
                "This is an ID token. It told the app who signed in and opens nothing, so there is nothing to revoke."
            ),
            (
                .grant(.openIDWithoutUser),
                "scope asks for `openid`, which is about a user who signs in; here an app asks for itself."
            ),
            (
                .target(.malformed("x")), "resource is `x`; it must be an absolute URI without a fragment."
            ),
            (
                .target(.unknown("https://a", known: ["https://b", "https://c"])),
                "resource is `https://a`; this server gives tokens for `https://b`, `https://c`."
            ),
            (
                .target(.differs(asked: "https://a", granted: "https://b")),
                "resource is `https://a`; what the user allowed is for `https://b`."
            ),
        ] as [Saying])
    func token(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a client's assertion",
        arguments: [
            (
                .typeWrong(nil),
                "There is no client_assertion_type; it must be "
                    + "`urn:ietf:params:oauth:client-assertion-type:jwt-bearer`."
            ),
            (
                .typeWrong("x"),
                "client_assertion_type is `x`; it must be `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`."
            ),
            (.textMissing, "There is a client_assertion_type and no client_assertion."),
            (
                .malformed,
                "client_assertion is no JWT: it must be three parts of base64url with dots between, and the first two "
                    + "must be JSON objects."
            ),
            (.claimMissing("exp"), "The client's assertion has no `exp` that can be read."),
            (
                .missing(id: "a"),
                "The client `a` is registered for `private_key_jwt`, so it must send a client_assertion that it has "
                    + "signed."
            ),
            (
                .unexpected(id: "a", registered: .basic),
                "The client `a` sends an assertion; it is registered for `client_secret_basic`."
            ),
            (
                .algorithmWrong(sent: "none", allowed: [.es256]),
                "The client's assertion says alg `none`; it may be `ES256`."
            ),
            (
                .algorithmWrong(sent: nil, allowed: [.es256, .rs256]),
                "The client's assertion has no alg; it may be `ES256`, `RS256`."
            ),
            (
                .critical,
                "The client's assertion has a `crit` member: it asks for extensions that this server does not know."
            ),
            (
                .keyUnknown("k"),
                "The client's assertion names the key `k`, which is not among those that the client registered."
            ),
            (
                .signatureWrong,
                "The signature of the client's assertion does not fit any key that the client registered: somebody "
                    + "has changed it, or signed it with another key."
            ),
            (
                .clientDiffers(assertion: "a", parameter: "b"),
                "The assertion is about the client `a`, client_id says `b`."
            ),
            (
                .issuerDiffers(issuer: "a", subject: "b"),
                "The assertion's iss is `a` and its sub is `b`; both must be the client's id."
            ),
            (
                .audienceWrong(sent: ["https://a"], accepted: ["https://b", "https://b/token"]),
                "The assertion's aud is `https://a`; for this server it must be one of `https://b`, "
                    + "`https://b/token`."
            ),
            (.expired(ago: 90), "The assertion expired 1 min 30 s ago."),
            (
                .expiryTooFar(ahead: 7_200, limit: 3_600),
                "The assertion would be good for another 2 h; 1 h is the most."
            ),
            (
                .fromFuture(claim: "iat", ahead: 90),
                "The assertion's iat lies 1 min 30 s in the future. Is the client's clock wrong?"
            ),
            (.idTooLong(limit: 255), "The assertion's jti is longer than 255 characters."),
            (.reused(ago: 5), "An assertion with this jti came 5 s ago, and each is good for one time."),
            (
                .tooMany(limit: 9),
                "9 assertions are remembered, so that none can be used twice, and there is no room for more."
            ),
        ] as [(AssertionFault, String)])
    func assertion(fault: AssertionFault, sentence: String) {
        #expect(OAuthError(.client(.assertion(fault))).reason == sentence)
    }

    @Test(
        "About keys in a registration",
        arguments: [
            (
                .keysElsewhere,
                "jwks_uri names an address from which the keys are to be fetched, and this server fetches nothing. "
                    + "Send the keys themselves, as jwks."
            ),
            (
                .keysMissing,
                "token_endpoint_auth_method is `private_key_jwt`, so the client's public keys must come along, as jwks."
            ),
            (
                .keysMalformed,
                "jwks must be a JSON object with `keys`, a list of public keys, each of them an object."
            ),
            (.keysTooMany(limit: 10), "jwks has more than 10 keys."),
            (
                .keyPrivate(member: "d"),
                "A key in jwks has the member `d`, which belongs to the private half. Never send that to anybody; "
                    + "make a new key."
            ),
            (
                .keyUnsupported("OKP on Ed25519"),
                "A key in jwks is `OKP on Ed25519`; this server takes keys for signing: `EC` on `P-256`, and `RSA`."
            ),
            (
                .keyUnusable(id: "k"),
                "The key `k` in jwks cannot be used: its numbers are no key, or an RSA key of less than 2048 bits."
            ),
            (
                .keyUnusable(id: nil),
                "A key in jwks cannot be used: its numbers are no key, or an RSA key of less than 2048 bits."
            ),
            (
                .algorithmUnknown(member: "id_token_signed_response_alg", "none"),
                "id_token_signed_response_alg is `none`; this server knows `ES256`, `RS256`."
            ),
        ] as [(RegistrationFault, String)])
    func registration(fault: RegistrationFault, sentence: String) {
        #expect(OAuthError(.registration(fault)).reason == sentence)
    }
}
