/// A text in which `⟦` and `⟧` stand around each place that a test speaks of, so that nobody has to count columns.
struct MarkedText {
    struct Mark: Equatable {
        var line: Int
        var column: Int
        var length: Int
    }

    private(set) var text = ""
    private(set) var marks: [Mark] = []

    init(_ marked: String) {
        var line = 1
        var column = 1
        var open: [Int] = []
        for character in marked {
            switch character {
            case "⟦":
                open.append(marks.count)
                marks.append(Mark(line: line, column: column, length: 1))
            case "⟧":
                if let mark = open.popLast() { marks[mark].length = max(1, column - marks[mark].column) }
            case "\n", "\r\n", "\r":
                text.append(character)
                line += 1
                column = 1
            default:
                text.append(character)
                column += 1
            }
        }
    }
}
