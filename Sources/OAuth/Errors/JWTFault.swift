import Messages

/// Why a JSON Web Token is no access token of this server, RFC 9068 section 4.
public enum JWTFault: Fault {
    /// Not three parts of base64url, the first two of them JSON objects.
    case malformed
    /// `alg` is `none`.
    case unsigned
    case algorithmUnknown(String?)
    /// Extensions that must be understood and are not (RFC 7515 section 4.1.11).
    case critical
    case keyUnknown(String?)
    case algorithmDiffers(sent: String, key: String)
    case signatureWrong
    case typeWrong(String)
    case idToken
    /// An access token without `iss` or `jti`.
    case claimMissing(String)
    case issuerWrong(sent: String, own: String)

    var code: OAuthError.Code? { .invalidToken }

    var sentence: String {
        switch self {
        case .malformed:
            say(
                """
                This looks like a JWT and is none: it must be three parts of base64url with dots between, and \
                the first two must be JSON objects.
                """)
        case .unsigned: say("The JWT's header says alg `none`: nobody has signed it, so anybody could have written it.")
        case .algorithmUnknown(let algorithm):
            algorithm.map {
                say(
                    """
                    The JWT's header says alg \(quoted($0)); this server signs with \
                    \(quoted(SigningAlgorithm.allCases.map(\.rawValue))).
                    """)
            } ?? say("The JWT's header does not say how it was signed: there is no alg.")
        case .critical:
            say("The JWT's header has a `crit` member: it asks for extensions that this server does not know.")
        case .keyUnknown(let id):
            id.map {
                say(
                    """
                    The JWT was signed with the key \(quoted($0)), which is not, or not any more, among those \
                    that this server publishes.
                    """)
            } ?? say("The JWT's header does not say which key signed it: there is no kid.")
        case .algorithmDiffers(let sent, let key):
            say("The JWT's header says alg \(quoted(sent)), and the key that it names is for \(quoted(key)).")
        case .signatureWrong:
            say("The JWT's signature does not fit: somebody has changed the token, or signed it with another key.")
        case .typeWrong(let type):
            say("The JWT's header says typ \(quoted(type)); an access token has `at+jwt`.")
        case .idToken: say("This is an ID token: it tells the app who signed in. The API wants the access token.")
        case .claimMissing(let claim): say("The JWT has no \(quoted(claim)), which an access token must have.")
        case .issuerWrong(let sent, let own):
            say("The JWT was issued by \(quoted(sent)); this server is \(quoted(own)).")
        }
    }
}
