import Course
import Testing

@testable import UI

@Suite("Text is wrapped by columns")
struct ScreenWrappingTests {
    @Test("Words stay whole, and the space at the end of a line goes")
    func words() {
        #expect(wrap("the app never sees a password", 12) == ["the app", "never sees a", "password"])
        #expect(wrap("one  two", 4) == ["one", "two"])
        #expect(wrap("", 10) == [""])
    }

    @Test("A word that is wider than a line is broken at the width")
    func longWords() {
        #expect(wrap("see http://127.0.0.1:40123/callback", 12) == ["see", "http://127.0", ".0.1:40123/c", "allback"])
        #expect(wrap("abcdef", 3) == ["abc", "def"])
    }

    @Test("Wide characters count two and may be parted anywhere")
    func wide() {
        #expect(wrap("漢字漢字", 5) == ["漢字", "漢字"])
        #expect(wrap("漢字漢字", 1) == ["漢", "字", "漢", "字"])
        #expect(wrap("a 漢字", 4) == ["a 漢", "字"])
    }

    @Test("Ten thousand letters without a space take as many lines as they need")
    func endless() {
        let lines = wrap(String(repeating: "x", count: 10_000), 78)
        #expect(lines.count == 129)
        #expect(lines.allSatisfy { $0.count <= 78 })
    }

    @Test("What crossed a wire is broken at the width, or at a space shortly before it, and loses nothing")
    func fill() {
        let sentence = "\"The grant is invalid, expired or revoked\""
        let filled = Line.fill(GlyphSet.unicode.cells(sentence), first: 20, rest: 18).map(text)
        #expect(filled == ["\"The grant is ", "invalid, expired ", "or revoked\""])
        #expect(filled.joined() == sentence)
        let lines = Line.fill(GlyphSet.unicode.cells("a b c d e f"), first: 5, rest: 3)
        #expect(lines.map(text) == ["a b c", " d ", "e f"])
    }

    @Test("Lists hang below their marks, and quotations keep their bar")
    func blocks() {
        let blocks = [
            Block(.paragraph("A list:")),
            Block(.paragraph("one two three"), depth: 1, marker: .bullet),
            Block(.paragraph("four five six"), depth: 2, marker: .number(10)),
            Block(.paragraph("said twice over"), depth: 1, marker: .quote),
        ]
        #expect(
            lines(blocks, width: 12) == [
                "A list:", "", "• one two", "  three", "  10. four", "      five", "      six", "│ said twice",
                "│ over",
            ])
    }

    @Test("A list nested far deeper than the width is still shown")
    func deep() {
        let blocks = (1...60).map { Block(.paragraph("deep"), depth: $0, marker: .bullet) }
        #expect(lines(blocks, width: 20).last == "          • deep")
    }

    @Test("A table whose columns do not fit becomes a short list for each row")
    func tables() {
        let table = Block.Table(
            header: ["Term", "Definition", "Why"],
            rows: [
                ["Code", "good for one exchange at the token endpoint", ""], ["Token", "opens the API", "a scope"],
            ])
        #expect(
            lines([Block(.table(table))], width: 60) == [
                "Term   Definition                                   Why",
                "───────────────────────────────────────────────────────────",
                "Code   good for one exchange at the token endpoint",
                "Token  opens the API                                a scope",
            ])
        #expect(
            lines([Block(.table(table))], width: 30) == [
                "Term   Definition      Why", "──────────────────────────────", "Code   good for one",
                "       exchange at", "       the token", "       endpoint", "Token  opens the API   a scope",
            ])
        #expect(
            lines([Block(.table(table))], width: 20) == [
                "Term: Code", "  Definition: good", "  for one exchange", "  at the token", "  endpoint", "",
                "Term: Token", "  Definition: opens", "  the API", "  Why: a scope",
            ])
    }

    @Test("A link's address follows where the text is another one")
    func links() {
        let text = RichText([.init("RFC 6749", link: "https://rfc.example"), .init(" and "), .init("a.b", link: "a.b")])
        #expect(lines([.paragraph(text)], width: 60) == ["RFC 6749 (https://rfc.example) and a.b"])
    }

    private func wrap(_ text: String, _ width: Int) -> [String] {
        Line.wrap(GlyphSet.unicode.cells(text), width: width).map(self.text)
    }

    private func lines(_ blocks: [Block], width: Int) -> [String] {
        let view = PageView(
            glyphs: .unicode, theme: Theme(usesColor: false), keymap: Keymap(), width: width, height: 20)
        return view.lines(blocks, width: width).map { line in
            var text = self.text(line)
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    private func text(_ line: Line) -> String { line.cells.map(\.text).joined() }
}
