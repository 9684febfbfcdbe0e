import Course
import GRDB

extension ProgressStore {
    /// Keeps what just happened in a review: one transaction.
    public func keep(_ keeping: ReviewKeeping, _ stamp: Stamp) throws(StoreFault) {
        try write { database in
            switch keeping {
            case .begun(let lines, let missing):
                try database.execute(sql: "DELETE FROM review")
                for (place, line) in lines.enumerated() {
                    try Self.insert(line, at: place, begun: stamp.time, in: database)
                }
                // What came back into its lesson counts again.
                try database.execute(sql: "UPDATE memory SET isMissing = 0 WHERE due <= ?", arguments: [stamp.time])
                for learned in missing { try Self.miss(learned, in: database) }
            case .line(let place, let line): try Self.update(line, at: place, in: database)
            case .place(let place):
                try database.execute(sql: "UPDATE review SET isAtHand = (place = ?)", arguments: [place])
            case .answer(let attempt, let place, let line):
                _ = try record(attempt, stamp, in: database)
                try Self.update(line, at: place, in: database)
            case .revision(let attempt, let place, let line):
                try Self.revise(attempt, in: database)
                try Self.update(line, at: place, in: database)
            case .ended: try database.execute(sql: "DELETE FROM review")
            }
        }
    }

    /// The review that was begun on the same day as a time and left in the middle; empty where there is none.
    /// - Parameter time: seconds since 1970.
    public func review(at time: Int) throws(StoreFault) -> [ReviewLine] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM review ORDER BY place")
            guard let begun: Int = rows.first?["time"], days.between(begun, time) == 0 else { return [] }
            // One from which a lesson was taken out, since its progress was reset, is over.
            guard rows.enumerated().allSatisfy({ $1["place"] == $0 }) else { return [] }
            return rows.map(ReviewLine.init)
        }
    }

    private static func insert(_ line: ReviewLine, at place: Int, begun time: Int, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO review (place, lesson, item, part, content, seed, response, hints, confidence, state,
                    isAtHand, time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                place, line.learned.lesson, line.learned.item, line.learned.part,
                Int64(bitPattern: line.content.bits), Int64(bitPattern: line.seed), line.response.map(text(of:)),
                line.hints, line.confidence?.rawValue, line.state.rawValue, line.isAtHand, time,
            ])
    }

    /// Another program may have begun a review of its own meanwhile: then the line is no more its own.
    private static func update(_ line: ReviewLine, at place: Int, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE review SET response = ?, hints = ?, confidence = ?, state = ?
                WHERE place = ? AND lesson = ? AND item = ? AND part = ?
                """,
            arguments: [
                line.response.map(text(of:)), line.hints, line.confidence?.rawValue, line.state.rawValue, place,
                line.learned.lesson, line.learned.item, line.learned.part,
            ])
    }

    private static func miss(_ learned: Learned, in database: Database) throws {
        try database.execute(
            sql: "UPDATE memory SET isMissing = 1 WHERE lesson = ? AND item = ? AND part = ?",
            arguments: [learned.lesson, learned.item, learned.part])
    }
}

extension ReviewLine {
    fileprivate init(_ row: Row) {
        let text: String? = row["response"]
        let confidence: Int? = row["confidence"]
        self.init(
            learned: Learned(row), content: ContentMark(bits: UInt64(bitPattern: row["content"] as Int64)),
            seed: UInt64(bitPattern: row["seed"] as Int64), response: text.flatMap(ProgressStore.response),
            hints: row["hints"], confidence: confidence.flatMap(Attempt.Confidence.init),
            state: State(rawValue: row["state"]) ?? .open, isAtHand: row["isAtHand"])
    }
}
