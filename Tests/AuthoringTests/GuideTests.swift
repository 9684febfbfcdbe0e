import Authoring
import Foundation
import Testing

/// The author's guides, as they lie beside the sources: `docs/lesson-format.md`, `docs/providers.md` and `docs/moodle.md`.
private struct Guide {
    /// What stands inside fences marked `markdown`.
    var examples: [String] = []
    /// Each finding of the reference as `error [rule] sentence`.
    var findings: [String] = []

    init() throws {
        try read("lesson-format.md")
        try read("providers.md")
        try read("moodle.md")
    }

    private mutating func read(_ name: String) throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/\(name)")
        var fence: String?
        var example: [Substring] = []
        var head: String?
        for line in try String(contentsOf: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if let end = fence {
                if line == end {
                    examples.append(example.joined(separator: "\n"))
                    fence = nil
                } else {
                    example.append(line)
                }
            } else if line.hasSuffix("```markdown") {
                fence = String(line.prefix { $0 == "`" })
                example = []
            } else if let match = line.firstMatch(of: #/^- \*\*`([a-z0-9-]+)`\*\* \((error|warning)\): /#) {
                head = "\(match.2) [\(match.1)] "
            } else if line.hasPrefix("      "), let rule = head {
                findings.append(rule + line.dropFirst(6))
                head = nil
            }
        }
    }
}

@Suite("The author's guide")
struct GuideTests {
    @Test("Nothing is wrong with any of its examples")
    func examples() throws {
        let examples = try Guide().examples
        #expect(examples.count >= 8)
        for example in examples {
            let lesson = example.hasPrefix("# ") ? example : "# Lesson\n\n" + example
            #expect(judge(lesson).findings().map(\.summary) == [], "\(example)")
            #expect(!read(lesson).lesson.activities.isEmpty)
        }
    }

    @Test("It lists every rule, with a sentence that really is said")
    func findings() throws {
        let listed = try Guide().findings
        for rule in Finding.Rule.allCases {
            #expect(
                listed.contains { $0.hasPrefix("\(rule.severity.rawValue) [\(rule.rawValue)] ") }, "\(rule.rawValue)")
        }
        let elsewhere = [
            """
            error [not-utf8] This file is not UTF-8: the first byte that cannot be read stands in line 5. Save it as \
            UTF-8.
            """,
            "error [yaml-too-large] This file is larger than 64 KiB. A file of this kind needs a few of them.",
            "warning [too-many] There is more: 1000 findings are named, 500 more are not. Mend these first.",
        ]
        let said = Set(
            CourseSentences.all + BrokenLesson.all.flatMap(\.sentences) + BrokenFile.all.flatMap(\.sentences)
                + BrokenQuiz.all.map(\.sentence) + elsewhere)
        #expect(listed.filter { !said.contains($0) } == [])
    }
}
