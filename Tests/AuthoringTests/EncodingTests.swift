import Authoring
import Course
import Testing

@Suite("How a file is written")
struct EncodingTests {
    private func read(_ bytes: [UInt8]) -> MarkdownLesson.Reading {
        MarkdownLesson.read(bytes, fileName: "03-x.md", vocabulary: makeVocabulary())
    }

    private let question = Lesson(
        id: "x", number: 3, title: "Lesson",
        activities: [
            Activity(
                id: "what", title: "What?",
                task: .question(Question(options: [.init("one", isRight: true), .init("other", isRight: false)])))
        ])

    @Test(
        "A byte order mark, CRLF and a lone CR change nothing",
        arguments: [
            "# Lesson\n\n## What?\n\n- [x] one\n- [ ] other\n",
            "\u{FEFF}# Lesson\n\n## What?\n\n- [x] one\n- [ ] other",
            "# Lesson\r\n\r\n## What?\r\n\r\n- [x] one\r\n- [ ] other\r\n",
            "# Lesson\r\r## What?\r\r- [x] one\r- [ ] other\r",
            "Lesson\n===\n\n## What? ##\n\n* [X] one\n* [ ] other\n",
        ])
    func lineEnds(text: String) {
        let reading = read(Array(text.utf8))
        #expect(reading.lesson == question)
        #expect(reading.findings.isEmpty)
    }

    @Test("Columns count characters, whatever their bytes, and lines count every kind of end")
    func places() {
        let findings = read(Array("# L\r\rÄö 漢 👩‍👩‍👧 <b>\r\n\r\ne\u{301}\t<i>\n".utf8)).findings
        #expect(findings.map { [$0.line, $0.column, $0.length] } == [[3, 8, 3], [5, 3, 3]])
        #expect(findings.map(\.sourceLine) == ["Äö 漢 👩‍👩‍👧 <b>", "e\u{301} <i>"])
    }

    @Test("Tabs indent as in Markdown, and are spaces where they are shown")
    func tabs() {
        let lesson = read(Array("# L\n\n## What?\n\n-\t[x] one\n\n\tmore\n-\t[ ] a\tb\n\n```\n\tx\ty\n```\n".utf8))
            .lesson
        let lines = "# L\n\n## Read\n\n```\n\tx\ty\n```\n"
        #expect(
            read(Array(lines.utf8)).lesson.activities[0].task
                == .reading(Reading(text: [Block(.code(language: "", lines: ["    x   y"]))])))
        guard case .broken(let sentences) = lesson.activities[0].task else {
            Issue.record("a fence after the list is an error")
            return
        }
        #expect(sentences.count == 1)
    }

    @Test("Bytes that are no UTF-8 are an error at line 1 that names their line; the rest is read")
    func notUTF8() {
        let reading = read(Array("# Lesson\n\n## Read\n\nGr".utf8) + [0xFC, 0x0A])
        #expect(
            reading.findings.map(\.summary) == [
                """
                1:1 error [not-utf8] This file is not UTF-8: the first byte that cannot be read stands in line 5. \
                Save it as UTF-8.
                """
            ])
        #expect(
            reading.lesson.activities[0].task == .reading(Reading(text: [.paragraph(RichText("Gr\u{FFFD}"))])))
    }

    @Test(
        "Overlong forms, surrogates and cut characters are no UTF-8",
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF],
        ])
    func malformed(bytes: [UInt8]) {
        let findings = read(Array("# L\n\n".utf8) + bytes).findings
        #expect(findings.map(\.rule) == [.notUTF8])
        #expect(findings.first?.line == 1)
    }

    @Test("UTF-16 is named as such")
    func utf16() {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "# Lesson\n".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(
            read(bytes).findings.map(\.summary) == [
                "1:1 error [not-utf8] This file is UTF-16, which cannot be read here. Save it as UTF-8."
            ])
    }

    @Test("A control character that an entity makes does not come through either")
    func entities() {
        let lesson = read(Array("# a&#27;[31m&#x85;b&#0;\n\nc&#9;d&NewLine;e\n".utf8)).lesson
        #expect(lesson.title.plain == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}")
        #expect(lesson.introduction == [.paragraph("c d e")])
    }

    @Test("A no-break space inside running text is left alone")
    func noBreakSpace() {
        let reading = read(Array("# L\n\n10\u{A0}000 items, 5\u{A0}%\n".utf8))
        #expect(reading.findings.isEmpty)
        #expect(reading.lesson.introduction == [.paragraph("10\u{A0}000 items, 5\u{A0}%")])
    }
}
