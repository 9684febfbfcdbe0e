import Course

/// Tables: columns where they fit, and where they do not, each row as a short list.
extension PageView {
    func lines(_ table: Block.Table, width: Int) -> [Line] {
        let header = table.header.map { Line(cells($0, .heading)) }
        let rows = table.rows.map { row in row.map { Line(cells($0)) } }
        guard let widths = columnWidths(header, rows, within: width) else {
            return stacked(table, width: width)
        }
        var lines = aligned(header, widths)
        lines.append(rule(widths.reduce(2 * (widths.count - 1), +)))
        for row in rows { lines += aligned(row, widths) }
        return lines
    }

    /// The widths of the columns with two blanks between them, the widest ones wrapped;
    /// nil when a wrapped one would be narrower than a few words.
    private func columnWidths(_ header: [Line], _ rows: [[Line]], within width: Int) -> [Int]? {
        guard !header.isEmpty else { return nil }
        var widths = header.map(\.width)
        for row in rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.width)
            }
        }
        var room = width - 2 * (widths.count - 1)
        if widths.reduce(0, +) <= room { return widths.map { max(1, $0) } }
        var open = widths.indices.sorted { widths[$0] < widths[$1] }
        while let narrowest = open.first {
            let share = room / open.count
            if widths[narrowest] > share {
                guard share >= 14 else { return nil }
                for column in open { widths[column] = share }
                return widths
            }
            room -= widths[narrowest]
            open.removeFirst()
        }
        return widths
    }

    private func aligned(_ row: [Line], _ widths: [Int]) -> [Line] {
        let columns = widths.indices.map { index in
            Line.wrap(row.indices.contains(index) ? row[index].cells : [], width: widths[index])
        }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { height in
            var cells: [Canvas.Cell] = []
            for (index, column) in columns.enumerated() {
                let line = height < column.count ? column[height] : .empty
                let isLast = index == columns.count - 1
                cells += isLast ? line.cells : line.padded(to: widths[index] + 2).cells
            }
            return Line(cells)
        }
    }

    private func stacked(_ table: Block.Table, width: Int) -> [Line] {
        var sheet = Sheet()
        for row in table.rows {
            sheet.addGap()
            for (index, cell) in row.enumerated() where !cell.isEmpty {
                let name = table.header.indices.contains(index) ? table.header[index] : RichText("")
                let label = name.isEmpty ? [] : cells(name, .label) + cells(": ", .label)
                sheet.add(Line.hang(label + cells(cell), after: index == 0 ? [] : Line.blanks(2), width: width))
            }
        }
        return sheet.lines
    }
}
