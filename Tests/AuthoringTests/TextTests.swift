import Authoring
import Course
import Testing

@Suite("Text")
struct TextTests {
    private func blocks(_ text: String) -> [Block] { read("# Lesson\n\n" + text).lesson.introduction }

    private func runs(_ text: String) -> [RichText.Run] {
        guard case .paragraph(let rich)? = blocks(text).first?.content else { return [] }
        return rich.runs
    }

    @Test("Emphasis, strong, code, struck text and links keep their styles, one inside the other")
    func styles() {
        #expect(
            runs("a *b **c*** `d` ~~e~~ ~f~ [g *h*](https://x.example \"t\") <https://y.example> ![pic](p.png)") == [
                .init("a "), .init("b ", .emphasis), .init("c", [.emphasis, .strong]), .init(" "), .init("d", .code),
                .init(" "), .init("e", .struck), .init(" ~f~ "), .init("g ", link: "https://x.example"),
                .init("h", .emphasis, link: "https://x.example"), .init(" "),
                .init("https://y.example", link: "https://y.example"), .init(" "), .init("pic", link: "p.png"),
            ])
    }

    @Test("The lines of a paragraph are one text, joined by a space but for scripts that write without")
    func lines() {
        #expect(runs("one\ntwo  \nthree") == [.init("one two three")])
        #expect(
            runs("**one\ntwo**\nthree `x`\n`y`") == [
                .init("one two", .strong), .init(" three "), .init("x", .code), .init(" "),
                .init("y", .code),
            ])
        #expect(runs("授权码\n很短") == [.init("授权码很短")])
    }

    @Test("HTML is shown as typed, and a comment is not shown")
    func html() {
        #expect(runs("a <b>c</b> <!-- note: d --> e") == [.init("a <b>c</b>  e")])
        #expect(
            blocks("<your-app>\nis **yours**\n\nnext") == [
                .paragraph("<your-app>"), .paragraph("is **yours**"), .paragraph("next"),
            ])
        #expect(blocks("<!-- note: a\n\nb -->\n\nnext") == [.paragraph("next")])
    }

    @Test("Lists and quotations are flat: each block says how deep it stands and what mark it has")
    func nesting() {
        #expect(
            blocks("> q\n>\n> 3. a\n>\n>    more\n>    - b\n> 4. c\n\n-\n- - d\n  > e\n") == [
                Block(.paragraph("q"), depth: 1, marker: .quote), Block(.paragraph("a"), depth: 2, marker: .number(3)),
                Block(.paragraph("more"), depth: 2), Block(.paragraph("b"), depth: 3, marker: .bullet),
                Block(.paragraph("c"), depth: 2, marker: .number(4)),
                Block(.paragraph(RichText([])), depth: 1, marker: .bullet),
                Block(.paragraph(RichText([])), depth: 1, marker: .bullet),
                Block(.paragraph("d"), depth: 2, marker: .bullet), Block(.paragraph("e"), depth: 2, marker: .quote),
            ])
    }

    @Test("Code keeps its lines, a table its rows, each as long as the header")
    func codeAndTable() {
        #expect(
            blocks("```sh\na\n\n  b\n```\n\n    indented\n") == [
                Block(.code(language: "sh", lines: ["a", "", "  b"])), Block(.code(language: "", lines: ["indented"])),
            ])
        #expect(
            blocks("| a | b |\n|---|---|\n| 1 |\n") == [
                Block(.table(.init(header: ["a", "b"], rows: [["1", RichText([])]])))
            ])
    }

    @Test("A box in a text is shown as it was typed")
    func boxes() {
        let reading = activities("## Read\n\n<!-- read -->\n\n- [x] done\n- [ ] open\n")[0].task
        #expect(
            reading
                == .reading(
                    Reading(text: [
                        Block(.paragraph("[x] done"), depth: 1, marker: .bullet),
                        Block(.paragraph("[ ] open"), depth: 1, marker: .bullet),
                    ])))
    }

    @Test(
        "A hint begins with its word in the lesson's own language",
        arguments: ["Hint: a", "hint : a", "Hinweis: a", "Tipp: a", "Indice : a", "Pista: a", "提示：a", "ヒント: a"])
    func hints(line: String) {
        let framing = activities("## What?\n\n- [x] one\n- [ ] other\n\n\(line)\n")[0].framing
        #expect(framing.hints == ["a"])
    }

    @Test(
        "Other words with a colon are text", arguments: ["Tip: a", "Note: a", "https://x.example", ": a", "A hint: a"])
    func noHints(line: String) {
        let framing = activities("## What?\n\n\(line)\n\n- [x] one\n- [ ] other\n")[0].framing
        #expect(framing.hints.isEmpty)
        #expect(framing.prompt.count == 1)
    }

    @Test("A hint in the middle of a paragraph ends the text before it")
    func hintAfterText() {
        let framing = activities("## What?\n\nText\nHint: one *two*\nthree\n\n- [x] one\n- [ ] other\n")[0].framing
        #expect(framing.prompt == [.paragraph("Text")])
        #expect(framing.hints == [RichText([.init("one "), .init("two", .emphasis), .init(" three")])])
    }

    @Test("A finding in a paragraph that touches a table, or follows a link's definition, has its own line")
    func places() {
        #expect(read("# L\n\none\ntwo <b>\n| a | b |\n|---|---|\n| 1 | <i> |\n").findings.map(\.line) == [4, 7])
        #expect(read("# L\n\n[a]: /x\n[b]: /y\n[a] <b>\n`c\nd` <i>\n").findings.map(\.line) == [5, 7])
    }
}
