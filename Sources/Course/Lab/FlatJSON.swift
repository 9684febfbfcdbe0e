/// Reads the members of a JSON object as far as telling requests apart needs: names and values, values as text.
///
/// What is nested is kept as one compact text, without recursion; hostile nesting has nothing to exhaust.
enum FlatJSON {
    struct Member: Equatable, Sendable {
        var name: String
        /// A string without its quotes; anything else as it is written, white space outside of strings left out.
        var value: String
    }

    /// - Returns: the members in their order; nil where the text is no object.
    static func members(of text: String) -> [Member]? {
        var scanner = Scanner(rest: text.unicodeScalars[...])
        guard scanner.take("{") else { return nil }
        var members: [Member] = []
        if scanner.take("}") { return scanner.isAtEnd ? members : nil }
        while true {
            guard let name = scanner.string(), scanner.take(":"), let value = scanner.value() else { return nil }
            members.append(Member(name: name, value: value))
            if scanner.take(",") { continue }
            return scanner.take("}") && scanner.isAtEnd ? members : nil
        }
    }

    private struct Scanner {
        var rest: Substring.UnicodeScalarView

        var isAtEnd: Bool {
            mutating get {
                skipSpace()
                return rest.isEmpty
            }
        }

        mutating func skipSpace() {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            skipSpace()
            guard rest.first == scalar else { return false }
            rest.removeFirst()
            return true
        }

        /// A string's text, its escapes undone.
        mutating func string() -> String? {
            guard take("\"") else { return nil }
            var text = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                if scalar == "\"" { return String(text) }
                guard scalar == "\\" else {
                    text.append(scalar)
                    continue
                }
                guard let escaped = rest.popFirst(), let plain = unescaped(escaped) else { return nil }
                text.append(plain)
            }
            return nil
        }

        private mutating func unescaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
            switch scalar {
            case "\"", "\\", "/": return scalar
            case "b": return "\u{8}"
            case "f": return "\u{C}"
            case "n": return "\n"
            case "r": return "\r"
            case "t": return "\t"
            case "u":
                guard let high = hexadecimal() else { return nil }
                guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
                guard rest.popFirst() == "\\", rest.popFirst() == "u", let low = hexadecimal(),
                    (0xDC00..<0xE000).contains(low)
                else { return nil }
                return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            default: return nil
            }
        }

        private mutating func hexadecimal() -> UInt32? {
            let digits = rest.prefix(4)
            guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
            rest.removeFirst(4)
            return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
        }

        mutating func value() -> String? {
            skipSpace()
            if rest.first == "\"" { return string() }
            var text = String.UnicodeScalarView()
            var depth = 0
            while let scalar = rest.first {
                if scalar == "\"" {
                    guard let quoted = string() else { return nil }
                    text += "\"\(quoted)\"".unicodeScalars
                    continue
                }
                if depth == 0, scalar == "," || scalar == "}" { break }
                if scalar == "{" || scalar == "[" { depth += 1 }
                if scalar == "}" || scalar == "]" { depth -= 1 }
                rest.removeFirst()
                if !scalar.properties.isWhitespace { text.append(scalar) }
            }
            return depth == 0 && !text.isEmpty ? String(text) : nil
        }
    }
}
