import Course
import Foundation
import Testing

@testable import Classroom

/// Pages kept as text that a person can review: what stands between `<main>` and `</footer>`.
///
/// `RECORD=1` writes the files anew, and so does a missing file; either fails the test, so that a recording is looked at.
enum PageGolden {
    static func expect(_ page: Page, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try expect(html: content(of: try makeFace().html(of: page, for: makeReader())), named: name, sourceLocation)
    }

    static func expect(
        html actual: String, named name: String, _ sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).html")
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        if let recorded, ProcessInfo.processInfo.environment["RECORD"] == nil {
            let difference = firstDifference(recorded, actual)
            #expect(difference == nil, "\(name): \(difference ?? "")", sourceLocation: sourceLocation)
        } else {
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded; look at it and run again", sourceLocation: sourceLocation)
        }
    }

    static func content(of html: String) -> String {
        guard let start = html.range(of: "<main")?.lowerBound, let end = html.range(of: "</footer>")?.upperBound else {
            return html
        }
        return html[start..<end] + "\n"
    }

    private static func firstDifference(_ recorded: String, _ actual: String) -> String? {
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        for line in 0..<max(old.count, new.count) {
            let (was, is_) = (line < old.count ? old[line] : "(nothing)", line < new.count ? new[line] : "(nothing)")
            if was != is_ { return "line \(line + 1)\nrecorded: \(was)\nnow:      \(is_)" }
        }
        return nil
    }
}

func makeFace() throws -> WebFace { try WebFace() }

func makeReader(_ name: String = "Ada", typed: FormFields = FormFields()) -> WebFace.Reader {
    WebFace.Reader(name: name, key: "0123456789abcdef", typed: typed)
}
