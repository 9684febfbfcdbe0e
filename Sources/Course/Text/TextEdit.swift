/// A text of several lines while somebody writes it: the text and where the cursor stands.
public struct TextEdit: Equatable, Sendable {
    /// Never empty; a line has no line break in it.
    public private(set) var lines: [String]
    /// From 0, in `lines`.
    public private(set) var row = 0
    /// Characters before the cursor in its line.
    public private(set) var column = 0
    private let longest: Int

    /// - Parameter longest: characters; what is typed beyond them is not taken.
    public init(_ text: String, longest: Int) {
        self.longest = longest
        lines = Self.lines(of: text.prefix(longest))
    }

    public var text: String { lines.joined(separator: "\n") }

    /// Types or pastes a text, line breaks included.
    public mutating func insert(_ more: String) {
        let room = max(0, longest - lines.reduce(lines.count - 1) { $0 + $1.count })
        let added = Self.lines(of: more.prefix(room))
        let line = lines[row]
        let cut = line.index(line.startIndex, offsetBy: column)
        let (before, after) = (line[..<cut], line[cut...])
        guard added.count > 1, let first = added.first, let last = added.last else {
            lines[row] = before + (added.first ?? "") + after
            column += added.first?.count ?? 0
            return
        }
        lines.replaceSubrange(row...row, with: [before + first] + added.dropFirst().dropLast() + [last + after])
        row += added.count - 1
        column = last.count
    }

    /// Takes back the character before the cursor; at a line's start it joins the line to the one above.
    public mutating func erase() {
        if column > 0 {
            let index = lines[row].index(lines[row].startIndex, offsetBy: column - 1)
            lines[row].remove(at: index)
            column -= 1
        } else if row > 0 {
            let line = lines.remove(at: row)
            row -= 1
            column = lines[row].count
            lines[row] += line
        }
    }

    public mutating func left() {
        if column > 0 {
            column -= 1
        } else if row > 0 {
            row -= 1
            column = lines[row].count
        }
    }

    public mutating func right() {
        if column < lines[row].count {
            column += 1
        } else if row + 1 < lines.count {
            row += 1
            column = 0
        }
    }

    public mutating func up() {
        row = max(0, row - 1)
        column = min(column, lines[row].count)
    }

    public mutating func down() {
        row = min(lines.count - 1, row + 1)
        column = min(column, lines[row].count)
    }

    public mutating func toLineStart() { column = 0 }

    public mutating func toLineEnd() { column = lines[row].count }

    /// CR LF is one line break; a tab is two spaces.
    private static func lines(of text: Substring) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0.flatMap { $0 == "\t" ? "  " : String($0) }) }
    }
}
