import OAuth

/// A JSON Web Token taken apart, RFC 7515 section 3.1. Nothing in it is known to be true yet.
struct CompactJWT: Equatable, Sendable {
    /// More characters than any honest token has.
    private static let limit = 16 * 1024

    let header: JSON
    let claims: JSON

    /// nil where the text is not three parts of base64url, the first two of them JSON objects.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.limit, parts.count == 3, let header = Self.object(parts[0]),
            let claims = Self.object(parts[1]), Base64.decode(url: parts[2]) != nil
        else { return nil }
        self.header = header
        self.claims = claims
    }

    /// Whether a text means to be one: no other token of this server has a dot.
    static func isMeant(by text: String) -> Bool {
        text.utf8.count { $0 == UInt8(ascii: ".") } == 2
    }

    var algorithm: String? { header.string("alg") }
    var keyID: String? { header.string("kid") }
    /// RFC 7515 section 4.1.9: `application/` may stand before it, and its case does not count.
    var type: String? {
        guard let type = header.string("typ")?.lowercased() else { return nil }
        return type.hasPrefix("application/") ? String(type.dropFirst("application/".count)) : type
    }

    private static func object(_ part: Substring) -> JSON? {
        guard let bytes = Base64.decode(url: part), let json = JSON(parsing: bytes), case .object = json else {
            return nil
        }
        return json
    }
}

extension JSON {
    /// A member that is a text; nil where there is none.
    func string(_ name: String) -> String? {
        if case .string(let text) = self[name] { text } else { nil }
    }
}
