import Messages

/// What a provider let pass, and what the RFC would have answered instead.
public enum Departure: Equatable, Sendable {
    /// A public client asked without a code challenge.
    case challengeNotAsked
    /// The redirect URI is not the registered one, but lies below it.
    case redirectBelow(registered: [String])
    /// The redirect URI differs from the registered one in its port, and the client has a secret.
    case redirectPort(registered: [String])
    /// The token endpoint did not ask for the redirect URI again.
    case redirectNotAsked(issuedFor: String)

    /// One sentence for the learner; never sent.
    public var sentence: String {
        switch self {
        case .challengeNotAsked:
            say(
                """
                The RFC would say: error=invalid_request, "code challenge required", since this client has no \
                secret (RFC 9700 section 2.1.1, RFC 7636 section 4.4.1).
                """)
        case .redirectBelow(let registered):
            say(
                """
                The RFC would say: 400 and no redirect, since redirect_uri must be \(quoted(registered)) letter \
                by letter (RFC 9700 section 4.1.3).
                """)
        case .redirectPort(let registered):
            say(
                """
                The RFC would say: 400 and no redirect, since redirect_uri must be \(quoted(registered)), and \
                only an app without a secret may choose its port (RFC 9700 section 4.1.3, RFC 8252 section 7.3).
                """)
        case .redirectNotAsked(let issuedFor):
            say(
                """
                The RFC would say: 400 {"error":"invalid_grant"}, since redirect_uri must come again and be \
                \(quoted(issuedFor)) (RFC 6749 section 4.1.3).
                """)
        }
    }
}

extension OAuthError {
    /// What the RFC would have done where a provider refuses more than the RFC does; nil where the RFC refuses too.
    public var departure: String? {
        switch cause {
        case .authorization(.stateMissing):
            say("The RFC would go on: it recommends state and demands no more (RFC 6749 section 4.1.1).")
        case .authorization(.challengeMissingWithSecret):
            say(
                """
                The RFC would go on: it demands PKCE of clients without a secret, and recommends it to others \
                (RFC 9700 section 2.1.1).
                """)
        case .client(.secretFromBrowser):
            say(
                """
                The RFC would go on: it says nothing of an Origin header, only that a browser cannot keep a \
                secret (RFC 6749 section 2.1).
                """)
        case .grant(.originMissing):
            say("The RFC would go on: it says nothing of an Origin header (RFC 6749 section 4.1.3).")
        default: nil
        }
    }
}
