import Course
import Messages
import Testing

@testable import oauthtutor

/// Surroundings made of a few files; a folder is whatever a file stands in.
func makeSurroundings(
    _ texts: [String: String] = [:], environment: [String: String] = [:], executable: String = "/opt/bin/oauthtutor",
    faults: [String: FileFault] = [:], wish: [String] = []
) -> Surroundings {
    let folders = Set(texts.keys.map { path in path.split(separator: "/").dropLast().joined(separator: "/") })
    @Sendable func bare(_ path: String) -> String { path.split(separator: "/").joined(separator: "/") }
    return Surroundings(
        files: Files(
            read: { (path) throws(FileFault) in
                if let fault = faults[path] { throw fault }
                guard let text = texts[path] else { throw .missing }
                return Array(text.utf8)
            },
            list: { (folder) throws(FileFault) in
                if let fault = faults[folder] { throw fault }
                let inside = bare(folder) + "/"
                let names = texts.keys.map(bare).filter { $0.hasPrefix(inside) }
                    .compactMap { $0.dropFirst(inside.count).split(separator: "/").first.map(String.init) }
                return Set(names).sorted()
            },
            isFolder: { folders.contains(bare($0)) || faults[$0] == .notAllowed },
            isFile: { texts[$0] != nil }),
        environment: { environment[$0] }, executable: executable, hasTerminal: true, now: { 0 },
        wish: LanguageWish(wish))
}

@Suite("Finding the content")
struct ContentTests {
    @Test("--content comes first, then OAUTHTUTOR_CONTENT, then ./content, then the installed place")
    func places() throws {
        let everything = [
            "given/a.md": "", "env/a.md": "", "content/a.md": "", "/opt/share/oauthtutor/content/a.md": "",
        ]
        let environment = ["OAUTHTUTOR_CONTENT": "env"]
        let full = makeSurroundings(everything, environment: environment)
        #expect(try ContentFolder.locate(option: "given", around: full) == "given")
        #expect(try ContentFolder.locate(option: nil, around: full) == "env")
        #expect(try ContentFolder.locate(option: nil, around: makeSurroundings(everything)) == "content")
        let installed = makeSurroundings(["/opt/share/oauthtutor/content/a.md": ""])
        #expect(try ContentFolder.locate(option: nil, around: installed) == "/opt/share/oauthtutor/content")
    }

    @Test("A folder that somebody named must be there")
    func named() {
        let around = makeSurroundings(["file.md": ""], environment: ["OAUTHTUTOR_CONTENT": "gone"])
        #expect(throws: Trouble.contentFault("nowhere", .option, .missing)) {
            try ContentFolder.locate(option: "nowhere", around: around)
        }
        #expect(throws: Trouble.contentFault("file.md", .option, .notAFolder)) {
            try ContentFolder.locate(option: "file.md", around: around)
        }
        #expect(throws: Trouble.contentFault("gone", .environment, .missing)) {
            try ContentFolder.locate(option: nil, around: around)
        }
    }

    @Test("Lessons stand in the order of their numbers; two of one id go by different names")
    func catalog() throws {
        let files = makeSurroundings([
            "c/10-late.md": "# Late", "c/02-early.md": "# Early", "c/loose.md": "# Loose", "c/03-early.md": "# Twin",
            "c/README.md": "# No lesson", "c/notes.txt": "",
        ]).files
        let catalog = try Catalog(folder: "c", files: files)
        #expect(catalog.entries.map(\.glance.id) == ["early", "03-early", "late", "loose"])
        #expect(catalog.entries.map(\.glance.title) == ["Early", "Twin", "Late", "Loose"])
        #expect(try catalog.lesson("03-early").title == "Twin")
    }

    @Test("A folder or a file that may not be read is named")
    func unreadable() {
        let files = makeSurroundings(["c/a.md": "# A"], faults: ["c/a.md": .notAllowed, "d": .notAllowed]).files
        #expect(throws: Trouble.lessonFault("c/a.md", .notAllowed)) { try Catalog(folder: "c", files: files) }
        #expect(throws: Trouble.contentFault("d", nil, .notAllowed)) { try Catalog(folder: "d", files: files) }
    }

    @Test("A word that is no lesson gets the nearest lesson or command")
    func suggestions() throws {
        let files = makeSurroundings(["c/01-authorization-code.md": "# A", "c/02-pkce.md": "# B"]).files
        let catalog = try Catalog(folder: "c", files: files)
        #expect(try catalog.id(of: "pkce", commands: ["check"]) == "pkce")
        #expect(throws: Trouble.noSuchLesson("authorisation-code", suggestion: .lesson("authorization-code"))) {
            try catalog.id(of: "authorisation-code", commands: ["check"])
        }
        #expect(throws: Trouble.noSuchLesson("chekc", suggestion: .command("check"))) {
            try catalog.id(of: "chekc", commands: ["check"])
        }
        #expect(throws: Trouble.noSuchLesson("zebra", suggestion: nil)) {
            try catalog.id(of: "zebra", commands: ["check"])
        }
    }
}

@Suite("What is said when something is wrong")
struct TroubleTests {
    @Test(
        "Each trouble says what is wrong, where, and what to do",
        arguments: [
            (
                Trouble.contentFault("nowhere", .option, .missing),
                "The content folder “nowhere”, given by --content, does not exist.", 66 as Int32
            ),
            (
                .contentFault("x", .environment, .notAFolder),
                "The content folder “x”, given by OAUTHTUTOR_CONTENT, is no folder.", 66
            ),
            (
                .contentFault("content", nil, .notAllowed),
                "The content folder “content” may not be read by you: mend its permissions.", 66
            ),
            (
                .noContent(lookedAt: ["content", "/opt/share"]),
                """
                There is no content folder: looked at “content” and “/opt/share”. Name one with --content DIR or in \
                OAUTHTUTOR_CONTENT.
                """, 66
            ),
            (
                .lessonFault("a.md", .tooLarge(limit: 32 << 20)),

                "The lesson “a.md” is larger than the 32 MB that a lesson may have.", 66
            ),
            (.lessonFault("a.md", .notAFile), "The lesson “a.md” is no file.", 66),
            (
                .noSuchLesson("pkec", suggestion: .lesson("pkce")),
                "There is no lesson “pkec”. Did you mean the lesson “pkce”?", 64
            ),
            (
                .noSuchLesson("chekc", suggestion: .command("check")),
                "There is no lesson “chekc”. Did you mean the command “check”?", 64
            ),
            (
                .noSuchLesson("zebra", suggestion: nil),
                "There is no lesson “zebra”. Run oauthtutor without a word to see all lessons.", 64
            ),
            (.nothingToCheck("x.md", .missing), "Cannot check “x.md”: it does not exist.", 66),
            (.noPipe(24), "The system would not open a pipe (Too many open files).", 71),
        ])
    func sentences(trouble: Trouble, sentence: String, status: Int32) {
        #expect(trouble.sentence == sentence)
        #expect(trouble.exitStatus == status)
    }

    @Test("A word from outside is shown without its control characters and not without end")
    func hostile() {
        let word = "\u{1B}[31m\u{202E}x" + String(repeating: "y", count: 500)
        let sentence = Trouble.noSuchLesson(word, suggestion: nil).sentence
        #expect(sentence.hasPrefix("There is no lesson “\u{FFFD}[31m\u{FFFD}xyyy"))
        #expect(sentence.count < 300)
    }
}
