import GRDB

extension ClassStore {
    /// What a learning record store is owed of a class.
    public struct Unsent: Equatable, Sendable {
        /// Statements that it does not have, by uuid, in the order in which they were told.
        public var statements: [String]
        /// Statements that it has and that hold no longer, by uuid.
        public var withdrawn: [String]
    }

    /// - Parameters:
    ///   - statements: all that hold, each by every uuid under which it may have been sent; under the first it is sent now.
    ///   - endpoint: the address of the learning record store, without what proves who sends.
    public func unsent(
        _ statements: [[String]], of id: Int, to endpoint: String
    ) throws(StoreFault) -> Unsent {
        let sent = try read { database in
            try String.fetchAll(
                database, sql: "SELECT uuid FROM sent WHERE class = ? AND endpoint = ? ORDER BY uuid",
                arguments: [id, endpoint])
        }
        let (had, holding) = (Set(sent), Set(statements.joined()))
        return Unsent(
            statements: statements.filter { had.isDisjoint(with: $0) }.compactMap(\.first),
            withdrawn: sent.filter { !holding.contains($0) })
    }

    /// Notes what arrived; of what was withdrawn nothing stays. A class that was deleted meanwhile keeps no note.
    public func note(
        sent: [String], withdrawn: [String], of id: Int, to endpoint: String
    ) throws(StoreFault) {
        try write { database in
            for uuid in sent {
                try database.execute(
                    sql: """
                        INSERT OR IGNORE INTO sent (class, endpoint, uuid)
                        SELECT id, ?, ? FROM class WHERE id = ?
                        """, arguments: [endpoint, uuid, id])
            }
            for uuid in withdrawn {
                try database.execute(
                    sql: "DELETE FROM sent WHERE class = ? AND endpoint = ? AND uuid = ?",
                    arguments: [id, endpoint, uuid])
            }
        }
    }
}
