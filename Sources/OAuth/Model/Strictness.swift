/// Where a provider asks for more or for less than the RFCs do. The defaults are the RFCs themselves.
///
/// Each rule branches where it stands, with the RFC section beside it; `Departure` and `OAuthError.departure` say what
/// the RFC would have done.
public struct Strictness: Equatable, Sendable {
    /// Who has to use PKCE.
    public enum PKCE: Equatable, Sendable {
        /// RFC 9700 section 2.1.1: clients without a secret.
        case publicClients
        case everybody, nobody
    }

    /// How a redirect URI is compared with the registered ones.
    public enum Redirects: Equatable, Sendable {
        /// RFC 9700 section 4.1.3: letter by letter.
        case exact
        /// Also anything below the path of a registered one.
        case subdirectory
    }

    /// When a refresh token comes along; RFC 6749 section 1.5 leaves that to the server.
    public enum RefreshTokens: Equatable, Sendable {
        case always
        /// Where the scope `offline_access` was granted (OpenID Connect Core section 11).
        case offlineAccess
        /// Where the authorization request said `access_type=offline`.
        case accessType
    }

    public var pkce = PKCE.publicClients
    public var redirects = Redirects.exact
    /// RFC 8252 section 7.3 leaves the port of a loopback URI free for native apps; this does for everybody.
    public var anyLoopbackPort = false
    /// RFC 6749 section 4.1.1 recommends `state`; this demands it.
    public var stateRequired = false
    /// RFC 6749 section 4.1.3 wants `redirect_uri` again at the token endpoint.
    public var redirectAtToken = true
    public var refreshTokens = RefreshTokens.always
    /// Whether a refresh ends the access tokens made before it.
    public var refreshEndsEarlierTokens = false
    /// Whether a secret that comes with an Origin header, and a web app's code without one, are refused.
    public var checksOrigin = false
    /// What may follow the client id after an `@` at the token endpoint.
    public var realm: String?

    public init() {}
}

/// What tokens and codes begin with; 256 random bits follow whatever it is.
public struct TokenPrefixes: Equatable, Sendable {
    public var access: String
    public var refresh: String
    public var code: String

    public init(access: String = "", refresh: String = "", code: String = "") {
        self.access = access
        self.refresh = refresh
        self.code = code
    }
}
