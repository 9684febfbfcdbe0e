/// Base 64 as OAuth needs it: the plain alphabet for HTTP Basic, the URL alphabet without padding for PKCE and tokens.
public enum Base64 {
    private static let plainAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let urlAlphabet = Array(plainAlphabet.dropLast(2) + Array("-_".utf8))
    private static let plainValues = values(of: plainAlphabet)
    private static let urlValues = values(of: urlAlphabet)

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
        return decode(characters, plainValues)
    }

    /// Undoes `url`; nil where a character is not of the alphabet, padding included, or the length cannot be right.
    public static func decode(url text: some StringProtocol) -> [UInt8]? {
        decode(Array(text.utf8), urlValues)
    }

    /// What each byte stands for; nil for what is not of the alphabet.
    private static func values(of alphabet: [UInt8]) -> [UInt32?] {
        var values = [UInt32?](repeating: nil, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt32(value) }
        return values
    }

    private static func decode(_ characters: [UInt8], _ values: [UInt32?]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count * 3 / 4)
        var buffer: UInt32 = 0
        var bits = 0
        for character in characters {
            guard let value = values[Int(character)] else { return nil }
            buffer = buffer << 6 | value
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
        characters.reserveCapacity((bytes.count * 8 + 5) / 6)
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
