import Messages

extension ProofFault {
    var sentence: String {
        switch self {
        case .missing: say("There is no DPoP header, and the request has to prove that its sender holds the key.")
        case .several(let count): say("There are \(count) DPoP headers; one proof is all that a request may carry.")
        case .notToken: say("The DPoP header is no JWT of three parts, or it is too long.")
        case .typeWrong(let type):
            type.map { say("The proof's typ is \(quoted($0)); it must be `dpop+jwt`.") }
                ?? say("The proof's header has no typ; it must be `dpop+jwt`.")
        case .algorithmUnknown(let algorithm):
            algorithm.map { say("The proof's alg is \(quoted($0)); this server knows \(quoted(Self.known)).") }
                ?? say("The proof's header has no alg; this server knows \(quoted(Self.known)).")
        case .critical: say("The proof's header has a crit: an extension that must be understood, and none is.")
        case .keyMissing: say("The proof's header has no jwk, so nobody can tell which key signed it.")
        case .keyPrivate(let member):
            say(
                """
                The jwk in the proof's header has the member \(quoted(member)), which belongs to the private \
                key. Whoever sees it can be the client from now on: it has to be replaced.
                """)
        case .keyUnusable:
            say(
                "The jwk in the proof's header is no public key that goes with its alg: P-256, or RSA of 2048 bits at least."
            )
        case .signatureWrong: say("The proof was not signed with the key in its header, or it was changed since.")
        case .claimMissing(let name): say("The proof has no \(quoted(name)), or it is of the wrong type.")
        case .methodDiffers(let proof, let request):
            say("The proof is for a \(quoted(proof)) (htm), and the request is a \(quoted(request)).")
        case .addressDiffers(let proof, let request):
            say("The proof is for \(quoted(proof)) (htu), and the request goes to \(quoted(request)).")
        case .tooOld(let age, let window):
            say(
                """
                The proof was made \(inWords(seconds: age)) ago by this server's clock (iat); \(inWords(seconds: window)) \
                is the most.
                """)
        case .fromFuture(let seconds, let window):
            say(
                """
                The proof was made \(inWords(seconds: seconds)) from now by this server's clock (iat); the two \
                clocks may differ by \(inWords(seconds: window)).
                """)
        case .replayed: say("A proof with this jti has come before from this key, and a proof is good for one time.")
        case .nonceMissing:
            say(
                """
                The proof carries no nonce, and this server wants one of its own in it. It stands in the \
                DPoP-Nonce header of this answer.
                """)
        case .nonceWrong(let nonce, _):
            say(
                """
                The proof's nonce is \(quoted(nonce)), which is too old or none of this server's. A new one \
                stands in the DPoP-Nonce header of this answer.
                """)
        case .tokenHashMissing: say("The proof has no ath, so it could have been made for any access token.")
        case .tokenHashDiffers: say("The proof's ath is not the SHA-256 of the access token that came with it.")
        case .keyNamedDiffers(let named, let proof):
            say("dpop_jkt names the key \(quoted(named)), and the proof was signed with \(quoted(proof)).")
        }
    }

    private static var known: [String] { VerifiedProof.algorithms.map(\.rawValue) }
}
