/// What can be wrong at the authorization endpoint, on its pages, and wherever else a scope is asked for.
public enum AuthorizationFault: Fault {
    case clientMissing
    case clientUnknown(String)
    case redirectMissing(registered: Int)
    case redirectMismatch(sent: String, registered: [String])
    case responseTypeMissing
    case responseTypeUnknown(String)
    case responseTypeNotAllowed(String)
    case scopeMalformed
    case scopeUnknown([String], offered: [String])
    case scopeNotAllowed(asked: Scope, registered: Scope)
    case challengeMissing
    case challengeMalformed(length: Int)
    case challengeMethodUnknown(String)
    case denied(username: String)
    /// The pages' hidden `request` names nothing that is waiting.
    case requestUnknown
    case otherBrowser
    case tooManySignIns(Int)
    case decisionUnknown(String?)

    var code: OAuthError.Code? {
        switch self {
        case .responseTypeUnknown: .unsupportedResponseType
        case .responseTypeNotAllowed: .unauthorizedClient
        case .scopeMalformed, .scopeUnknown, .scopeNotAllowed: .invalidScope
        case .denied, .tooManySignIns: .accessDenied
        default: .invalidRequest
        }
    }

    /// RFC 7636 section 4.4.1 gives these two their words.
    var publicWords: String? {
        switch self {
        case .challengeMissing: "code challenge required"
        case .challengeMethodUnknown: "transform algorithm not supported"
        default: nil
        }
    }
}
