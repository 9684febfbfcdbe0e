import Foundation
import Testing

@testable import UI

/// Screens kept as text that a person can review: the size, the rows, and then only where a style begins.
///
/// `RECORD=1` writes the files anew, and so does a missing file; either fails the test, so that a recording is looked at.
enum ScreenGolden {
    static func expect(
        _ canvas: Canvas, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
        let actual = text(of: canvas)
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        if let recorded, ProcessInfo.processInfo.environment["RECORD"] == nil {
            let difference = firstDifference(recorded, actual)
            #expect(difference == nil, "\(name): \(difference ?? "")", sourceLocation: sourceLocation)
        } else {
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded; look at it and run again", sourceLocation: sourceLocation)
        }
    }

    static func text(of canvas: Canvas) -> String {
        var lines = ["\(canvas.size.columns)x\(canvas.size.rows)"]
        if let cursor = canvas.cursor { lines[0] += ", cursor \(cursor.column),\(cursor.row)" }
        for row in canvas.rows {
            let text = row.map(\.text).joined()
            lines.append(String(text.reversed().drop { $0 == " " }.reversed()))
        }
        lines.append("-- styles: row, columns, style")
        for (number, row) in canvas.rows.enumerated() {
            var start = 0
            while start < row.count {
                let end = row[start...].firstIndex { $0.style != row[start].style } ?? row.count
                if row[start].style != .plain {
                    lines.append("\(number) \(start)-\(end - 1) \(name(row[start].style))")
                }
                start = end
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func name(_ style: CellStyle) -> String {
        var words: [String] = []
        if style.attributes.contains(.bold) { words.append("bold") }
        if style.attributes.contains(.underline) { words.append("underline") }
        if style.attributes.contains(.reverse) { words.append("reverse") }
        if style.color != .normal { words.append("\(style.color)") }
        return words.joined(separator: " ")
    }

    private static func firstDifference(_ recorded: String, _ actual: String) -> String? {
        if recorded == actual { return nil }
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line = (0..<max(old.count, new.count)).first { index in
            index >= old.count || index >= new.count || old[index] != new[index]
        }
        guard let line else { return nil }
        return """
            line \(line + 1)
            recorded: \(line < old.count ? old[line] : "(nothing)")
            now:      \(line < new.count ? new[line] : "(nothing)")
            """
    }
}
