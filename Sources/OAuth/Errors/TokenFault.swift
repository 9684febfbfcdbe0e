import Messages

/// What can be wrong with what a request to the API shows.
public enum TokenFault: Fault {
    case missing
    /// The Authorization header's form is wrong.
    case malformed
    /// The token's own characters are wrong.
    case characters
    case twice
    case inAddress
    case inForm
    case unknown
    case isRefreshToken
    case isCode
    /// The `jti` of a token, without the token.
    case isHandle
    case jwt(JWTFault)
    case audienceWrong(sent: String, own: String)
    case expired(age: Int, lifetime: Int)
    case revoked(Revocation)
    case scopeTooSmall(needed: Scope, granted: Scope)
    /// The token is an app's own, and the resource is about a user.
    case withoutUser(clientID: String)
    /// A token that is bound to a key came as if it were not.
    case boundAsBearer
    /// A bearer token came as if it were bound to a key.
    case notBound
    case keyDiffers(token: String, proof: String)
    case apiKeyInstead
    case apiKeyMissing
    case apiKeyWrong

    var code: OAuthError.Code? {
        switch self {
        // RFC 6750 section 3.1: no error code where the request lacks any authentication information.
        case .missing, .inAddress, .inForm, .apiKeyInstead: nil
        // An API key is nobody's RFC.
        case .apiKeyMissing, .apiKeyWrong: nil
        case .malformed, .twice: .invalidRequest
        case .characters, .unknown, .isRefreshToken, .isCode, .isHandle, .jwt, .audienceWrong, .expired, .revoked,
            .boundAsBearer, .notBound, .keyDiffers:
            .invalidToken
        case .scopeTooSmall, .withoutUser: .insufficientScope
        }
    }

    var sentence: String {
        switch self {
        case .missing: say("There is no access token: no `Authorization: Bearer …` header.")
        case .malformed: say("The Authorization header is not `Bearer` or `DPoP` and one token after a space.")
        case .characters: say("The access token has characters that no token may have.")
        case .twice: say("The access token comes in more than one way, and one is all that is allowed.")
        case .inAddress:
            say(
                """
                The access token stands in the address, where logs and histories keep it. This API takes it in \
                the Authorization header alone.
                """)
        case .inForm: say("The access token stands in the body. This API takes it in the Authorization header alone.")
        case .unknown: forgotten(.accessToken)
        case .isRefreshToken:
            say("This is a refresh token. It is for the token endpoint; the API wants an access token.")
        case .isCode: say("This is an authorization code. It is for the token endpoint; the API wants an access token.")
        case .isHandle:
            say("This is the jti of an access token, which is only its name. The API wants the signed token itself.")
        case .jwt(let fault): fault.sentence
        case .audienceWrong(let sent, let own):
            say("The access token is for \(quoted(sent)); this API is \(quoted(own)).")
        case .expired(let age, let lifetime):
            say("The access token was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime)).")
        case .revoked(let revocation): say("The access token was revoked: \(revocation.sentence)")
        case .scopeTooSmall(let needed, let granted):
            say("This needs the scope \(quoted(needed.tokens)); the token was granted \(quoted(granted.tokens)).")
        case .withoutUser(let id):
            say(
                """
                The access token is the app's own (\(quoted(id))): no user consented, and what is asked for here \
                is about a user.
                """)
        case .boundAsBearer:
            say(
                """
                The access token is bound to a key and came as `Bearer`. It opens something only as `DPoP`, with \
                a proof that the sender holds the key: a thief would not.
                """)
        case .notBound: say("The access token came as `DPoP` and is bound to no key; it is a `Bearer` token.")
        case .keyDiffers(let token, let proof):
            say(
                "The access token is bound to the key \(quoted(token)), and the proof was signed with \(quoted(proof))."
            )
        case .apiKeyInstead:
            say("There is an API key and no access token. A key names the app; only a user's token opens private data.")
        case .apiKeyMissing: say("There is no API key where this API looks for one.")
        case .apiKeyWrong: say("The API key is not one that this server has given out.")
        }
    }
}
