import Course
import Foundation
import GRDB
import Testing

@testable import Progress

/// Stores of classes as each version of the program has left them, in SQL beside this file.
///
/// `RECORD=1` writes the files anew, and so does a missing file; either fails the test, so that a recording is looked at.
@Suite("Stores of classes of earlier versions")
struct OldClassStoreTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stores/Classes")

    @Test("A migration is as it was released", arguments: 1...ClassMigrations.all.count)
    func schema(version: Int) throws {
        let queue = try DatabaseQueue()
        try ClassMigrations.migrator.migrate(queue, upTo: ClassMigrations.all[version - 1].name)
        let lines = try queue.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                    ORDER BY type DESC, name
                    """)
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

    @Test("A store as a version left it opens with all that was in it", arguments: 1...ClassMigrations.all.count)
    func opened(version: Int) async throws {
        let folder = try Folder()
        let queue = try DatabaseQueue(path: folder.path + "/classes.sqlite")
        let files = [Self.folder.appending(path: "\(version) schema.sql"), Self.folder.appending(path: "classes.sql")]
        try await queue.write { database in
            for file in files { try database.execute(sql: String(contentsOf: file, encoding: .utf8)) }
            for migration in ClassMigrations.all.prefix(version) {
                try database.execute(
                    sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration.name])
            }
        }
        try queue.close()
        let store = try folder.openClasses()
        #expect(store.setAside == nil)
        let classes = try store.classes()
        #expect(classes.map(\.id) == [7, 3])
        #expect(classes.map(\.code) == ["BBB333", "AAA222"])
        #expect(classes.map(\.ended) == [nil, 1_800_000_900_000])
        #expect(classes.map(\.learners) == [0, 2])
        #expect(classes.map(\.answers) == [0, 1])
        #expect(try store.sources(of: 3) == [.init(name: "01-tea.md", text: "# Tea\n")])
        #expect(
            try await store.record(of: 3).map(\.action) == [
                .join(name: "Ada", token: "t1"), .join(name: "Bob", token: "t2"), .answer(seat: 1, makeAnswer()),
                .lead(.dismiss(2)),
            ])
        #expect(try store.begin(makeClass(), sources: []) == 10)
        let uuid = "6ba7b810-9dad-41d1-80b4-00c04fd430c1"
        try store.note(sent: [uuid], withdrawn: [], of: 3, to: "https://lrs.example")
        #expect(try store.unsent([[uuid]], of: 3, to: "https://lrs.example").statements.isEmpty)
    }
}
