/// A paragraph-sized piece of a lesson's text.
///
/// Lists and quotations are not a tree: a block says how deep it stands and which mark stands before it,
/// so every walk over a text is a plain loop, however a file is nested.
public struct Block: Hashable, Sendable {
    /// The mark in front of a block's first line.
    public enum Marker: Hashable, Sendable {
        case bullet
        case number(Int)
        case quote
    }

    /// A table in running text: cells are rich text, every row as long as the header.
    public struct Table: Hashable, Sendable {
        public var header: [RichText]
        public var rows: [[RichText]]

        public init(header: [RichText], rows: [[RichText]]) {
            self.header = header
            self.rows = rows
        }
    }

    public enum Content: Hashable, Sendable {
        case paragraph(RichText)
        case heading(RichText)
        /// Lines to be shown as they are; `language` is the fence's info string, often empty.
        case code(language: String, lines: [String])
        case table(Table)
        case rule
    }

    /// How many lists and quotations the block stands in; 0 at the margin.
    public var depth: Int
    /// Set on the first block of a list item, or on each block of a quotation.
    public var marker: Marker?
    public var content: Content

    public init(_ content: Content, depth: Int = 0, marker: Marker? = nil) {
        self.depth = depth
        self.marker = marker
        self.content = content
    }

    /// A paragraph at the margin.
    public static func paragraph(_ text: RichText) -> Block { Block(.paragraph(text)) }
}
