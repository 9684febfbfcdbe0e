import OAuth
import Testing

@Suite("Every reason about proofs and pushed requests, word for word")
struct ProofSentenceTests {
    @Test(
        "About a proof",
        arguments: [
            (
                .proof(.missing),
                "There is no DPoP header, and the request has to prove that its sender holds the key."
            ),
            (.proof(.several(2)), "There are 2 DPoP headers; one proof is all that a request may carry."),
            (.proof(.notToken), "The DPoP header is no JWT of three parts, or it is too long."),
            (.proof(.typeWrong("JWT")), "The proof's typ is `JWT`; it must be `dpop+jwt`."),
            (.proof(.typeWrong(nil)), "The proof's header has no typ; it must be `dpop+jwt`."),
            (.proof(.algorithmUnknown("none")), "The proof's alg is `none`; this server knows `ES256`, `RS256`."),
            (
                .proof(.algorithmUnknown(nil)),
                "The proof's header has no alg; this server knows `ES256`, `RS256`."
            ),
            (
                .proof(.critical),
                "The proof's header has a crit: an extension that must be understood, and none is."
            ),
            (.proof(.keyMissing), "The proof's header has no jwk, so nobody can tell which key signed it."),
            (
                .proof(.keyPrivate(member: "d")),
                "The jwk in the proof's header has the member `d`, which belongs to the private key. Whoever sees it "
                    + "can be the client from now on: it has to be replaced."
            ),
            (
                .proof(.keyUnusable),
                "The jwk in the proof's header is no public key that goes with its alg: P-256, or RSA of 2048 bits at "
                    + "least."
            ),
            (
                .proof(.signatureWrong),
                "The proof was not signed with the key in its header, or it was changed since."
            ),
            (.proof(.claimMissing("htm")), "The proof has no `htm`, or it is of the wrong type."),
            (
                .proof(.methodDiffers(proof: "GET", request: "POST")),
                "The proof is for a `GET` (htm), and the request is a `POST`."
            ),
            (
                .proof(.addressDiffers(proof: "https://a/x", request: "https://a/y")),
                "The proof is for `https://a/x` (htu), and the request goes to `https://a/y`."
            ),
            (
                .proof(.tooOld(age: 90, window: 60)),
                "The proof was made 1 min 30 s ago by this server's clock (iat); 1 min is the most."
            ),
            (
                .proof(.fromFuture(by: 90, window: 60)),
                "The proof was made 1 min 30 s from now by this server's clock (iat); the two clocks may differ by "
                    + "1 min."
            ),
            (
                .proof(.replayed),
                "A proof with this jti has come before from this key, and a proof is good for one time."
            ),
            (
                .proof(.nonceMissing(fresh: "n")),
                "The proof carries no nonce, and this server wants one of its own in it. It stands in the DPoP-Nonce "
                    + "header of this answer."
            ),
            (
                .proof(.nonceWrong("x", fresh: "n")),
                "The proof's nonce is `x`, which is too old or none of this server's. A new one stands in the "
                    + "DPoP-Nonce header of this answer."
            ),
            (.proof(.tokenHashMissing), "The proof has no ath, so it could have been made for any access token."),
            (
                .proof(.tokenHashDiffers),
                "The proof's ath is not the SHA-256 of the access token that came with it."
            ),
            (
                .proof(.keyNamedDiffers(named: "a", proof: "b")),
                "dpop_jkt names the key `a`, and the proof was signed with `b`."
            ),
            (
                .token(.boundAsBearer),
                "The access token is bound to a key and came as `Bearer`. It opens something only as `DPoP`, with a "
                    + "proof that the sender holds the key: a thief would not."
            ),
            (
                .token(.notBound),
                "The access token came as `DPoP` and is bound to no key; it is a `Bearer` token."
            ),
            (
                .token(.keyDiffers(token: "a", proof: "b")),
                "The access token is bound to the key `a`, and the proof was signed with `b`."
            ),
            (
                .grant(.codeKeyDiffers(bound: "a", proof: "b")),
                "The code is bound to the key `a`, and the proof was signed with `b`."
            ),
            (
                .grant(.refreshTokenKeyDiffers(bound: "a", proof: nil)),
                "The refresh token is bound to the key `a`, and there is no DPoP proof."
            ),
        ] as [Saying])
    func proof(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a pushed request",
        arguments: [
            (
                .pushed(.carriesRequestURI),
                "The pushed request carries a request_uri. It has to carry the parameters themselves: what is pushed "
                    + "cannot lead to something that was pushed before."
            ),
            (
                .pushed(.tooMany(limit: 9)),
                "9 pushed requests wait to be used, and there is no room for more until some of them run out."
            ),
            (
                .pushed(.required),
                "The request must be pushed first, to the pushed authorization request endpoint, and it came through "
                    + "the browser."
            ),
            (.pushed(.unknown("urn:x")), "`urn:x`: " + forgotten("request_uri")),
            (
                .pushed(.ofAnotherClient(issuedTo: "a", sentBy: "b")),
                "The request_uri was issued to the client `a` and comes from `b`."
            ),
            (.pushed(.used(ago: 5)), "The request_uri was used already, 5 s ago, and it is good for one time."),
            (.pushed(.expired(age: 61, lifetime: 60)), "The request_uri was issued 1 min 1 s ago and lived 1 min."),
        ] as [Saying])
    func pushed(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }
}
