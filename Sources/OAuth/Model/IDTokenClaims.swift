import Crypto

/// What an ID token says, before it is signed: OpenID Connect Core section 2.
public struct IDTokenClaims: Equatable, Sendable {
    public let issuer: String
    public let user: UserClaims
    /// The client that the user signed in to; nobody else may believe the token.
    public let audience: String
    public let issued: Instant
    public let expires: Instant
    /// When the user signed in, which a refresh does not change.
    public let authTime: Instant
    /// As the authorization request had it; nil where it had none, and after a refresh (section 12.2).
    public let nonce: String?
    /// How it is to be signed.
    public let algorithm: SigningAlgorithm

    /// `at_hash`, which ties the access token to the ID token that it came with.
    ///
    /// OpenID Connect Core section 3.1.3.6: the left half of the SHA-256 of the access token's text, in base64url.
    public static func hash(ofAccessToken text: String) -> String {
        Base64.url(Array(SHA256.hash(data: Array(text.utf8)).prefix(SHA256.byteCount / 2)))
    }
}
