import GRDB

/// The store's schema, one numbered step after another. A step that was released is never edited: a change is a new one.
enum Migrations {
    static let all: [(name: String, change: @Sendable (Database) throws -> Void)] = [
        ("1 answers", answers),
        ("2 review", review),
        ("3 sending", sending),
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in all { migrator.registerMigration(migration.name, migrate: migration.change) }
        return migrator
    }

    @Sendable private static func answers(_ database: Database) throws {
        try database.create(table: "attempt", options: .strict) { table in
            table.primaryKey("id", .integer)
            // A name that no other machine gives: a learning record store takes each answer once.
            table.column("uuid", .text).notNull().unique().check { length($0) == 36 }
            table.column("lesson", .text).notNull().check { length($0) > 0 }
            table.column("item", .text).notNull().check { length($0) > 0 }
            table.column("content", .integer).notNull()
            // 1 is the answer that counts.
            table.column("number", .integer).notNull().check { $0 >= 1 }
            table.column("response", .text).notNull()
            table.column("share", .real).notNull().check { $0 >= 0 && $0 <= 1 }
            table.column("points", .integer).notNull().check { $0 >= 0 }
            table.column("milliseconds", .integer).notNull().check { $0 >= 0 }
            table.column("hints", .integer).notNull().check { $0 >= 0 }
            table.column("confidence", .integer).check { $0 == nil || $0 == 0 || $0 == 1 }
            table.column("seed", .integer).notNull()
            table.column("version", .text).notNull()
            // Seconds since 1970.
            table.column("time", .integer).notNull().check { $0 > 0 }
            table.uniqueKey(["lesson", "item", "number"])
        }
        // Where each lesson stands, so that the home screen need not add up all answers.
        try database.create(table: "standing", options: .strict) { table in
            table.primaryKey("lesson", .text)
            table.column("activity", .text)
            table.column("seed", .integer).notNull()
            table.column("draws", .integer).notNull().check { $0 >= 0 }
            table.column("earned", .real).notNull().check { $0 >= 0 }
            table.column("points", .integer).notNull().check { $0 >= 0 }
            table.column("isDone", .integer).notNull().check { $0 == 0 || $0 == 1 }
            // Rises with every change, of any lesson.
            table.column("turn", .integer).notNull().unique()
        }
        try database.create(table: "draft", options: .strict) { table in
            table.column("lesson", .text).notNull()
            table.column("item", .text).notNull()
            table.column("content", .integer).notNull()
            table.column("round", .integer).notNull().check { $0 >= 0 }
            table.column("response", .text)
            table.column("hints", .integer).notNull().check { $0 >= 0 }
            table.primaryKey(["lesson", "item"])
        }
        try database.create(table: "finished", options: .strict) { table in
            table.column("lesson", .text).notNull()
            table.column("activity", .text).notNull()
            table.primaryKey(["lesson", "activity"])
        }
        // What is remembered of each item, kept beside the answers that it follows from, so that the first frame need
        // not go through all of them.
        try database.create(table: "memory", options: .strict) { table in
            table.column("lesson", .text).notNull()
            table.column("item", .text).notNull()
            // A pair, a step; empty where the item is one thing.
            table.column("part", .text).notNull()
            table.column("content", .integer).notNull()
            table.column("stability", .real).notNull().check { $0 > 0 }
            table.column("difficulty", .real).notNull().check { $0 >= 1 && $0 <= 10 }
            table.column("time", .integer).notNull()
            table.column("due", .integer).notNull().indexed()
            table.primaryKey(["lesson", "item", "part"])
        }
    }
}
