import Course

/// Rows in columns, each on one line: what does not fit is cut and can be opened or copied.
extension PageView {
    func sheet(for listing: Listing) -> Sheet {
        var sheet = Sheet()
        let digits = listing.rows.map { String($0.number).utf8.count }.max() ?? 1
        let hasMarks = listing.rows.contains { $0.mark != nil }
        let lead = 2 + digits + 2 + (hasMarks ? 3 : 0)
        let rows = listing.rows.map { row in row.cells.map { Line(cells(String($0.prefix(Self.longestCell)))) } }
        let header = listing.columns.map { Line(cells($0, .heading)) }
        let widths = columnWidths(header.isEmpty ? rows : rows + [header], room: width - lead)
        if !header.isEmpty { sheet.add(joined(header, widths).indented(by: lead)) }
        for (index, row) in listing.rows.enumerated() {
            let number = String(row.number)
            let name = Line.blanks(digits - number.utf8.count) + cells(number) + Line.blanks(2)
            let mark = hasMarks ? markCells(row.mark) : []
            let line = Line(name + mark + joined(rows[index], widths).cells)
            guard index == listing.focus else {
                sheet.add(line.indented(by: 2))
                continue
            }
            let focused = Line(cells("> ") + line.cells).padded(to: width)
            sheet.addFocused([focused.adding(theme.style(.focus).attributes)])
        }
        return sheet
    }

    /// Characters of a cell that are looked at: more than any terminal is wide.
    private static let longestCell = 400

    /// As wide as the widest cell; where that is too much, the widest columns give up the same.
    private func columnWidths(_ rows: [[Line]], room: Int) -> [Int] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.width)
            }
        }
        let room = room - 2 * max(0, widths.count { $0 > 0 } - 1)
        var limit = widths.max() ?? 0
        while limit > 1, widths.reduce(0, { $0 + min($1, limit) }) > room { limit -= 1 }
        return widths.map { min($0, limit) }
    }

    private func joined(_ row: [Line], _ widths: [Int]) -> Line {
        var cells: [Canvas.Cell] = []
        for (cell, width) in zip(row, widths) where width > 0 {
            cells += cell.clipped(to: width, mark: glyphs.more).padded(to: width + 2).cells
        }
        return Line(cells)
    }
}
