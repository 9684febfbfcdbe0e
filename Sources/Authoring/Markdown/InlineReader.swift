import Course

/// Turns what stands inside a paragraph, heading or cell into rich text, without recursion.
struct InlineReader {
    /// HTML in running text: the words as typed, and the line.
    struct HTML {
        var text: String
        var line: Int
    }

    /// Where a link or a picture leads, and the line.
    private(set) var targets: [HTML] = []
    private(set) var html: [HTML] = []

    private var lines: [Prose.Line] = []
    private var runs: [RichText.Run] = []
    private var buffer: [UInt8] = []
    private var style: TextStyle = []
    private var depths = (emphasis: 0, strong: 0, struck: 0)
    private var links: [String] = []
    private var lineNumber: Int
    /// What to add to cmark's line of an inline node.
    private let lineShift: Int

    /// - Parameter firstLine: where the block's text begins, whatever cmark says of it.
    static func read(_ block: MarkdownNode, firstLine: Int) -> (prose: Prose, html: [HTML], targets: [HTML]) {
        // Most are one line of words.
        if let only = block.firstChild, only.kind == .text, only.next == nil {
            let line = Prose.Line(text: RichText(CleanText.line(only.literal)), number: firstLine)
            return (Prose(lines: [line]), [], [])
        }
        var reader = InlineReader(firstLine: firstLine, cmarkLine: block.line)
        reader.walk(block)
        reader.endLine()
        return (Prose(lines: reader.lines), reader.html, reader.targets)
    }

    private init(firstLine: Int, cmarkLine: Int) {
        lineNumber = firstLine
        lineShift = firstLine - cmarkLine
    }

    private mutating func walk(_ block: MarkdownNode) {
        var current = block.firstChild
        while let node = current {
            if enter(node), let child = node.firstChild {
                current = child
                continue
            }
            leave(node)
            current = following(node, within: block)
        }
    }

    /// The node after this one, leaving the containers that end with it.
    private mutating func following(_ node: MarkdownNode, within block: MarkdownNode) -> MarkdownNode? {
        var node = node
        while node.next == nil {
            guard let parent = node.parent, parent != block else { return nil }
            leave(parent)
            node = parent
        }
        return node.next
    }

    /// Whether the node is a container whose children come next.
    private mutating func enter(_ node: MarkdownNode) -> Bool {
        let kind = node.kind
        switch kind {
        case .text: append(node)
        case .softBreak, .hardBreak:
            endLine()
            lineNumber = node.next.map { $0.line > 0 ? $0.line + lineShift : lineNumber + 1 } ?? lineNumber + 1
        case .codeSpan: appendStyled(node, .code)
        case .inlineHTML:
            let text = node.literal
            html.append(HTML(text: text, line: node.line > 0 ? node.line + lineShift : lineNumber))
            if !text.hasPrefix("<!--") { append(node) }
        case .emphasis: change { $0.depths.emphasis += 1 }
        case .strong: change { $0.depths.strong += 1 }
        case .struck: change { $0.depths.struck += 1 }
        case .link, .image:
            let target = CleanText.line(node.url)
            targets.append(HTML(text: target, line: node.line > 0 ? node.line + lineShift : lineNumber))
            change { $0.links.append(target) }
        default: break
        }
        switch kind {
        case .emphasis, .strong, .struck, .link, .image: return true
        default: return false
        }
    }

    private mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .emphasis: change { $0.depths.emphasis -= 1 }
        case .strong: change { $0.depths.strong -= 1 }
        case .struck: change { $0.depths.struck -= 1 }
        case .link: change { $0.links.removeLast() }
        case .image:
            if node.firstChild == nil, let address = links.last { buffer += Array(address.utf8) }
            change { $0.links.removeLast() }
        default: break
        }
    }

    private mutating func change(_ body: (inout InlineReader) -> Void) {
        flush()
        body(&self)
        style = []
        if depths.emphasis > 0 { style.insert(.emphasis) }
        if depths.strong > 0 { style.insert(.strong) }
        if depths.struck > 0 { style.insert(.struck) }
    }

    private mutating func append(_ node: MarkdownNode) {
        node.withLiteral { CleanText.append($0, to: &buffer) }
    }

    private mutating func appendStyled(_ node: MarkdownNode, _ extra: TextStyle) {
        flush()
        let outer = style
        style.insert(extra)
        append(node)
        flush()
        style = outer
    }

    private mutating func flush() {
        guard !buffer.isEmpty else { return }
        let text = String(decoding: buffer, as: UTF8.self)
        buffer.removeAll(keepingCapacity: true)
        if let last = runs.last, last.style == style, last.link == links.last {
            runs[runs.count - 1].text += text
        } else {
            runs.append(RichText.Run(text, style, link: links.last))
        }
    }

    private mutating func endLine() {
        flush()
        lines.append(Prose.Line(text: RichText(runs), number: lineNumber))
        runs = []
    }
}
