import Course

/// A text as its words alone.
enum PlainWords {
    /// Small letters and digits, everything between them one blank.
    static func of(_ text: RichText) -> String {
        let plain = text.plain
        guard plain.utf8.allSatisfy({ $0 < 0x80 }) else {
            return plain.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
        return joined(plain.utf8.split { !$0.isLetter && !$0.isDigit }, lowering: true)
    }

    /// A text with one blank for whatever blanks there are.
    static func spaced(_ plain: String) -> String {
        if isSpaced(plain) { return plain }
        guard plain.utf8.allSatisfy({ $0 < 0x80 }) else {
            return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return joined(plain.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }, lowering: false)
    }

    /// Whether it is so already: letters and signs of ASCII, with single blanks between.
    private static func isSpaced(_ plain: String) -> Bool {
        var before = UInt8.space
        for byte in plain.utf8 {
            guard byte.isSign || byte == .space && before != .space else { return false }
            before = byte
        }
        return before != .space
    }

    private static func joined(_ words: [Substring.UTF8View], lowering: Bool) -> String {
        var bytes: [UInt8] = []
        for word in words {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes += word.lazy.map { lowering && (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
