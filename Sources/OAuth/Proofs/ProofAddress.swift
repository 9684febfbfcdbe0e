/// An address as far as a proof has to name it: no query, no fragment, and one spelling for each.
///
/// RFC 9449 section 4.3, step 9: compare without query and fragment, after the normalizations of RFC 3986 sections 6.2.2
/// and 6.2.3 that matter here: the case of scheme and host, the usual port, the empty path.
struct ProofAddress: Equatable {
    let text: String

    /// nil where the text is no absolute http address.
    init?(_ text: String) {
        let bare = text.prefix { $0 != "?" && $0 != "#" }
        guard let colon = bare.firstIndex(of: ":") else { return nil }
        let scheme = bare[..<colon].lowercased()
        let rest = bare[bare.index(after: colon)...]
        guard let usualPort = ["http": ":80", "https": ":443"][scheme], rest.hasPrefix("//") else { return nil }
        var authority = rest.dropFirst(2).prefix { $0 != "/" }.lowercased()
        let path = rest.dropFirst(2 + authority.count)
        if authority.hasSuffix(usualPort) { authority.removeLast(usualPort.count) }
        if authority.isEmpty || authority.contains("@") { return nil }
        self.text = "\(scheme)://\(authority)\(path.isEmpty ? "/" : path)"
    }
}
