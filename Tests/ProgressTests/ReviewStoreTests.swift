import Course
import GRDB
import Testing

@testable import Progress

@Suite("The store keeps a review and what it says about memory")
struct ReviewStoreTests {
    private static let day = 86_400
    private static let start = 1_800_000_000

    private func makePart(_ name: String = "", isRight: Bool = true, learned: Learned? = nil) -> Attempt.Part {
        Attempt.Part(name: name, content: ContentMark(bits: 5), isRight: isRight, learned: learned)
    }

    private func makeLine(_ item: String = "steps", state: ReviewLine.State = .open) -> ReviewLine {
        ReviewLine(
            learned: Learned(lesson: "tea", item: item, part: "Boil"), content: ContentMark(bits: .max), seed: .max,
            response: .text("so", overruled: []), hints: 1, confidence: .sure, state: state, isAtHand: true)
    }

    @Test("An answer of a review is kept beside those of its lesson, moves the memory and changes no number")
    func occasion() throws {
        let store = try Folder().open()
        try store.record(makeAttempt(parts: [makePart("kettle")]), makeStamp(time: Self.start))
        let before = try #require(try store.due(at: Self.start + 400 * Self.day).first)
        var attempt = makeAttempt(share: 0, confidence: .sure, parts: [makePart("kettle", isRight: false)])
        attempt.occasion = .review
        try store.keep(.answer(attempt, 0, makeLine()), makeStamp(time: Self.start + 3 * Self.day))
        #expect(try store.answers().map(\.number) == [1])
        let reviews = try store.answers(on: .review)
        #expect(reviews.map(\.number) == [1])
        #expect(reviews.map(\.attempt.confidence) == [.sure] && reviews.map(\.attempt.occasion) == [.review])
        #expect(try store.answers(on: nil).count == 2)
        #expect(try store.record(makeAttempt(), makeStamp(time: Self.start + 4 * Self.day)) == 2)
        let after = try #require(try store.due(at: Self.start + 400 * Self.day).first)
        #expect(after.learned == before.learned && after.recall < before.recall)
        try store.keep(
            .revision(
                {
                    var it = attempt
                    it.score.share = 1
                    return it
                }(), 0, makeLine()), makeStamp())
        #expect(try store.answers(on: .review).map(\.attempt.score.share) == [1])
        #expect(try store.answers().map(\.attempt.score.share) == [1, 1])
    }

    @Test("An answer of an exam is remembered where it was learned")
    func learnedElsewhere() throws {
        let store = try Folder().open()
        let learned = Learned(lesson: "tea", item: "words", part: "Pot")
        try store.record(
            makeAttempt(lesson: "exam", item: "0/tea/words/Pot", parts: [makePart(learned: learned)]), makeStamp())
        #expect(try store.due(at: .max).map(\.learned) == [learned])
    }

    @Test("What is due of these lessons is counted, and the next day with its number")
    func outlook() throws {
        let store = try Folder().open()
        for (number, item) in ["a", "b", "c"].enumerated() {
            try store.record(
                makeAttempt(item: item, parts: [makePart(isRight: false)]),
                makeStamp(time: Self.start + number / 2 * 5 * Self.day))
        }
        try store.record(makeAttempt(lesson: "coffee", parts: [makePart(isRight: false)]), makeStamp())
        func outlook(_ days: Int, _ lessons: [String] = ["tea"]) throws -> ProgressStore.Outlook {
            try store.outlook(at: Self.start + days * Self.day, of: lessons)
        }
        #expect(try outlook(0) == .init(due: 0, next: Self.start + Self.day, count: 2))
        #expect(try outlook(1) == .init(due: 2, next: Self.start + 6 * Self.day, count: 1))
        #expect(try outlook(6) == .init(due: 3, next: nil, count: 0))
        #expect(try outlook(6, ["tea", "coffee"]).due == 4)
        #expect(try outlook(6, []) == .init(due: 0, next: nil, count: 0))
    }

