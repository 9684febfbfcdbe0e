/// What one consent, or one request of an app for itself, led to: all tokens made from it live and die together.
struct TokenFamily: Equatable, Sendable {
    let clientID: String
    /// Who consented; nil where the app acts for itself (RFC 6749 section 4.4).
    let username: String?
    /// What the user consented to; no refresh may exceed it.
    let scope: Scope
    /// Why none of its tokens counts any more; nil while they do.
    var revocation: Revocation?
    /// The end of its longest-lived token.
    var expires: Instant
}

/// Why a token or a family of tokens was revoked.
public enum Revocation: Equatable, Sendable {
    /// RFC 6749 section 10.5: an authorization code came a second time.
    case codeReplayed
    /// RFC 9700 section 4.14.2: a refresh token came again after it had been replaced.
    case refreshTokenReused
    /// RFC 7009: the client asked for it.
    case clientAsked
}

/// An authorization code, RFC 6749 section 1.3.1. It is kept for a while after its use, so that a replay is noticed.
struct AuthorizationCode: Equatable, Sendable {
    let clientID: String
    let redirectURI: String
    let redirectURIWasSent: Bool
    let username: String
    let scope: Scope
    let challenge: CodeChallenge?
    let issued: Instant
    let expires: Instant
    var use: Use?

    struct Use: Equatable, Sendable {
        let time: Instant
        let family: Int
    }
}

/// RFC 6749 section 1.4. Opaque: what it stands for is known here and nowhere else.
struct AccessToken: Equatable, Sendable {
    let family: Int
    let scope: Scope
    let issued: Instant
    let expires: Instant
    /// Why this one does not count any more though its family may; nil while it does.
    var revocation: Revocation?
}

/// RFC 6749 section 1.5.
struct RefreshToken: Equatable, Sendable {
    let family: Int
    let issued: Instant
    let expires: Instant
    /// When the next one took its place.
    var replaced: Instant?
}

/// A successful answer of the token endpoint, RFC 6749 section 5.1.
public struct TokenAnswer: Equatable, Sendable {
    public let accessToken: String
    /// Seconds.
    public let expiresIn: Int
    public let refreshToken: String?
    /// Always told, so also when it is less than what was asked for (section 3.3).
    public let scope: Scope
    public let tokenType = "Bearer"
}
