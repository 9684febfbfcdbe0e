import Messages
import Testing

@Suite("Which language is spoken") struct LanguageWishTests {
    @Test(
        "gettext's order: LC_ALL, LC_MESSAGES, LANG; then LANGUAGE, unless the locale is C",
        arguments: [
            ([:], nil),
            (["LANG": "de_DE.UTF-8"], "de"),
            (["LANG": "de_AT@euro"], "de"),
            (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE"], "de"),
            (["LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB"], nil),
            (["LANG": "en_GB.UTF-8", "LC_ALL": "de"], "de"),
            (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], nil),
            (["LC_ALL": "C.UTF-8", "LANGUAGE": "de"], nil),
            (["LANGUAGE": "de"], nil),
            (["LANG": "en_GB.UTF-8", "LANGUAGE": "de"], "de"),
            (["LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:pt_BR:de"], "pt_BR"),
            (["LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:en:de"], nil),
            (["LANG": "de_DE.UTF-8", "LANGUAGE": "::"], "de"),
            (["LANG": "pt_PT.UTF-8"], nil),
            (["LANG": "nonsense"], nil),
            (["LANG": "../../etc/passwd"], nil),
            (["LANG": "@.:_"], nil),
        ] as [([String: String], String?)])
    func environment(_ variables: [String: String], _ language: String?) {
        #expect(LanguageWish { variables[$0] }.choice(of: ["de", "pt_BR"]) == language)
    }

    @Test(
        "A name may be spelt as a locale is, in capitals, and with a hyphen",
        arguments: ["pt_BR.UTF-8", "PT-br", "pt_br"])
    func spelling(_ name: String) { #expect(LanguageWish([name]).choice(of: ["de", "pt_BR"]) == "pt_BR") }
}
