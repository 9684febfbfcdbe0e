import Course
import GRDB

extension ProgressStore {
    /// Something that was learned once, and when it is to be asked again.
    public struct Remembered: Equatable, Sendable {
        public var lesson: String
        public var item: String
        /// A pair, a step; empty where the item is one thing.
        public var part: String
        /// What was asked when it was answered last.
        public var content: ContentMark
        public var memory: Memory
    }

    /// What is due at a time, what has waited longest first.
    /// - Parameter time: seconds since 1970.
    public func due(at time: Int) throws(StoreFault) -> [Remembered] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM memory WHERE due <= ? ORDER BY due, lesson, item, part",
                arguments: [time]
            ).map { row in
                Remembered(
                    lesson: row["lesson"], item: row["item"], part: row["part"],
                    content: ContentMark(bits: UInt64(bitPattern: row["content"] as Int64)), memory: Memory(row))
            }
        }
    }

    /// How much is due; what the home screen tells.
    public func dueCount(at time: Int) throws(StoreFault) -> Int {
        try read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM memory WHERE due <= ?", arguments: [time]) ?? 0
        }
    }

    /// What an answer does to the memory of one of its parts.
    static func remember(
        _ part: Attempt.Part, of attempt: Attempt, at time: Int, in database: Database
    ) throws {
        let grade = Grade(isRight: part.isRight, hints: attempt.hints, confidence: attempt.confidence)
        let key: StatementArguments = [attempt.lesson, attempt.item, part.name]
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM memory WHERE lesson = ? AND item = ? AND part = ?", arguments: key)
        let memory = row.map { Memory($0).answered(grade, at: time) } ?? Memory(grade, at: time)
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

extension Memory {
    fileprivate init(_ row: Row) {
        self.init(
            stability: row["stability"], difficulty: row["difficulty"], lastAnswer: row["time"], due: row["due"])
    }
}
