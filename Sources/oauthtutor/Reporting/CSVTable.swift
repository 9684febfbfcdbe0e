/// A table as RFC 4180 has it, made safe for spreadsheets.
struct CSVTable {
    var rows: [[String]]

    var text: String { rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined() }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"); what
    /// controls a terminal or turns the direction of writing goes.
    static func cell(_ raw: String) -> String {
        var text = String(
            String.UnicodeScalarView(raw.unicodeScalars.lazy.filter { Self.isShown($0) }))
        if let first = text.unicodeScalars.first, Self.beginnings.contains(first), !isNumber(text) {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { ",\"\n\r;".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// What a formula begins with, in the width of Latin and of Chinese and Japanese letters; and what hides such a sign.
    private static let beginnings = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars

    private static func isNumber(_ text: String) -> Bool {
        text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") } && Double(text) != nil
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
