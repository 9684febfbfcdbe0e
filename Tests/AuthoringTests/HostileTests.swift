import Authoring
import Course
import Testing

/// What is known to be hostile; `Tests/Mutants` breaks files of every kind by the thousand.
@Suite("Hostile files")
struct HostileTests {
    /// Reads a file and holds what comes out against what every reader relies on.
    private func check(_ bytes: [UInt8], _ name: @autoclosure () -> String) {
        let reading = MarkdownLesson.read(bytes, fileName: "01-hostile.md", vocabulary: makeVocabulary())
        let lines = max(1, bytes.count { $0 == 0x0A || $0 == 0x0D } + 1)
        for finding in reading.findings {
            let isInside =
                (1...lines).contains(finding.line) && finding.column >= 1
                && finding.column <= finding.sourceLine.count + 1 && (1...200).contains(finding.length)
            if !isInside { Issue.record("\(name()): \(finding)") }
        }
        var ids: Set<String> = []
        for id in reading.lesson.allIDs where !ids.insert(id).inserted {
            Issue.record("\(name()): the id \(id) stands twice")
        }
        let isClean =
            strings(in: reading.lesson).allSatisfy(isPrintable)
            && strings(in: reading.findings).allSatisfy(isPrintable)
        if !isClean { Issue.record("\(name()): a control character came through") }
        let glance = MarkdownLesson.glance(bytes, fileName: "01-hostile.md")
        if !isPrintable(glance.title) || glance.minutes < 1 { Issue.record("\(name()): \(glance)") }
    }

    @Test(
        "What would keep a Markdown parser busy for ever is read in passing",
        arguments: [
            "[", "![l", "[a](", "_a ", "**a *b", "~~a", "`a``b", "<", "<a ", "a <!A ", "a <?", "<![CDATA[", ">", "> ",
            "- ",
            "1. ", "&#", "\\", "|", "a|", "a | b\n|-|\n", "```\n", "<b>\n", "# ", "[a]: b\n", "Hint: ", "{{", "👩‍👩‍👧",
            "\u{202E}", "\u{0}", "\r", "\u{A0}", "|-",
        ])
    func repeated(mark: String) {
        check(Array(String(repeating: mark, count: 5000).utf8), mark)
        check(Array(("# T\n\n## Q?\n\n" + String(repeating: mark, count: 5000)).utf8), mark)
    }

    @Test("A line of a megabyte is read, and its findings have their columns")
    func longLine() {
        let filler = String(repeating: "word ", count: 200_000)
        let findings = read("# Lesson\n\n" + filler + "<b> and <i>\n").findings
        #expect(findings.map(\.column) == [1_000_001, 1_000_009])
    }

    @Test("A wide table with thousands of short rows is refused, not filled")
    func wideTable() {
        let table = "# L\n\n" + String(repeating: "a|", count: 64) + "\n" + String(repeating: "-|", count: 64) + "\n"
        let reading = read(table + String(repeating: "a|\n", count: 20_000))
        #expect(
            reading.findings.map(\.summary) == [
                """
                322:1 error [table-too-wide] Too many cells are missing in the tables of this file; this row is not \
                read. Fill the rows.
                """
            ])
    }

    @Test("A long link definition used thousands of times is refused")
    func longDefinition() {
        let text =
            "# L\n\n[a]: " + String(repeating: "u", count: 50_000) + "\n\n" + String(repeating: "[a]", count: 50_000)
        #expect(
            read(text).findings.map(\.summary) == [
                """
                3:1 error [too-tangled] This link definition is too long to be used so often; it is not read. Shorten \
                it.
                """
            ])
    }
}

/// Every string inside a value.
private func strings(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
}

private func isPrintable(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: scalar != "\n"
        default: false
        }
    }
}

extension Lesson {
    fileprivate var allIDs: [String] {
        activities.flatMap { activity -> [String] in
            switch activity.task {
            case .quiz(let items): [activity.id] + items.map(\.id)
            case .live(let flow): [activity.id] + flow.steps.flatMap { [$0.id] + $0.breakIts.map(\.id) }
            default: [activity.id]
            }
        }
    }
}
