import Crypto

/// A PKCE code challenge, as the authorization request sent it.
public struct CodeChallenge: Equatable, Sendable {
    /// RFC 7636 section 4.2.
    public enum Method: String, CaseIterable, Sendable {
        case s256 = "S256"
        case plain
    }

    public let value: String
    public let method: Method

    /// RFC 7636 section 4.6: the challenge is made again from the verifier and compared.
    public func isMet(by verifier: String) -> Bool {
        switch method {
        case .s256: equalInConstantTime(Self.s256(of: verifier), value)
        case .plain: equalInConstantTime(verifier, value)
        }
    }

    /// BASE64URL-ENCODE(SHA256(ASCII(verifier))), RFC 7636 section 4.2.
    public static func s256(of verifier: String) -> String {
        Base64.url(Array(SHA256.hash(data: Array(verifier.utf8))))
    }

    /// RFC 7636 sections 4.1 and 4.2: verifier and challenge are 43 to 128 unreserved characters.
    public static func isWellFormed(_ text: String) -> Bool {
        (43...128).contains(text.utf8.count) && text.utf8.allSatisfy(FormEncoding.isUnreserved)
    }
}

/// Compares secrets without telling by the time it takes how much of them is right.
func equalInConstantTime(_ left: String, _ right: String) -> Bool {
    let left = SHA256.hash(data: Array(left.utf8))
    let right = SHA256.hash(data: Array(right.utf8))
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
