import Foundation
import Messages
import Testing

@testable import oauthtutor

@Suite("Which language is spoken")
struct LanguageTests {
    private func wish(_ arguments: [String] = [], _ environment: [String: String] = [:]) -> [String] {
        LanguageWish(arguments: ["oauthtutor"] + arguments, environment: { environment[$0] }).names
    }

    @Test("--language goes before the environment, wherever it stands, and the last of two counts")
    func option() {
        let german = ["LANG": "de_DE.UTF-8"]
        #expect(wish([], german) == ["de_DE.UTF-8"])
        #expect(wish(["--language", "fr"], german) == ["fr"])
        #expect(wish(["check", "--language=fr", "content"], german) == ["fr"])
        #expect(wish(["--language", "fr", "--language", "pl"], german) == ["pl"])
        #expect(wish(["--", "--language", "fr"], german) == ["de_DE.UTF-8"])
        #expect(wish(["--language"], german) == ["de_DE.UTF-8"])
    }

    @Test("LC_ALL goes before LC_MESSAGES, and that before LANG; LANGUAGE names several, and nothing where C is set")
    func environment() {
        #expect(wish([], ["LC_ALL": "fr_FR", "LC_MESSAGES": "de_DE", "LANG": "pl_PL"]) == ["fr_FR"])
        #expect(wish([], ["LC_MESSAGES": "de_DE", "LANG": "pl_PL"]) == ["de_DE"])
        #expect(wish([], ["LANG": "pl_PL", "LANGUAGE": "de:fr"]) == ["de", "fr"])
        #expect(wish([], ["LANG": "C.UTF-8", "LANGUAGE": "de"]).isEmpty)
        #expect(wish().isEmpty)
    }

    private static let words = """
        msgid ""
        msgstr "Plural-Forms: nplurals=2; plural=n != 1;\\n"

        msgid "next"
        msgstr "als Nächstes"

        """

    private static let installed = [
        "/usr/share/oauthtutor/po/oauthtutor.pot": "", "/usr/share/oauthtutor/po/de.po": words,
        "/usr/share/oauthtutor/po/en.po": "",
    ]

    private func around(_ wish: String..., texts: [String: String] = installed, program: String = "/usr/bin/oauthtutor")
        -> Surroundings
    {
        makeSurroundings(texts, executable: program, wish: wish)
    }

    @Test("The words are found where the program is installed, and in the source tree that it was built in")
    func folder() throws {
        #expect(WordsFolder(around: around())?.path == "/usr/share/oauthtutor/po")
        let tree = ["/src/oauthtutor/po/oauthtutor.pot": "", "/src/oauthtutor/po/de.po": Self.words]
        for build in ["release", "x86_64-unknown-linux-gnu/debug"] {
            let built = around(texts: tree, program: "/src/oauthtutor/.build/\(build)/oauthtutor")
            #expect(WordsFolder(around: built)?.path == "/src/oauthtutor/po")
            #expect(WordsFolder(around: built)?.catalogue(of: "de")?.wording(of: "next") == "als Nächstes")
        }
        let stranger = around(texts: ["/src/po/de.po": Self.words], program: "/src/bin/oauthtutor")
        #expect(WordsFolder(around: stranger) == nil)
    }

    @Test("A language that there are no words for is refused with those that there are")
    func refused() {
        for name in ["de", "de_AT.UTF-8", "DE", "en", "en_GB", "C", "POSIX"] {
            #expect(throws: Never.self, "\(name)") { try Language.require(name, around: around()) }
        }
        for name in ["xx", "", "deutsch", "../../etc/passwd", "de/../fr", "\u{1B}[2J"] {
            let trouble = #expect(throws: Trouble.self, "\(name)") { try Language.require(name, around: around()) }
            #expect(trouble?.sentence.hasSuffix(" here. There are de, en.") == true, "\(name)")
        }
        let trouble = #expect(throws: Trouble.self) { try Language.require("xx", around: around()) }
        #expect(trouble?.sentence == "There is no language “xx” here. There are de, en.")
    }

    @Test("Where nothing is installed, English is all there is")
    func nowhere() {
        let trouble = #expect(throws: Trouble.self) { try Language.require("de", around: around(texts: [:])) }
        #expect(trouble?.sentence == "There is no language “de” here. There are en.")
    }

    @Test("For English no file is looked for")
    func english() {
        for names in [[], ["en"], ["en_GB.UTF-8"], ["C"], ["POSIX"]] {
            var around = makeSurroundings(Self.installed, executable: "/usr/bin/oauthtutor", wish: names)
            around.files.read = { (path) throws(FileFault) in
                Issue.record("\(path) was read")
                throw .missing
            }
            around.files.isFile = { path in
                Issue.record("\(path) was looked for")
                return false
            }
            Language.begin(around: around)
        }
    }
}
