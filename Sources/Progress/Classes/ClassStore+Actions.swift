import Course
import Foundation
import GRDB

extension ClassStore {
    /// Keeps what happened to a class: one transaction, on the disk when it returns.
    public func keep(_ actions: [KeptAction], of id: Int) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let texts = try actions.map { String(decoding: try encoder.encode($0.action), as: UTF8.self) }
        do {
            try await queue.write { database in
                for (kept, text) in zip(actions, texts) { try Self.keep(kept, text, of: id, in: database) }
            }
        } catch {
            throw StoreFault(error, at: path)
        }
    }

    private static func keep(_ kept: KeptAction, _ text: String, of id: Int, in database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO action (class, number, time, action) VALUES (?, ?, ?, ?)")
            .execute(arguments: [id, kept.number, kept.time, text])
        switch kept.outcome {
        case .seated(let number, let name):
            try database.cachedStatement(sql: "INSERT INTO seat (class, number, name) VALUES (?, ?, ?)")
                .execute(arguments: [id, number, name])
        case .judged(let ballot):
            guard case .answer(let seat, _) = kept.action else { return }
            let answer = ballot.answer
            try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO answer (class, seat, item, vote, response, share, hints, confidence, time)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                id, seat, answer.item, answer.vote, ProgressStore.text(of: answer.response), ballot.share,
                answer.hints, answer.confidence?.rawValue, ballot.time,
            ])
        case nil: break
        }
    }

    /// What was kept of a class after the action with this number, in order.
    public func record(of id: Int, after number: Int = 0) async throws -> [KeptAction] {
        do {
            return try await queue.read { database in try Self.record(of: id, after: number, in: database) }
        } catch {
            throw StoreFault(error, at: path)
        }
    }

    /// All that was kept of a class, in order.
    public func wholeRecord(of id: Int) throws(StoreFault) -> [KeptAction] {
        try read { database in try Self.record(of: id, after: 0, in: database) }
    }

    private static func record(of id: Int, after number: Int, in database: Database) throws -> [KeptAction] {
        let decoder = JSONDecoder()
        let rows = try Row.fetchCursor(
            database, sql: "SELECT number, time, action FROM action WHERE class = ? AND number > ? ORDER BY number",
            arguments: [id, number])
        var record: [KeptAction] = []
        while let row = try rows.next() {
            let text: String = row["action"]
            let action = try decoder.decode(RoomAction.self, from: Data(text.utf8))
            record.append(KeptAction(number: row["number"], time: row["time"], action: action))
        }
        return record
    }
}
