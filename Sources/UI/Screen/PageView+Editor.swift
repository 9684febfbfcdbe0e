import Course

/// A text of several lines while it is written.
extension PageView {
    /// The lines behind a bar; one that is too long goes on below, set in a little.
    func sheet(for edit: TextEdit) -> Sheet {
        var sheet = Sheet()
        for (number, text) in edit.lines.enumerated() {
            let first = sheet.lines.count
            let cells = glyphs.cells(text)
            let breaks = Self.pieces(of: cells, width: width - 4)
            for (piece, range) in breaks.enumerated() {
                sheet.add(Line(self.cells(glyphs.vertical + (piece == 0 ? " " : "   ")) + cells[range]))
            }
            guard number == edit.row else { continue }
            let before = glyphs.cells(String(text.prefix(edit.column))).count
            let piece = breaks.lastIndex { $0.lowerBound <= before } ?? 0
            let shown = cells[breaks[piece].lowerBound..<min(before, breaks[piece].upperBound)]
            sheet.cursor = ((piece == 0 ? 2 : 4) + Line(Array(shown)).width, first + piece)
            sheet.focus = (first + piece)..<(first + piece + 1)
        }
        return sheet
    }

    /// Cuts cells where the width ends, whatever stands there: what is edited must not lose its spaces.
    static func pieces(of cells: [Canvas.Cell], width: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var used = 0
        for (index, cell) in cells.enumerated() {
            if used + cell.width > width, index > start {
                pieces.append(start..<index)
                start = index
                used = 0
            }
            used += cell.width
        }
        return pieces + [start..<cells.count]
    }
}
