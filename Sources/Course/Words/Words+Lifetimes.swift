import Messages

extension Words {
    /// How long codes and tokens still count.
    enum Lifetimes {
        /// "authorization code: 1 min 20 s left", what is nearly over in bold and with a mark that needs no colour.
        static func line(_ lifetimes: [Lifetime]) -> RichText {
            lifetimes.enumerated().reduce(RichText("")) { line, item in
                let lifetime = item.element
                let between = item.offset == 0 ? "" : " · "
                let isAlone = !lifetimes.contains { $0.kind == lifetime.kind && $0.name != lifetime.name }
                let name = noun(lifetime.kind) + (isAlone ? "" : " {{\(lifetime.name)}}")
                let isMarked = lifetime.isShort || lifetime.isOver
                return line + RichText(between) + RichText("\(name): \(rest(lifetime))", isMarked ? .strong : [])
            }
        }

        private static func rest(_ lifetime: Lifetime) -> String {
            if lifetime.isOver { return say("expired!") }
            return lifetime.isShort ? say("only \(span(lifetime.left)) left!") : say("\(span(lifetime.left)) left")
        }

        static func noun(_ kind: Lifetime.Kind) -> String {
            switch kind {
            case .code: say("authorization code")
            case .accessToken: say("access token")
            case .refreshToken: say("refresh token")
            case .deviceCode: say("device code")
            case .requestURI: "request_uri"
            }
        }

        /// What happens to whoever uses it now.
        static func expired(_ kind: Lifetime.Kind) -> String {
            switch kind {
            case .code:
                say(
                    """
                    The authorization code has expired: the token endpoint will answer 400 invalid_grant (RFC 6749, section \
                    5.2). For a new one the browser has to go to the authorization endpoint again.
                    """)
            case .accessToken:
                say(
                    """
                    The access token has expired: the API will answer 401 invalid_token (RFC 6750, section 3.1). Whoever has \
                    a refresh token gets a new one without asking anybody.
                    """)
            case .refreshToken:
                say(
                    """
                    The refresh token has expired: the token endpoint will answer 400 invalid_grant (RFC 6749, section 5.2). \
                    The person has to be asked again.
                    """)
            case .deviceCode:
                say(
                    """
                    The device code has expired: the token endpoint will answer 400 expired_token (RFC 8628, section 3.5). \
                    The device has to ask for new codes.
                    """)
            case .requestURI:
                say(
                    """
                    The request_uri has expired: the authorization endpoint will refuse it (RFC 9126, section 4). The app has \
                    to push its request again.
                    """)
            }
        }
    }
}
