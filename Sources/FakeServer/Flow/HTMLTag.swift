/// An opening tag of a page, as far as forms need it: our own pages are well-formed, so this is no browser's parser.
struct HTMLTag: Equatable, Sendable {
    /// In lower case.
    let name: String
    /// By name in lower case; values with their character references undone.
    let attributes: [String: String]

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// Every opening tag, in order.
    static func all(in html: String) -> [HTMLTag] {
        var tags: [HTMLTag] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            guard rest.first?.isLetter == true, let end = endOfTag(in: rest) else { continue }
            tags.append(HTMLTag(rest[..<end]))
            rest = rest[end...]
        }
        return tags
    }

    private init(_ text: Substring) {
        var rest = text
        name = Self.take(&rest) { !$0.isWhitespace && $0 != "/" }.lowercased()
        var attributes: [String: String] = [:]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            let name = Self.take(&rest) { !$0.isWhitespace && $0 != "=" && $0 != "/" }.lowercased()
            guard !name.isEmpty else { break }
            attributes[name] = Self.value(&rest)
        }
        self.attributes = attributes
    }

    private static func value(_ rest: inout Substring) -> String {
        guard rest.first == "=" else { return "" }
        rest.removeFirst()
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            return undone(take(&rest) { !$0.isWhitespace })
        }
        rest.removeFirst()
        let value = take(&rest) { $0 != quote }
        rest = rest.dropFirst()
        return undone(value)
    }

    private static func take(_ rest: inout Substring, while isPart: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isPart)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    /// A `>` inside quotes does not end the tag.
    private static func endOfTag(in text: Substring) -> Substring.Index? {
        var quote: Character?
        for index in text.indices {
            switch (text[index], quote) {
            case (">", nil): return index
            case ("\"", nil), ("'", nil): quote = text[index]
            case (let character, let open?) where character == open: quote = nil
            default: break
            }
        }
        return nil
    }

    private static func undone(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var text = text
        for (reference, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&apos;", "'"),
            ("&#x3D;", "="), ("&#x2F;", "/"), ("&#x60;", "`"), ("&amp;", "&"),
        ] {
            text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text
    }
}
