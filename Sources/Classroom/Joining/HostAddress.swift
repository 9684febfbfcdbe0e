import Course

/// Where a class's host is, as somebody types it: `http://10.0.0.7:8080/j/ABC234`, `10.0.0.7:8080`, `https://school.example`.
public struct HostAddress: Equatable, Sendable {
    public enum Fault: Error, Equatable {
        /// Another scheme than http and https; with its name.
        case scheme(String)
        case malformed
    }

    /// Scheme, host, port, and what stands before the protocol's own paths; no slash at its end.
    public let base: String
    /// The code, where the address has it.
    public let code: String?

    /// - Parameter typed: without a scheme it is http.
    public init(_ typed: some StringProtocol) throws(Fault) {
        let text = typed.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        let parts = try Self.parts(of: String(text))
        var path = parts.path.split(separator: "/").map(String.init)
        guard path.allSatisfy({ $0.unicodeScalars.allSatisfy(Self.isPlain) }) else { throw .malformed }
        var code: String?
        if path.count >= 2, path[path.count - 2].lowercased() == "j" {
            guard let found = ClassCode(path[path.count - 1]) else { throw .malformed }
            code = found.text
            path.removeLast(2)
        }
        self.code = code
        base = (["\(parts.scheme)://\(parts.authority)"] + path).joined(separator: "/")
    }

    private static func parts(
        of text: String
    ) throws(Fault) -> (scheme: String, authority: Substring, path: Substring) {
        var scheme = "http"
        var rest = text[...]
        if let end = text.firstRange(of: "://") {
            scheme = text[..<end.lowerBound].lowercased()
            rest = text[end.upperBound...]
            guard scheme == "http" || scheme == "https" else { throw .scheme(String(scheme.prefix(20))) }
        }
        let authority = rest.prefix { $0 != "/" }
        guard isAuthority(authority) else { throw .malformed }
        return (scheme, authority, rest[authority.endIndex...])
    }

    /// A host, and perhaps a port; an IPv6 address stands in brackets.
    private static func isAuthority(_ text: Substring) -> Bool {
        var host = text
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return false }
            let inner = text[text.index(after: text.startIndex)..<end]
            guard !inner.isEmpty, inner.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return false }
            let rest = text[text.index(after: end)...]
            return rest.isEmpty || rest.first == ":" && isPort(rest.dropFirst())
        }
        if let colon = text.lastIndex(of: ":") {
            guard isPort(text[text.index(after: colon)...]) else { return false }
            host = text[..<colon]
        }
        return !host.isEmpty && host.utf8.count <= 253
            && host.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 46
                    || $0 == 95
            }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.count <= 5 && text.utf8.allSatisfy { (48...57).contains($0) } && (1...65_535).contains(Int(text) ?? 0)
    }

    /// Letters, digits and what may stand in a path unescaped.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 32 && scalar.value < 127 && !"\"<>\\^`{|}?#%".unicodeScalars.contains(scalar)
    }
}
