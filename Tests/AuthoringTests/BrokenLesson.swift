import Authoring
import Course
import Testing

/// A lesson with mistakes in it, each marked with `⟦` and `⟧`, and what is said of them, in the order of the file.
struct BrokenLesson: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var sentences: [String]
    /// What could be better is named too, as `check` does.
    var isJudged = false

    /// - Parameter sentences: each as `error [rule] sentence`.
    init(_ name: String, _ text: String, _ sentences: String...) {
        self.name = name
        self.text = text
        self.sentences = sentences
    }

    static func judged(_ name: String, _ text: String, _ sentences: String...) -> BrokenLesson {
        var lesson = BrokenLesson(name, text)
        lesson.sentences = sentences
        lesson.isJudged = true
        return lesson
    }

    var testDescription: String { name }

    var findings: [Finding] {
        let text = MarkedText(text).text
        return isJudged ? judge(text).findings() : read(text).findings
    }

    var expected: [String] {
        let marks = MarkedText(text).marks
        return zip(marks, sentences).map { "\($0.line):\($0.column)+\(min($0.length, 200)) \($1)" }
    }

    var found: [String] {
        findings.map { finding in
            "\(finding.line):\(finding.column)+\(finding.length) "
                + "\(finding.severity.rawValue) [\(finding.rule.rawValue)] \(finding.sentence)"
        }
    }
}

extension BrokenLesson {
    static let all =
        files + headings + comments + swallowed + activities + questions + steps + requests + advice + courseAdvice
}

@Suite("Broken lessons")
struct BrokenLessonTests {
    @Test(
        "Each mistake is named in these words, at this line and column, and nothing else is",
        arguments: BrokenLesson.all)
    func findings(lesson: BrokenLesson) {
        #expect(lesson.found == lesson.expected)
        #expect(MarkedText(lesson.text).marks.count == lesson.sentences.count)
    }

    @Test("There are more than 60, each with a mistake that no other has")
    func count() {
        let mistakes = Set(BrokenLesson.all.flatMap(\.sentences))
        print("\(BrokenLesson.all.count) broken lessons, \(mistakes.count) different mistakes")
        #expect(mistakes.count >= 60)
        #expect(Set(BrokenLesson.all.map(\.text)).count == BrokenLesson.all.count)
        #expect(Set(BrokenLesson.all.map(\.sentences)).count >= 60)
    }

    @Test("Every rule has a broken lesson of its own")
    func everyRule() {
        let named = Set(BrokenLesson.all.flatMap { $0.findings.map(\.rule) })
            .union(BrokenFile.all.flatMap { $0.findings.map(\.rule) })
            .union(BrokenQuiz.all.flatMap { $0.findings.map(\.rule) })
        let elsewhere: Set<Finding.Rule> = [
            .notUTF8, .tooMany, .yamlTooLarge, .lessonTwice, .idElsewhere, .translationLacks, .translationAdds,
            .translationDiffers, .expectFailed, .flowFailed,
        ]
        #expect(Finding.Rule.allCases.filter { !named.contains($0) && !elsewhere.contains($0) } == [])
    }

    @Test("A line of the source goes with each finding")
    func sourceLines() {
        for lesson in BrokenLesson.all {
            let text = MarkedText(lesson.text).text
            let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
            for finding in lesson.findings where finding.line <= lines.count {
                let line = lines[finding.line - 1].replacing("\t", with: " ").replacing("\u{7}", with: "\u{FFFD}")
                #expect(finding.sourceLine == line || finding.rule == .noBreakSpace)
                #expect(finding.column >= 1 && finding.column <= max(1, finding.sourceLine.count))
            }
        }
    }

    @Test("One bad section says what to mend, and the others open")
    func brokenSection() {
        let lesson = read(
            """
            # Lesson

            ## Broken

            - [ ] one

            ## Sound

            - [x] one
            - [ ] other
            """
        ).lesson
        #expect(
            lesson.activities[0].task
                == .broken(["Line 5: This question has only 1 option, and needs two or more."]))
        #expect(
            lesson.activities[1].task
                == .question(Question(options: [.init("one", isRight: true), .init("other", isRight: false)])))
    }

    @Test("No more than a thousand findings are named, and the last one says so")
    func tooMany() {
        let text = "# Lesson\n\n" + String(repeating: "a <b> c\n\n", count: 1500)
        let findings = read(text).findings
        #expect(findings.count == 1001)
        #expect(
            findings.last?.summary
                == """
                2001:3 warning [too-many] There is more: 1000 findings are named, 500 more are not. Mend these first.
                """
        )
    }
}
