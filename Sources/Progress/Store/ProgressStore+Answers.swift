import Course
import Foundation
import GRDB

extension ProgressStore {
    /// When and by what an answer was given: what the pure part of the program does not know.
    public struct Stamp: Equatable, Sendable {
        /// Seconds since 1970.
        public var time: Int
        /// From the moment the item was shown.
        public var milliseconds: Int
        /// The program's version.
        public var version: String

        public init(time: Int, milliseconds: Int, version: String) {
            self.time = time
            self.milliseconds = milliseconds
            self.version = version
        }
    }

    /// Keeps an answer and what it says about the learner's memory.
    /// - Returns: its number among the answers to the item, from 1.
    @discardableResult
    public func record(_ attempt: Attempt, _ stamp: Stamp) throws(StoreFault) -> Int {
        try write { try record(attempt, stamp, in: $0) }
    }

    func record(_ attempt: Attempt, _ stamp: Stamp, in database: Database) throws -> Int {
        let number =
            try Int.fetchOne(
                database, sql: "SELECT max(number) FROM attempt WHERE lesson = ? AND item = ? AND occasion = ?",
                arguments: [attempt.lesson, attempt.item, attempt.occasion.rawValue]) ?? 0
        try database.execute(
            sql: """
                INSERT INTO attempt (uuid, lesson, item, content, number, response, share, points, milliseconds,
                    hints, confidence, seed, version, time, occasion)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                UUID().uuidString.lowercased(), attempt.lesson, attempt.item,
                Int64(bitPattern: attempt.content.bits), number + 1, Self.text(of: attempt.response),
                attempt.score.share,
                attempt.score.points, stamp.milliseconds, attempt.hints, attempt.confidence?.rawValue,
                Int64(bitPattern: attempt.seed), stamp.version, stamp.time, attempt.occasion.rawValue,
            ])
        for part in attempt.parts { try remember(part, of: attempt, at: stamp.time, in: database) }
        return number + 1
    }

    /// All answers, of one lesson or of every, in the order in which they were given.
    /// - Parameter occasion: nil for those of lessons and of reviews.
    public func answers(
        in lesson: String? = nil, on occasion: Attempt.Occasion? = .lesson
    ) throws(StoreFault) -> [KeptAnswer] {
        try read { database in
            let conditions: [String] = (lesson == nil ? [] : ["lesson = ?"]) + (occasion == nil ? [] : ["occasion = ?"])
            let which = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM attempt \(which) ORDER BY id",
                arguments: StatementArguments([lesson, occasion?.rawValue].compactMap(\.self)))
            var kept: [KeptAnswer] = []
            while let row = try rows.next() {
                if let answer = KeptAnswer(row) { kept.append(answer) }
            }
            return kept
        }
    }

    /// nil for one that this version cannot read.
    static func response(_ text: String) -> Response? {
        try? JSONDecoder().decode(Response.self, from: Data(text.utf8))
    }

    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Numbers and texts alone: there is nothing in what is kept that JSON could not say.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

extension KeptAnswer {
    /// nil for a response that this version cannot read.
    fileprivate init?(_ row: Row) {
        let text: String = row["response"]
        guard let response = ProgressStore.response(text) else { return nil }
        let confidence: Int? = row["confidence"]
        self.init(
            uuid: row["uuid"],
            attempt: Attempt(
                lesson: row["lesson"], item: row["item"],
                content: ContentMark(bits: UInt64(bitPattern: row["content"] as Int64)), response: response,
                score: Score(share: row["share"], points: row["points"]), hints: row["hints"],
                confidence: confidence.flatMap(Attempt.Confidence.init), seed: UInt64(bitPattern: row["seed"] as Int64),
                occasion: Attempt.Occasion(rawValue: row["occasion"]) ?? .lesson),
            number: row["number"], time: row["time"], milliseconds: row["milliseconds"], version: row["version"]
        )
    }
}
