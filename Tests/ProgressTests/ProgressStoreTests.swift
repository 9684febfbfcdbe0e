import Course
import Testing

@testable import Progress

@Suite("The store keeps every answer")
struct ProgressStoreTests {
    @Test("An answer comes back as it was given, in a store that is opened anew")
    func roundTrip() throws {
        let folder = try Folder()
        let attempts = [
            makeAttempt(response: .order([2, 0, 1], aside: [3]), share: 0.5, hints: 2, confidence: .sure, seed: .max),
            makeAttempt(item: "words", content: .max, response: .pairs([0: 3, 4: 1]), confidence: .guessing),
            makeAttempt(item: "why", response: .text("A \"quote\"\u{0}, ünïcode and 🫖\n", overruled: [1]), share: 0),
            makeAttempt(lesson: "coffee"),
        ]
        let store = try folder.open()
        #expect(store.opening == .ready)
        for (number, attempt) in attempts.enumerated() {
            try store.record(attempt, makeStamp(time: 1_800_000_000 + number))
        }
        let kept = try folder.open().answers()
        #expect(kept.map(\.attempt) == attempts)
        #expect(kept.map(\.number) == [1, 1, 1, 1])
        #expect(kept.map(\.time) == (0..<4).map { 1_800_000_000 + $0 })
        #expect(kept[0].milliseconds == makeStamp().milliseconds && kept[0].version == makeStamp().version)
        #expect(Set(kept.map(\.uuid)).count == 4)
        #expect(try store.answers(in: "coffee").map(\.attempt) == [attempts[3]])
    }

    @Test("The first answer has number 1, each further one the next")
    func numbers() throws {
        let store = try Folder().open()
        #expect(try (1...3).map { _ in try store.record(makeAttempt(), makeStamp()) } == [1, 2, 3])
        #expect(try store.record(makeAttempt(item: "other"), makeStamp()) == 1)
    }

    @Test("A lesson was begun once something of it was done; to have opened it is not enough")
    func begun() throws {
        let store = try Folder().open()
        func standing(_ lesson: String) -> LessonStanding {
            LessonStanding(lesson: lesson, activity: nil, seed: 1, earned: 0, points: 4, isDone: false)
        }
        for lesson in ["opened", "answered", "read", "entered"] {
            try store.keep(Keeping(nil, standing: standing(lesson)), makeStamp())
        }
        try store.keep(
            Keeping(.answer(makeAttempt(lesson: "answered", share: 0)), standing: standing("answered")), makeStamp())
        try store.keep(Keeping(.finished("text"), standing: standing("read")), makeStamp())
        let draft = Keeping.Draft(
            item: "why", content: ContentMark(bits: 1), round: 0, response: .text("so", overruled: []), hints: 0)
        try store.keep(Keeping(.draft(draft), standing: standing("entered")), makeStamp())
        let standings = try store.standings()
        #expect(standings.map(\.lesson) == ["opened", "answered", "read", "entered"])
        #expect(standings.map(\.isBegun) == [false, true, true, true])
        #expect(try store.lesson("opened")?.standing.isBegun == false)
        #expect(try store.lesson("answered")?.standing.isBegun == true)
    }

    @Test("Two programs on one store lose nothing")
    func twoWriters() async throws {
        let folder = try Folder()
        let stores = [try folder.open(), try folder.open()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (writer, store) in stores.enumerated() {
                group.addTask {
                    for number in 0..<200 {
                        try store.record(makeAttempt(content: UInt64(writer * 1_000 + number)), makeStamp())
                    }
                }
            }
            try await group.waitForAll()
        }
        let kept = try stores[0].answers()
        #expect(kept.map(\.number) == Array(1...400))
        #expect(Set(kept.map(\.attempt.content)).count == 400)
    }

    @Test("The schema refuses what no answer can be")
    func constraints() throws {
        let store = try Folder().open()
        #expect(throws: StoreFault.self) { try store.record(makeAttempt(lesson: ""), makeStamp()) }
        #expect(throws: StoreFault.self) { try store.record(makeAttempt(), makeStamp(milliseconds: -1)) }
        #expect(throws: StoreFault.self) { try store.record(makeAttempt(hints: -1), makeStamp()) }
        #expect(throws: StoreFault.self) { try store.record(makeAttempt(), makeStamp(time: 0)) }
        #expect(try store.answers().isEmpty)
    }

    @Test("An answer and what it says about memory are kept together or not at all")
    func oneTransaction() throws {
        let store = try Folder().open()
        let part = Attempt.Part(name: "kettle", content: ContentMark(bits: 5), isRight: true)
        try store.record(makeAttempt(parts: [part]), makeStamp())
        #expect(try store.due(at: 1_800_000_000 + 2 * 86_400 + 86_400).map(\.learned.part) == ["kettle"])
        try store.write { try $0.execute(sql: "DROP TABLE memory") }
        #expect(throws: StoreFault.self) { try store.record(makeAttempt(parts: [part]), makeStamp()) }
        #expect(try store.answers().count == 1)
    }
}
