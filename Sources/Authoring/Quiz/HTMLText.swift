import Course

/// The HTML that Moodle's editor writes, as text with emphasis: a paragraph for each block, unknown tags as typed.
struct HTMLText {
    private var lines: [RichText] = []
    private var runs: [RichText.Run] = []
    private var style: [TextStyle] = []

    static func looksLikeHTML(_ text: String) -> Bool {
        text.firstMatch(of: #/<\/?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]+;/#) != nil
    }

    /// - Returns: one text for each paragraph or line.
    static func text(_ html: String) -> [RichText] {
        var reader = HTMLText()
        var rest = Substring(html)
        while let first = rest.first {
            if first == "<", let end = rest.prefix(2000).firstIndex(of: ">") {
                reader.take(tag: rest[...end])
                rest = rest[rest.index(after: end)...]
            } else if first == "&", let end = rest.prefix(12).firstIndex(of: ";"),
                rest[..<end].dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" })
            {
                reader.add(decoded(rest[...end]))
                rest = rest[rest.index(after: end)...]
            } else {
                let plain = rest.dropFirst().prefix { $0 != "<" && $0 != "&" }
                reader.add(String(first) + plain)
                rest = rest[plain.endIndex...]
            }
        }
        reader.endLine()
        return reader.lines
    }

    private mutating func take(tag: Substring) {
        let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        let isEnd = tag.hasPrefix("</")
        switch name {
        case "b", "strong": change(.strong, isEnd)
        case "i", "em": change(.emphasis, isEnd)
        case "code", "tt", "kbd": change(.code, isEnd)
        case "s", "del", "strike": change(.struck, isEnd)
        case "p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "tr", "blockquote":
            endLine()
        case "span", "u", "font": break
        default: add(String(tag))
        }
    }

    private mutating func change(_ mark: TextStyle, _ isEnd: Bool) {
        if !isEnd {
            if style.count < LineGuard.deepest { style.append(mark) }
        } else if let index = style.lastIndex(of: mark) {
            style.remove(at: index)
        }
    }

    private mutating func add(_ text: String) {
        let clean = CleanText.line(text)
        runs.append(RichText.Run(clean, style.reduce(into: TextStyle()) { $0.formUnion($1) }))
    }

    private mutating func endLine() {
        let line = RichText(runs).merged
        if !line.isEmpty { lines.append(line) }
        runs = []
    }

    private static func decoded(_ entity: Substring) -> String {
        let name = entity.dropFirst().dropLast()
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "nbsp": return " "
        default:
            let isHex = name.hasPrefix("#x")
            guard name.hasPrefix("#"), let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
                let scalar = Unicode.Scalar(code)
            else { return String(entity) }
            return String(Character(scalar))
        }
    }
}
