/// What can be wrong with a registration, RFC 7591 section 3.2.2.
public enum RegistrationFault: Fault {
    case notAnObject
    case wrongType(member: String, expected: String)
    case redirectMissing
    case redirect(String, RedirectURI.Fault)
    case grantTypeUnknown(String)
    case responseTypeUnknown(String)
    /// RFC 7591 section 2.1: response type `code` and grant type `authorization_code` go together.
    case codeWithoutItsGrant
    /// RFC 6749 section 4.4: a token for the app itself needs a secret.
    case clientCredentialsWithoutSecret
    case authenticationUnknown(String)
    case scopeMalformed
    case scopeUnknown([String], offered: [String])
    case tooLong(member: String, limit: Int)
    case initialTokenWrong
    case full(limit: Int)

    var code: OAuthError.Code? {
        switch self {
        case .redirectMissing, .redirect: .invalidRedirectURI
        case .initialTokenWrong: .invalidToken
        case .full: .temporarilyUnavailable
        default: .invalidClientMetadata
        }
    }

    var sentence: String {
        switch self {
        case .notAnObject: "The body is not a JSON object."
        case .wrongType(let member, let expected): "\(quoted(member)) must be \(expected)."
        case .redirectMissing: "There are no redirect_uris, and a client that asks for codes needs one at least."
        case .redirect(let uri, let fault): "The redirect URI \(quoted(uri)) \(fault.words)"
        case .grantTypeUnknown(let type):
            "grant_types has \(quoted(type)); this server knows \(quoted(GrantType.allCases.map(\.rawValue)))."
        case .responseTypeUnknown(let type):
            "response_types has \(quoted(type)); this server knows \(quoted(ResponseType.allCases.map(\.rawValue)))."
        case .codeWithoutItsGrant:
            "The response type `code` and the grant type `authorization_code` go together; one is here without "
                + "the other."
        case .clientCredentialsWithoutSecret:
            "grant_types has `client_credentials`, for which a client needs a secret, and token_endpoint_auth_method "
                + "is `none`."
        case .authenticationUnknown(let method):
            "token_endpoint_auth_method is \(quoted(method)); this server knows "
                + "\(quoted(Client.Authentication.allCases.map(\.rawValue)))."
        case .scopeMalformed: "scope is not a list of words with one space between."
        case .scopeUnknown(let unknown, let offered):
            "scope has \(quoted(unknown)); this server offers \(quoted(offered))."
        case .tooLong(let member, let limit): "\(quoted(member)) is longer than \(limit)."
        case .initialTokenWrong:
            "Registration is open to everybody here and no initial access tokens were given out, yet one was sent."
        case .full(let limit): "\(limit) clients are registered, and there is no room for more."
        }
    }
}

extension RedirectURI.Fault {
    /// The end of a sentence that names the URI.
    var words: String {
        switch self {
        case .notAbsolute: "is not absolute: it must begin with a scheme and, for https, a host."
        case .fragment: "has a fragment, the part from `#` on, which is not allowed."
        case .plainHTTP: "is plain http, which is allowed for your own machine alone (127.0.0.1, [::1], localhost)."
        case .scheme(let scheme):
            "has the scheme \(quoted(scheme)); an app's own scheme is a domain name backwards, such as "
                + "`com.example.app`."
        case .characters: "has characters that no URI may have, or a wildcard."
        }
    }
}
