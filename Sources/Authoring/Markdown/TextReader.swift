import Course
import Messages

/// Reads text out of the tree, and names on the way what Markdown swallows in it.
struct TextReader {
    let report: Report

    var source: SourceText { report.source }

    /// Where a paragraph stands, which decides what may be swallowed in it.
    enum Surroundings {
        case margin
        /// Inside an option, a step or a point.
        case item
        /// In text only, where a hint has no meaning.
        case text
    }

    func prose(_ paragraph: MarkdownNode, in surroundings: Surroundings) -> Prose {
        let prose = inlines(of: paragraph, firstLine: firstLine(of: paragraph))
        checkSwallowed(prose, in: surroundings)
        return prose
    }

    /// The text of a heading, as one line.
    func title(_ heading: MarkdownNode) -> RichText {
        checkUnderline(heading)
        return inlines(of: heading, firstLine: heading.line).joined
    }

    /// The text of a table's cell.
    func cell(_ cell: MarkdownNode, line: Int) -> RichText { inlines(of: cell, firstLine: line).joined }

    /// Any blocks as text to be shown.
    func blocks(_ nodes: some Sequence<MarkdownNode>) -> [Block] {
        var blocks: [Block] = []
        for node in nodes {
            var walk = BlockWalk(reader: self)
            walk.read(node)
            blocks += walk.blocks
        }
        return blocks
    }

    private func inlines(of block: MarkdownNode, firstLine: Int) -> Prose {
        let (prose, html, targets) = InlineReader.read(block, firstLine: firstLine)
        if !html.isEmpty { judge(html) }
        if report.advises { report.links += targets.map { FoundLink(target: $0.text, line: $0.line) } }
        return prose
    }

    private func judge(_ html: [InlineReader.HTML]) {
        var seen = Place(line: 0, start: 0, end: 0)
        for piece in html {
            let head = piece.text.utf8.prefix { $0 != .lineFeed }
            let place = source.place(of: head, inLine: piece.line, from: piece.line == seen.line ? seen.end : 0)
            seen = place
            if let comment = Comment(piece.text, place: place) {
                judgeStray(comment)
            } else {
                report.add(.html(piece.text), at: place)
            }
        }
    }

    /// The line in which a paragraph's text begins.
    ///
    /// cmark has no place for a paragraph that touches a table, and counts link definitions in that it took out.
    func firstLine(of paragraph: MarkdownNode) -> Int {
        let line = paragraph.line
        guard line > 0 else { return paragraph.next?.line ?? 1 }
        guard source.line(line).dropFirst(paragraph.startByte).first == UInt8(ascii: "["), paragraph.lastLine > line
        else { return line }
        var last = line
        for child in paragraph.children where child.line > last { last = child.line }
        return max(line, paragraph.lastLine - (last - line))
    }

    /// The lines of a code block; a fence that is never closed is named.
    func code(_ node: MarkdownNode) -> Block.Content {
        checkClosed(node)
        checkWord(node)
        var lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false).map { CleanText.code($0) }
        if lines.last == "" { lines.removeLast() }
        return .code(language: CleanText.line(node.info), lines: lines)
    }
}

extension Complaint {
    fileprivate static func html(_ tag: String) -> Complaint {
        Complaint(
            .html,
            say("Markdown takes \(quoted(tag)) for HTML; it is shown as typed. Write it between backticks, or “\\<”."))
    }
}
