import Authoring
import Foundation
import Testing

/// The author's guides, as they lie beside the sources: `docs/lesson-format.md`, `docs/providers.md` and `docs/moodle.md`.
private struct Guide {
    /// What stands inside fences marked `markdown`.
    var examples: [String] = []
    /// Each finding of the reference as `error [rule] sentence`.
    var findings: [String] = []
    /// A text of which one of them is said.
    struct Trigger {
        var text: String
        var finding: String
        /// The guide that it stands in.
        var name: String
    }
    var triggers: [Trigger] = []

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
        var isWhole = name != "lesson-format.md"
        var isTrigger = false
        for line in try String(contentsOf: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if let end = fence {
                if line == end {
                    let text = example.joined(separator: "\n")
                    if isTrigger {
                        let shown = isWhole ? text : "# Lesson\n\n" + text
                        triggers.append(Trigger(text: shown, finding: findings.last ?? "", name: name))
                    } else {
                        examples.append(text)
                    }
                    (fence, isTrigger) = (nil, false)
                } else if isTrigger {
                    example.append(line.dropFirst(2))
                } else {
                    example.append(line)
                }
            } else if line.hasSuffix("```markdown") {
                fence = String(line.prefix { $0 == "`" })
                example = []
            } else if line.hasPrefix("  `"), line.hasSuffix("```text") {
                fence = "  " + line.dropFirst(2).prefix { $0 == "`" }
                isTrigger = true
                example = []
            } else if name == "lesson-format.md", line.hasPrefix("### ") {
                isWhole = line == "### The file"
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
    @Test("Each finding is said of the text that stands below it")
    func triggers() throws {
        let guide = try Guide()
        for trigger in guide.triggers {
            let findings =
                switch trigger.name {
                case "moodle.md":
                    readQuiz(trigger.text, name: trigger.finding.contains("[aiken-") ? "quiz.aiken" : "quiz.gift")
                        .findings
                case "providers.md":
                    readYAML(trigger.text, .provider).findings + readYAML(trigger.text, .parties).findings
                default: judge(trigger.text).findings()
                }
            let said = findings.map { "\($0.severity.rawValue) [\($0.rule.rawValue)] \($0.sentence)" }
            #expect(said.contains(trigger.finding), "\(trigger.text)")
        }
        // What has no text to show: bytes that nobody sees, whole courses, running servers, and files that are too large.
        let unseen: Set<Finding.Rule> = [
            .notUTF8, .fileEmpty, .controlCharacter, .bidiControl, .noBreakSpace, .tooTangled, .tooMany, .lessonTwice,
            .idElsewhere, .translationLacks, .translationAdds, .translationDiffers, .screenFull, .expectFailed,
            .flowFailed, .yamlTooLarge,
        ]
        let shown = Set(guide.triggers.map { $0.finding.prefix { $0 != "]" }.split(separator: "[").last ?? "" })
        for rule in Finding.Rule.allCases {
            #expect(shown.contains(rule.rawValue[...]) != unseen.contains(rule), "\(rule.rawValue)")
        }
        print("\(guide.triggers.count) texts in the guides, \(shown.count) rules of \(Finding.Rule.allCases.count)")
    }

    @Test("It lists every comment, every directive and every kind of fence")
    func words() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/lesson-format.md")
        let text = try String(contentsOf: path, encoding: .utf8)
        func known(_ lesson: String, _ rule: Finding.Rule) -> [String] {
            let sentence = judge(lesson).findings().first { $0.rule == rule }?.sentence ?? ""
            let list = sentence.firstMatch(of: #/There are: ([^.]*)\./#)?.1 ?? ""
            return list.split(separator: ",").map { $0.filter { !" “”@".contains($0) } }
        }
        let comments = known("# Lesson\n\n<!-- zzzzzzzzzz: 1 -->\n", .commentUnknown)
        #expect(comments.count >= 8)
        for word in comments { #expect(text.contains("`<!-- \(word)"), "\(word)") }
        let flow = "# Lesson\n\n## Watch\n\n### Ask\n\n```http App -> Server\nGET {{api}}/x\n# @zzzzzzzzzz 1\n```\n"
        let directives = known(flow, .directiveUnknown)
        #expect(directives.count >= 4)
        for word in directives { #expect(text.contains("@\(word)"), "\(word)") }
        for kind in ["http", "act"] { #expect(text.contains("```\(kind) "), "\(kind)") }
    }

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
