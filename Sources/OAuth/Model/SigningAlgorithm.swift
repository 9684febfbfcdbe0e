/// How a JSON Web Token is signed, by its name in RFC 7518 section 3.1.
///
/// `none` is not among them: what nobody signed, anybody could have written (RFC 8725 section 3.2).
public enum SigningAlgorithm: String, CaseIterable, Sendable {
    /// ECDSA on the curve P-256, with SHA-256.
    case es256 = "ES256"
    /// RSASSA-PKCS1-v1_5, with SHA-256.
    case rs256 = "RS256"
}
