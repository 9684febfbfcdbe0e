import Course
import Messages

/// Reads a table as terms to be given their definitions.
struct MatchReader {
    let reader: TextReader

    func read(_ node: MarkdownNode, isWhole: Bool) -> Match? {
        let table = reader.table(node)
        guard table.header.count == 2 || table.header.count == 3 else {
            reader.report.add(.matchColumns(table.header.count), line: table.headerLine)
            return nil
        }
        var rows: [Match.Row] = []
        for row in table.rows {
            let cells = row.cells.map { $0.isEmpty ? nil : $0 }
            if cells[0] == nil, cells[1] == nil {
                reader.report.add(.matchEmpty, line: row.line)
            } else {
                rows.append(Match.Row(term: cells[0], definition: cells[1], why: cells.count > 2 ? cells[2] : nil))
            }
        }
        let pairs = rows.count { $0.term != nil && $0.definition != nil }
        if isWhole, pairs < 2 { reader.report.add(.matchTooShort(pairs), line: table.headerLine) }
        return Match(termHeading: table.header[0], definitionHeading: table.header[1], rows: rows)
    }
}

extension Complaint {
    fileprivate static func matchColumns(_ columns: Int) -> Complaint {
        Complaint(
            .matchColumns,
            say(
                """
                A match has two or three columns, this table has \(columns). For a table that is only read, write <!-- \
                read --> under the heading.
                """)
        )
    }

    fileprivate static var matchEmpty: Complaint {
        Complaint(
            .matchEmpty,
            say("This row has neither a term nor a definition. Fill one of the two cells, or take the row out."))
    }

    fileprivate static func matchTooShort(_ pairs: Int) -> Complaint {
        Complaint(
            .matchTooShort,
            pairs == 0
                ? say("This match has no term with a definition, and needs two or more.")
                : say("This match has only 1 term with a definition, and needs two or more."))
    }
}
