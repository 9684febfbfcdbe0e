import Course

extension PageText {
    /// Paragraphs apart from each other, the items of a list together, each on one line however long.
    static func lines(_ blocks: [Course.Block], after lead: String = "") -> [String] {
        var lines: [String] = []
        var wasListed = false
        for (number, block) in blocks.enumerated() {
            let isListed = block.marker != nil || block.depth > 0
            if number > 0, !(isListed && wasListed) { lines.append("") }
            wasListed = isListed
            let indent = String(repeating: "  ", count: min(max(0, block.depth - 1), 8))
            let own = Self.lines(block.content)
            let first = (number == 0 ? lead : "") + indent + mark(block.marker)
            lines += own.enumerated().map { ($0 == 0 ? first : indent) + $1 }
        }
        return lines
    }

    private static func mark(_ marker: Course.Block.Marker?) -> String {
        switch marker {
        case .bullet: "- "
        case .number(let number): "\(number). "
        case .quote: "> "
        case nil: ""
        }
    }

    private static func lines(_ content: Course.Block.Content) -> [String] {
        switch content {
        case .paragraph(let text), .heading(let text): [PlainText.line(text)]
        case .code(_, let lines): lines.map { PlainText.line($0) }
        case .table(let table): lines(table)
        case .rule: []
        }
    }

    /// A row to a line: its first cell, then the others, with their headings where there is more than one.
    static func lines(_ table: Course.Block.Table) -> [String] {
        table.rows.map { row in
            let cells = row.map { PlainText.line($0) }
            let names = table.header.map { PlainText.line($0) }
            let others = cells.indices.dropFirst().filter { !cells[$0].isEmpty }.map { column in
                cells.count > 2 && column < names.count ? "\(names[column]) \(cells[column])" : cells[column]
            }
            let first = cells.first ?? ""
            return others.isEmpty ? first : "\(first): \(others.joined(separator: "; "))"
        }
    }
}
