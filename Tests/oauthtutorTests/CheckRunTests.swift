import Authoring
import Testing

@testable import oauthtutor

@Suite("Checking a course")
struct CheckRunTests {
    private func check(_ texts: [String: String], _ paths: String...) throws -> (
        files: [CheckRun.Checked], tally: Tally
    ) {
        var run = CheckRun(around: makeSurroundings(texts), content: nil, isLive: false)
        return (try run.check(paths), run.tally)
    }

    private let lesson = "# Tea\n\n## Read\n\n<!-- id: warm -->\n\nSee [the other](02-pot.md).\n"

    @Test("Ids are compared over all lessons of a folder, links are followed from the lesson")
    func course() throws {
        let texts = ["content/01-tea.md": lesson, "content/02-pot.md": lesson, "content/03-tea.md": "# Tea again\n"]
        let (files, tally) = try check(texts, "content")
        let found = files.flatMap { file in file.findings.map { "\(file.path):\($0.line) \($0.rule.rawValue)" } }
        #expect(found == ["content/02-pot.md:5 id-elsewhere", "content/03-tea.md:1 lesson-twice"])
        #expect((tally.lessons, tally.errors, tally.warnings) == (3, 1, 1))
    }

    @Test("A dead link is named; of a lesson in the working folder, too")
    func links() throws {
        let (files, _) = try check(["./01-tea.md": lesson, "01-tea.md": lesson], "01-tea.md")
        #expect(files.map { $0.findings.map(\.rule) } == [[.linkDead]])
    }

    @Test("Warnings alone pass, and with --strict they do not")
    func strict() {
        var tally = Tally()
        #expect(tally.passes(isStrict: true))
        tally.count(.warning)
        #expect(tally.passes(isStrict: false) && !tally.passes(isStrict: true))
        tally.count(.error)
        #expect(!tally.passes(isStrict: false))
    }

    private func checked(_ path: String, sentence: String, source: String = "- [y] c") -> [CheckRun.Checked] {
        let finding = Finding(
            rule: .boxMalformed, line: 5, column: 3, length: 4, sentence: sentence, sourceLine: source)
        return [.init(path: path, findings: [finding])]
    }

    private var tally: Tally {
        var tally = Tally()
        tally.lessons = 1
        tally.count(.error)
        return tally
    }

    @Test("For GitHub a finding is a workflow command, and what the runner reads as something else is escaped")
    func github() {
        let report = FindingFormat.github.report(
            checked("a,b:c/100%.md", sentence: "100 % wrong: mend\nit, now."), tally, isStrict: false)
        #expect(
            report == """
                ::error file=a%2Cb%3Ac/100%25.md,line=5,col=3,endColumn=7,title=box-malformed::100 %25 wrong: mend%0Ait, now.
                1 lesson checked: 1 error, 0 warnings.

                """)
    }

    @Test("As JSON it is one object")
    func json() {
        let report = FindingFormat.json.report(
            checked("a\"b.md", sentence: "A \\ and “quotes”.", source: "- [\u{1B}]\t“"), tally, isStrict: false)
        #expect(
            report == #"""
                {
                  "schema": 1,
                  "passed": false,
                  "lessons": 1,
                  "providers": 0,
                  "requests": 0,
                  "errors": 1,
                  "warnings": 0,
                  "findings": [
                    {"file": "a\"b.md", "line": 5, "column": 3, "length": 4, "severity": "error", "rule": "box-malformed", "sentence": "A \\ and “quotes”.", "source": "- [\u001b]\t“"}
                  ]
                }

                """#)
        #expect(FindingFormat.json.report([], Tally(), isStrict: true).contains("\"findings\": []\n"))
    }
}

@Suite("A lesson to begin with")
struct NewTests {
    @Test("What a shell would read as something else is put in quotes")
    func shellWord() {
        #expect(NewFile.shellWord("content/02-tée.md") == "content/02-tée.md")
        #expect(NewFile.shellWord("my lesson's.md") == "'my lesson'\\''s.md'")
        #expect(NewFile.shellWord("$HOME") == "'$HOME'")
    }

    @Test("A file that cannot be written is told with its folder")
    func sentences() {
        func sentence(_ code: Int32) -> String { Trouble.notWritten("a/b.md", folder: "a", code: code).sentence }
        #expect(
            sentence(2) == "Cannot write “a/b.md”: there is no folder “a”. Make it first, or name another one.")
        #expect(sentence(13) == "Cannot write “a/b.md”: the folder “a” may not be written to by you.")
        #expect(sentence(20) == "Cannot write “a/b.md”: “a” is no folder.")
        #expect(sentence(28) == "Cannot write “a/b.md” (No space left on device).")
        #expect(
            Trouble.fileThere("a.md").sentence
                == "“a.md” is there already, and nothing is overwritten. Name another file.")
    }
}
