import Course
import Messages

/// Makes flat blocks of one node and everything in it: a loop over the tree, however deep that is.
struct BlockWalk {
    private enum Container {
        case quotation
        case item(Block.Marker, isFirst: Bool)
    }

    let reader: TextReader
    private(set) var blocks: [Block] = []
    private var containers: [Container] = []
    /// For each open list the number of its next item.
    private var numbers: [Int] = []
    /// A box to be shown before an item's text.
    private var box = ""

    init(reader: TextReader) { self.reader = reader }

    mutating func read(_ root: MarkdownNode) {
        var current: MarkdownNode? = root
        while let node = current {
            if enter(node), let child = node.firstChild {
                current = child
                continue
            }
            leave(node)
            current = following(node, within: root)
        }
    }

    private mutating func following(_ node: MarkdownNode, within root: MarkdownNode) -> MarkdownNode? {
        var node = node
        while node != root {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            leave(parent)
            node = parent
        }
        return nil
    }

    /// Whether the children come next.
    private mutating func enter(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .list:
            fillItem()
            numbers.append(node.isNumberedList ? node.listStart : -1)
            return true
        case .item, .quote: return open(node)
        case .paragraph: add(.paragraph(paragraph(node)))
        case .heading: add(.heading(heading(node)))
        case .code: add(reader.code(node))
        case .html: for line in reader.html(node) { add(.paragraph(line)) }
        case .table: add(.table(reader.table(node).block))
        case .rule: add(.rule)
        default: break
        }
        return false
    }

    private mutating func open(_ node: MarkdownNode) -> Bool {
        if node.kind == .quote {
            fillItem()
            containers.append(.quotation)
        } else {
            let number = numbers.last ?? -1
            if number >= 0 { numbers[numbers.count - 1] = number + 1 }
            containers.append(.item(number >= 0 ? .number(number) : .bullet, isFirst: true))
            box = node.tick.map { $0 ? "[x] " : "[ ] " } ?? ""
        }
        guard containers.count <= LineGuard.deepest else {
            reader.report.add(.tooDeep, line: node.line)
            return false
        }
        return true
    }

    private mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .list: numbers.removeLast()
        case .item:
            fillItem()
            containers.removeLast()
        case .quote: containers.removeLast()
        default: break
        }
    }

    /// An item that begins with no text of its own still shows its mark.
    private mutating func fillItem() {
        if case .item(_, isFirst: true) = containers.last { add(.paragraph(RichText(box))) }
    }

    private mutating func paragraph(_ node: MarkdownNode) -> RichText {
        var text = reader.prose(node, in: .text).joined
        guard !box.isEmpty else { return text }
        if let first = text.runs.first, first.style.isEmpty, first.link == nil {
            text.runs[0].text = box + first.text
        } else {
            text.runs.insert(RichText.Run(box), at: 0)
        }
        box = ""
        return text
    }

    private func heading(_ node: MarkdownNode) -> RichText {
        let title = reader.title(node)
        if LessonWords.breakIt.strip(from: title) != nil { reader.report.add(.breakItStray, line: node.line) }
        return title
    }

    private mutating func add(_ content: Block.Content) {
        blocks.append(Block(content, depth: containers.count, marker: nextMarker()))
    }

    private mutating func nextMarker() -> Block.Marker? {
        switch containers.last {
        case .quotation: return .quote
        case .item(let marker, isFirst: true):
            containers[containers.count - 1] = .item(marker, isFirst: false)
            return marker
        case .item, nil: return nil
        }
    }
}

extension Complaint {
    fileprivate static var breakItStray: Complaint {
        Complaint(
            .breakItStray,
            say("A break-it belongs to a step of a live flow: a “###” heading with a message under it must come first.")
        )
    }
}
