import Course
import Testing

@testable import UI

@Suite("Plain text")
struct PlainTextTests {
    @Test("Nothing that a terminal obeys is left in a line")
    func cleaning() {
        #expect(PlainText.line("a\u{1B}[31mb\u{7}\u{9B}c\u{0}\u{7F}") == "a?[31mb??c??")
        #expect(PlainText.line("one\ttwo\r\nthree\u{2028}four") == "one two  three four")
        #expect(PlainText.line("\u{202E}evil\u{2066}") == "?evil?")
    }

    @Test("Letters, marks and signs of every script stay as they are")
    func scripts() {
        let text = "Größe café e\u{301} 漢字 \u{1F469}\u{200D}\u{1F467} नमस्ते"
        #expect(PlainText.line(text) == text)
    }

    @Test("A longer text is cleaned line by line, and the break at its end makes no line")
    func lines() {
        #expect(PlainText.lines("a\u{1B}\r\n\r\nb\n") == ["a?", "", "b"])
        #expect(PlainText.lines("").isEmpty)
    }

    @Test("A link's address stands behind its words, once")
    func links() {
        let text = RichText([.init("See "), .init("the RFC", link: "https://rfc.example"), .init(".")])
        #expect(PlainText.line(text) == "See the RFC (https://rfc.example).")
        #expect(PlainText.line(RichText([.init("http://a", link: "http://a")])) == "http://a")
    }

    @Test("Letters count on after z, and are read back", arguments: [(0, "a"), (25, "z"), (26, "aa"), (701, "zz")])
    func letters(number: Int, letter: String) {
        #expect(PlainText.letter(number) == letter)
        #expect(PlainText.number(ofLetter: letter) == number)
    }

    @Test("What is no letter has no number", arguments: ["", "A", "1", "abc", "é", "a1"])
    func noLetter(text: String) { #expect(PlainText.number(ofLetter: text) == nil) }
}
