import Messages

/// What can be wrong with a registration, RFC 7591 section 3.2.2.
public enum RegistrationFault: Fault {
    case notAnObject
    case wrongType(member: String, expected: Expected)
    case redirectMissing
    case redirect(String, RedirectURI.Fault)
    case grantTypeUnknown(String, known: [GrantType] = GrantType.current)
    case responseTypeUnknown(String, known: [ResponseType] = ResponseType.current)
    /// RFC 7591 section 2.1: response type `code` and grant type `authorization_code` go together.
    case codeWithoutItsGrant
    /// The same for `token` and `implicit`.
    case tokenWithoutItsGrant
    /// RFC 6749 section 4.4: a token for the app itself needs a secret.
    case clientCredentialsWithoutSecret
    case authenticationUnknown(String)
    case scopeMalformed
    case scopeUnknown([String], offered: [String])
    case tooLong(member: String, limit: Int)
    /// Registration is open, and a token was sent all the same.
    case initialTokenUnexpected
    case initialTokenMissing
    case initialTokenWrong
    case keysElsewhere
    case keysMissing
    /// `jwks` is no key set.
    case keysMalformed
    case keysTooMany(limit: Int)
    case keyPrivate(member: String)
    case keyUnsupported(String)
    /// Its numbers are no key.
    case keyUnusable(id: String?)
    case algorithmUnknown(member: String, String)
    case full(limit: Int)
    /// The registration page that was sent is none that is open.
    case formUnknown
    /// Another browser has it open, or another site sent it.
    case formForged
    case generateUnknown(String)
    case fields([RegistrationMistake])

    var code: OAuthError.Code? {
        switch self {
        case .redirectMissing, .redirect: .invalidRedirectURI
        case .initialTokenUnexpected, .initialTokenMissing, .initialTokenWrong: .invalidToken
        case .full: .temporarilyUnavailable
        case .formUnknown, .formForged, .generateUnknown: .invalidRequest
        default: .invalidClientMetadata
        }
    }

    var sentence: String {
        switch self {
        case .notAnObject: say("The body is not a JSON object.")
        case .wrongType(let member, let expected):
            switch expected {
            case .text: say("\(quoted(member)) must be a text.")
            case .flag: say("\(quoted(member)) must be true or false.")
            case .texts: say("\(quoted(member)) must be a list of texts.")
            }
        case .redirectMissing: say("There are no redirect_uris, and a client that asks for codes needs one at least.")
        case .redirect(let uri, let fault): fault.sentence(of: quoted(uri))
        case .grantTypeUnknown(let type, let known):
            say("grant_types has \(quoted(type)); this server knows \(quoted(known.map(\.rawValue))).")
        case .responseTypeUnknown(let type, let known):
            say("response_types has \(quoted(type)); this server knows \(quoted(known.map(\.rawValue))).")
        case .codeWithoutItsGrant:
            say(
                """
                The response type `code` and the grant type `authorization_code` go together; one is here \
                without the other.
                """)
        case .tokenWithoutItsGrant:
            say("The response type `token` and the grant type `implicit` go together; one is here without the other.")
        case .clientCredentialsWithoutSecret:
            say(
                """
                grant_types has `client_credentials`, for which a client needs a secret, and \
                token_endpoint_auth_method is `none`.
                """)
        case .authenticationUnknown(let method):
            say(
                """
                token_endpoint_auth_method is \(quoted(method)); this server knows \
                \(quoted(Client.Authentication.allCases.map(\.rawValue))).
                """)
        case .scopeMalformed: say("scope is not a list of words with one space between.")
        case .scopeUnknown(let unknown, let offered):
            say("scope has \(quoted(unknown)); this server offers \(quoted(offered)).")
        case .tooLong(let member, let limit): say("\(quoted(member)) is longer than \(limit).")
        case .initialTokenMissing:
            say(
                """
                Registration is not open to everybody here: it takes an initial access token, as `Authorization: \
                Bearer …`, and there is none.
                """)
        case .initialTokenWrong: say("The initial access token is not the one that this server gave out.")
        case .initialTokenUnexpected:
            say("Registration is open to everybody here and no initial access tokens were given out, yet one was sent.")
        case .keysElsewhere:
            say(
                """
                jwks_uri names an address from which the keys are to be fetched, and this server fetches \
                nothing. Send the keys themselves, as jwks.
                """)
        case .keysMissing:
            say(
                "token_endpoint_auth_method is `private_key_jwt`, so the client's public keys must come along, as jwks."
            )
        case .keysMalformed:
            say("jwks must be a JSON object with `keys`, a list of public keys, each of them an object.")
        case .keysTooMany(let limit): say("jwks has more than \(limit) keys.")
        case .keyPrivate(let member):
            say(
                """
                A key in jwks has the member \(quoted(member)), which belongs to the private half. Never send \
                that to anybody; make a new key.
                """)
        case .keyUnsupported(let kind):
            say("A key in jwks is \(quoted(kind)); this server takes keys for signing: `EC` on `P-256`, and `RSA`.")
        case .keyUnusable(let id):
            id.map {
                say(
                    """
                    The key \(quoted($0)) in jwks cannot be used: its numbers are no key, or an RSA key of less than 2048 \
                    bits.
                    """)
            }
                ?? say(
                    "A key in jwks cannot be used: its numbers are no key, or an RSA key of less than 2048 bits.")
        case .algorithmUnknown(let member, let text):
            say("\(member) is \(quoted(text)); this server knows \(quoted(SigningAlgorithm.allCases.map(\.rawValue))).")
        case .full(let limit): say("\(limit) clients are registered, and there is no room for more.")
        case .formUnknown:
            say("The registration page was used already, has been open for too long, or never was.")
        case .formForged:
            say("This browser is not the one that opened the registration page: its cookie is missing or another.")
        case .generateUnknown(let wanted):
            say("generate is \(quoted(wanted)); the page has buttons for `id` and `secret` where its fields say so.")
        case .fields(let mistakes): mistakes.map { $0.fault.sentence($0.name) }.joined(separator: " ")
        }
    }
}

extension RegistrationFault {
    /// What a member must be.
    public enum Expected: Equatable, Sendable {
        case text, flag, texts
    }
}

extension RedirectURI.Fault {
    func sentence(of uri: String) -> String {
        switch self {
        case .notAbsolute:
            say("The redirect URI \(uri) is not absolute: it must begin with a scheme and, for https, a host.")
        case .fragment: say("The redirect URI \(uri) has a fragment, the part from `#` on, which is not allowed.")
        case .plainHTTP:
            say(
                """
                The redirect URI \(uri) is plain http, which is allowed for your own machine alone (127.0.0.1, [::1], \
                localhost).
                """)
        case .scheme(let scheme):
            say(
                """
                The redirect URI \(uri) has the scheme \(quoted(scheme)); an app's own scheme is a domain name backwards, \
                such as `com.example.app`.
                """)
        case .characters: say("The redirect URI \(uri) has characters that no URI may have, or a wildcard.")
        }
    }
}
