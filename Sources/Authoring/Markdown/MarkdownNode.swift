import CMarkdown
import Glibc

/// A node of a `MarkdownTree`, valid as long as the tree is.
struct MarkdownNode: Equatable {
    enum Kind {
        case quote, list, item, code, html, paragraph, heading, rule, table, row, cell
        case text, softBreak, hardBreak, codeSpan, inlineHTML, emphasis, strong, struck, link, image
        case other
    }

    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }

    var kind: Kind {
        switch cmark_node_get_type(raw) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .hardBreak
        case CMARK_NODE_CODE: .codeSpan
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_THEMATIC_BREAK: .rule
        default: extensionKind
        }
    }

    /// The types of extensions are in no header; only their names are.
    private var extensionKind: Kind {
        switch typeName {
        case "table": .table
        case "table_row", "table_header": .row
        case "table_cell": .cell
        case "strikethrough": .struck
        default: .other
        }
    }

    private var typeName: String { cmark_node_get_type_string(raw).map { String(cString: $0) } ?? "" }

    var next: MarkdownNode? { cmark_node_next(raw).map(MarkdownNode.init) }
    var parent: MarkdownNode? { cmark_node_parent(raw).map(MarkdownNode.init) }
    var lastChild: MarkdownNode? { cmark_node_last_child(raw).map(MarkdownNode.init) }
    var firstChild: MarkdownNode? { cmark_node_first_child(raw).map(MarkdownNode.init) }

    var children: UnfoldSequence<MarkdownNode, MarkdownNode?> {
        sequence(state: firstChild) { node in
            defer { node = node?.next }
            return node
        }
    }

    /// The first line in the file, from 1; 0 where cmark does not know it.
    var line: Int { Int(cmark_node_get_start_line(raw)) }
    /// The last line; 0 where cmark does not know it.
    var lastLine: Int { Int(cmark_node_get_end_line(raw)) }
    /// Bytes before the node in its first line, for a block.
    var startByte: Int { max(0, Int(cmark_node_get_start_column(raw)) - 1) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(raw)) }
    var isNumberedList: Bool { cmark_node_get_list_type(raw) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(raw)) }

    /// Whether an item's box is ticked; nil for an item without a box.
    var tick: Bool? {
        isTask ? cmark_gfm_extensions_get_tasklist_item_checked(raw) : nil
    }

    private var isTask: Bool { cmark_node_get_type_string(raw).map { strcmp($0, "tasklist") == 0 } ?? false }

    /// What a fence says after its first backticks.
    var info: String { cmark_node_get_fence_info(raw).map { String(cString: $0) } ?? "" }

    var literal: String { cmark_node_get_literal(raw).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(raw).map { String(cString: $0) } ?? "" }

    /// Lends the node's text without copying it.
    func withLiteral(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard let start = cmark_node_get_literal(raw) else { return }
        var count = 0
        while start[count] != 0 { count += 1 }
        start.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }
}
