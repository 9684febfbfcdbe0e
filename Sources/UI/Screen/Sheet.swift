/// Lines of a page, from its top to its bottom, however high; and where in them the learner is.
struct Sheet: Sendable {
    var lines: [Line] = []
    /// The rows of what a key would act on.
    var focus: Range<Int>?
    /// Where the cursor stands, in columns and rows of the sheet.
    var cursor: (column: Int, row: Int)?
    /// The rows of the newest hint.
    var hint: Range<Int>?

    init(_ lines: [Line] = []) { self.lines = lines }

    mutating func add(_ more: [Line]) { lines.append(contentsOf: more) }

    mutating func add(_ line: Line) { lines.append(line) }

    /// Adds rows that are under the cursor.
    mutating func addFocused(_ more: [Line], cursorColumn: Int = 0) {
        focus = lines.count..<(lines.count + more.count)
        cursor = (cursorColumn, lines.count)
        lines.append(contentsOf: more)
    }

    /// A blank line between two pieces, never at the top and never two.
    mutating func addGap() {
        if let last = lines.last, !last.cells.isEmpty { lines.append(.empty) }
    }

    mutating func add(_ sheet: Sheet, indent: Int = 0) {
        let rows = lines.count
        if let focus = sheet.focus { self.focus = (focus.lowerBound + rows)..<(focus.upperBound + rows) }
        if let hint = sheet.hint { self.hint = (hint.lowerBound + rows)..<(hint.upperBound + rows) }
        if let cursor = sheet.cursor { self.cursor = (cursor.column + indent, cursor.row + rows) }
        lines.append(contentsOf: indent > 0 ? sheet.lines.map { $0.indented(by: indent) } : sheet.lines)
    }
}
