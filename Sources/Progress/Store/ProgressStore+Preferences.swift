import Course
import GRDB

extension ProgressStore {
    /// What the learner has chosen.
    public func preferences() throws(StoreFault) -> Preferences {
        try read { database in
            let value = try String.fetchOne(
                database, sql: "SELECT value FROM preference WHERE name = ?", arguments: [Self.howSure])
            return Preferences(asksHowSure: value.map { $0 == Self.yes })
        }
    }

    public func remember(_ preferences: Preferences) throws(StoreFault) {
        try write { database in
            guard let asks = preferences.asksHowSure else {
                return try database.execute(sql: "DELETE FROM preference WHERE name = ?", arguments: [Self.howSure])
            }
            try database.execute(
                sql: "INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)",
                arguments: [Self.howSure, asks ? Self.yes : "no"])
        }
    }

    private static let howSure = "how sure"
    private static let yes = "yes"
}
