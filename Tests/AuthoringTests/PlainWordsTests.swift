import Course
import Testing

@testable import Authoring

@Suite("Plain words")
struct PlainWordsTests {
    @Test(
        "A text as its words alone, the same for letters of any script",
        arguments: [
            ("The app's  own `code`, sent twice.", "the app s own code sent twice"), ("", ""), (" - ", ""),
            ("A\tB\nC 12x", "a b c 12x"), ("Größe, ÄPFEL: 3½", "größe äpfel 3½"), ("日本 語。x", "日本 語 x"),
        ])
    func words(text: String, words: String) { #expect(PlainWords.of(RichText(text)) == words) }

    @Test(
        "One blank for many, and every sign stays",
        arguments: [
            ("code=  x\t\u{0B}y ", "code= x y"), ("", ""), ("  ", ""), ("Größe \u{A0} x", "Größe x"), ("A b", "A b"),
        ])
    func spaced(text: String, words: String) { #expect(PlainWords.spaced(text) == words) }
}
