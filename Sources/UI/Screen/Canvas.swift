/// A terminal's extent in character cells.
public struct Size: Equatable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// How a cell stands out. Colour only ever repeats what a word, a sign or an attribute already says.
public struct CellStyle: Hashable, Sendable {
    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bold = Attributes(rawValue: 1 << 0)
        public static let underline = Attributes(rawValue: 1 << 1)
        public static let reverse = Attributes(rawValue: 1 << 2)
    }

    /// The terminal's own foreground, or one of the few that read well on light and on dark.
    public enum Color: UInt8, Hashable, Sendable, CaseIterable {
        case normal, red, green, yellow, cyan, magenta
        /// Black on white, whatever the terminal's own colours are: for what a camera reads.
        case paper
    }

    public var attributes: Attributes
    public var color: Color

    public init(_ attributes: Attributes = [], color: Color = .normal) {
        self.attributes = attributes
        self.color = color
    }

    public static let plain = CellStyle()
}

/// A screenful: rows of cells, and where the cursor stands. The last step before a terminal, and what golden tests compare.
public struct Canvas: Equatable, Sendable {
    /// A character with its combining marks, and how many columns it takes.
    public struct Cell: Equatable, Sendable {
        public var text: String
        /// 1 or 2; 0 for the second column of a wide character.
        public var width: Int
        public var style: CellStyle

        public init(_ text: String, width: Int = 1, style: CellStyle = .plain) {
            self.text = text
            self.width = width
            self.style = style
        }

        public static let blank = Cell(" ")
    }

    public let size: Size
    /// `size.rows` rows of `size.columns` cells.
    public private(set) var rows: [[Cell]]
    /// Where a screen reader or a magnifier should look; nil hides nothing, it leaves the cursor at the lower right.
    public var cursor: (column: Int, row: Int)?

    public init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        rows = Array(repeating: Array(repeating: .blank, count: self.size.columns), count: self.size.rows)
    }

    /// Puts one cell; outside of the canvas nothing happens, and a wide one that would stick out becomes a blank.
    public mutating func put(_ cell: Cell, column: Int, row: Int) {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
        guard column + max(1, cell.width) <= size.columns else {
            rows[row][column] = Cell(" ", style: cell.style)
            return
        }
        rows[row][column] = cell
        if cell.width == 2 { rows[row][column + 1] = Cell("", width: 0, style: cell.style) }
    }

    public static func == (left: Canvas, right: Canvas) -> Bool {
        left.size == right.size && left.rows == right.rows
            && left.cursor?.column == right.cursor?.column && left.cursor?.row == right.cursor?.row
    }
}
