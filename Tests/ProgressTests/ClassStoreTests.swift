import Course
import Foundation
import GRDB
import Testing

@testable import Progress

@Suite("The store keeps classes, action by action")
struct ClassStoreTests {
    @Test("A class comes back as it was begun, with its lesson's files, in a store that is opened anew")
    func begun() throws {
        let folder = try Folder()
        let sources = [KeptClass.Source(name: "01-tea.md", text: "# Tea\n"), .init(name: "02-é.md", text: "🫖\u{0}")]
        let id = try folder.openClasses().begin(makeClass(), sources: sources)
        let kept = try #require(try folder.openClasses().class(id))
        var expected = makeClass()
        expected.id = id
        #expect(kept == expected)
        #expect(try folder.openClasses().sources(of: id) == sources)
        #expect(try folder.openClasses().class(id + 1) == nil)
    }

    @Test("What happened comes back in order, and every kind of it as it was")
    func record() async throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [])
        let actions: [RoomAction] = [
            .join(name: "Ada \u{1B}[31m", token: "t1"), .lead(.onward), .answer(seat: 1, makeAnswer()),
            .at(seat: 1, activity: 3), .choose(seat: 1, breakIt: 0), .lead(.discuss(seconds: 90)),
            .flowStarted, .flow(.performed(step: "s", exchanges: [])), .flowFailed("The port is taken."), .resumed,
            .lead(.pace(.free)), .lead(.end),
        ]
        let kept = actions.enumerated().map { number, action in
            KeptAction(number: number + 1, time: number * 10, action: action, outcome: outcome(of: action))
        }
        try await store.keep(Array(kept[..<5]), of: id)
        try await store.keep(Array(kept[5...]), of: id)
        let back = try await store.record(of: id)
        #expect(back.map(\.action) == actions)
        #expect(back.map(\.time) == kept.map(\.time))
        #expect(try await store.record(of: id, after: 10).map(\.number) == [11, 12])
        #expect(try store.class(id)?.learners == 1)
        #expect(try store.class(id)?.answers == 1)
    }

    @Test("Several actions go together or not at all")
    func together() async throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [])
        let join = RoomAction.join(name: "Ada", token: "t")
        let first = KeptAction(number: 1, time: 0, action: join, outcome: .seated(1, name: "Ada"))
        let doubled = KeptAction(number: 2, time: 0, action: join, outcome: .seated(2, name: "Ada"))
        await #expect(throws: StoreFault.self) { try await store.keep([first, doubled], of: id) }
        #expect(try await store.record(of: id).isEmpty)
        await #expect(throws: StoreFault.self) { try await store.keep([first], of: id + 1) }
    }

    @Test("An answer that is changed while the vote is open counts once, as it was last")
    func changed() async throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [])
        try await store.keep(
            [
                KeptAction(number: 1, time: 0, action: .join(name: "A", token: "t"), outcome: .seated(1, name: "A")),
                answer(2, makeAnswer([0]), share: 0), answer(3, makeAnswer([1]), share: 1),
            ], of: id)
        let rows = try store.read { try Row.fetchAll($0, sql: "SELECT response, share FROM answer") }
        #expect(rows.map { $0["share"] as Double } == [1])
        #expect(rows.map { ProgressStore.response($0["response"]) } == [.options([1])])
    }

    @Test("A class that is deleted leaves nothing behind, and its number is given to no other")
    func deleted() async throws {
        let store = try Folder().openClasses()
        let id = try store.begin(makeClass(), sources: [.init(name: "a.md", text: "")])
        try await store.keep(
            [
                KeptAction(number: 1, time: 0, action: .join(name: "A", token: "t"), outcome: .seated(1, name: "A")),
                answer(2, makeAnswer(), share: 1),
            ], of: id)
        try store.delete(id)
        for table in ["class", "source", "action", "seat", "answer"] {
            #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 0)
        }
        #expect(try store.begin(makeClass(), sources: []) == id + 1)
    }

    @Test("The last class stands first; one that ended says when, once")
    func list() throws {
        let store = try Folder().openClasses()
        let ids = try [makeClass(code: "AAA222"), makeClass(code: "BBB333")].map { try store.begin($0, sources: []) }
        try store.end(ids[0], at: 5)
        try store.end(ids[0], at: 9)
        try store.settle(ids[1], host: "0.0.0.0", port: 81, secretHash: String(repeating: "b", count: 64))
        let classes = try store.classes()
        #expect(classes.map(\.code) == ["BBB333", "AAA222"])
        #expect(classes.map(\.ended) == [nil, 5])
        #expect(classes[0].host == "0.0.0.0" && classes[0].port == 81)
    }

    @Test("What it knows of people is for nobody else on the machine")
    func permissions() throws {
        let folder = try Folder()
        _ = try folder.openClasses()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/classes.sqlite")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("A damaged file is set aside and said so")
    func damaged() throws {
        let folder = try Folder()
        try Data(repeating: 7, count: 4_096).write(to: URL(filePath: folder.path + "/classes.sqlite"))
        let store = try folder.openClasses()
        #expect(store.setAside == folder.path + "/classes.sqlite.damaged-2026-11-26")
        #expect(try store.classes().isEmpty)
    }

    private func outcome(of action: RoomAction) -> KeptAction.Outcome? {
        switch action {
        case .join: .seated(1, name: "Ada")
        case .answer(_, let answer): .judged(Ballot(answer: answer, share: 1, time: 20))
        default: nil
        }
    }

    private func answer(_ number: Int, _ answer: ClassAnswer, share: Double) -> KeptAction {
        KeptAction(
            number: number, time: number, action: .answer(seat: 1, answer),
            outcome: .judged(Ballot(answer: answer, share: share, time: number)))
    }
}

extension Folder {
    func openClasses() throws -> ClassStore { try ClassStore.open(in: path, day: "2026-11-26") }
}

func makeClass(code: String = "ABC234") -> KeptClass {
    KeptClass(
        code: code, seed: .max, lesson: "tea", title: "How to make tea", content: ContentMark(bits: .max),
        host: "127.0.0.1", port: 8_080, secretHash: String(repeating: "a", count: 64), version: "1.0",
        begun: 1_800_000_000_000)
}

func makeAnswer(_ options: [Int] = [0]) -> ClassAnswer {
    ClassAnswer(item: "q1", response: .options(options), confidence: .sure)
}
