/// `application/x-www-form-urlencoded` over UTF-8, as RFC 6749 appendix B asks.
public enum FormEncoding {
    /// Why a text cannot be decoded.
    public enum Fault: Error, Equatable, Sendable {
        /// A `%` without two hexadecimal digits after it.
        case percent(String)
        /// The bytes are not UTF-8.
        case encoding
        /// More parameters than a request may carry.
        case tooMany(limit: Int)
    }

    /// Everything but letters, digits and `-._~` as `%XX`; a space as `%20`, which readers of forms and of URLs take.
    public static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Undoes `%XX`, and `+` for a space.
    public static func decode(_ bytes: some Collection<UInt8>) throws(Fault) -> String {
        // In most texts there is nothing to undo.
        guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return try text(bytes)
        }
        var decoded: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"):
                decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let pair = [rest.next(), rest.next()].compactMap { $0 }
                let text = String(decoding: pair, as: UTF8.self)
                guard pair.count == 2, pair.allSatisfy(isHexDigit), let value = UInt8(text, radix: 16) else {
                    throw .percent(text)
                }
                decoded.append(value)
            default:
                decoded.append(byte)
            }
        }
        return try text(decoded)
    }

    private static func text(_ bytes: some Collection<UInt8>) throws(Fault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding }
        return text
    }

    /// RFC 3986 section 2.3.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "-._~".utf8.contains(byte)
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default:
            false
        }
    }
}
