import Course
import Messages

/// A table as it was read: every row as long as the header.
struct TableText {
    struct Row {
        var cells: [RichText]
        var line: Int
    }

    var header: [RichText]
    var headerLine: Int
    var rows: [Row]

    var block: Block.Table { Block.Table(header: header, rows: rows.map(\.cells)) }
}

extension TextReader {
    func table(_ node: MarkdownNode) -> TableText {
        var table = TableText(header: [], headerLine: 0, rows: [])
        for row in node.children {
            if table.headerLine == 0 {
                table.headerLine = headerLine(of: node, columns: Array(row.children).count)
                table.header = row.children.map { cell($0, line: table.headerLine) }
            } else if isRow(row, columns: table.header.count) {
                table.rows.append(TableText.Row(cells: row.children.map { cell($0, line: row.line) }, line: row.line))
            }
        }
        return table
    }

    /// The line above the rule line; cmark puts the header at the beginning of the paragraph that it touches.
    private func headerLine(of table: MarkdownNode, columns: Int) -> Int {
        let lines = max(1, table.line)...max(table.line, table.lastLine, 1)
        let rule = lines.first { TableLine.ruleColumns(TableLine.unquoted(source.line($0))) == columns }
        return rule.map { $0 - 1 } ?? lines.lowerBound
    }

    /// Names cells beyond the last column, which Markdown drops, and lines that it takes for rows although they are none.
    private func isRow(_ row: MarkdownNode, columns: Int) -> Bool {
        let line = source.line(row.line)
        let written = line.dropFirst(row.startByte)
        if columns > 1, !TableLine.hasPipe(written) {
            let isHint = LessonWords.hint.strip(from: written.text) != nil
            report.add(isHint ? .hintInTable : .tableSwallows, line: row.line)
            return false
        }
        let cells = TableLine.cells(written)
        if cells.count > columns {
            let extra = cells[columns]
            let place = Place(
                line: row.line, start: extra.lowerBound - line.startIndex, end: extra.upperBound - line.startIndex)
            report.add(.cellExtra(columns: columns), at: place)
        }
        return true
    }
}

extension Complaint {
    fileprivate static var hintInTable: Complaint {
        Complaint(
            .hintSwallowed, say("Markdown takes this hint for a row of the table above it. Put a blank line before it.")
        )
    }

    fileprivate static var tableSwallows: Complaint {
        Complaint(
            .tableSwallows, say("Markdown takes this line for a row of the table above it. Put a blank line before it.")
        )
    }

    fileprivate static func cellExtra(columns: Int) -> Complaint {
        Complaint(
            .cellExtra,
            say(
                """
                This row has more cells than the header, which has \(columns), and Markdown drops this one. Take it out, \
                or write “\\|” for a “|” in the text.
                """)
        )
    }
}
