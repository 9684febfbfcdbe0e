/// What RFC 6749 and RFC 9700 ask of a redirect URI. Only its parts are looked at; the text itself is never rewritten.
public struct RedirectURI: Equatable, Sendable {
    /// Why a URI may not be registered.
    public enum Fault: Equatable, Sendable {
        case notAbsolute, fragment, plainHTTP
        case scheme(String)
        case characters
    }

    public let text: String
    /// In lower case.
    public let scheme: String
    /// Host and port as written, without user information; empty for a private-use scheme.
    public let authority: String

    /// nil where the text is no absolute URI.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].lowercased()
        guard let first = scheme.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
            scheme.utf8.allSatisfy({ FormEncoding.isUnreserved($0) || $0 == UInt8(ascii: "+") })
        else { return nil }
        let rest = text[text.index(after: colon)...]
        self.text = text
        self.scheme = scheme
        authority = rest.hasPrefix("//") ? String(rest.dropFirst(2).prefix { !"/?#".contains($0) }) : ""
        if scheme == "http" || scheme == "https", authority.isEmpty || authority.contains("@") { return nil }
    }

    /// Host without its port.
    public var host: String {
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
        return String(authority.prefix { $0 != ":" })
    }

    /// `http://127.0.0.1:8080`; for a private-use scheme, `com.example.app:`. What a Content-Security-Policy wants.
    public var origin: String {
        authority.isEmpty ? "\(scheme):" : "\(scheme)://\(authority)"
    }

    /// Why `text` may not be registered; nil where it may.
    public static func fault(in text: String) -> Fault? {
        // RFC 3986 section 2: nothing but printable ASCII; and RFC 9700 section 4.1.3 leaves no room for patterns.
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}*".utf8.contains($0) }) else {
            return .characters
        }
        // RFC 6749 section 3.1.2: an absolute URI, without a fragment.
        guard let uri = RedirectURI(text) else { return .notAbsolute }
        if text.contains("#") { return .fragment }
        // The authority goes into a page's Content-Security-Policy, where a semicolon would begin a new rule.
        guard uri.authority.utf8.allSatisfy({ FormEncoding.isUnreserved($0) || ":[]".utf8.contains($0) }) else {
            return .characters
        }
        switch uri.scheme {
        case "https": return nil
        // RFC 9700 section 2.6: no http but for loopback redirects (RFC 8252 section 7.3).
        case "http": return ["127.0.0.1", "[::1]", "localhost"].contains(uri.host) ? nil : .plainHTTP
        // RFC 8252 section 7.1: a private-use scheme is a domain name backwards, so it has a dot.
        case let scheme: return scheme.contains(".") ? nil : .scheme(scheme)
        }
    }

    /// Whether a client that registered `registered` may be answered at this URI.
    ///
    /// RFC 9700 section 4.1.3: exact string comparison. RFC 8252 section 7.3: for a native app, any port of a
    /// loopback address, which is `127.0.0.1` or `[::1]` and never `localhost` (section 8.3).
    public func matches(_ registered: String, native: Bool) -> Bool {
        if text == registered { return true }
        guard native, scheme == "http", ["127.0.0.1", "[::1]"].contains(host), let other = RedirectURI(registered)
        else {
            return false
        }
        return other.scheme == scheme && other.host == host && hasPort && pathAndQuery == other.pathAndQuery
    }

    /// The URI with these parameters added to its query.
    ///
    /// RFC 6749 section 3.1.2: a query that is there already must be kept.
    public func appending(_ parameters: FormParameters) -> String {
        let joint = text.hasSuffix("?") || text.hasSuffix("&") ? "" : (text.contains("?") ? "&" : "?")
        return text + joint + parameters.encoded
    }

    /// The URI with these parameters after `#`; a registered one has no fragment of its own.
    public func settingFragment(_ parameters: FormParameters) -> String {
        text + "#" + parameters.encoded
    }

    /// A port, if there is one, is a number that a port can be; nothing else may stand between host and path.
    private var hasPort: Bool {
        let rest = authority.dropFirst(host.count)
        return rest.isEmpty || (rest.hasPrefix(":") && UInt16(rest.dropFirst()) != nil && !rest.contains("+"))
    }

    private var pathAndQuery: Substring {
        text.dropFirst(scheme.count + 3 + authority.count)
    }
}
