/// What an access token says that is a JSON Web Token, before it is signed: RFC 9068 section 2.2.
public struct AccessTokenClaims: Equatable, Sendable {
    public let issuer: String
    /// The API that it is for.
    public let audience: String
    /// The user, or the client where there is nobody else.
    public let subject: String
    public let clientID: String
    public let issued: Instant
    public let expires: Instant
    /// The handle by which the server remembers it, `jti`.
    public let id: String
    public let scope: Scope
    /// When the user signed in; nil where nobody did.
    public let authTime: Instant?
    /// The key that it is bound to, `cnf` with `jkt` (RFC 9449 section 6.1); nil where it is bound to none.
    public let keyThumbprint: String?
    /// How it is to be signed.
    public let algorithm: SigningAlgorithm
}

/// What access tokens look like from outside.
public enum TokenShape: String, CaseIterable, Sendable {
    /// A random text that means nothing to anybody but this server.
    case opaque
    /// A JSON Web Token, which an API can read by itself (RFC 9068).
    case jwt
}

/// What a text in the form of a JSON Web Token turned out to be, for whoever has looked at its signature.
public enum JWTReading: Equatable, Sendable {
    /// An access token that was signed here (RFC 9068), by its `iss` and `jti`.
    case accessToken(issuer: String, id: String)
    /// It does not count, whatever it says.
    case refused(JWTFault)
}
