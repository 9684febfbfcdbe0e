import CMarkdown
import Synchronization

/// A file as cmark-gfm parses it, with tables, task lists and `~~struck~~` text.
final class MarkdownTree {
    private let document: OpaquePointer?

    /// cmark switches the characters of its extensions on and off in a table that all parsers share.
    private static let gate = Mutex(())

    /// Without the second one cmark does not count the lines inside a code span or a tag.
    private static let options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_SOURCEPOS

    /// - Parameter bytes: UTF-8 with LF ends of lines, in which `LineGuard` left nothing that costs too much.
    init(parsing bytes: [UInt8]) {
        document = Self.gate.withLock { _ in
            cmark_gfm_core_extensions_ensure_registered()
            guard let parser = cmark_parser_new(Self.options) else { return nil }
            defer { cmark_parser_free(parser) }
            for name in ["table", "tasklist", "strikethrough"] {
                guard let syntax = cmark_find_syntax_extension(name) else { continue }
                cmark_parser_attach_syntax_extension(parser, syntax)
            }
            bytes.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress else { return }
                cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            return cmark_parser_finish(parser)
        }
    }

    deinit { cmark_node_free(document) }

    /// The blocks at the margin. They must not be used once the tree is gone.
    var blocks: [MarkdownNode] { document.map { Array(MarkdownNode($0).children) } ?? [] }
}
