/// Base 64 as OAuth needs it: the plain alphabet for HTTP Basic, the URL alphabet without padding for PKCE and tokens.
public enum Base64 {
    private static let plainAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let urlAlphabet = Array(plainAlphabet.dropLast(2) + Array("-_".utf8))

    /// RFC 4648 section 4, with padding.
    public static func plain(_ bytes: [UInt8]) -> String {
        let text = encode(bytes, plainAlphabet)
        return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }

    /// RFC 4648 section 5, without padding.
    public static func url(_ bytes: [UInt8]) -> String {
        encode(bytes, urlAlphabet)
    }

    /// Undoes `plain`; nil where a character is not of the alphabet or the length cannot be right.
    public static func decode(plain text: some StringProtocol) -> [UInt8]? {
        var characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 4) else { return nil }
        for _ in 0..<2 where characters.last == UInt8(ascii: "=") { characters.removeLast() }
        var bytes: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for character in characters {
            guard let value = plainAlphabet.firstIndex(of: character) else { return nil }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return characters.count % 4 == 1 ? nil : bytes
    }

    private static func encode(_ bytes: [UInt8], _ alphabet: [UInt8]) -> String {
        var characters: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                characters.append(alphabet[Int(buffer >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 { characters.append(alphabet[Int(buffer << UInt32(6 - bits) & 63)]) }
        return String(decoding: characters, as: UTF8.self)
    }
}
