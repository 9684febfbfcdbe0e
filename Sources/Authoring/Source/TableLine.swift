/// A table's line as GitHub's Markdown cuts it into cells: at each `|` that has no backslash before it.
enum TableLine {
    /// Each cell's bytes, without the blanks around them. A line may begin and end with `|` or not.
    static func cells(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        let line = line.trimmed
        var cells: [Range<Int>] = []
        var start = line.startIndex
        var index = start
        if line.first == .pipe {
            index += 1
            start = index
        }
        while index < line.endIndex {
            if line[index] == .backslash {
                index = min(index + 2, line.endIndex)
                continue
            }
            if line[index] == .pipe {
                cells.append(trimmed(line[start..<index]))
                start = index + 1
            }
            index += 1
        }
        if start < line.endIndex { cells.append(trimmed(line[start..<line.endIndex])) }
        return cells
    }

    /// How many columns the rule line under a header sets; nil when the line is no such line.
    static func ruleColumns(_ line: ArraySlice<UInt8>) -> Int? {
        var dashes = 0
        var pipes = 0
        for byte in line {
            switch byte {
            case UInt8(ascii: "-"): dashes += 1
            case .pipe: pipes += 1
            case UInt8(ascii: ":"), .space, .tab: break
            default: return nil
            }
        }
        return dashes > 0 && pipes > 0 ? cells(line).count : nil
    }

    /// A line without the marks of the quotations it stands in.
    static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    }

    static func hasPipe(_ line: ArraySlice<UInt8>) -> Bool {
        var isEscaped = false
        for byte in line {
            if byte == .pipe, !isEscaped { return true }
            isEscaped = byte == .backslash && !isEscaped
        }
        return false
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> Range<Int> {
        let inner = cell.trimmed
        return inner.isEmpty ? cell.startIndex..<cell.startIndex : inner.startIndex..<inner.endIndex
    }
}
