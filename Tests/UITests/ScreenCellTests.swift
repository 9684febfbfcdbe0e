import Course
import Foundation
import Testing

@testable import UI

@Suite("Text is counted in columns as the C library counts it, and is clean before it is drawn")
struct ScreenCellTests {
    @Test(
        "Widths that were measured with glibc's wcswidth",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("✅", 2), ("✔", 1), ("⚠", 1), ("⚠\u{FE0F}", 1),
            ("👨\u{200D}👩\u{200D}👧", 6), ("🇬🇧", 2), ("1\u{FE0F}\u{20E3}", 1), ("👍🏽", 4), ("→", 1), ("─", 1),
            ("…", 1), ("\u{200B}", 0), ("\u{AD}", 1), ("\u{1112}\u{1161}", 2), ("क्षि", 3), ("\t", 0), ("\u{1B}", 0),
        ])
    func measured(_ text: String, _ width: Int) {
        #expect(CellWidth.of(text) == width)
        #expect(text.reduce(0) { $0 + CellWidth.of($1) } == width)
    }

    @Test("No scalar of all of Unicode is wider than two columns or narrower than none")
    func bounds() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let width = CellWidth.of(scalar)
            if !(0...2).contains(width) { Issue.record("U+\(String(value, radix: 16)) is \(width) wide") }
        }
    }

    @Test("Whatever the C library of this machine can print has the width that it says")
    func agreesWithTheLibrary() throws {
        let width = try #require(Self.widthInC)
        var differences: [String] = []
        for value in UInt32(0x20)...0x10FFFF {
            // Newer libraries know newer characters; those of Unicode 13 no longer change.
            guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 13 else { continue }
            let columns = Int(width(Int32(bitPattern: value)))
            if columns >= 0, columns != CellWidth.of(scalar) { differences.append("U+\(String(value, radix: 16))") }
        }
        // glibc 2.39 widened a few symbols and Yijing signs; more than a handful would be a fault of the table.
        #expect(differences.count < 120, "\(differences.prefix(20))")
    }

    @Test(
        "What a terminal would obey, hide or reorder is replaced by a sign that is seen",
        arguments: [
            ("a\u{1B}[31mb", "a·[31mb"), ("a\u{7}b", "a·b"), ("a\u{9B}31mb", "a·31mb"), ("a\u{7F}b", "a·b"),
            ("a\u{202E}b", "a·b"), ("a\u{2066}b", "a·b"), ("a\u{200F}b", "a·b"), ("a\u{E000}b", "a·b"),
            ("a\tb", "a    b"), ("a\nb", "a b"), ("a\r\nb", "a· b"), ("a\u{2028}b", "a b"), ("\u{301}x", "·x"),
        ])
    func replaced(_ text: String, _ clean: String) {
        #expect(shown(text, .unicode) == clean)
    }

    @Test(
        "What terminals disagree about is left out",
        arguments: [
            ("👨\u{200D}👩\u{200D}👧", "👨👩👧"), ("⚠\u{FE0F}", "⚠"), ("👍🏽", "👍"), ("a\u{200B}b", "ab"),
            ("soft\u{AD}ly", "softly"),
        ])
    func leftOut(_ text: String, _ clean: String) {
        #expect(shown(text, .unicode) == clean)
    }

    @Test("Marks stay with their letter, five scalars to a cell at most")
    func marks() {
        let cells = GlyphSet.unicode.cells("e\u{301}n\u{303}")
        #expect(cells.map(\.text) == ["e\u{301}", "n\u{303}"])
        let tower = GlyphSet.unicode.cells("z" + String(repeating: "\u{301}", count: 50))
        #expect(tower.count == 1)
        #expect(tower[0].text.unicodeScalars.count == 5)
    }

    @Test(
        "In ASCII each character is spelt as near as can be",
        arguments: [
            ("naïve café", "naive cafe"), ("“so” – it’s…", "\"so\" - it's..."), ("a → b", "a -> b"),
            ("Æsir, Øre", "AEsir, Ore"),
            ("Straße", "Strasse"), ("漢", "?"), ("e\u{301}", "e"), ("\u{1B}[0m", "?[0m"), ("5\u{A0}€", "5 EUR"),
        ])
    func spelling(_ text: String, _ ascii: String) {
        #expect(shown(text, .ascii) == ascii)
    }

    @Test("Text outside of a canvas keeps its line feeds and loses everything else that is no text")
    func verbatim() {
        #expect(GlyphSet.unicode.cleaned("GET /\r\nHost: \u{1B}[2Ja\n\n") == "GET /\nHost: ·[2Ja\n\n")
    }

    private func shown(_ text: String, _ glyphs: GlyphSet) -> String {
        glyphs.cells(text).map(\.text).joined()
    }

    /// The C library's `wcwidth`, which its module does not export; nil where there is no UTF-8 locale.
    private static let widthInC: (@Sendable @convention(c) (Int32) -> Int32)? = {
        guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(dlopen(nil, RTLD_NOW), "wcwidth") else {
            return nil
        }
        return unsafeBitCast(symbol, to: (@Sendable @convention(c) (Int32) -> Int32).self)
    }()
}
