import GRDB

extension Migrations {
    /// Answers of reviews, three words for how sure one is, what a flow's runs leave behind, and what was chosen.
    @Sendable static func review(_ database: Database) throws {
        try widenAttempts(database)
        try database.alter(table: "standing") { table in table.add(column: "question", .text) }
        // What is due, and asked by no lesson any more: it is not counted again.
        try database.alter(table: "memory") { table in
            table.add(column: "isMissing", .integer).notNull().defaults(to: 0).check { $0 == 0 || $0 == 1 }
        }
        // Answers of an exam went by its own questions, which no lesson asks; now they go by those they are drawn from.
        try database.execute(sql: "DELETE FROM memory WHERE item GLOB '[0-9]*/*/*'")
        // The review that was begun last, question by question.
        try database.create(table: "review", options: .strict) { table in
            table.primaryKey("place", .integer).check { $0 >= 0 }
            table.column("lesson", .text).notNull().check { length($0) > 0 }
            table.column("item", .text).notNull().check { length($0) > 0 }
            table.column("part", .text).notNull()
            table.column("content", .integer).notNull()
            table.column("seed", .integer).notNull()
            table.column("response", .text)
            table.column("hints", .integer).notNull().check { $0 >= 0 }
            table.column("confidence", .integer).check { $0 == nil || ($0 >= 0 && $0 <= 2) }
            table.column("state", .text).notNull().check { ["open", "answered", "skipped"].contains($0) }
            table.column("isAtHand", .integer).notNull().check { $0 == 0 || $0 == 1 }
            // When the review was begun; seconds since 1970.
            table.column("time", .integer).notNull().check { $0 > 0 }
        }
        try database.create(table: "practice", options: .strict) { table in
            table.column("lesson", .text).notNull().check { length($0) > 0 }
            table.column("activity", .text).notNull().check { length($0) > 0 }
            table.column("history", .text).notNull()
            table.primaryKey(["lesson", "activity"])
        }
        try database.create(table: "preference", options: .strict) { table in
            table.primaryKey("name", .text)
            table.column("value", .text).notNull()
        }
    }

    /// A check of a column can only be changed by making its table anew.
    private static func widenAttempts(_ database: Database) throws {
        try database.create(table: "newAttempt", options: .strict) { table in
            table.primaryKey("id", .integer)
            // A name that no other machine gives: a learning record store takes each answer once.
            table.column("uuid", .text).notNull().unique().check { length($0) == 36 }
            table.column("lesson", .text).notNull().check { length($0) > 0 }
            table.column("item", .text).notNull().check { length($0) > 0 }
            table.column("content", .integer).notNull()
            // In a lesson, 1 is the answer that counts; reviews count for themselves.
            table.column("number", .integer).notNull().check { $0 >= 1 }
            table.column("response", .text).notNull()
            table.column("share", .real).notNull().check { $0 >= 0 && $0 <= 1 }
            table.column("points", .integer).notNull().check { $0 >= 0 }
            table.column("milliseconds", .integer).notNull().check { $0 >= 0 }
            table.column("hints", .integer).notNull().check { $0 >= 0 }
            // Guessing, fairly sure, sure; null where it was not asked.
            table.column("confidence", .integer).check { $0 == nil || ($0 >= 0 && $0 <= 2) }
            table.column("seed", .integer).notNull()
            table.column("version", .text).notNull()
            // Seconds since 1970.
            table.column("time", .integer).notNull().check { $0 > 0 }
            table.column("occasion", .text).notNull().defaults(to: "lesson").check {
                ["lesson", "review"].contains($0)
            }
            table.uniqueKey(["lesson", "item", "occasion", "number"])
        }
        try database.execute(
            sql: """
                INSERT INTO newAttempt (id, uuid, lesson, item, content, number, response, share, points, milliseconds,
                    hints, confidence, seed, version, time)
                SELECT id, uuid, lesson, item, content, number, response, share, points, milliseconds,
                    hints, confidence * 2, seed, version, time FROM attempt;
                DROP TABLE attempt;
                ALTER TABLE newAttempt RENAME TO attempt;
                """)
    }
}
