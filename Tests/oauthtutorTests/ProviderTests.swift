import Authoring
import Course
import FakeServer
import Foundation
import Testing

@testable import oauthtutor

/// The content folder as it lies beside the sources.
let shippedContent = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content").path
/// Every provider that comes with the program.
let shippedProviders = [
    "standard", "two-minute", "legacy", "apigee-like", "entra-like", "github-like", "google-like", "sharepoint-like",
    "sipgate-like",
]

@Suite("Provider profiles of the content folder")
struct ProviderTests {
    private let providers = Providers(contentFolder: shippedContent, files: .live)

    @Test("All are found, and nothing is wrong with any")
    func sound() throws {
        #expect(providers.names == shippedProviders)
        for name in shippedProviders {
            let bytes = try Files.live.read("\(shippedContent)/providers/\(name).yaml")
            #expect(ProviderFile.read(bytes, fileName: "\(name).yaml").1.map(\.sentence) == [])
            #expect(try providers.provider(name).name == name)
        }
    }

    @Test("standard.yaml says what is built in")
    func standard() throws {
        #expect(try providers.provider("standard") == .standard)
        let bytes = try Files.live.read("\(shippedContent)/providers/standard.yaml")
        var written = try #require(ProviderFile.read(bytes, fileName: "standard.yaml").0)
        #expect(Set(written.paths.keys) == Set(ProviderDescription.Endpoint.allCases))
        written.paths = [:]
        written.scopes = []
        #expect(written == ProviderDescription(name: "standard", title: "Standard Mail"))
    }

    @Test("Without a content folder there is still the standard")
    func alone() throws {
        let alone = try Providers.locate(option: nil, around: makeSurroundings())
        #expect(try alone.provider("standard") == .standard)
        #expect(alone.names.first == "standard")
        let said = sentence { () throws(Trouble) in _ = try alone.provider("standart") }
        #expect(
            said
                == "There is no provider “standart”. Did you mean “standard”?")
    }

    @Test("A broken file is named with its mistakes, one that may not be read with its reason")
    func broken() {
        let around = makeSurroundings(
            ["content/a.md": "", "content/providers/mail.yaml": "titel: Mail", "content/providers/shut.yaml": ""],
            faults: ["content/providers/shut.yaml": .notAllowed])
        let providers = Providers(contentFolder: "content", files: around.files)
        let ofBroken = sentence { () throws(Trouble) in _ = try providers.provider("mail") }
        #expect(
            ofBroken
                == "The provider profile “content/providers/mail.yaml” has mistakes. Line 1, column 1: There is no key "
                + "“titel”. Did you mean “title”? Line 1, column 1: The key “title” is missing in the file.")
        let ofShut = sentence { () throws(Trouble) in _ = try providers.provider("shut") }
        #expect(
            ofShut
                == "The provider profile “content/providers/shut.yaml” may not be read by you: mend its permissions.")
        #expect(throws: Trouble.self) { try providers.provider("../providers/mail") }
    }

    @Test("Nothing is read before somebody asks")
    func lazy() throws {
        let around = makeSurroundings(
            ["content/01-a.md": "# A", "content/providers/mail.yaml": ""],
            faults: ["content/providers": .notAllowed, "content/providers/mail.yaml": .notAllowed])
        #expect(try Catalog(folder: "content", files: around.files).entries.count == 1)
    }

    @Test("Users and clients of one's own, or what is wrong with them")
    func config() throws {
        let around = makeSurroundings(["good.yaml": "users:\n  - {username: eva, password: p}", "bad.yaml": "user: x"])
        #expect(try ConfigFile.read("good.yaml", files: around.files).users.map(\.username) == ["eva"])
        let ofBroken = sentence { () throws(Trouble) in _ = try ConfigFile.read("bad.yaml", files: around.files) }
        #expect(
            ofBroken
                == "The file “bad.yaml”, given by --config, has mistakes. Line 1, column 1: There is no key “user”. Did "
                + "you mean “users”?")
        let ofGone = sentence { () throws(Trouble) in _ = try ConfigFile.read("gone.yaml", files: around.files) }
        #expect(
            ofGone
                == "The file “gone.yaml”, given by --config, does not exist.")
    }

    @Test("check reads a profile as a profile")
    func tally() {
        var tally = Tally()
        tally.providers = 1
        #expect(tally.sentence == "1 provider checked: nothing to mend.")
        tally.lessons = 2
        #expect(tally.sentence == "2 lessons and 1 provider checked: nothing to mend.")
    }
}

/// What is said of the trouble that the body throws; nil if it throws none.
private func sentence(_ body: () throws(Trouble) -> Void) -> String? {
    do throws(Trouble) {
        try body()
        return nil
    } catch {
        return error.sentence
    }
}
