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
    }

    /// Made by the server: RFC 9700 section 4.15 warns of clients that choose their own.
    public let id: String
    /// nil for a public client.
    public let secret: String?
    public let name: String
    public let redirectURIs: [String]
    public let grantTypes: [GrantType]
    public let responseTypes: [ResponseType]
    public let authentication: Authentication
    /// The most that it may ask for.
    public let scope: Scope
    public let issued: Instant

    /// RFC 6749 section 2.1: a public client cannot keep a secret. RFC 8252 calls those on a device native apps.
    public var isPublic: Bool { secret == nil }

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
}

/// What may be asked for at the authorization endpoint.
///
/// RFC 9700 section 2.1.2: clients should not use `token`, the implicit grant, so it is not here.
public enum ResponseType: String, CaseIterable, Sendable {
    case code
}
