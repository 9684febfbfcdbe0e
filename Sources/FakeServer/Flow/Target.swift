/// The address of a request, taken apart only as far as sending needs.
struct Target: Equatable, Sendable {
    /// `127.0.0.1:40123`.
    let authority: String
    let port: Int
    /// Path and query as typed; what stands after `#` stays with the sender, as in a browser.
    let pathAndQuery: String

    var origin: String { "http://\(authority)" }

    var url: String { origin + pathAndQuery }

    /// - Parameter ports: the run's own two servers, the only ones that anything is sent to.
    init(_ text: String, ports: [Int]) throws(ExchangeFault) {
        let scheme = "http://"
        guard text.lowercased().hasPrefix(scheme) else {
            throw text.contains("://") ? .targetForeign(text) : .targetMalformed(text)
        }
        if text.contains(where: \.isNewline) { throw .lineBreak(in: .address) }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard let port = ports.first(where: { authority == "127.0.0.1:\($0)" }) else { throw .targetForeign(text) }
        let path = rest.dropFirst(authority.count).prefix { $0 != "#" }
        self.authority = String(authority)
        self.port = port
        pathAndQuery = path.hasPrefix("/") ? String(path) : "/" + path
    }
}
