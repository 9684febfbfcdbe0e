import Course
import Messages

/// From lines to cells.
extension ScreenFace {
    func draw(_ layout: ScreenLayout) -> Canvas {
        var canvas = Canvas(size: layout.size)
        let view = layout.view
        canvas.put(layout.header, column: 1, row: 0)
        canvas.put(view.rule(view.width), column: 1, row: 1)
        let top = 2
        let spread = layout.spread
        var mainTop = top
        var mainColumn = 1
        if let kept = spread.kept {
            canvas.put(kept, from: keptViewport.top, height: layout.keptHeight, column: 1, row: top)
            if let width = spread.keptWidth {
                mainColumn = 1 + width + 3
                let bar = Line(view.cells(glyphs.vertical))
                for row in 0..<layout.bodyHeight { canvas.put(bar, column: 1 + width + 1, row: top + row) }
            } else {
                mainTop = top + layout.keptHeight + 1
                let hidden = kept.lines.count - keptViewport.top - layout.keptHeight
                canvas.put(
                    view.rule(above: keptViewport.top, below: hidden, keys: nil), column: 1, row: mainTop - 1)
            }
        }
        canvas.put(spread.main, from: viewport.top, height: layout.mainHeight, column: mainColumn, row: mainTop)
        var row = top + layout.bodyHeight
        let below = spread.main.lines.count - viewport.top - layout.mainHeight
        let keys = (
            above: say("PgUp", as: "keys"),
            below: layout.page.hasFocus ? say("PgDn", as: "keys") : say("Space", as: "keys")
        )
        let lower = layout.notice.isEmpty ? [view.rule(above: viewport.top, below: below, keys: keys)] : layout.notice
        for line in lower + layout.strip + layout.footer {
            canvas.put(line, column: 1, row: row)
            row += 1
        }
        return canvas
    }

    /// One sentence that says what is missing; wrapped, and as much of it as there is room for.
    func tooSmall(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size)
        guard canvas.size.columns > 0 else { return canvas }
        let needed = "\(Self.smallestSize.columns)x\(Self.smallestSize.rows)"
        let text = say("Terminal is \(size.columns)x\(size.rows), needs \(needed) - q quits, or run with --plain")
        for (row, line) in Line.wrap(glyphs.cells(text), width: canvas.size.columns).enumerated() {
            canvas.put(line, column: 0, row: row)
        }
        return canvas
    }
}

extension Canvas {
    mutating func put(_ line: Line, column: Int, row: Int) {
        var column = column
        for cell in line.cells {
            put(cell, column: column, row: row)
            column += cell.width
        }
    }

    /// Puts `height` rows of a sheet, and the cursor where one of them has it.
    fileprivate mutating func put(_ sheet: Sheet, from first: Int, height: Int, column: Int, row: Int) {
        let last = min(sheet.lines.count, first + max(0, height))
        for index in min(first, last)..<last { put(sheet.lines[index], column: column, row: row + index - first) }
        guard let cursor = sheet.cursor, (first..<last).contains(cursor.row) else { return }
        self.cursor = (min(column + cursor.column, size.columns - 1), row + cursor.row - first)
    }
}
