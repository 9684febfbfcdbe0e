/// What can be wrong with what a client offers for a token.
public enum GrantFault: Fault {
    case typeMissing
    case typeUnknown(String)
    case codeMissing
    case codeUnknown
    case codeExpired(age: Int, lifetime: Int)
    case codeUsed(ago: Int)
    case codeOfAnotherClient(issuedTo: String, sentBy: String)
    case redirectMissing(issuedFor: String)
    case redirectDiffers(sent: String, issuedFor: String)
    case verifierMissing
    case verifierUnexpected
    case verifierMalformed(length: Int)
    case verifierWrong(CodeChallenge.Method)
    case refreshTokenMissing
    case refreshTokenUnknown
    case refreshTokenExpired(age: Int, lifetime: Int)
    case refreshTokenReused(replacedAgo: Int)
    case refreshTokenRevoked(Revocation)
    case refreshTokenOfAnotherClient(issuedTo: String, sentBy: String)
    case scopeMalformed
    case scopeTooWide(asked: Scope, granted: Scope)

    var code: OAuthError.Code? {
        switch self {
        case .typeMissing, .codeMissing, .refreshTokenMissing, .verifierMalformed: .invalidRequest
        case .typeUnknown: .unsupportedGrantType
        case .scopeMalformed, .scopeTooWide: .invalidScope
        default: .invalidGrant
        }
    }
}
