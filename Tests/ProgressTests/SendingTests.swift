import Course
import Foundation
import GRDB
import Testing

@testable import Progress

@Suite("What a learning record store has")
struct SendingTests {
    private let school = "https://lrs.example/xAPI"

    @Test("What arrived at one store is not sent there again, and is still to be sent to another")
    func once() throws {
        let store = try Folder().open()
        for number in 0..<3 { try store.record(makeAttempt(item: "\(number)"), makeStamp()) }
        let all = try store.unsent(to: school).answers
        #expect(all.map(\.attempt.item) == ["0", "1", "2"])
        try store.noteSent([all[1].uuid], to: school)
        try store.noteSent([all[1].uuid], to: school)
        #expect(try store.unsent(to: school).answers.map(\.attempt.item) == ["0", "2"])
        #expect(try store.unsent(to: "https://elsewhere.example").answers.count == 3)
    }

    @Test("An answer marked anew after it was sent goes under another name, and the first is withdrawn")
    func withdrawn() throws {
        let store = try Folder().open()
        let attempt = makeAttempt(response: .text("tea", overruled: []), share: 0)
        try store.record(attempt, makeStamp())
        let before = try store.unsent(to: school).answers[0].uuid
        try store.noteSent([before], to: school)
        var revised = attempt
        revised.score = Score(share: 1, points: 2)
        let standing = LessonStanding(lesson: "tea", activity: nil, seed: 7, earned: 2, points: 2, isDone: true)
        try store.keep(Keeping(.revision(revised), standing: standing), makeStamp())

        let unsent = try store.unsent(to: school)
        #expect(unsent.answers.map(\.attempt.score.share) == [1])
        #expect(unsent.answers[0].uuid != before)
        #expect(unsent.withdrawn.map(\.uuid) == [before])
        #expect(try store.unsent(to: "https://elsewhere.example").withdrawn.isEmpty)
        try store.noteSent([unsent.answers[0].uuid, unsent.withdrawn[0].withdrawal], to: school)
        #expect(try store.unsent(to: school) == .init(answers: [], withdrawn: []))
    }

    @Test("An answer marked anew that was not sent leaves the earlier one, which was, as it is")
    func onlyTheLatest() throws {
        let store = try Folder().open()
        let attempt = makeAttempt(response: .text("tea", overruled: []), share: 0)
        try store.record(attempt, makeStamp())
        let first = try store.unsent(to: school).answers[0].uuid
        try store.noteSent([first], to: school)
        try store.record(attempt, makeStamp())
        var revised = attempt
        revised.score = Score(share: 1, points: 2)
        let standing = LessonStanding(lesson: "tea", activity: nil, seed: 7, earned: 0, points: 2, isDone: true)
        try store.keep(Keeping(.revision(revised), standing: standing), makeStamp())
        #expect(try store.answers().map(\.uuid).first == first)
        let unsent = try store.unsent(to: school)
        #expect(unsent.answers.map(\.attempt.score.share) == [1])
        #expect(unsent.withdrawn.isEmpty)
    }

    @Test("The learner's name for others says nothing, and stays")
    func learner() throws {
        let folder = try Folder()
        let name = try folder.open().learnerName()
        #expect(UUID(uuidString: name) != nil)
        #expect(try folder.open().learnerName() == name)
        #expect(try Folder().open().learnerName() != name)
    }

    @Test("A reset forgets one lesson or all, and leaves a copy of everything")
    func reset() throws {
        let folder = try Folder()
        let store = try folder.open()
        for lesson in ["tea", "coffee"] {
            let standing = LessonStanding(lesson: lesson, activity: nil, seed: 7, earned: 2, points: 2, isDone: true)
            try store.keep(Keeping(.answer(makeAttempt(lesson: lesson)), standing: standing), makeStamp())
        }
        let copy = try store.reset("tea", day: "2026-11-26")
        #expect(copy == folder.store + ".before-2026-11-26")
        #expect(try store.answers().map(\.attempt.lesson) == ["coffee"])
        #expect(try store.standings().map(\.lesson) == ["coffee"])
        #expect(try store.lesson("tea") == nil)
        #expect(try store.reset(nil, day: "2026-11-26") == copy + "-2")
        #expect(try store.answers().isEmpty && store.standings().isEmpty)
        let kept = try DatabaseQueue(path: copy).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM attempt") }
        #expect(kept == 2)
    }
}
