import Authoring
import Course

/// The one place that knows how a finding looks on a terminal.
struct FindingPrinter {
    /// The file as the user named it.
    let path: String
    /// The source line of the last finding, taken apart: a line of a megabyte may have a thousand findings.
    private var last: (number: Int, characters: [Character]) = (0, [])

    init(path: String) { self.path = path }

    /// `file:line:column: error: [rule] sentence`, the source line, and a caret under the place.
    mutating func text(_ finding: Finding) -> String {
        let head = "\(path):\(finding.line):\(finding.column): \(finding.severity.rawValue): "
        return head + "[\(finding.rule.rawValue)] \(finding.sentence)\n" + excerpt(finding)
    }

    private mutating func excerpt(_ finding: Finding) -> String {
        if last.number != finding.line { last = (finding.line, Array(finding.sourceLine)) }
        let line = last.characters
        guard !line.isEmpty else { return "" }
        // A long line shows the stretch around the place.
        let start = max(0, finding.column - 1 - 60)
        let shown = line.dropFirst(start).prefix(100).map(Self.visible)
        let before = shown.prefix(finding.column - 1 - start)
        let meant = shown.dropFirst(before.count).prefix(finding.length)
        // Wide scripts take two columns for a character.
        let caret = String(repeating: " ", count: Self.columns(before))
        return "    \(String(shown))\n    \(caret)\(String(repeating: "^", count: max(1, Self.columns(meant))))\n"
    }

    private static func columns(_ characters: ArraySlice<Character>) -> Int {
        characters.reduce(0) { $0 + CellWidth.of($1) }
    }

    private static func visible(_ character: Character) -> Character {
        let isHidden = character.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            case .format: scalar != "\u{200D}"
            default: false
            }
        }
        return character == "\t" ? " " : isHidden ? "\u{FFFD}" : character
    }
}
