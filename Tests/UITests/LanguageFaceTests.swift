import Course
import Messages
import Testing

@testable import UI

@Suite("Both faces in scripts of other widths")
struct LanguageFaceTests {
    /// Wide characters, emoji of several code points, and letters with marks of their own.
    private static let catalogue = Catalogue(
        po: Array(
            """
            msgid ""
            msgstr "Plural-Forms: nplurals=1; plural=0;\\n"

            msgid "OAuth tutor"
            msgstr "OAuth 先生"

            msgid "Learn the OAuth 2.0 authorization code flow: read, answer, then watch it happen over real HTTP."
            msgstr "認可コードフローを学びましょう。読んで、答えて、本物の HTTP の上で起こることを、そのまま自分の目で見てください。"

            msgid "%1 lessons, one after the other. Next: %2"
            msgid_plural "%1 lessons, one after the other. Next: %2"
            msgstr[0] "全 %1 課。次は「%2」"

            msgid "Choose a lesson."
            msgstr "課を選んでください 👩🏽‍🏫 ❤️"

            msgid "next"
            msgstr "na\u{0301}sledujici\u{0301}"

            msgid "about %1 minute"
            msgid_plural "about %1 minutes"
            msgstr[0] "約 %1 分"

            msgid "not translated yet"
            msgstr "未訳 🏳️‍🌈"

            msgid "open"
            msgstr "開く"

            msgid "help"
            msgstr "助け"

            msgid "leave"
            msgstr "終了"

            msgid "move"
            msgstr "移動"

            """.utf8), language: "ja")

    private var home: Page {
        Session(
            lessons: [
                .init(id: "code", number: 1, title: "認可コードフロー", minutes: 20),
                .init(id: "exam", number: 2, title: "Exam", minutes: 5, isTranslated: false),
            ], seed: 1
        ).page
    }

    @Test("A screen of 80x24 keeps its columns")
    func screen() throws {
        try Catalogue.$override.withValue(Self.catalogue) {
            var face = ScreenFace(glyphs: .unicode, usesColor: true)
            let canvas = face.canvas(for: home, size: Size(columns: 80, rows: 24))
            try ScreenGolden.expect(canvas, named: "home-wide-80x24")
        }
    }

    @Test("The plain face says the same words, and forms go by the number")
    func plain() {
        Catalogue.$override.withValue(Self.catalogue) {
            #expect(
                told(home).split(separator: "\n").map(String.init) == [
                    "OAuth 先生", "認可コードフローを学びましょう。読んで、答えて、本物の HTTP の上で起こることを、そのまま自分の目で見てください。",
                    "全 2 課。次は「1. 認可コードフロー」", "課を選んでください 👩🏽‍🏫 ❤️",
                    "1. 認可コードフロー (na\u{0301}sledujici\u{0301}, 約 20 分)", "2. Exam (約 5 分, 未訳 🏳️‍🌈)",
                ])
        }
    }

    /// Two of the program's words that can be typed, in German.
    private static let german = Catalogue(
        po: Array(
            """
            msgctxt "words that can be typed"
            msgid "help, ?, commands"
            msgstr "Hilfe, Befehle"

            msgctxt "words that can be typed"
            msgid "skip, pass, show it"
            msgstr "überspringen, weiter ohne Antwort"

            """.utf8), language: "de")

    private func action(_ line: String, in catalogue: Catalogue?) -> Action? {
        let page = Page.making([], progress: nil, offers: [.skip])
        return Catalogue.$override.withValue(catalogue) { try? Phrasebook(page: page).read(line).action }
    }

    @Test("What can be typed is typed in the language that is spoken, or in English")
    func typing() {
        for line in ["überspringen", "ÜBERSPRINGEN", "weiter  ohne antwort", "skip", "show it"] {
            #expect(action(line, in: Self.german) == .command(.skip), "\(line)")
        }
        #expect(action("hilfe", in: Self.german) == .command(.help))
        #expect(action("hilfe", in: nil) == nil)
        #expect(action("help", in: nil) == .command(.help))
    }
}
