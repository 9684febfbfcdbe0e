import Course

/// The text of a question as a quiz's file writes it, made a lesson's text.
enum QuizText: String {
    case html, moodle, plain, markdown

    func blocks(_ text: GiftText) -> [Block] {
        guard !text.isEmpty else { return [] }
        switch self {
        case .markdown: return Self.markdown(text.text)
        case .html: return HTMLText.blocks(text.text)
        case .plain: return Self.paragraphs(Self.joined(text))
        case .moodle:
            let plain = Self.joined(text)
            return HTMLText.looksLikeHTML(plain)
                ? HTMLText.blocks(plain, breaksLines: true) : Self.paragraphs([RichText(plain)].lines)
        }
    }

    /// As one line: for a step, a term, a heading.
    func line(_ text: GiftText) -> RichText {
        let texts = blocks(text).compactMap(\.inline)
        return texts.dropFirst().reduce(texts.first ?? "") { $0 + " " + $1 }.merged
    }

    /// Line ends in the file are spaces; those that were written `\n` are kept.
    private static func joined(_ text: GiftText) -> String {
        String(
            decoding: text.units.map { $0.byte == .lineFeed && !$0.isEscaped ? UInt8.space : $0.byte }, as: UTF8.self)
    }

    private static func paragraphs(_ string: String) -> [Block] { paragraphs([RichText(string)].lines) }

    private static func paragraphs(_ texts: [RichText]) -> [Block] {
        texts.filter { !$0.isEmpty }.map { Block.paragraph($0.merged) }
    }

    static func markdown(_ text: String) -> [Block] {
        guard text.utf8.contains(where: isMarkdown) else {
            return paragraphs(text.split(separator: "\n\n").map { RichText(CleanText.line(String($0))) })
        }
        let (source, _) = SourceCleaner.clean(Array(text.utf8))
        let report = Report(source: source)
        let tree = MarkdownTree(parsing: LineGuard.safeBytes(of: source, report: report))
        return withExtendedLifetime(tree) { TextReader(report: report).blocks(tree.blocks) }
    }

    private static func isMarkdown(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "'"), 0x80...:
            byte == UInt8(ascii: ".")
        default: !byte.isLetter
        }
    }
}

extension [RichText] {
    /// Each cut at its line ends.
    fileprivate var lines: [RichText] {
        flatMap { text in
            let plain = text.plain
            guard plain.utf8.contains(.lineFeed) else { return [RichText(CleanText.line(plain))] }
            return plain.split(separator: "\n").map { RichText(CleanText.line(String($0))) }
        }
    }
}

extension RichText {
    /// Neighbours of one style as one run, and no blanks at the ends.
    var merged: RichText {
        var merged: [Run] = []
        for run in runs where !run.text.isEmpty {
            if let last = merged.last, last.style == run.style, last.link == run.link {
                merged[merged.count - 1].text += run.text
            } else {
                merged.append(run)
            }
        }
        if let first = merged.first, first.style.isEmpty {
            merged[0].text = String(first.text.drop(while: \.isWhitespace))
        }
        if let last = merged.last, last.style.isEmpty {
            let end = last.text.lastIndex { !$0.isWhitespace }
            merged[merged.count - 1].text = end.map { String(last.text[...$0]) } ?? ""
        }
        return RichText(merged.filter { !$0.text.isEmpty })
    }
}

extension Block {
    /// The block's text, where it has one.
    var inline: RichText? {
        switch content {
        case .paragraph(let text), .heading(let text): text
        case .code(_, let lines): RichText(lines.joined(separator: " "), .code)
        case .table, .rule: nil
        }
    }
}
