import Messages

extension Words {
    /// What stands in a JSON Web Token, in words: RFC 7519 section 4.1, OpenID Connect Core section 2, RFC 9068, RFC 9449.
    enum Token {
        static var none: String {
            say("No JSON Web Token is in this exchange. One has three parts with two dots between.")
        }
        static var noOther: String { say("There is no other token in this exchange.") }
        static var readable: String { say("Anybody can read it; only the key can tell whether it is true.") }
        static var signature: String { say("Signature:") }
        static var header: String { say("Header") }
        static var claims: String { say("Claims") }
        static var meaning: String { say("What it means") }
        static var unknown: String { say("this issuer's own") }

        static func title(_ name: String) -> String {
            name.isEmpty ? say("The token, opened") : say("The token in \(name), opened")
        }

        static func place(_ number: Int, of count: Int) -> String { " " + say("(\(number) of \(count))") }

        static func sentence(_ verdict: TokenVerdict) -> String {
            switch verdict {
            case .server(let key):
                key.map { say("right. The server has signed exactly this, with its key \($0).") }
                    ?? say("right. The server has signed exactly this, with its key.")
            case .client(let name): say("right. \(name) has signed exactly this, with the key that it registered.")
            case .ownKey:
                say(
                    """
                    right, by the key that stands in its own header: whoever made it has that key. Who that is, it does not \
                    say.
                    """)
            case .altered: say("wrong. The key is known, and it has not signed this: somebody has changed the token.")
            case .unknownKey(let key):
                key.map { say("not checked. Nobody here has a key called \($0), so nobody can tell who wrote this.") }
                    ?? say(
                        "not checked. The header names no key, and no key here fits, so nobody can tell who wrote this."
                    )
            case .unsigned: say("none. The header says so itself (alg none), so anybody could have written this.")
            case .algorithm(let name):
                name.map { say("not checked. The key does not sign with \($0), and the token does not get to choose.") }
                    ?? say("not checked. The header names no algorithm, and the token does not get to choose.")
            case .critical: say("not checked. The header demands (crit) what nobody here understands.")
            case .unreadable: say("not checked. The signature is no base64url text.")
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
            if difference == 0 { return say("\(clock) UTC, now") }
            return difference > 0
                ? say("\(clock) UTC, in \(span(difference))") : say("\(clock) UTC, \(span(-difference)) ago")
        }

        static var farAway: String { say("no time that a clock here can show") }

        static var headerMeanings: [String: String] {
            [
                "alg": say("how it is signed; whoever checks must know that beforehand"),
                "kid": say("which key it is signed with, by its name in the key set (jwks_uri)"),
                "typ": say("what kind of token it is, so that none is taken for another"),
                "jwk": say("the public key that checks it; proves only that the sender has its other half"),
                "jku": say("where the sender says the keys are; not to be trusted"),
                "x5c": say("certificates of the key"),
                "crit": say("what in this header must be understood, or the token refused"),
                "cty": say("what kind of text is inside"),
            ]
        }

        static var claimMeanings: [String: String] {
            [
                "iss": say("who issued it: the authorization server, or whoever speaks for itself"),
                "sub": say("whom it is about: the user, or an application that acts for itself"),
                "aud": say("whom it is for; anybody else must refuse it"),
                "exp": say("when it ends; refuse it from then on"),
                "iat": say("when it was issued"),
                "nbf": say("before this it does not count"),
                "jti": say("its own name, so that one and the same is not taken twice"),
                "nonce": say("ties it to one request: the application (or the server) chose it and compares it"),
                "auth_time": say("when the user last proved who they are"),
                "acr": say("how strongly the user was authenticated, in this provider's words"),
                "amr": say("how the user was authenticated: password (pwd), one-time code (otp) and so on"),
                "azp": say("the application that it was issued to, where that is not the audience"),
                "at_hash": say("ties it to the access token that came with it: half of that one's hash"),
                "c_hash": say("ties it to the code that came with it: half of that one's hash"),
                "s_hash": say("ties it to the state that came with it: half of that one's hash"),
                "client_id": say("the application that it was issued to"),
                "scope": say("what the holder may do"),
                "cnf": say("the key it is bound to: whoever shows it must prove to have that key"),
                "htm": say("the method of the one request that this proof is for"),
                "htu": say("the address of the one request that this proof is for"),
                "ath": say("ties the proof to one access token: its hash"),
                "sid": say("the user's session at the provider"),
                "name": say("the user's name, for people to read"),
                "given_name": say("the user's first name"),
                "family_name": say("the user's last name"),
                "email": say("the user's mail address; it can change, so it names nobody for good"),
                "email_verified": say("whether the provider has checked that address"),
                "preferred_username": say("what the user likes to be called here; it can change"),
                "picture": say("where a picture of the user is"),
                "updated_at": say("when what is said of the user last changed"),
                "roles": say("what the user is to the application, in the provider's words"),
                "groups": say("which groups the user is in, in the provider's words"),
                "tid": say("the organisation's directory (Microsoft)"),
            ]
        }
    }
}
