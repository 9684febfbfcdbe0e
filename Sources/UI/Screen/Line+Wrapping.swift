/// Wrapping by columns, not by characters.
extension Line {
    /// Where the lines of these cells begin and end; the spaces at which a line was broken belong to none.
    ///
    /// A word that is wider than a line is broken at the width. Wide characters may be parted anywhere.
    static func breaks(_ cells: [Canvas.Cell], width: Int) -> [Range<Int>] {
        let width = max(1, width)
        var lines: [Range<Int>] = []
        var start = 0
        var column = 0
        var index = 0
        /// Where the line could end, and where the next one would begin then.
        var gap: (end: Int, next: Int)?
        while index < cells.count {
            let cell = cells[index]
            if cell.text == " " {
                if let open = gap, open.next == index {
                    gap = (open.end, index + 1)
                } else {
                    gap = (index, index + 1)
                }
            } else {
                if cell.width == 2, index > start, gap?.next != index { gap = (index, index) }
                if column + cell.width > width, index > start {
                    let cut = gap.flatMap { $0.end > start ? $0 : nil } ?? (end: index, next: index)
                    lines.append(start..<cut.end)
                    start = cut.next
                    column = cells[start..<index].reduce(0) { $0 + $1.width }
                    gap = nil
                }
            }
            column += cell.width
            index += 1
        }
        let end = gap.map { $0.next == cells.count && $0.end >= start && column > width ? $0.end : cells.count }
        lines.append(start..<(end ?? cells.count))
        return lines
    }

    static func wrap(_ cells: [Canvas.Cell], width: Int) -> [Line] {
        breaks(cells, width: width).map { Line(Array(cells[$0])) }
    }

    /// The first line after `prefix`, the others below its end.
    static func hang(_ cells: [Canvas.Cell], after prefix: [Canvas.Cell], width: Int) -> [Line] {
        let indent = Line(prefix).width
        var lines = wrap(cells, width: max(1, width - indent)).map { $0.indented(by: indent) }
        lines[0].cells.replaceSubrange(0..<indent, with: prefix)
        return lines
    }

    /// Broken at the width, or at a space not far before it; every cell is kept, as is right for what crossed a wire.
    /// `first` and `rest` are the lines' widths.
    static func fill(_ cells: [Canvas.Cell], first: Int, rest: Int) -> [Line] {
        var lines = [Line()]
        var column = 0
        var room = max(1, first)
        for cell in cells {
            if column + cell.width > room, column > 0 {
                let carried = cell.text == " " ? [] : lines[lines.count - 1].cutAfterSpace(within: room / 3)
                lines.append(Line(carried))
                column = Line(carried).width
                room = max(1, rest)
            }
            lines[lines.count - 1].cells.append(cell)
            column += cell.width
        }
        return lines
    }

    /// Takes off what stands behind the last space, if that is no more than so many cells.
    private mutating func cutAfterSpace(within limit: Int) -> [Canvas.Cell] {
        guard let space = cells.lastIndex(where: { $0.text == " " }), space + 1 < cells.count,
            cells.count - space - 1 <= limit
        else { return [] }
        defer { cells.removeSubrange((space + 1)...) }
        return Array(cells[(space + 1)...])
    }
}
