import Course
import Foundation
import GRDB
import Testing

@testable import Progress

@Suite("Whatever is wrong with the store is a fact, and nothing is lost")
struct StoreTroubleTests {
    @Test("A file that is no store is set aside under a dated name, and a new store begun")
    func noStore() throws {
        let folder = try Folder()
        try Data("This is my shopping list.".utf8).write(to: URL(fileURLWithPath: folder.store))
        let store = try folder.open()
        #expect(store.opening == .setAside(folder.store + ".damaged-2026-11-26"))
        try store.record(makeAttempt(), makeStamp())
        #expect(
            try String(contentsOfFile: folder.store + ".damaged-2026-11-26", encoding: .utf8)
                == "This is my shopping list.")
    }

    @Test("One that is damaged further in is set aside too, a second one of a day under its own name")
    func torn() throws {
        let folder = try Folder()
        for name in ["damaged-2026-11-26", "damaged-2026-11-26-2"] {
            let store = try folder.open()
            for number in 0..<500 { try store.record(makeAttempt(item: "\(number)"), makeStamp()) }
            try store.close()
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.store))
            let size = try file.seekToEnd()
            // Beyond what opening looks at.
            let begin = 32 * 4_096
            try file.seek(toOffset: UInt64(begin))
            try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - begin))
            try file.close()
            #expect(throws: StoreFault.damaged(path: folder.store)) { try folder.open().answers() }
            let next = try ProgressStore.replacingDamaged(in: folder.path, day: "2026-11-26")
            #expect(next.opening == .setAside(folder.store + "." + name))
            try next.close()
        }
        #expect(try folder.open().opening == .ready)
    }

    @Test("Two programs that find the same damage set it aside once, and go on in one new store")
    func foundTwice() throws {
        let folder = try Folder()
        try Data("This is my shopping list.".utf8).write(to: URL(fileURLWithPath: folder.store))
        let first = try ProgressStore.replacingDamaged(in: folder.path, day: "2026-11-26")
        try first.record(makeAttempt(), makeStamp())
        let second = try ProgressStore.replacingDamaged(in: folder.path, day: "2026-11-26")
        #expect(second.opening == .ready)
        #expect(try second.answers().count == 1)
        #expect(try folder.files.filter { $0.contains("damaged") } == ["progress.sqlite.damaged-2026-11-26"])
    }

    @Test("A store of a newer version is read and not written")
    func newer() throws {
        let folder = try Folder()
        let store = try folder.open()
        try store.record(makeAttempt(), makeStamp())
        try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 the future')") }
        try store.close()
        let older = try folder.open()
        #expect(older.opening == .readOnly(.newer(path: folder.store)))
        #expect(try older.answers().count == 1)
        #expect(throws: StoreFault.newer(path: folder.store)) { try older.record(makeAttempt(), makeStamp()) }
        #expect(try older.answers().count == 1)
    }

    @Test("A folder that cannot be made is told with its path")
    func noFolder() throws {
        let folder = try Folder()
        try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        let path = folder.path + "/file/oauthtutor"
        #expect { try ProgressStore.open(in: path, day: "2026-11-26") } throws: { error in
            if case StoreFault.unopenable(path, _) = error { true } else { false }
        }
    }

    @Test("A disk that is full refuses the answer, and goes on when there is room again")
    func full() throws {
        let folder = try Folder()
        let store = try folder.open()
        try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        let long = makeAttempt(response: .text(String(repeating: "tea ", count: 50_000), overruled: []))
        #expect(throws: StoreFault.full(path: folder.store)) { try store.record(long, makeStamp()) }
        try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try store.record(long, makeStamp()) == 1)
    }

    @Test("Each migration begins where the one before it ended, with what was in the store")
    func migrations() throws {
        for count in 0..<Migrations.all.count {
            let folder = try Folder()
            let queue = try DatabaseQueue(path: folder.store)
            try Migrations.migrator.migrate(queue, upTo: Migrations.all[count].name)
            try queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO attempt (uuid, lesson, item, content, number, response, share, points, milliseconds,
                            hints, confidence, seed, version, time)
                        VALUES ('6ba7b810-9dad-41d1-80b4-00c04fd430c8', 'tea', 'steps', 1, 1, '{"options":{"_0":[0]}}',
                            1, 2, 1500, 0, NULL, 7, '1.0', 1800000000)
                        """)
            }
            try queue.close()
            let store = try folder.open()
            #expect(store.opening == .ready)
            #expect(try store.answers().map(\.attempt) == [makeAttempt()])
        }
    }
}
