/// One row of text before it has a place: cells from the left.
struct Line: Sendable {
    var cells: [Canvas.Cell]

    init(_ cells: [Canvas.Cell] = []) { self.cells = cells }

    static let empty = Line()

    static func blanks(_ count: Int) -> [Canvas.Cell] {
        Array(repeating: .blank, count: max(0, count))
    }

    var width: Int { cells.reduce(0) { $0 + $1.width } }

    func indented(by columns: Int) -> Line { columns > 0 ? Line(Self.blanks(columns) + cells) : self }

    /// At least `columns` wide, filled with blanks at the right.
    func padded(to columns: Int) -> Line {
        let missing = columns - width
        return missing > 0 ? Line(cells + Self.blanks(missing)) : self
    }

    func centered(in columns: Int) -> Line { indented(by: (columns - width) / 2).padded(to: columns) }

    /// At most `columns` wide; `mark` stands at the end of a line that was cut.
    func clipped(to columns: Int, mark: String) -> Line {
        guard width > columns else { return self }
        guard columns > 0 else { return .empty }
        var kept: [Canvas.Cell] = []
        var column = 0
        for cell in cells {
            guard column + cell.width <= columns - 1 else { break }
            kept.append(cell)
            column += cell.width
        }
        kept.append(Canvas.Cell(mark, style: kept.last?.style ?? cells.first?.style ?? .plain))
        return Line(kept)
    }

    func adding(_ attributes: CellStyle.Attributes) -> Line {
        Line(
            cells.map { cell in
                var cell = cell
                cell.style.attributes.formUnion(attributes)
                return cell
            })
    }
}
