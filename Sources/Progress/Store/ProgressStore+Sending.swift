import Course
import Foundation
import GRDB

extension ProgressStore {
    /// What a learning record store does not have yet.
    public struct Unsent: Equatable, Sendable {
        /// In the order in which they were given.
        public var answers: [KeptAnswer]
        /// Statements that no longer hold, by uuid, each with the uuid of its withdrawal.
        public var withdrawn: [Withdrawal]
    }

    public struct Withdrawal: Equatable, Sendable {
        public var uuid: String
        public var withdrawal: String
    }

    /// The learner's name for others: a UUID, made when it is first needed, and the same ever after.
    public func learnerName() throws(StoreFault) -> String {
        if let name = try read({ try String.fetchOne($0, sql: "SELECT name FROM learner") }) { return name }
        return try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO learner (place, name) VALUES (0, ?)",
                arguments: [UUID().uuidString.lowercased()])
            return try String.fetchOne(database, sql: "SELECT name FROM learner") ?? ""
        }
    }

    /// - Parameter endpoint: the address of the learning record store, without what proves who sends.
    public func unsent(to endpoint: String) throws(StoreFault) -> Unsent {
        let sent = try read {
            try String.fetchSet($0, sql: "SELECT uuid FROM sent WHERE endpoint = ?", arguments: [endpoint])
        }
        let answers = try answers(on: nil).filter { !sent.contains($0.uuid) }
        let withdrawn = try read { database in
            try Row.fetchAll(database, sql: "SELECT uuid, withdrawal FROM withdrawn ORDER BY uuid").map {
                Withdrawal(uuid: $0["uuid"], withdrawal: $0["withdrawal"])
            }
        }
        return Unsent(
            answers: answers,
            withdrawn: withdrawn.filter { sent.contains($0.uuid) && !sent.contains($0.withdrawal) })
    }

    /// Notes what arrived.
    public func noteSent(_ uuids: [String], to endpoint: String) throws(StoreFault) {
        try write { database in
            for uuid in uuids {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO sent (endpoint, uuid) VALUES (?, ?)", arguments: [endpoint, uuid])
            }
        }
    }

    /// An answer that was sent and is now worth something else goes on under another name; what was sent is withdrawn.
    static func renameIfSent(_ attempt: Attempt, in database: Database) throws {
        let uuid = try String.fetchOne(
            database,
            sql: """
                SELECT uuid FROM attempt WHERE lesson = ? AND item = ? AND occasion = ? ORDER BY number DESC LIMIT 1
                """, arguments: [attempt.lesson, attempt.item, attempt.occasion.rawValue])
        guard let uuid,
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM sent WHERE uuid = ?)", arguments: [uuid])
                == true
        else { return }
        func fresh() -> String { UUID().uuidString.lowercased() }
        try database.execute(
            sql: "INSERT OR IGNORE INTO withdrawn (uuid, withdrawal) VALUES (?, ?)", arguments: [uuid, fresh()])
        try database.execute(sql: "UPDATE attempt SET uuid = ? WHERE uuid = ?", arguments: [fresh(), uuid])
    }
}
