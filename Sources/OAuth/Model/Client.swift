/// An app that the server knows.
public struct Client: Equatable, Sendable {
    /// How it proves itself at the token endpoint; RFC 7591 section 2, `token_endpoint_auth_method`.
    public enum Authentication: String, CaseIterable, Sendable {
        /// Id and secret in an HTTP Basic header, RFC 6749 section 2.3.1.
        case basic = "client_secret_basic"
        /// Id and secret in the form body.
        case post = "client_secret_post"
        /// A public client: it could not keep a secret, so it has none.
        case none
        /// What the client has signed with its private key, OpenID Connect Core section 9.
        case privateKeyJWT = "private_key_jwt"
    }

    /// Made by the server: RFC 9700 section 4.15 warns of clients that choose their own.
    public let id: String
    /// nil for a public client, and for one that has a private key instead.
    public let secret: String?
    public let name: String
    public let redirectURIs: [String]
    public let grantTypes: [GrantType]
    public let responseTypes: [ResponseType]
    public let authentication: Authentication
    /// The most that it may ask for.
    public let scope: Scope
    public let issued: Instant
    /// How its ID tokens are to be signed, `id_token_signed_response_alg`; nil where it has no wish.
    public var idTokenAlgorithm: SigningAlgorithm?
    /// What its assertions are signed with, `token_endpoint_auth_signing_alg`; nil for any that is known here.
    public var assertionAlgorithm: SigningAlgorithm?
    /// Its public keys, `jwks`.
    public var keys: [ClientKey] = []
    /// RFC 9126 section 6: it starts every authorization request with a push.
    public var requiresPushedRequests = false
    /// RFC 9449 section 5.2: it wants no token that is not bound to its key.
    public var requiresProofs = false

    /// RFC 6749 section 2.1: a public client cannot keep a secret. RFC 8252 calls those on a device native apps.
    public var isPublic: Bool { secret == nil && authentication != .privateKeyJWT }

    public init(
        id: String, secret: String?, name: String, redirectURIs: [String],
        grantTypes: [GrantType] = [.authorizationCode, .refreshToken], responseTypes: [ResponseType] = [.code],
        authentication: Authentication = .basic, scope: Scope, issued: Instant
    ) {
        self.id = id
        self.secret = secret
        self.name = name
        self.redirectURIs = redirectURIs
        self.grantTypes = grantTypes
        self.responseTypes = responseTypes
        self.authentication = authentication
        self.scope = scope
        self.issued = issued
    }
}

/// The grants that this server knows; each has a file in `Grants`.
public enum GrantType: String, CaseIterable, Sendable {
    case authorizationCode = "authorization_code"
    case refreshToken = "refresh_token"
    case clientCredentials = "client_credentials"
    case deviceCode = "urn:ietf:params:oauth:grant-type:device_code"
    /// RFC 9700 section 2.4: it must not be used. Only a profile for old apps has it.
    case password
    /// A token from the authorization endpoint; it never comes to the token endpoint. RFC 9700 section 2.1.2: it should
    /// not be used.
    case implicit

    /// Those that nothing speaks against.
    public static let current = allCases.filter { $0 != .password && $0 != .implicit }
}

/// What may be asked for at the authorization endpoint.
public enum ResponseType: String, CaseIterable, Sendable {
    case code
    /// The implicit grant. RFC 9700 section 2.1.2: it should not be used. Only a profile for old apps has it.
    case token

    /// Those that nothing speaks against.
    public static let current: [ResponseType] = [.code]
}