    @Test("A review that was begun comes back on the same day, line by line, and not on the next")
    func lines() throws {
        let folder = try Folder()
        let store = try folder.open()
        let second = makeLine("words", state: .skipped)
        try store.keep(.begun([makeLine(), second], missing: []), makeStamp(time: Self.start))
        try store.keep(.line(1, second), makeStamp(time: Self.start + 60))
        try store.keep(.place(1), makeStamp(time: Self.start + 60))
        let kept = try folder.open().review(at: Self.start + 3_600)
        #expect(kept.map(\.isAtHand) == [false, true])
        var first = makeLine()
        first.isAtHand = false
        #expect(kept == [first, second])
        #expect(try store.review(at: Self.start + Self.day).isEmpty)
        try store.keep(.begun([second], missing: []), makeStamp())
        #expect(try store.review(at: Self.start).count == 1)
        // Another program's line is left alone.
        try store.keep(.line(0, makeLine()), makeStamp())
        #expect(try store.review(at: Self.start) == [second])
        try store.keep(.begun([makeLine("a"), second], missing: []), makeStamp())
        try store.write { try $0.execute(sql: "DELETE FROM review WHERE item = 'a'") }
        #expect(try store.review(at: Self.start).isEmpty, "a lesson in it was reset")
        try store.keep(.ended, makeStamp())
        #expect(try store.review(at: Self.start).isEmpty)
    }

    @Test("What no lesson asks any more is not counted again, until it is asked once more")
    func missing() throws {
        let store = try Folder().open()
        try store.record(makeAttempt(parts: [makePart(isRight: false)]), makeStamp(time: Self.start))
        let later = Self.start + 10 * Self.day
        let learned = Learned(lesson: "tea", item: "steps")
        try store.keep(.begun([], missing: [learned]), makeStamp(time: later))
        #expect(try store.outlook(at: later, of: ["tea"]).due == 0)
        #expect(try store.due(at: later).map(\.learned) == [learned], "nothing is forgotten")
        try store.keep(.begun([makeLine()], missing: []), makeStamp(time: later))
        #expect(try store.outlook(at: later, of: ["tea"]).due == 1)
    }

    @Test("What was chosen, and what the runs of a flow left behind, are there the next time")
    func choices() throws {
        let folder = try Folder()
        let store = try folder.open()
        #expect(try store.preferences() == Preferences())
        for asks in [true, false, nil] {
            try store.remember(Preferences(asksHowSure: asks))
            #expect(try folder.open().preferences() == Preferences(asksHowSure: asks))
        }
        let standing = LessonStanding(
            lesson: "tea", activity: "quiz", question: "two", seed: 1, earned: 0, points: 4, isDone: false)
        let history = PracticeHistory()
        try store.keep(Keeping(.practised("live", history), standing: standing), makeStamp())
        let kept = try folder.open().lesson("tea")
        #expect(kept?.practice == ["live": history])
        #expect(kept?.standing.question == "two")
    }

    @Test("A store from before there were reviews keeps its answers; two words for how sure one is become three")
    func migration() throws {
        let folder = try Folder()
        let queue = try DatabaseQueue(path: folder.store)
        try Migrations.migrator.migrate(queue, upTo: "1 answers")
        try queue.write { database in
            for (number, confidence) in ["NULL", "0", "1"].enumerated() {
                try database.execute(
                    sql: """
                        INSERT INTO attempt (uuid, lesson, item, content, number, response, share, points, milliseconds,
                            hints, confidence, seed, version, time)
                        VALUES ('6ba7b810-9dad-41d1-80b4-00c04fd430c\(number)', 'tea', 'steps', 1, \(number + 1),
                            '{"options":{"_0":[0]}}', 1, 2, 1500, 0, \(confidence), 7, '1.0', 1800000000)
                        """)
            }
            try database.execute(
                sql: """
                    INSERT INTO memory VALUES ('tea', 'steps', 'Boil', 1, 2.3, 5, 1800000000, 1800172800),
                        ('exam', '0/tea/steps/Boil', '', 1, 2.3, 5, 1800000000, 1800172800)
                    """)
        }
        try queue.close()
        let store = try folder.open()
        #expect(try store.answers().map(\.attempt.confidence) == [nil, .guessing, .sure])
        #expect(try store.answers().map(\.time) == [1_800_000_000, 1_800_000_000, 1_800_000_000])
        #expect(try store.due(at: .max).map(\.learned) == [Learned(lesson: "tea", item: "steps", part: "Boil")])
        #expect(try store.record(makeAttempt(confidence: .fairly), makeStamp()) == 4)
    }
}
