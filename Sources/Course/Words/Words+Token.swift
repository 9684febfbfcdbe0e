extension Words {
    /// What stands in a JSON Web Token, in words: RFC 7519 section 4.1, OpenID Connect Core section 2, RFC 9068, RFC 9449.
    enum Token {
        static let none = "No JSON Web Token is in this exchange. One has three parts with two dots between."
        static let noOther = "There is no other token in this exchange."
        static let readable = "Anybody can read it; only the key can tell whether it is true."
        static let signature = "Signature:"
        static let header = "Header"
        static let claims = "Claims"
        static let meaning = "What it means"
        static let unknown = "this issuer's own"

        static func title(_ name: String) -> String {
            name.isEmpty ? "The token, opened" : "The token in \(name), opened"
        }

        static func place(_ number: Int, of count: Int) -> String { " (\(number) of \(count))" }

        static func sentence(_ verdict: TokenVerdict) -> String {
            switch verdict {
            case .server(let key):
                "right. The server has signed exactly this, with its key\(key.map { " \($0)" } ?? "")."
            case .client(let name): "right. \(name) has signed exactly this, with the key that it registered."
            case .ownKey:
                """
                right, by the key that stands in its own header: whoever made it has that key. Who that is, it does not \
                say.
                """
            case .altered: "wrong. The key is known, and it has not signed this: somebody has changed the token."
            case .unknownKey(let key):
                key.map { "not checked. Nobody here has a key called \($0), so nobody can tell who wrote this." }
                    ?? "not checked. The header names no key, and no key here fits, so nobody can tell who wrote this."
            case .unsigned: "none. The header says so itself (alg none), so anybody could have written this."
            case .algorithm(let name):
                """
                not checked. \(name.map { "The key does not sign with \($0)" } ?? "The header names no algorithm"), and \
                the token does not get to choose.
                """
            case .critical: "not checked. The header demands (crit) what nobody here understands."
            case .unreadable: "not checked. The signature is no base64url text."
            }
        }

        /// Claims whose value is a time, in seconds since 1970-01-01 00:00 UTC.
        static let times: Set<String> = ["exp", "iat", "nbf", "auth_time", "updated_at"]

        /// Such as "14:03:20 UTC, in 59 min".
        static func time(_ time: Int, now: Int) -> String {
            let (difference, isTooFar) = time.subtractingReportingOverflow(now)
            guard !isTooFar, abs(difference) < 1_000_000 * 86_400 else { return Words.Token.farAway }
            let second = (time % 86_400 + 86_400) % 86_400
            let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
                .joined(separator: ":")
            if difference == 0 { return "\(clock) UTC, now" }
            return difference > 0 ? "\(clock) UTC, in \(span(difference))" : "\(clock) UTC, \(span(-difference)) ago"
        }

        static let farAway = "no time that a clock here can show"

        static let headerMeanings: [String: String] = [
            "alg": "how it is signed; whoever checks must know that beforehand",
            "kid": "which key it is signed with, by its name in the key set (jwks_uri)",
            "typ": "what kind of token it is, so that none is taken for another",
            "jwk": "the public key that checks it; proves only that the sender has its other half",
            "jku": "where the sender says the keys are; not to be trusted",
            "x5c": "certificates of the key",
            "crit": "what in this header must be understood, or the token refused",
            "cty": "what kind of text is inside",
        ]

        static let claimMeanings: [String: String] = [
            "iss": "who issued it: the authorization server, or whoever speaks for itself",
            "sub": "whom it is about: the user, or an application that acts for itself",
            "aud": "whom it is for; anybody else must refuse it",
            "exp": "when it ends; refuse it from then on",
            "iat": "when it was issued",
            "nbf": "before this it does not count",
            "jti": "its own name, so that one and the same is not taken twice",
            "nonce": "ties it to one request: the application (or the server) chose it and compares it",
            "auth_time": "when the user last proved who they are",
            "acr": "how strongly the user was authenticated, in this provider's words",
            "amr": "how the user was authenticated: password (pwd), one-time code (otp) and so on",
            "azp": "the application that it was issued to, where that is not the audience",
            "at_hash": "ties it to the access token that came with it: half of that one's hash",
            "c_hash": "ties it to the code that came with it: half of that one's hash",
            "s_hash": "ties it to the state that came with it: half of that one's hash",
            "client_id": "the application that it was issued to",
            "scope": "what the holder may do",
            "cnf": "the key it is bound to: whoever shows it must prove to have that key",
            "htm": "the method of the one request that this proof is for",
            "htu": "the address of the one request that this proof is for",
            "ath": "ties the proof to one access token: its hash",
            "sid": "the user's session at the provider",
            "name": "the user's name, for people to read",
            "given_name": "the user's first name",
            "family_name": "the user's last name",
            "email": "the user's mail address; it can change, so it names nobody for good",
            "email_verified": "whether the provider has checked that address",
            "preferred_username": "what the user likes to be called here; it can change",
            "picture": "where a picture of the user is",
            "updated_at": "when what is said of the user last changed",
            "roles": "what the user is to the application, in the provider's words",
            "groups": "which groups the user is in, in the provider's words",
            "tid": "the organisation's directory (Microsoft)",
        ]
    }
}
