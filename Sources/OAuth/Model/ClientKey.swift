/// A client's public key, RFC 7517: its assertions are verified with it, by whoever can.
public struct ClientKey: Equatable, Sendable {
    /// Numbers in base64url, RFC 7518 section 6.
    public enum Numbers: Equatable, Sendable {
        /// A point on the curve P-256.
        case curve(x: String, y: String)
        case rsa(modulus: String, exponent: String)
    }

    /// Its `kid`; nil where it has none.
    public let id: String?
    public let numbers: Numbers

    public init(id: String?, numbers: Numbers) {
        self.id = id
        self.numbers = numbers
    }

    /// How its owner signs with it.
    public var algorithm: SigningAlgorithm {
        switch numbers {
        case .curve: .es256
        case .rsa: .rs256
        }
    }
}
