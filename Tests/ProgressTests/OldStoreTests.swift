import Foundation
import GRDB
import Testing

@testable import Progress

/// Stores as each version of the program has left them, in SQL beside this file.
///
/// `RECORD=1` writes the files anew, and so does a missing file; either fails the test, so that a recording is looked at.
@Suite("Stores of earlier versions")
struct OldStoreTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stores")

    @Test("A migration is as it was released", arguments: 1...Migrations.all.count)
    func schema(version: Int) throws {
        let queue = try DatabaseQueue()
        try Migrations.migrator.migrate(queue, upTo: Migrations.all[version - 1].name)
        let lines = try queue.read { database in
            try String.fetchAll(
                database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
        }
        let schema = lines.map { $0 + ";\n" }.joined()
        let file = Self.folder.appending(path: "\(version) schema.sql")
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        guard let recorded, ProcessInfo.processInfo.environment["RECORD"] == nil else {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try schema.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("Recorded \(file.lastPathComponent): look at it, and run the test again.")
            return
        }
        #expect(schema == recorded, "a step that was released is never edited")
    }

    @Test("A store as a version left it opens with all that was in it", arguments: 1...Migrations.all.count)
    func opened(version: Int) throws {
        let folder = try Folder()
        let queue = try DatabaseQueue(path: folder.store)
        let files = [Self.folder.appending(path: "\(version) schema.sql"), Self.folder.appending(path: "answers.sql")]
        try queue.write { database in
            for file in files { try database.execute(sql: String(contentsOf: file, encoding: .utf8)) }
            for migration in Migrations.all.prefix(version) {
                try database.execute(
                    sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration.name])
            }
        }
        try queue.close()
        let store = try folder.open()
        #expect(store.opening == .ready)
        let answers = try store.answers()
        #expect(answers.map(\.attempt.item) == ["steps", "words", "steps"])
        #expect(answers.map(\.number) == [1, 1, 2])
        #expect(
            answers.map(\.attempt.response)
                == [.order([1, 0], aside: [2]), .pairs([0: 1, 1: 0]), .options([0, 3])])
        #expect(answers.map(\.attempt.score.share) == [0.5, 0, 1])
        #expect(answers.map(\.attempt.seed) == [7, .max, 7])
        let kept = try store.lesson("tea")
        #expect(kept?.standing.activity == "words" && kept?.standing.earned == 1.5 && kept?.standing.points == 7)
        #expect(kept?.drafts.map(\.item) == ["why"] && kept?.finished == ["read"])
        #expect(try store.due(at: .max).map(\.learned.part) == ["Boil", "Pour"])
        #expect(try store.record(makeAttempt(), makeStamp()) == 3)
    }
}
