import GRDB

extension Migrations {
    /// What was handed to a learning record store, and under which name.
    @Sendable static func sending(_ database: Database) throws {
        // One line: a name that says nothing about the learner.
        try database.create(table: "learner", options: .strict) { table in
            table.primaryKey("place", .integer).check { $0 == 0 }
            table.column("name", .text).notNull().check { length($0) == 36 }
        }
        // What arrived: an answer's uuid, or a withdrawal's.
        try database.create(table: "sent", options: .strict) { table in
            table.column("endpoint", .text).notNull().check { length($0) > 0 }
            table.column("uuid", .text).notNull().check { length($0) == 36 }
            table.primaryKey(["endpoint", "uuid"])
        }
        // Answers whose mark the learner changed after they were sent: they went on under another uuid.
        try database.create(table: "withdrawn", options: .strict) { table in
            table.primaryKey("uuid", .text).check { length($0) == 36 }
            table.column("withdrawal", .text).notNull().unique().check { length($0) == 36 }
        }
    }
}
