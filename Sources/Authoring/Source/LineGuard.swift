import Messages

/// Keeps from cmark the few lines on which it would spend time or memory out of all proportion.
///
/// Such a line is replaced by blanks of the same length, so that every other place stays true.
struct LineGuard {
    static let deepest = 32
    static let widest = 64
    /// How many cells may be missing in all tables together; cmark makes a node for each of them.
    private static let missingCellLimit = 20_000
    /// How many rule lines, `<?` or `<!` may stand in one paragraph.
    private static let tangleLimit = 100
    /// How many bytes of link definitions may be copied in all.
    private static let referenceBudget = 100_000_000

    private let source: SourceText
    private let report: Report
    private let referenceLimit: Int
    private var refused: [Int] = []

    /// Where the contents of the open list items begin, in columns.
    private var items: [Int] = []
    private var missingCells = 0

    // What follows speaks of one run of lines without a blank one between them.

    private var tableColumns: Int?
    private var ruleLines = 0
    private var tangles = 0
    private var referenceSize: Int?
    /// What was said already: once is enough.
    private var named: Set<Finding.Rule> = []

    /// The bytes that are safe to be parsed.
    static func safeBytes(of source: SourceText, report: Report) -> [UInt8] {
        var lines = LineGuard(source: source, report: report)
        for number in stride(from: 1, through: source.lineCount, by: 1) { lines.look(at: number) }
        guard !lines.refused.isEmpty else { return source.bytes }
        var bytes = source.bytes
        for number in lines.refused {
            for index in source.line(number).indices { bytes[index] = .space }
        }
        return bytes
    }

    private init(source: SourceText, report: Report) {
        self.source = source
        self.report = report
        let brackets = source.bytes.withUnsafeBufferPointer { $0.count { $0 == UInt8(ascii: "[") } }
        referenceLimit = max(256, Self.referenceBudget / max(1, brackets))
    }

    private mutating func look(at number: Int) {
        let line = source.line(number)
        let isBlank = line.withUnsafeBufferPointer { $0.allSatisfy(\.isBlank) }
        guard !isBlank else {
            (tableColumns, ruleLines, tangles, referenceSize) = (nil, 0, 0, nil)
            named.removeAll()
            return
        }
        let complaint =
            line.withUnsafeBufferPointer { look(at: $0) } ?? tableComplaint(TableLine.unquoted(line))
            ?? referenceComplaint(line)
        guard let complaint else { return }
        refused.append(number)
        if named.insert(complaint.rule).inserted { report.add(complaint, line: number) }
    }

    /// Nesting, and marks that cmark searches an end for again and again.
    private mutating func look(at line: UnsafeBufferPointer<UInt8>) -> Complaint? {
        var columns = 0
        var index = 0
        var quotes = 0
        var opened = 0
        scan: while index < line.count {
            switch line[index] {
            case .space: columns += 1
            case .tab: columns += 4 - columns % 4
            case UInt8(ascii: ">"):
                quotes += 1
                columns += 1
            default:
                guard let width = Self.markerWidth(line, at: index) else { break scan }
                if opened == 0 { while let last = items.last, last > columns { items.removeLast() } }
                columns += width
                index += width - 1
                opened += 1
                items.append(columns + 1)
            }
            index += 1
        }
        if opened == 0, quotes == 0, index < line.count, columns == 0 { items.removeAll(keepingCapacity: true) }
        if quotes + items.count > Self.deepest, quotes > Self.deepest || opened > 0, !Self.isRule(line) {
            items.removeLast(opened)
            return .tooDeep
        }
        if Self.isRule(line) { items.removeLast(opened) }
        for index in line.indices.dropLast() where line[index] == UInt8(ascii: "<") {
            let next = line[index + 1]
            if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") { tangles += 1 }
        }
        return tangles > Self.tangleLimit ? .tooTangled : nil
    }

    /// The width of the list marker that begins here and is followed by a blank or the line's end.
    private static func markerWidth(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        var end = index
        while end < line.count, end - index < 10, line[end].isDigit { end += 1 }
        guard end < line.count else { return nil }
        let mark = line[end]
        let isMarker =
            end == index
            ? mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+")
            : mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
        guard isMarker, end + 1 == line.count || line[end + 1].isBlank else { return nil }
        return end + 1 - index
    }

    private static func isRule(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let mark = line.first(where: { !$0.isBlank }) else { return false }
        return line.allSatisfy { $0 == mark || $0.isBlank }
    }

    private mutating func tableComplaint(_ line: ArraySlice<UInt8>) -> Complaint? {
        if let columns = TableLine.ruleColumns(line) {
            ruleLines += 1
            if ruleLines > Self.tangleLimit { return .tooTangled }
            if columns > Self.widest { return .tableTooWide }
            if tableColumns == nil { tableColumns = columns }
            return nil
        }
        guard let tableColumns else { return nil }
        let cells = TableLine.cells(line).count
        if cells > Self.widest { return .tableTooWide }
        missingCells += max(0, tableColumns - cells)
        return missingCells > Self.missingCellLimit ? .tooManyMissingCells : nil
    }

    /// cmark copies a link's definition to each link that uses it, so a long one must not be used often.
    private mutating func referenceComplaint(_ line: ArraySlice<UInt8>) -> Complaint? {
        if Self.isReference(line) { referenceSize = 0 }
        guard let size = referenceSize else { return nil }
        referenceSize = size + line.count
        return size + line.count > referenceLimit ? .referenceTooLong : nil
    }
}

extension LineGuard {
    /// Whether a link's definition may begin in this line: `[name]: …`, in a list or quotation too.
    private static func isReference(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { byte in
            switch byte {
            case .space, .tab, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
                UInt8(ascii: "."), UInt8(ascii: ")"):
                true
            default: byte.isDigit
            }
        }
        guard text.first == UInt8(ascii: "[") else { return false }
        return zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    }
}

extension Complaint {
    static var tooDeep: Complaint {
        Complaint(
            .tooDeep,
            say("Lists and quotations are nested deeper than 32 here; nothing deeper is read. Nest them less."))
    }

    fileprivate static var tooTangled: Complaint {
        Complaint(
            .tooTangled,
            say(
                """
                More than 100 “<?”, “<!” or table rules stand in one paragraph; this line is not read. Put blank lines \
                between.
                """)
        )
    }

    fileprivate static var tableTooWide: Complaint {
        Complaint(
            .tableTooWide,
            say("This table row has more than 64 cells; it is not read. A lesson's tables need two or three."))
    }

    fileprivate static var tooManyMissingCells: Complaint {
        Complaint(
            .tableTooWide,
            say("Too many cells are missing in the tables of this file; this row is not read. Fill the rows."))
    }

    fileprivate static var referenceTooLong: Complaint {
        Complaint(
            .tooTangled, say("This link definition is too long to be used so often; it is not read. Shorten it."))
    }
}
