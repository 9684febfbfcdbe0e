/// A JSON Web Token opened for a reader: RFC 7519 section 3, the compact form of RFC 7515.
///
/// Nothing here says whether it can be trusted: whoever has the token can read it, and only a key can check it.
public struct TokenReading: Equatable, Sendable {
    public struct Claim: Equatable, Sendable {
        public var name: String
        /// A text without its quotes; anything else as JSON.
        public var value: String
    }

    public var header: [Claim]
    public var claims: [Claim]

    /// Characters; what is longer is not opened.
    private static let longest = 16_384

    /// - Returns: nil where the text is no signed token.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.claims(in: parts[0]), let claims = Self.claims(in: parts[1]),
            header.contains(where: { $0.name == "alg" })
        else { return nil }
        self.header = header
        self.claims = claims
    }

    private static func claims(in part: Substring) -> [Claim]? {
        guard let bytes = decoded(part) else { return nil }
        return FlatJSON.members(of: String(decoding: bytes, as: UTF8.self))?.map {
            Claim(name: $0.name, value: $0.value)
        }
    }

    /// Base64url without padding, RFC 7515 section 2.
    private static func decoded(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text.utf8 {
            guard let value = value(of: byte) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return text.isEmpty ? nil : bytes
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
