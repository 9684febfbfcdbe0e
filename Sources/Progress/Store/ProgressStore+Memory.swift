import Course
import GRDB

extension ProgressStore {
    /// Everything that is due at a time, with the chance that it is still remembered; what has waited longest first.
    /// - Parameter time: seconds since 1970.
    public func due(at time: Int) throws(StoreFault) -> [Due] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM memory WHERE due <= ? ORDER BY due, lesson, item, part",
                arguments: [time]
            ).map { row in
                Due(
                    Learned(row), content: ContentMark(bits: UInt64(bitPattern: row["content"] as Int64)),
                    recall: Memory(row).recall(at: time, days: days))
            }
        }
    }

    /// How much of some lessons is due, and what comes next; what no lesson asks any more is not counted.
    /// - Parameter lessons: their ids.
    public func outlook(at time: Int, of lessons: [String]) throws(StoreFault) -> Outlook {
        try read { database in
            let places = databaseQuestionMarks(count: lessons.count)
            let known = "isMissing = 0 AND lesson IN (\(places))"
            let due =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM memory WHERE \(known) AND due <= ?",
                    arguments: StatementArguments(lessons) + [time]) ?? 0
            let next = try Int.fetchOne(
                database, sql: "SELECT min(due) FROM memory WHERE \(known) AND due > ?",
                arguments: StatementArguments(lessons) + [time])
            guard let next else { return Outlook(due: due, next: nil, count: 0) }
            // What is due on the same day is due from its beginning, or within it where the clock was another.
            let count =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM memory WHERE \(known) AND due >= ? AND due < ? + 86400",
                    arguments: StatementArguments(lessons) + [next, next]) ?? 0
            return Outlook(due: due, next: next, count: count)
        }
    }

    /// What is due and what comes next, by the clock.
    public struct Outlook: Equatable, Sendable {
        public var due: Int
        /// When the next is due, in seconds since 1970; nil where nothing is remembered.
        public var next: Int?
        /// How much is due then.
        public var count: Int
    }

    /// What an answer does to the memory of one of its parts.
    func remember(_ part: Attempt.Part, of attempt: Attempt, at time: Int, in database: Database) throws {
        let grade = Grade(isRight: part.isRight, hints: attempt.hints, confidence: attempt.confidence)
        let learned = part.learned ?? Learned(lesson: attempt.lesson, item: attempt.item, part: part.name)
        let key: StatementArguments = [learned.lesson, learned.item, learned.part]
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM memory WHERE lesson = ? AND item = ? AND part = ?", arguments: key)
        let memory =
            row.map { Memory($0).answered(grade, at: time, days: days) } ?? Memory(grade, at: time, days: days)
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO memory (lesson, item, part, content, stability, difficulty, time, due)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: key + [
                Int64(bitPattern: part.content.bits), memory.stability, memory.difficulty, memory.lastAnswer,
                memory.due,
            ])
    }
}

extension Learned {
    init(_ row: Row) { self.init(lesson: row["lesson"], item: row["item"], part: row["part"]) }
}

extension Memory {
    fileprivate init(_ row: Row) {
        self.init(
            stability: row["stability"], difficulty: row["difficulty"], lastAnswer: row["time"], due: row["due"])
    }
}
