/// The names by which a server may be asked: what a Host header has to say.
///
/// A page elsewhere may let its own name resolve to this machine (DNS rebinding), so every other name is refused.
struct ServerNames: Equatable, Sendable {
    /// Host and port as the server calls itself.
    let own: String
    /// In lower case.
    private let known: Set<String>
    /// Which addresses this machine has is not known, but an address can be no page's own name.
    private let takesAnyAddress: Bool

    init(_ address: ListeningAddress, port: Int) {
        own = "\(address.nameForOthers):\(port)"
        var known = Self.texts(address.nameForOthers, port)
        switch address.reach {
        case .loopback: known += ["127.0.0.1", "localhost"].flatMap { Self.texts($0, port) }
        case .everywhere: known += ["127.0.0.1", "localhost", "[::1]"].flatMap { Self.texts($0, port) }
        case .oneAddress: break
        }
        if let issuer = address.issuer { known += issuer.authorities }
        self.known = Set(known.map { $0.lowercased() })
        takesAnyAddress = address.reach == .everywhere
    }

    /// Whether a Host header says one of them; names may be written in any case (RFC 9110 section 4.2.3).
    func include(_ authority: String?) -> Bool {
        guard let authority else { return false }
        return known.contains(authority) || known.contains(authority.lowercased())
            || (takesAnyAddress && Self.isAddress(authority))
    }

    /// The port that `http` stands for need not be written.
    private static func texts(_ host: String, _ port: Int) -> [String] {
        port == 80 ? [host, "\(host):80"] : ["\(host):\(port)"]
    }

    /// An IPv4 address or a bracketed IPv6 one; whoever checks that more closely gains nothing.
    private static func isAddress(_ authority: String) -> Bool {
        if authority.hasPrefix("[") { return true }
        let parts = authority.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
