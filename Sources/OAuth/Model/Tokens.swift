/// What one consent, or one request of an app for itself, led to: all tokens made from it live and die together.
struct TokenFamily: Equatable, Sendable {
    let clientID: String
    /// Who consented; nil where the app acts for itself (RFC 6749 section 4.4).
    let username: String?
    /// What the user consented to; no refresh may exceed it.
    let scope: Scope
    /// When the user signed in; nil where nobody did.
    let signedIn: Instant?
    /// The API that its tokens are for (RFC 8707).
    let audience: String
    /// Whether the app asked for access while its user is away.
    var isOffline = false
    /// Why none of its tokens counts any more; nil while they do.
    var revocation: Revocation?
    /// The authorization code that began it; nil where there was none.
    var code: String?
    /// How many of its tokens are known.
    var tokens = 0
}

/// Why a token or a family of tokens was revoked.
public enum Revocation: Equatable, Sendable {
    /// RFC 6749 section 10.5: an authorization code came a second time.
    case codeReplayed
    /// RFC 9700 section 4.14.2: a refresh token came again after it had been replaced.
    case refreshTokenReused
    /// RFC 7009: the client asked for it.
    case clientAsked
    /// Somebody who watches the server asked for it.
    case watcherAsked
    /// A refresh made new tokens, and this provider ends the old ones then.
    case refreshed
}

/// An authorization code, RFC 6749 section 1.3.1. It is kept for a while after its use, so that a replay is noticed.
struct AuthorizationCode: Equatable, Sendable {
    let clientID: String
    let redirectURI: String
    let redirectURIWasSent: Bool
    let username: String
    let scope: Scope
    let challenge: CodeChallenge?
    /// OpenID Connect Core section 3.1.2.1: it comes back in the ID token.
    let nonce: String?
    /// When the user signed in.
    let signedIn: Instant?
    /// The API that is asked for; nil for the server's own.
    let audience: String?
    /// Whether the request said `access_type=offline`.
    var isOffline = false
    let issued: Instant
    let expires: Instant
    /// The key that must come along (RFC 9449 section 10); nil where any may, or none.
    var keyThumbprint: String?
    var use: Use?
    /// Why it does not count any more though nobody used it; nil while it does.
    var revocation: Revocation?

    struct Use: Equatable, Sendable {
        let time: Instant
        let family: Int
    }
}

/// RFC 6749 section 1.4. What it stands for is remembered here, for a JWT as well, so that it can be revoked.
struct AccessToken: Equatable, Sendable {
    let family: Int
    let scope: Scope
    let issued: Instant
    let expires: Instant
    /// The API that it is for.
    let audience: String
    /// Whether it goes out as a JWT, whose `jti` is the handle by which it is known here.
    let isJWT: Bool
    /// The key without which it opens nothing (RFC 9449 section 6); nil where it is a bearer token.
    var keyThumbprint: String?
    /// Why this one does not count any more though its family may; nil while it does.
    var revocation: Revocation?
}

/// RFC 6749 section 1.5.
struct RefreshToken: Equatable, Sendable {
    let family: Int
    let issued: Instant
    let expires: Instant
    /// A public client's key, since it has nothing else to prove itself with (RFC 9449 section 5).
    var keyThumbprint: String?
    /// When the next one took its place.
    var replaced: Instant?
}

/// A successful answer of the token endpoint, RFC 6749 section 5.1.
public struct TokenAnswer: Equatable, Sendable {
    /// Its text; or the handle of the JWT that is to be made of `accessTokenClaims`.
    public let accessToken: String
    /// Seconds.
    public let expiresIn: Int
    public let refreshToken: String?
    /// Always told, so also when it is less than what was asked for (section 3.3).
    public let scope: Scope
    /// The rule that it breaks, where somebody asked for that.
    public let deviation: Deviation?
    /// nil for an opaque access token.
    public var accessTokenClaims: AccessTokenClaims?
    /// nil where nobody signed in to the client (OpenID Connect Core section 3.1.3.3).
    public var idToken: IDTokenClaims?
    /// The key to which the access token is bound (RFC 9449 section 6.1); nil where it is a bearer token.
    public var keyThumbprint: String?
    /// What should not be done though it is allowed here; never sent.
    public var warning: Warning?

    public var tokenType: String { keyThumbprint == nil ? "Bearer" : "DPoP" }
    /// What the RFC would have answered; nil where it would have answered the same.
    public var departure: Departure?
}
