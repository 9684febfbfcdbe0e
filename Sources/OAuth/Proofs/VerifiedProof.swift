import Crypto

/// What a DPoP proof says, once its signature was found to be that of the key in its header; RFC 9449 section 4.2.
public struct VerifiedProof: Equatable, Sendable {
    /// What may sign one, as JWS names it.
    public static let algorithms = SigningAlgorithm.allCases

    /// The key, as RFC 7638 names it: see `ClientKey.thumbprint`.
    public var keyThumbprint: String
    /// `htm`, the request's method.
    public var method: String
    /// `htu`, the request's address.
    public var address: String
    /// `iat`.
    public var issued: Instant
    /// `jti`.
    public var id: String
    /// `ath`; nil where no access token comes along.
    public var tokenHash: String?
    public var nonce: String?

    public init(
        keyThumbprint: String, method: String, address: String, issued: Instant, id: String,
        tokenHash: String? = nil, nonce: String? = nil
    ) {
        self.keyThumbprint = keyThumbprint
        self.method = method
        self.address = address
        self.issued = issued
        self.id = id
        self.tokenHash = tokenHash
        self.nonce = nonce
    }

    /// What `ath` has to be for this access token, RFC 9449 section 4.2.
    public static func hash(of accessToken: String) -> String { sha256(accessToken) }

    static func sha256(_ text: String) -> String {
        Base64.url(Array(SHA256.hash(data: Array(text.utf8))))
    }
}

/// What a request's DPoP header brought.
public enum PresentedProof: Equatable, Sendable {
    case none
    /// It is no proof, or not one of the key that it shows.
    case refused(ProofFault)
    case verified(VerifiedProof)
}

/// How an access token is shown, RFC 6750 section 2.1 and RFC 9449 section 7.1.
public enum TokenScheme: String, Equatable, Sendable {
    case bearer = "Bearer"
    case dpop = "DPoP"
}
