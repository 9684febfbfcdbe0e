import Foundation
import GRDB

extension ProgressStore {
    /// How much there is of a lesson, or of all.
    public func answerCount(of lesson: String?) throws(StoreFault) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM attempt" + (lesson == nil ? "" : " WHERE lesson = ?"),
                arguments: StatementArguments([lesson].compactMap(\.self))) ?? 0
        }
    }

    /// Forgets what was done in a lesson, or in all of them, after a copy of everything was made.
    /// - Parameters:
    ///   - lesson: a lesson's id; nil for all of them.
    ///   - day: of today, such as "2026-11-26"; the copy is named after it.
    /// - Returns: the path of the copy.
    public func reset(_ lesson: String?, day: String) throws(StoreFault) -> String {
        let copy = try copyAside(day: day)
        try write { database in
            for table in ["attempt", "standing", "draft", "finished", "memory", "practice", "review"] {
                try database.execute(
                    sql: "DELETE FROM \(table)" + (lesson == nil ? "" : " WHERE lesson = ?"),
                    arguments: StatementArguments([lesson].compactMap(\.self)))
            }
            // What was handed on stays where it is; nobody asked for that to be withdrawn.
            try database.execute(sql: "DELETE FROM withdrawn WHERE uuid NOT IN (SELECT uuid FROM sent)")
        }
        return copy
    }

    private func copyAside(day: String) throws(StoreFault) -> String {
        if case .readOnly(let fault) = opening { throw fault }
        let target = Self.freePath("\(path).before-\(day)")
        try outsideOfTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [target]) }
        return target
    }
}
