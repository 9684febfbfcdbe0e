import Messages

/// What can be wrong with a question about a token, RFC 7662, and why a token of the token endpoint is not active.
public enum IntrospectionFault: Fault {
    case tokenMissing
    /// Anybody could say that it is this client.
    case callerIsPublic(id: String)
    case refreshTokenReplaced(ago: Int)
    case isCode

    var code: OAuthError.Code? {
        switch self {
        case .tokenMissing: .invalidRequest
        case .callerIsPublic: .invalidClient
        case .refreshTokenReplaced, .isCode: .invalidGrant
        }
    }

    var sentence: String {
        switch self {
        case .tokenMissing: say("There is no token, so nobody can tell what the question is about.")
        case .callerIsPublic(let id):
            say(
                """
                The client \(quoted(id)) has no secret, so anybody could ask in its name; only a client that \
                proves who it is may ask about tokens.
                """)
        case .refreshTokenReplaced(let seconds):
            say("The refresh token was replaced by a new one \(ago(seconds: seconds)).")
        case .isCode: say("This is an authorization code, and no token before it is exchanged for one.")
        }
    }
}
