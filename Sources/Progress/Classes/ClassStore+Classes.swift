import Course
import Foundation
import GRDB

extension ClassStore {
    /// Begins a class.
    /// - Returns: its number.
    public func begin(_ new: KeptClass, sources: [KeptClass.Source]) throws(StoreFault) -> Int {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO class (code, seed, lesson, title, content, host, port, secret, version, begun)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    new.code, Int64(bitPattern: new.seed), new.lesson, new.title,
                    Int64(bitPattern: new.content.bits), new.host, new.port, new.secretHash, new.version, new.begun,
                ])
            let id = Int(database.lastInsertedRowID)
            for (place, source) in sources.enumerated() {
                try database.execute(
                    sql: "INSERT INTO source (class, place, name, text) VALUES (?, ?, ?, ?)",
                    arguments: [id, place, source.name, Data(source.text.utf8)])
            }
            return id
        }
    }

    /// Where the class is to be found now, and by which secret its teacher.
    public func settle(_ id: Int, host: String, port: Int, secretHash: String) throws(StoreFault) {
        try write { database in
            try database.execute(
                sql: "UPDATE class SET host = ?, port = ?, secret = ? WHERE id = ?",
                arguments: [host, port, secretHash, id])
        }
    }

    /// - Parameter time: milliseconds since 1970.
    public func end(_ id: Int, at time: Int) throws(StoreFault) {
        try write { database in
            try database.execute(
                sql: "UPDATE class SET ended = ? WHERE id = ? AND ended IS NULL", arguments: [time, id])
        }
    }

    /// All classes, the last one first.
    public func classes() throws(StoreFault) -> [KeptClass] {
        try read { database in
            try Row.fetchAll(database, sql: Self.selection + " ORDER BY id DESC").map(KeptClass.init)
        }
    }

    /// nil where there is none with this number.
    public func `class`(_ id: Int) throws(StoreFault) -> KeptClass? {
        try read { database in
            try Row.fetchOne(database, sql: Self.selection + " WHERE id = ?", arguments: [id]).map(KeptClass.init)
        }
    }

    /// The files that a class's lesson is made of.
    public func sources(of id: Int) throws(StoreFault) -> [KeptClass.Source] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT name, text FROM source WHERE class = ? ORDER BY place", arguments: [id]
            ).map { KeptClass.Source(name: $0["name"], text: String(decoding: $0["text"] as Data, as: UTF8.self)) }
        }
    }

    /// Forgets a class with everything in it.
    public func delete(_ id: Int) throws(StoreFault) {
        try write { database in
            try database.execute(sql: "DELETE FROM class WHERE id = ?", arguments: [id])
        }
    }

    private static let selection = """
        SELECT *, (SELECT count(*) FROM seat WHERE seat.class = class.id) AS learners,
            (SELECT count(*) FROM answer WHERE answer.class = class.id) AS answers
        FROM class
        """
}

extension KeptClass {
    fileprivate init(_ row: Row) {
        self.init(
            code: row["code"], seed: UInt64(bitPattern: row["seed"] as Int64), lesson: row["lesson"],
            title: row["title"], content: ContentMark(bits: UInt64(bitPattern: row["content"] as Int64)),
            host: row["host"], port: row["port"], secretHash: row["secret"], version: row["version"],
            begun: row["begun"])
        id = row["id"]
        ended = row["ended"]
        learners = row["learners"]
        answers = row["answers"]
    }
}
