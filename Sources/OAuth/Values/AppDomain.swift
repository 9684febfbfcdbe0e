/// Where an app says that it lives: a host and perhaps a port, `www.example.com` or `localhost:8080`.
struct AppDomain: Equatable, Sendable {
    /// In lower case; an IPv6 address with its brackets.
    let host: String
    /// nil where none was written, so that any will do.
    let port: UInt16?

    /// nil where the text is no host with or without a port.
    init?(_ text: String) {
        let text = text.lowercased()
        if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
            host = String(text[...close])
            let address = host.dropFirst().dropLast()
            guard address.contains(":"), address.utf8.allSatisfy({ Self.isHexadecimal($0) || ":.".utf8.contains($0) })
            else { return nil }
        } else {
            host = String(text.prefix { $0 != ":" })
            // RFC 1123 section 2.1: letters, digits and hyphens, no label empty, at most 253 characters.
            let labels = host.split(separator: ".", omittingEmptySubsequences: false)
            guard host.utf8.count <= 253, labels.allSatisfy(Self.isLabel) else { return nil }
        }
        let rest = text.dropFirst(host.count)
        if rest.isEmpty {
            port = nil
        } else {
            let digits = rest.dropFirst()
            guard rest.first == ":", digits.utf8.allSatisfy(Self.isDigit), let number = UInt16(digits) else {
                return nil
            }
            port = number
        }
    }

    /// Whether a redirect URI leads there. A private-use scheme has no host, so there is nothing to compare.
    func includes(_ uri: RedirectURI) -> Bool {
        guard !uri.authority.isEmpty, let other = AppDomain(uri.authority) else { return uri.authority.isEmpty }
        let usual: UInt16 = uri.scheme == "https" ? 443 : 80
        return host == other.host && (port == nil || port == other.port ?? usual)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
