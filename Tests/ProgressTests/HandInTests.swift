import Course
import Testing

@testable import Progress

@Suite("Hand-ins")
struct HandInTests {
    private static let lesson = Lesson(
        id: "tea", title: "Tea",
        activities: [
            Activity(
                id: "why", title: "Why wait?",
                task: .question(
                    Question(options: [.init("Taste", isRight: true), .init("Money", isRight: false)])))
        ])

    private func makeHandIn(
        _ name: String = "Ada", id: String? = nil, option: Int = 0, earned: Double = 1, made: Int = 1_800_000_000,
        content: ContentMark = HandInTests.lesson.contentMark
    ) -> HandIn {
        let attempt = Attempt(
            lesson: "tea", item: "why", content: Self.lesson.askedItems[0].content, response: .options([option]),
            score: Score(share: earned, points: 1), seed: 7)
        return HandIn(
            name: name, identifier: id, title: "Tea", content: content,
            standing: LessonStanding(
                lesson: "tea", activity: nil, seed: 7, draws: 0, earned: earned, points: 1, isDone: false),
            answers: [
                KeptAnswer(
                    uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8", attempt: attempt, number: 1, time: 1_800_000_000,
                    milliseconds: 10, version: "1.0")
            ], made: made, version: "1.0")
    }

    private func table(_ files: [(String, HandIn)], lessons: [Lesson] = [HandInTests.lesson]) -> GradeTable {
        GradeTable(files.map { ($0.0, Array($0.1.text.utf8)) }, lessons: lessons)
    }

    @Test("What was written is read, also with other line ends, a mark at the beginning and blank lines at the end")
    func roundTrip() throws {
        let handIn = makeHandIn("李小龍 O'Neill", id: "4711")
        #expect(try HandIn(reading: Array(handIn.text.utf8)) == handIn)
        let treated =
            "\u{FEFF}"
            + handIn.text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n") + "\r\n\r\n"
        #expect(try HandIn(reading: Array(treated.utf8)) == handIn)
    }

    @Test(
        "Whatever is damaged is named",
        arguments: [
            ("oauthtutor hand-in 1", "a shopping list", HandInFault.notAHandIn),
            ("oauthtutor hand-in 1", "oauthtutor hand-in 2", .otherForm("2")),
            ("lesson: tea", "tea", .badHead(line: 4, name: "lesson")),
            ("points: 1.0 of 1", "points: 9.0 of 1", .badHead(line: 8, name: "points")),
            ("seed: 7 0", "seed: many", .badHead(line: 11, name: "seed")),
            (#""number":1"#, #""number":0"#, .badAnswer(line: 13)),
            (#""number":1"#, #""number":"#, .badAnswer(line: 13)),
            ("name: Ada", "name: Eve", .changed), ("end: ", "the end", .cut),
        ])
    func damaged(part: String, instead: String, fault: HandInFault) {
        let text = makeHandIn().text.replacing(part, with: instead)
        #expect(throws: fault) { try HandIn(reading: Array(text.utf8)) }
    }

    @Test("Bytes of any kind are no hand-in")
    func hostile() {
        for bytes in [[], [0xFF, 0xFE, 0x00], Array(repeating: 0x0A, count: 100_000)] as [[UInt8]] {
            #expect(throws: HandInFault.notAHandIn) { try HandIn(reading: bytes) }
        }
        let head = Array("oauthtutor hand-in 1\n".utf8)
        #expect(throws: HandInFault.cut) { try HandIn(reading: head + Array(repeating: 0x61, count: 1_000_000)) }
    }

    @Test("Each learner has a row, each lesson a column")
    func rows() {
        let table = table([("b", makeHandIn("Bob", option: 1, earned: 0)), ("a", makeHandIn("Ada", id: "4711"))])
        #expect(table.columns == [.init(lesson: "tea", title: "Tea", points: 1)])
        #expect(table.rows.map(\.name) == ["Ada", "Bob"])
        #expect(table.rows.map { $0.totals[0]?.earned } == [1, 0])
        #expect(table.notes.isEmpty)
    }

    @Test("Of two by the same learner the later counts; the same file twice counts once")
    func doubled() {
        let first = makeHandIn(id: "4711", option: 1, earned: 0)
        let later = makeHandIn("Ada L.", id: "4711", made: 1_800_000_100)
        let table = table([("one", first), ("two", later), ("copy", later)])
        #expect(table.rows.map { $0.totals[0]?.earned } == [1])
        #expect(table.notes == [.older(file: "one", than: "two"), .same(file: "copy", as: "two")])
    }

    @Test("Points are judged anew from the answers; those of another version of the lesson are taken as told")
    func judged() {
        let boast = makeHandIn(option: 1, earned: 1)
        let told = Total(earned: 1, points: 1)
        var one = table([("boast", boast)])
        #expect(one.rows[0].totals == [Total(earned: 0, points: 1)])
        #expect(one.notes == [.otherPoints(file: "boast", told: told, found: Total(earned: 0, points: 1))])
        one = table([("other", makeHandIn(content: ContentMark(bits: 3)))])
        #expect(one.rows[0].totals == [told])
        #expect(one.notes == [.otherContent(file: "other", lesson: "tea")])
        one = table([("unknown", makeHandIn())], lessons: [])
        #expect(one.notes == [.unknownLesson(file: "unknown", lesson: "tea")])
        #expect(one.rows[0].totals == [told])
    }
}
