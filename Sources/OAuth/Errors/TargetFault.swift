import Messages

/// What can be wrong with the API that a token is asked for, RFC 8707 section 2.
public enum TargetFault: Fault {
    case malformed(String)
    case unknown(String, known: [String])
    /// The token endpoint is asked for another API than the user was.
    case differs(asked: String, granted: String)

    var code: OAuthError.Code? { .invalidTarget }

    var sentence: String {
        switch self {
        case .malformed(let text): say("resource is \(quoted(text)); it must be an absolute URI without a fragment.")
        case .unknown(let text, let known):
            say("resource is \(quoted(text)); this server gives tokens for \(quoted(known)).")
        case .differs(let asked, let granted):
            say("resource is \(quoted(asked)); what the user allowed is for \(quoted(granted)).")
        }
    }
}
