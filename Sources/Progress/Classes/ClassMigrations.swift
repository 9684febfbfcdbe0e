import GRDB

/// The schema of the classes, one numbered step after another. A step that was released is never edited: a change is a
/// new one.
enum ClassMigrations {
    static let all: [(name: String, change: @Sendable (Database) throws -> Void)] = [
        ("1 classes", classes),
        ("2 sending", sending),
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in all { migrator.registerMigration(migration.name, migrate: migration.change) }
        return migrator
    }

    @Sendable private static func classes(_ database: Database) throws {
        try database.create(table: "class", options: .strict) { table in
            // A number that was given once is given to no other class.
            table.autoIncrementedPrimaryKey("id")
            table.column("code", .text).notNull().check { length($0) > 0 }
            table.column("seed", .integer).notNull()
            table.column("lesson", .text).notNull().check { length($0) > 0 }
            table.column("title", .text).notNull()
            table.column("content", .integer).notNull()
            table.column("host", .text).notNull()
            table.column("port", .integer).notNull().check { $0 >= 0 && $0 < 65_536 }
            // SHA-256 of the host's secret, in hexadecimal digits.
            table.column("secret", .text).notNull().check { length($0) == 64 }
            table.column("version", .text).notNull()
            // Milliseconds since 1970; the class's own times count from its beginning.
            table.column("begun", .integer).notNull().check { $0 > 0 }
            table.column("ended", .integer)
        }
        try database.create(table: "source", options: .strict) { table in
            belongsToClass(table)
            table.column("place", .integer).notNull().check { $0 >= 0 }
            table.column("name", .text).notNull()
            // UTF-8; as a text it would end at the first zero.
            table.column("text", .blob).notNull()
            table.primaryKey(["class", "place"])
        }
        // The class itself: gone through in order, they make the same room.
        try database.create(table: "action", options: .strict) { table in
            belongsToClass(table)
            table.column("number", .integer).notNull().check { $0 >= 1 }
            table.column("time", .integer).notNull().check { $0 >= 0 }
            table.column("action", .text).notNull()
            table.primaryKey(["class", "number"])
        }
        // What follows from the actions, kept beside them to be looked up.
        try database.create(table: "seat", options: .strict) { table in
            belongsToClass(table)
            table.column("number", .integer).notNull().check { $0 >= 1 }
            table.column("name", .text).notNull()
            table.primaryKey(["class", "number"])
            table.uniqueKey(["class", "name"])
        }
        try database.create(table: "answer", options: .strict) { table in
            belongsToClass(table)
            table.column("seat", .integer).notNull()
            table.column("item", .text).notNull().check { length($0) > 0 }
            table.column("vote", .integer).notNull().check { $0 >= 1 }
            table.column("response", .text).notNull()
            table.column("share", .real).notNull().check { $0 >= 0 && $0 <= 1 }
            table.column("hints", .integer).notNull().check { $0 >= 0 }
            table.column("confidence", .integer).check { $0 == nil || ($0 >= 0 && $0 <= 2) }
            table.column("time", .integer).notNull().check { $0 >= 0 }
            table.primaryKey(["class", "item", "vote", "seat"])
            table.foreignKey(["class", "seat"], references: "seat", columns: ["class", "number"], onDelete: .cascade)
        }
    }

    /// What a learning record store has of a class, by the statement's uuid, which tells nothing of who answered.
    @Sendable private static func sending(_ database: Database) throws {
        try database.create(table: "sent", options: .strict) { table in
            belongsToClass(table)
            table.column("endpoint", .text).notNull().check { length($0) > 0 }
            table.column("uuid", .text).notNull().check { length($0) == 36 }
            table.primaryKey(["class", "endpoint", "uuid"])
        }
    }

    private static func belongsToClass(_ table: TableDefinition) {
        table.column("class", .integer).notNull().references("class", column: "id", onDelete: .cascade)
    }
}
