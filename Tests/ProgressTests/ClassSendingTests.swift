import Foundation
import GRDB
import Testing

@testable import Progress

@Suite("What a learning record store has of a class")
struct ClassSendingTests {
    private let school = "https://lrs.example/xAPI"
    private let ada = uuid(1)
    private let bob = uuid(2)
    private let cy = uuid(3)

    @Test("What arrived is sent there no more, and is still to be sent elsewhere and of another class")
    func once() throws {
        let store = try Folder().openClasses()
        let ids = try ["AAA222", "BBB333"].map { try store.begin(makeClass(code: $0), sources: []) }
        let all = [[cy], [ada], [bob]]
        #expect(try store.unsent(all, of: ids[0], to: school) == .init(statements: [cy, ada, bob], withdrawn: []))
        try store.note(sent: [ada], withdrawn: [], of: ids[0], to: school)
        try store.note(sent: [ada, cy], withdrawn: [], of: ids[0], to: school)
        #expect(try store.unsent(all, of: ids[0], to: school) == .init(statements: [bob], withdrawn: []))
        #expect(try store.unsent(all, of: ids[0], to: "https://elsewhere.example").statements == [cy, ada, bob])
        #expect(try store.unsent(all, of: ids[1], to: school).statements == [cy, ada, bob])
    }

    @Test("What holds no longer is withdrawn where it is, once, and leaves no note")
    func withdrawn() throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [])
        try store.note(sent: [ada, bob], withdrawn: [], of: id, to: school)
        #expect(try store.unsent([[bob]], of: id, to: school) == .init(statements: [], withdrawn: [ada]))
        #expect(try store.unsent([[bob]], of: id, to: "https://elsewhere.example").withdrawn.isEmpty)
        try store.note(sent: [], withdrawn: [ada], of: id, to: school)
        #expect(try store.unsent([[bob]], of: id, to: school) == .init(statements: [], withdrawn: []))
        #expect(try notes(store) == [bob])
    }

    @Test("What was sent under an earlier name that still holds is neither sent again nor withdrawn")
    func earlier() throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [])
        try store.note(sent: [ada], withdrawn: [], of: id, to: school)
        #expect(try store.unsent([[cy, ada]], of: id, to: school) == .init(statements: [], withdrawn: []))
        #expect(try store.unsent([[cy]], of: id, to: school) == .init(statements: [cy], withdrawn: [ada]))
    }

    @Test("A class that is deleted leaves no note, not even of what arrives later")
    func deleted() throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [])
        try store.note(sent: [ada], withdrawn: [], of: id, to: school)
        try store.delete(id)
        #expect(try notes(store).isEmpty)
        try store.note(sent: [bob], withdrawn: [ada], of: id, to: school)
        #expect(try notes(store).isEmpty)
    }

    @Test("Two programs note at once, and each waits for the other")
    func atOnce() async throws {
        let folder = try Folder()
        let path = folder.path
        let id = try folder.openClasses().begin(makeClass(), sources: [])
        try await withThrowingTaskGroup { group in
            for program in 0..<4 {
                group.addTask {
                    for number in 0..<25 {
                        let store = try ClassStore.open(in: path, day: "2026-11-26")
                        try store.note(
                            sent: [Self.uuid(program * 100 + number)], withdrawn: [], of: id,
                            to: "https://lrs.example/xAPI")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try notes(try folder.openClasses()).count == 100)
    }

    private func notes(_ store: ClassStore) throws -> [String] {
        try store.read { try String.fetchAll($0, sql: "SELECT uuid FROM sent ORDER BY uuid") }
    }

    private static func uuid(_ number: Int) -> String {
        let digits = String(number)
        return "6ba7b810-9dad-41d1-80b4-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
