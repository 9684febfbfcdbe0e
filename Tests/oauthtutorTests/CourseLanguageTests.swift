import Foundation
import Messages
import Testing

@testable import Course
@testable import oauthtutor

@Suite("A course in several languages")
struct CourseLanguageTests {
    private static let texts = [
        "content/01-tea.md": "# Tea\n\n## Read\n\nText.\n", "content/02-pot.md": "# Pot\n\n## Read\n\nText.\n",
        "content/de/01-tea.md": "# Tee\n\n## Lesen\n\n<!-- id: read -->\n\nText.\n",
        "content/de/03-kanne.md": "# Kanne\n\n## Lesen\n\nText.\n",
        "content/providers/strict.yaml": "",
    ]

    private func catalog(_ wish: String..., texts: [String: String] = texts) throws -> Catalog {
        try Catalog.holding(nil, content: "content", makeSurroundings(texts, wish: wish))
    }

    private func told(_ catalog: Catalog) -> [String] {
        catalog.entries.map { "\($0.glance.id): \($0.glance.title)\($0.glance.isTranslated ? "" : ", not translated")" }
    }

    @Test("Lessons come in the language that is wished for, the others as they were written, and it is said which")
    func chosen() throws {
        #expect(told(try catalog()) == ["tea: Tea", "pot: Pot"])
        #expect(told(try catalog("en_GB.UTF-8")) == ["tea: Tea", "pot: Pot"])
        #expect(told(try catalog("de_AT.UTF-8")) == ["tea: Tee", "pot: Pot, not translated", "kanne: Kanne"])
        #expect(try catalog("de").lesson("tea").activities.map(\.id) == ["read"])
    }

    @Test("A course that does not stand in the language at all has nothing to say of that")
    func elsewhere() throws {
        #expect(told(try catalog("fr")) == ["tea: Tea", "pot: Pot"])
        #expect(told(try catalog("fr", "de")) == ["tea: Tee", "pot: Pot, not translated", "kanne: Kanne"])
        #expect(told(try catalog("../de")) == ["tea: Tea", "pot: Pot"])
    }

    @Test("Which folders may be a language's", arguments: ["de", "pt_BR", "zh-Hant", "sr@latin", "gsw"])
    func names(_ name: String) { #expect(CourseLanguages.isName(name)) }

    @Test("And which may not", arguments: ["providers", "DE", "d", "de_", "de.old", "pictures", "..", "d3"])
    func others(_ name: String) { #expect(!CourseLanguages.isName(name)) }

    @Test("check reads all languages, and compares ids within each")
    func checked() throws {
        var texts = Self.texts
        texts["content/providers/strict.yaml"] = nil
        texts["content/de/04-tasse.md"] = "# Tasse\n\n## Lesen\n\n<!-- id: read -->\n\nText.\n"
        var run = CheckRun(around: makeSurroundings(texts), content: nil, isLive: false)
        let found = try run.check(["content"]).flatMap { file in
            file.findings.map { "\(file.path):\($0.line) \($0.rule.rawValue)" }
        }
        #expect(found == ["content/de/04-tasse.md:5 id-elsewhere"])
        #expect(run.tally.lessons == 5)
    }

    @Test("A language's lessons name the profiles of their course")
    func profiles() throws {
        let around = makeSurroundings(Self.texts)
        let providers = try Providers.beside("content/de/01-tea.md", option: nil, around: around)
        #expect(providers.folder == "content/providers")
    }

    private static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "content").path

    @Test("Each German lesson asks what the English one asks, under the same ids, for the same points")
    func german() throws {
        let own = try Catalog(folder: Self.shipped, files: .live)
        let german = try Catalog(folder: Self.shipped, files: .live, wish: LanguageWish(["de"]))
        let translated = german.entries.filter(\.glance.isTranslated).map(\.glance.id)
        #expect(translated.contains("authorization-code"))
        for id in translated {
            let (one, other) = (try own.lesson(id), try german.lesson(id))
            #expect(one.activities.map(\.id) == other.activities.map(\.id))
            #expect(one.activities.map(\.points) == other.activities.map(\.points))
            #expect(one.askedItems.map(\.id) == other.askedItems.map(\.id))
            #expect(one.title != other.title)
            // Whatever was answered in one counts in the other, so nothing is asked again.
            #expect(one.isMarked(other.contentMark) && other.isMarked(one.contentMark))
            for (own, translation) in zip(one.askedItems, other.askedItems) {
                #expect(one.asks(own.id, own.content, as: translation.content), "\(own.id)")
            }
            print("\(id) in German: \(one.askedItems.count) items asked alike")
        }
    }
}
