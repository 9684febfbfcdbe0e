/// What can be wrong with what a client offers for a token.
public enum GrantFault: Fault {
    case typeMissing
    case typeUnknown(String, known: [GrantType] = GrantType.current)
    /// RFC 9700 speaks against it, and the profile does not have it.
    case typeOff(GrantType)
    case codeMissing
    case codeUnknown
    case codeExpired(age: Int, lifetime: Int)
    case codeUsed(ago: Int)
    case codeRevoked(Revocation)
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
    /// A web app without a secret sent its code from something that is no browser.
    case originMissing(redirectURI: String)
    case scopeMalformed
    case scopeTooWide(asked: Scope, granted: Scope)
    /// OpenID Connect is about users, and no user takes part.
    case openIDWithoutUser
    /// `proof` is nil where none came.
    case codeKeyDiffers(bound: String, proof: String?)
    case refreshTokenKeyDiffers(bound: String, proof: String?)
    case usernameMissing
    case passwordMissing
    case passwordWrong(username: String)
    case tooManyPasswords(username: String, Int, seconds: Int)

    var code: OAuthError.Code? {
        switch self {
        case .typeMissing, .codeMissing, .refreshTokenMissing, .verifierMalformed, .usernameMissing, .passwordMissing,
            .originMissing:
            .invalidRequest
        case .typeUnknown, .typeOff: .unsupportedGrantType
        case .scopeMalformed, .scopeTooWide, .openIDWithoutUser: .invalidScope
        default: .invalidGrant
        }
    }
}
