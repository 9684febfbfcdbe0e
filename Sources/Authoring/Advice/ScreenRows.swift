import Course

/// About how much room a text takes on a terminal of 80 columns and 24 rows. Whoever has more sees more.
enum ScreenRows {
    /// Rows between the header and the keys.
    static let body = 20
    /// Rows of an option or a step that is still read at a glance.
    static let item = 4
    /// Columns that the first line has for where the learner is.
    static let title = 56
    /// Columns of running text, marks and margins taken off.
    private static let width = 72

    static func of(_ text: RichText, details: [Block] = []) -> Int {
        max(1, (columns(text.plain) + width - 1) / width) + details.reduce(0) { $0 + of($1) }
    }

    static func of(_ block: Block) -> Int {
        switch block.content {
        case .paragraph(let text), .heading(let text): of(text)
        case .code(_, let lines): lines.count
        case .table(let table): table.rows.count + 2
        case .rule: 1
        }
    }

    /// Wide scripts take two columns for a character.
    static func columns(_ text: String) -> Int { CellWidth.of(text) }
}
