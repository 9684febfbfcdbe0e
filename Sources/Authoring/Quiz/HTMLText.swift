import Course

/// The HTML that Moodle's editor writes, as a lesson's text: paragraphs, lists, quotations, code, emphasis and links.
///
/// Tags that are no HTML, such as `<your-app>`, are shown as they are typed.
struct HTMLText {
    private struct List {
        /// nil for bullets.
        var number: Int?
        var hasItem = false
    }

    private var blocks: [Block] = []
    private var runs: [RichText.Run] = []
    private var style: [TextStyle] = []
    private var link: String?
    private var lists: [List] = []
    private var quotes = 0
    /// The mark of a list's item that has no text yet.
    private var marker: Block.Marker?
    /// What stands between `<pre>` and `</pre>`.
    private var code: String?
    /// The element whose inside is nobody's text.
    private var hidden: String?

    static func looksLikeHTML(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return false }
        return text.firstMatch(of: #/<\/?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]+;/#) != nil
    }

    /// - Parameter breaksLines: whether a line end of the text is one, and not a blank.
    static func blocks(_ html: String, breaksLines: Bool = false) -> [Block] {
        var reader = HTMLText()
        reader.read(Array(html.utf8), breaksLines)
        reader.endBlock()
        reader.endCode()
        return reader.blocks
    }

    private mutating func read(_ bytes: [UInt8], _ breaksLines: Bool) {
        var rest = bytes[...]
        // Looked for once for all that come before it.
        var end = rest.firstIndex(of: UInt8(ascii: ">"))
        while let first = rest.first {
            if first == UInt8(ascii: "<") {
                while let known = end, known < rest.startIndex {
                    end = bytes[(known + 1)...].firstIndex(of: UInt8(ascii: ">"))
                }
                if let end, let tag = HTMLTag(rest[...end]) {
                    take(tag, typed: rest[...end])
                    rest = rest[(end + 1)...]
                    continue
                }
            }
            let plain = rest.dropFirst().prefix { $0 != UInt8(ascii: "<") }
            add(HTMLEntity.undone(in: rest[..<plain.endIndex].text), breaksLines)
            rest = rest[plain.endIndex...]
        }
    }

    private mutating func take(_ tag: HTMLTag, typed: ArraySlice<UInt8>) {
        if let hidden {
            if tag.isEnd, tag.name == hidden { self.hidden = nil }
            return
        }
        switch tag.name {
        case "pre":
            endBlock()
            if tag.isEnd { endCode() } else { code = code ?? "" }
        case "br" where code != nil: code? += "\n"
        case "b", "strong": change(.strong, tag.isEnd)
        case "i", "em", "cite", "dfn", "var": change(.emphasis, tag.isEnd)
        case "code", "tt", "kbd", "samp": change(.code, tag.isEnd)
        case "s", "del", "strike": change(.struck, tag.isEnd)
        case "a": link = tag.isEnd ? nil : tag.address("href")
        case "img":
            let address = tag.address("src")
            guard let text = tag.attribute("alt").flatMap({ $0.isEmpty ? nil : $0 }) ?? address else { return }
            runs.append(RichText.Run(text, link: address))
        case "h1", "h2", "h3", "h4", "h5", "h6":
            endBlock()
            change(.strong, tag.isEnd)
        case "ul", "ol": takeList(tag)
        case "li": takeItem(tag)
        case "blockquote":
            endBlock()
            if lists.isEmpty { quotes = max(0, min(LineGuard.deepest / 2, quotes + (tag.isEnd ? -1 : 1))) }
        case "p", "br", "div", "hr", "tr", "caption", "section", "article", "figure", "figcaption", "dl", "dt", "dd",
            "table":
            endBlock()
        case "td", "th": if !tag.isEnd { add(" ", false) }
        case "q": add(tag.isEnd ? "”" : "“", false)
        case "script", "style": hidden = tag.isEnd ? nil : tag.name
        case "span", "u", "font", "small", "big", "ins", "mark", "abbr", "thead", "tbody", "tfoot", "colgroup", "col",
            "wbr", "label":
            break
        case _ where HTMLTag.lost.contains(tag.name): break
        default: add(typed.text, false)
        }
    }

    // MARK: - Lists and code

    private mutating func takeList(_ tag: HTMLTag) {
        endBlock()
        if tag.isEnd {
            marker = nil
            _ = lists.popLast()
        } else if lists.count < LineGuard.deepest / 2 {
            let start = tag.attribute("start").flatMap { Int($0) } ?? 1
            lists.append(List(number: tag.name == "ol" ? max(0, min(start, 999_999)) : nil))
        }
    }

    private mutating func takeItem(_ tag: HTMLTag) {
        endBlock()
        guard !tag.isEnd, !lists.isEmpty else {
            marker = nil
            return
        }
        // An item that holds nothing but a list is none of its own.
        if marker != nil, lists.count > 1 { lists[lists.count - 2].hasItem = false }
        let last = lists.count - 1
        lists[last].hasItem = true
        if let number = lists[last].number {
            marker = .number(number)
            lists[last].number = number + 1
        } else {
            marker = .bullet
        }
    }

    private mutating func endCode() {
        guard let text = code else { return }
        code = nil
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { CleanText.code($0) }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        if !lines.isEmpty { put(.code(language: "", lines: lines)) }
    }

    // MARK: - Text

    private mutating func change(_ mark: TextStyle, _ isEnd: Bool) {
        if !isEnd {
            if style.count < LineGuard.deepest { style.append(mark) }
        } else if let index = style.lastIndex(of: mark) {
            style.remove(at: index)
        }
    }

    private mutating func add(_ text: String, _ breaksLines: Bool) {
        guard hidden == nil else { return }
        if code != nil {
            code? += text
            return
        }
        let lines = breaksLines ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
        for (number, line) in lines.enumerated() {
            if number > 0 { endBlock() }
            let style = style.reduce(into: TextStyle()) { $0.formUnion($1) }
            runs.append(RichText.Run(Self.spaced(line), style, link: link))
        }
    }

    /// Blanks and line ends as one blank each.
    private static func spaced(_ text: Substring) -> String {
        let clean = CleanText.line(String(text))
        guard clean.utf8.count > 1 else { return clean }
        let words = clean.split(separator: " ").joined(separator: " ")
        return (clean.hasPrefix(" ") ? " " : "") + words + (clean.hasSuffix(" ") && !words.isEmpty ? " " : "")
    }

    private mutating func endBlock() {
        guard !runs.isEmpty else { return }
        let text = RichText(runs).merged
        runs = []
        if !text.isEmpty { put(.paragraph(text)) }
    }

    private mutating func put(_ content: Block.Content) {
        let depth = lists.count(where: \.hasItem)
        let isQuoted = depth == 0 && quotes > 0
        blocks.append(Block(content, depth: quotes + depth, marker: isQuoted ? .quote : marker))
        marker = nil
    }
}
