/// What can be wrong at the authorization endpoint, on its pages, and wherever else a scope is asked for.
public enum AuthorizationFault: Fault {
    case clientMissing
    case clientUnknown(String)
    case redirectMissing(registered: Int)
    case redirectMismatch(sent: String, registered: [String])
    case responseTypeMissing
    case responseTypeUnknown(String, known: [ResponseType] = ResponseType.current)
    /// RFC 9700 speaks against it, and the profile does not have it.
    case responseTypeOff(ResponseType)
    case responseModeUnknown(String)
    /// A token in the query would be sent to the app's server and end up in its logs.
    case responseModeUnfit(ResponseMode, ResponseType)
    case responseTypeNotAllowed(String)
    case scopeMalformed
    case scopeUnknown([String], offered: [String])
    case scopeNotAllowed(asked: Scope, registered: Scope)
    case stateMissing
    case challengeMissing
    /// The client has a secret, and this provider wants PKCE all the same.
    case challengeMissingWithSecret
    case challengeMalformed(length: Int)
    case challengeMethodUnknown(String)
    case denied(username: String)
    /// The pages' hidden `request` names nothing that is waiting.
    case requestUnknown
    case otherBrowser
    case tooManySignIns(Int)
    case decisionUnknown(String?)
    case tooManyPasswords(username: String, Int, seconds: Int)

    var code: OAuthError.Code? {
        switch self {
        case .responseTypeUnknown, .responseTypeOff: .unsupportedResponseType
        case .responseTypeNotAllowed: .unauthorizedClient
        case .scopeMalformed, .scopeUnknown, .scopeNotAllowed: .invalidScope
        case .denied, .tooManySignIns: .accessDenied
        case .tooManyPasswords: .temporarilyUnavailable
        default: .invalidRequest
        }
    }

    /// RFC 7636 section 4.4.1 gives the first two their words; the last ones are for a person.
    var publicWords: String? {
        switch self {
        case .challengeMissing, .challengeMissingWithSecret: "code challenge required"
        case .challengeMethodUnknown: "transform algorithm not supported"
        case .tooManyPasswords: "Too many wrong passwords came for this name. Wait a minute and try again."
        default: nil
        }
    }
}
