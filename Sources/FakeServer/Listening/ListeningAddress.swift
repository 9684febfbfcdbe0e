/// Where a server listens, and what it calls itself.
struct ListeningAddress: Equatable, Sendable {
    /// Who can get there.
    enum Reach: Equatable, Sendable {
        /// This machine alone.
        case loopback
        /// Whoever reaches this one address.
        case oneAddress
        /// Whoever reaches any address of this machine.
        case everywhere
    }

    var host = "127.0.0.1"
    /// 0 for any that is free.
    var port = 0
    /// The name under which a proxy or a container makes it known; nil for its own address.
    var issuer: IssuerURL?

    var reach: Reach {
        switch host {
        case "localhost", "::1": .loopback
        case "0.0.0.0", "::": .everywhere
        case let host: host.hasPrefix("127.") ? .loopback : .oneAddress
        }
    }

    /// The host as a URL has it.
    var nameForOthers: String {
        switch host {
        case "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        case let host: host.contains(":") ? "[\(host)]" : host
        }
    }
}

/// An issuer that was chosen by hand: a scheme, a host and perhaps a port.
struct IssuerURL: Equatable, Sendable {
    let text: String
    /// What a Host header says to whoever asks it.
    let authorities: [String]

    /// nil where the text is no such URL. RFC 8414 section 2 would allow a path; this server has its own paths.
    init?(_ text: String) {
        for (scheme, port) in [("http://", "80"), ("https://", "443")] where text.lowercased().hasPrefix(scheme) {
            let authority = text.dropFirst(scheme.count)
            let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
            let isAddress = authority.hasPrefix("[") && authority.contains("]")
            guard let last = authority.last, last != ":", isAddress || pieces.count <= 2,
                authority.utf8.allSatisfy(Self.isAllowed)
            else { return nil }
            let hasPort = isAddress ? last != "]" : pieces.count == 2
            if hasPort, UInt16(pieces[pieces.count - 1]) == nil { return nil }
            self.text = text
            authorities = hasPort ? [String(authority)] : [String(authority), "\(authority):\(port)"]
            return
        }
        return nil
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ".-:[]".utf8.contains(byte)
        }
    }
}
