/// Rows of short texts in columns that stand below each other, for what is printed and left.
public struct ColumnText: Sendable {
    public enum Alignment: Equatable, Sendable {
        case leading, trailing
        /// As `leading`, and cut where a line would be too long; one column at most.
        case flexible
    }

    let columns: [Alignment]
    /// The most cells in a line; nil where lines may be of any length.
    let width: Int?
    private let glyphs: GlyphSet
    /// Cells between two columns.
    private let gap: Int
    /// What is left of a column that is cut can still be read.
    private static let least = 12

    public init(_ columns: [Alignment], width: Int?, gap: Int = 2, glyphs: GlyphSet = .unicode) {
        self.columns = columns
        self.width = width
        self.gap = gap
        self.glyphs = glyphs
    }

    /// Running text that goes on below its own beginning where a line is full.
    /// - Parameter indent: cells before each line but the first, which begins with as many of the text's own.
    public static func hanging(_ text: String, indent: Int, width: Int?, glyphs: GlyphSet = .unicode) -> [String] {
        let cells = glyphs.cells(text)
        guard let width, cells.count > indent else { return [cells.map(\.text).joined()] }
        return Line.hang(Array(cells[indent...]), after: Array(cells[..<indent]), width: max(width, indent + least))
            .map { $0.cells.map(\.text).joined() }
    }

    /// Nothing in the texts reaches the terminal but what takes a cell; no line ends in spaces.
    /// - Parameter rows: each with as many texts as there are columns.
    public func lines(_ rows: [[String]]) -> [String] {
        let rows = rows.map { $0.map { glyphs.cells($0) } }
        let widths = widths(of: rows)
        return rows.map { row in
            var line = ""
            for (column, cells) in row.enumerated() where columns.indices.contains(column) {
                let shown = cut(cells, to: widths[column])
                let space = String(repeating: " ", count: widths[column] - Self.width(of: shown))
                let text = shown.map(\.text).joined()
                line += columns[column] == .trailing ? space + text : text + space
                if column < columns.count - 1 { line += String(repeating: " ", count: gap) }
            }
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Whether no line is longer than it may be, with what can be cut cut.
    public func fits(_ rows: [[String]]) -> Bool {
        guard let width else { return true }
        return widths(of: rows.map { $0.map { glyphs.cells($0) } }).reduce(gap * (columns.count - 1), +) <= width
    }

    private func widths(of rows: [[[Canvas.Cell]]]) -> [Int] {
        var widths = columns.indices.map { column in
            rows.map { Self.width(of: $0.indices.contains(column) ? $0[column] : []) }.max() ?? 0
        }
        if let width, let flexible = columns.firstIndex(of: .flexible) {
            let others = widths.reduce(0, +) - widths[flexible] + gap * (columns.count - 1)
            widths[flexible] = min(widths[flexible], max(Self.least, width - others))
        }
        return widths
    }

    private static func width(of cells: [Canvas.Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

    private func cut(_ cells: [Canvas.Cell], to width: Int) -> [Canvas.Cell] {
        guard Self.width(of: cells) > width else { return cells }
        var kept: [Canvas.Cell] = []
        var used = 1
        for cell in cells {
            used += cell.width
            guard used <= width else { break }
            kept.append(cell)
        }
        return kept + [Canvas.Cell(glyphs.more)]
    }
}
