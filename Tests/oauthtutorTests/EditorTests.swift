import Foundation
import Testing

@testable import oauthtutor

@Suite("The learner's own editor")
struct EditorTests {
    private func surroundings(_ variables: [String: String], hasTerminal: Bool = true) -> Surroundings {
        Surroundings(
            files: .live, environment: { variables[$0] }, executable: "", hasTerminal: hasTerminal, now: { 0 })
    }

    @Test("VISUAL comes before EDITOR, options and all; the text comes back as it was saved, and nothing stays behind")
    func edits() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "editor-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let variables = ["VISUAL": "sed -i s/POST/GET/", "EDITOR": "false", "TMPDIR": folder.path]
        let editor = try #require(Editor(surroundings(variables)))
        #expect(editor.edit("POST {{api}}\n\n") == "GET {{api}}\n\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("Without an editor, without a terminal, or where it fails there is no text")
    func none() {
        #expect(Editor(surroundings([:])) == nil)
        #expect(Editor(surroundings(["EDITOR": "true"], hasTerminal: false)) == nil)
        #expect(Editor(surroundings(["EDITOR": "false"]))?.edit("x") == nil)
        #expect(Editor(surroundings(["EDITOR": "true", "TMPDIR": "/nowhere"]))?.edit("x") == nil)
    }
}
