import Authoring
import Course
import Testing

@testable import oauthtutor

@Suite("What check prints")
struct CheckTests {
    private func finding(column: Int, length: Int, line: String) -> Finding {
        Finding(rule: .boxMalformed, line: 5, column: column, length: length, sentence: "No box.", sourceLine: line)
    }

    @Test("A finding is file, line, column, severity, rule and sentence; then the source line and a caret")
    func finding() {
        var printer = FindingPrinter(path: "content/a.md")
        #expect(
            printer.text(finding(column: 3, length: 3, line: "- [y] c")) == """
                content/a.md:5:3: error: [box-malformed] No box.
                    - [y] c
                      ^^^

                """)
    }

    @Test("A long line shows the stretch around the place, and no control character")
    func longLine() {
        var printer = FindingPrinter(path: "a.md")
        let line = String(repeating: "x", count: 1000) + "\u{1B}[31m" + String(repeating: "y", count: 1000)
        let lines = printer.text(finding(column: 1001, length: 1, line: line)).split(separator: "\n")
        let shown = String(repeating: "x", count: 60) + "\u{FFFD}[31m" + String(repeating: "y", count: 35)
        #expect(lines[1] == "    " + shown)
        #expect(lines[2] == "    " + String(repeating: " ", count: 60) + "^")
    }

    @Test("The caret stands under its place in a script whose characters take two columns")
    func wideScript() {
        var printer = FindingPrinter(path: "a.md")
        let lines = printer.text(finding(column: 6, length: 2, line: "- 漢字 漢字 [y]")).split(separator: "\n")
        #expect(lines[2] == "    " + String(repeating: " ", count: 7) + "^^^^")
    }

    @Test("The last line counts what was read and what was found")
    func tally() {
        var tally = Tally()
        tally.lessons = 1
        #expect(tally.sentence == "1 lesson checked: nothing to mend.")
        tally.requests = 28
        #expect(tally.sentence == "1 lesson checked, 28 requests sent: nothing to mend.")
        tally.count(.error)
        tally.count(.warning)
        tally.count(.warning)
        #expect(tally.sentence == "1 lesson checked, 28 requests sent: 1 error, 2 warnings.")
    }

    @Test("An answer that is not the expected one is named at its own fence, break-its included")
    func live() {
        func step(_ id: String, line: Int, expects status: Int, breakIts: [LiveFlow.Step] = []) -> LiveFlow.Step {
            let template = RequestTemplate(
                method: "GET", target: "{{api}}/contacts", expectation: .init(status: status), line: line)
            return LiveFlow.Step(
                id: id, title: "S", messages: [.init(from: "App", to: "API", kind: .request(template))],
                breakIts: breakIts)
        }
        let flow = LiveFlow(steps: [step("a", line: 7, expects: 200, breakIts: [step("b", line: 20, expects: 401)])])
        let report = LiveCheck.run(
            Lesson(id: "l", title: "L", activities: [Activity(id: "x", title: "X", task: .live(flow))]), now: { 0 })
        #expect(report.requests == 2)
        #expect(report.mismatches.map(\.line) == [7])
        #expect(
            report.mismatches.first?.sentence.hasPrefix("The lesson expects 200, the server answered 401.") == true)
    }
}
