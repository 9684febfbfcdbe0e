import Messages

/// What can be wrong with a request to revoke a token, RFC 7009 sections 2.1 and 2.2.1.
public enum RevocationFault: Fault {
    case tokenMissing
    case tokenOfAnotherClient(issuedTo: String, sentBy: String)
    /// An authorization code is no token, and lives too short to need this.
    case isCode
    /// An ID token is a message that was delivered; nothing is left to revoke.
    case isIDToken

    var code: OAuthError.Code? {
        switch self {
        case .tokenMissing: .invalidRequest
        case .tokenOfAnotherClient: .invalidGrant
        case .isCode, .isIDToken: .unsupportedTokenType
        }
    }

    var sentence: String {
        switch self {
        case .tokenMissing: say("There is no token, so nobody can tell what is to be revoked.")
        case .tokenOfAnotherClient(let issuedTo, let sentBy):
            say(
                "The token was issued to the client \(quoted(issuedTo)) and sent by \(quoted(sentBy)). It stays as it is."
            )
        case .isCode:
            say(
                "This is an authorization code. Refresh tokens and access tokens can be revoked; a code ends by itself."
            )
        case .isIDToken:
            say("This is an ID token. It told the app who signed in and opens nothing, so there is nothing to revoke.")
        }
    }
}
