import Course

/// A heading and what stands under it, down to the next heading of its level.
struct Section {
    /// nil for what stands before the first heading.
    var heading: MarkdownNode?
    var line: Int
    /// The comments right under the heading.
    var comments: [Comment] = []
    /// Everything else before the first part.
    var nodes: [MarkdownNode] = []
    /// The `###` sections of a `##` section.
    var parts: [Section] = []
    /// The lines from the heading to the next one of its level.
    var lines: Range<Int>

    enum Content {
        case node(MarkdownNode)
        case comments([Comment])
    }

    mutating func append(_ content: Content) {
        switch content {
        case .node(let node): nodes.append(node)
        case .comments(let more): comments += more
        }
    }

    /// All nodes, those of the parts and their headings too, in the order of the file.
    var allNodes: [MarkdownNode] {
        nodes + parts.flatMap { part in (part.heading.map { [$0] } ?? []) + part.nodes }
    }
}

/// A file cut at its headings.
struct Outline {
    /// What stands before the title.
    private(set) var preface: Section
    /// The first `#` heading and the introduction under it; nil in a file without one.
    private(set) var title: Section?
    /// The `##` sections; a second `#` heading opens one too, so that nothing is lost.
    private(set) var sections: [Section] = []

    private let reader: TextReader
    /// Comments are taken as steering until something else comes.
    private var takesComments = false

    init(_ blocks: [MarkdownNode], reader: TextReader) {
        self.reader = reader
        let end = reader.source.lineCount + 1
        preface = Section(line: 1, lines: 1..<max(1, end))
        for node in blocks {
            if node.kind == .heading, open(node, end: end) { continue }
            if takesComments, node.kind == .html, take(node) { continue }
            takesComments = false
            append(.node(node))
        }
    }

    /// Whether the heading begins a section or a part of one.
    private mutating func open(_ heading: MarkdownNode, end: Int) -> Bool {
        let line = heading.line
        let section = Section(heading: heading, line: line, lines: line..<max(line, end))
        switch heading.headingLevel {
        case 1 where title == nil:
            title = section
            preface.lines = 1..<max(1, line)
        case 1, 2:
            close(before: line)
            sections.append(section)
        case 3 where !sections.isEmpty: sections[sections.count - 1].parts.append(section)
        default: return false
        }
        if heading.headingLevel == 3 { closePart(before: line) }
        takesComments = true
        return true
    }

    private mutating func close(before line: Int) {
        guard let last = sections.indices.last else { return }
        sections[last].lines = sections[last].line..<max(sections[last].line, line)
        guard let part = sections[last].parts.indices.last else { return }
        let start = sections[last].parts[part].line
        sections[last].parts[part].lines = start..<max(start, line)
    }

    /// Ends the part before the newest one.
    private mutating func closePart(before line: Int) {
        guard let last = sections.indices.last, sections[last].parts.count >= 2 else { return }
        let part = sections[last].parts.count - 2
        let start = sections[last].parts[part].line
        sections[last].parts[part].lines = start..<max(start, line)
    }

    /// Takes a block of nothing but comments for the heading above.
    private mutating func take(_ node: MarkdownNode) -> Bool {
        let block = HTMLBlock(node, source: reader.source)
        guard block.rest.isEmpty, block.unclosedComment == nil else { return false }
        append(.comments(block.comments))
        return true
    }

    private mutating func append(_ content: Section.Content) {
        if let last = sections.indices.last {
            if let part = sections[last].parts.indices.last {
                sections[last].parts[part].append(content)
            } else {
                sections[last].append(content)
            }
        } else if title != nil {
            title?.append(content)
        } else {
            preface.append(content)
        }
    }
}
