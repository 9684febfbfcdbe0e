import Course

/// The text of a question as a quiz's file writes it, made a lesson's text.
enum QuizText: String {
    case html, moodle, plain, markdown

    /// - Parameter written: as `GiftEscape` has it.
    func blocks(_ written: ArraySlice<UInt8>) -> [Block] {
        guard !written.isEmpty else { return [] }
        switch self {
        case .markdown: return Self.markdown(GiftEscape.text(written))
        case .html: return HTMLText.blocks(GiftEscape.text(written))
        // Line ends in the file are spaces; those that were written `\n` are kept.
        case .plain: return Self.paragraphs(GiftEscape.text(written, joinsLines: true))
        case .moodle:
            let plain = GiftEscape.text(written, joinsLines: true)
            return HTMLText.looksLikeHTML(plain)
                ? HTMLText.blocks(plain, breaksLines: true) : Self.paragraphs(plain)
        }
    }

    /// As one line: for a step, a term, a heading.
    func line(_ written: ArraySlice<UInt8>) -> RichText {
        let texts = blocks(written).compactMap(\.inline)
        return texts.dropFirst().reduce(texts.first ?? "") { $0 + " " + $1 }.merged
    }

    /// Each line is one.
    private static func paragraphs(_ text: String) -> [Block] {
        guard text.utf8.contains(.lineFeed) else { return paragraph(text).map { [$0] } ?? [] }
        return text.split(separator: "\n").compactMap { paragraph(String($0)) }
    }

    private static func paragraph(_ line: String) -> Block? {
        let text = RichText(CleanText.line(line))
        return text.isEmpty ? nil : .paragraph(text.merged)
    }

    static func markdown(_ text: String) -> [Block] {
        guard text.utf8.contains(where: isMarkdown) else {
            return text.split(separator: "\n\n").compactMap { paragraph(String($0)) }
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

extension RichText {
    /// Neighbours of one style as one run, and no blanks at the ends.
    var merged: RichText {
        if runs.count == 1, let first = runs[0].text.utf8.first, let last = runs[0].text.utf8.last, first.isSign,
            last.isSign
        {
            return self
        }
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
