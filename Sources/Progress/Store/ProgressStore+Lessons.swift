import Course
import Foundation
import GRDB

extension ProgressStore {
    /// Keeps what just happened, with how the lesson stands now: one transaction.
    public func keep(_ keeping: Keeping, _ stamp: Stamp) throws(StoreFault) {
        let lesson = keeping.standing.lesson
        try write { database in
            switch keeping.entry {
            case .answer(let attempt):
                _ = try record(attempt, stamp, in: database)
                try database.execute(
                    sql: "DELETE FROM draft WHERE lesson = ? AND item = ?", arguments: [lesson, attempt.item])
            case .revision(let attempt):
                // The learner's own mark on an open answer: the answer itself stays the same.
                try Self.revise(attempt, in: database)
            case .draft(let draft): try Self.keep(draft, of: lesson, in: database)
            case .finished(let activity):
                try database.execute(
                    sql: "INSERT OR IGNORE INTO finished (lesson, activity) VALUES (?, ?)",
                    arguments: [lesson, activity])
            case .practised(let activity, let history):
                try database.execute(
                    sql: "INSERT OR REPLACE INTO practice (lesson, activity, history) VALUES (?, ?, ?)",
                    arguments: [lesson, activity, Self.text(of: history)])
            case nil: break
            }
            try Self.keep(keeping.standing, in: database)
        }
    }

    static func revise(_ attempt: Attempt, in database: Database) throws {
        try renameIfSent(attempt, in: database)
        try database.execute(
            sql: """
                UPDATE attempt SET response = ?4, share = ?5
                WHERE lesson = ?1 AND item = ?2 AND occasion = ?3 AND number =
                    (SELECT max(number) FROM attempt WHERE lesson = ?1 AND item = ?2 AND occasion = ?3)
                """,
            arguments: [
                attempt.lesson, attempt.item, attempt.occasion.rawValue, text(of: attempt.response),
                attempt.score.share,
            ])
    }

    /// How the lessons stand that were opened, the one played last at the end.
    public func standings() throws(StoreFault) -> [LessonStanding] {
        try read { database in
            try Row.fetchAll(database, sql: Self.standing + " ORDER BY turn").map(LessonStanding.init)
        }
    }

    /// What was kept of a lesson; nil where it was never begun.
    public func lesson(_ id: String) throws(StoreFault) -> KeptLesson? {
        let attempts = try answers(in: id).map(\.attempt)
        return try read { database in
            let row = try Row.fetchOne(database, sql: Self.standing + " WHERE lesson = ?", arguments: [id])
            guard let row else { return nil }
            let drafts = try Row.fetchAll(database, sql: "SELECT * FROM draft WHERE lesson = ?", arguments: [id])
            let finished = try String.fetchSet(
                database, sql: "SELECT activity FROM finished WHERE lesson = ?", arguments: [id])
            let practice = try Row.fetchAll(
                database, sql: "SELECT activity, history FROM practice WHERE lesson = ?", arguments: [id])
            return KeptLesson(
                standing: LessonStanding(row), attempts: attempts, drafts: drafts.map(Keeping.Draft.init),
                finished: finished, practice: Self.histories(practice))
        }
    }

    /// One that this version cannot read begins anew.
    private static func histories(_ rows: [Row]) -> [String: PracticeHistory] {
        let pairs = rows.compactMap { row -> (String, PracticeHistory)? in
            let text: String = row["history"]
            guard let history = try? JSONDecoder().decode(PracticeHistory.self, from: Data(text.utf8)) else {
                return nil
            }
            return (row["activity"], history)
        }
        return Dictionary(pairs) { $1 }
    }

    /// A lesson was begun once anything of it was answered, entered or gone through.
    private static let standing = """
        SELECT *, (EXISTS (SELECT 1 FROM attempt WHERE attempt.lesson = standing.lesson)
            OR EXISTS (SELECT 1 FROM draft WHERE draft.lesson = standing.lesson)
            OR EXISTS (SELECT 1 FROM finished WHERE finished.lesson = standing.lesson)) AS isBegun
        FROM standing
        """

    private static func keep(_ draft: Keeping.Draft, of lesson: String, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO draft (lesson, item, content, round, response, hints) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                lesson, draft.item, Int64(bitPattern: draft.content.bits), draft.round, draft.response.map(text),
                draft.hints,
            ])
    }

    private static func keep(_ standing: LessonStanding, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO standing (lesson, activity, question, seed, draws, earned, points, isDone, turn)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM standing))
                """,
            arguments: [
                standing.lesson, standing.activity, standing.question, Int64(bitPattern: standing.seed), standing.draws,
                standing.earned,
                standing.points, standing.isDone,
            ])
    }
}

extension LessonStanding {
    fileprivate init(_ row: Row) {
        self.init(
            lesson: row["lesson"], activity: row["activity"], question: row["question"],
            seed: UInt64(bitPattern: row["seed"] as Int64),
            draws: row["draws"], earned: row["earned"], points: row["points"], isDone: row["isDone"],
            isBegun: row["isBegun"])
    }
}

extension Keeping.Draft {
    fileprivate init(_ row: Row) {
        let text: String? = row["response"]
        self.init(
            item: row["item"], content: ContentMark(bits: UInt64(bitPattern: row["content"] as Int64)),
            round: row["round"], response: text.flatMap(ProgressStore.response), hints: row["hints"])
    }
}
