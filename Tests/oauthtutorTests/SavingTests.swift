import Foundation
import Testing

@testable import oauthtutor

@Suite("A text is saved and nothing is written over")
struct SavingTests {
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "saving-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test("The name is the one asked for, or one with a number that no file has")
    func names() throws {
        try inFolder { folder in
            #expect(try Files.save("one", as: "a.http", in: folder) == "\(folder)/a.http")
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/a-2.http", withDestinationPath: "/nowhere")
            #expect(try Files.save("two", as: "a.http", in: folder) == "\(folder)/a-3.http")
            #expect(try String(contentsOfFile: "\(folder)/a.http", encoding: .utf8) == "one")
            #expect(try String(contentsOfFile: "\(folder)/a-3.http", encoding: .utf8) == "two")
        }
    }

    @Test("A folder that is gone is told as such")
    func gone() {
        #expect(throws: FileFault.missing) { try Files.save("x", as: "a.http", in: "/nowhere") }
    }

    @Test("Why it was not saved, and what to do")
    func sentences() {
        #expect(
            Trouble.notSaved("a.http", "/srv", .notAllowed).sentence
                == """
                “a.http” could not be saved in “/srv”: you may not write there. Start the program in another folder to \
                save it there.
                """)
        #expect(
            Trouble.notSaved("a.http", "/srv", .system(EROFS)).sentence
                == """
                “a.http” could not be saved in “/srv”: the system says “Read-only file system”. Start the program in \
                another folder to save it there.
                """)
        #expect(FileFault.missing.savingSentence == "the folder is gone.")
        #expect(FileFault.tooLarge(limit: 1).savingSentence == "there is no room for it.")
    }
}
