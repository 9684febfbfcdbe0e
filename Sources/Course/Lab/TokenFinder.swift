/// A JSON Web Token in a message, and where it stands.
public struct FoundToken: Equatable, Sendable {
    /// What it is called there: the member, parameter or header; empty where nothing tells.
    public var name: String
    public var text: String
    public var reading: TokenReading
}

extension Exchange {
    /// So many are found; no message of a flow has more.
    private static let mostTokens = 20

    /// The tokens in the answer, then those in the request: in an address, a header, a form or a JSON member.
    public var tokens: [FoundToken] {
        var places: [String] = []
        if case .answer(let wire, _) = outcome { places += wire.texts }
        if let request { places += [url] + request.texts }
        var found: [FoundToken] = []
        for token in places.flatMap(Self.tokens(in:)) where !found.contains(where: { $0.text == token.text }) {
            guard found.count < Self.mostTokens else { break }
            found.append(token)
        }
        return found
    }

    /// Looks at each run of characters that a token has.
    private static func tokens(in text: String) -> [FoundToken] {
        let bytes = Array(text.utf8)
        var found: [FoundToken] = []
        var start = 0
        while start < bytes.count, found.count < mostTokens {
            guard bytes[start].isOfToken else {
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex { !$0.isOfToken } ?? bytes.count
            let run = bytes[start..<end]
            if run.count(where: { $0 == UInt8(ascii: ".") }) == 2 {
                let token = String(decoding: run, as: UTF8.self)
                if let reading = TokenReading(token) {
                    found.append(FoundToken(name: name(before: bytes[..<start]), text: token, reading: reading))
                }
            }
            start = end
        }
        return found
    }

    /// The name in `"id_token" : "`, `id_token=`, `Authorization: Bearer `; a scheme is none.
    private static func name(before bytes: ArraySlice<UInt8>) -> String {
        var rest = bytes.suffix(80)
        func drop(while isDropped: (UInt8) -> Bool) {
            while let last = rest.last, isDropped(last) { rest.removeLast() }
        }
        if rest.last == UInt8(ascii: " ") {
            drop { $0 == UInt8(ascii: " ") }
            drop { $0.isOfName }
        }
        drop { #"": ="#.utf8.contains($0) }
        return String(decoding: rest.reversed().prefix { $0.isOfName }.reversed(), as: UTF8.self)
    }
}

extension Exchange.Wire {
    fileprivate var texts: [String] { headers.map { "\($0.name): \($0.value)" } + [body] }
}

extension UInt8 {
    fileprivate var isOfName: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || "-_".utf8.contains(self)
    }

    /// Base64url, and the dots between a token's parts.
    fileprivate var isOfToken: Bool { isOfName || self == UInt8(ascii: ".") }
}
