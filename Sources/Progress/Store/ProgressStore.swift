import Course
import Foundation
import GRDB

/// One learner's answers, on their own machine. Every answer is one transaction, on the disk before it returns.
public final class ProgressStore: Sendable {
    /// What happened on the way to an open store; the learner is told once.
    public enum Opening: Equatable, Sendable {
        case ready
        /// The file was damaged; it was kept under this path and a new one begun.
        case setAside(String)
        /// It can be read but not written.
        case readOnly(StoreFault)
    }

    public let opening: Opening
    let path: String
    /// How days are counted until something is due.
    let days: DayCount
    private let queue: DatabaseQueue

    private init(_ queue: DatabaseQueue, path: String, opening: Opening, days: DayCount) {
        self.queue = queue
        self.path = path
        self.opening = opening
        self.days = days
    }

    /// Opens the store in a folder, which is made if it is not there.
    /// - Parameters:
    ///   - day: of today, such as "2026-11-26"; a damaged store is set aside under it.
    ///   - days: how days are counted until something is due.
    public static func open(
        in folder: String, day: String, days: DayCount = .hours
    ) throws(StoreFault) -> ProgressStore {
        let path = folder + "/progress.sqlite"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unopenable(path: folder, reason: reason(error))
        }
        do throws(StoreFault) {
            return try inTime { () throws(StoreFault) in try opened(path, .ready, days) }
        } catch .damaged {
            return try replacingDamaged(in: folder, day: day, days: days)
        } catch {
            guard let queue = readable(path) else { throw error }
            return ProgressStore(queue, path: path, opening: .readOnly(error), days: days)
        }
    }

    /// In the system's own words, where it was the system that refused.
    private static func reason(_ error: any Error) -> String {
        let cause = (error as? CocoaError)?.underlying as? POSIXError
        return cause.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription
    }

    /// What can still be read of a store that cannot be written; nil where that is nothing.
    ///
    /// Where not even the files may be made with which programs agree on who reads what, nobody else can be writing, so
    /// the file is read as one that never changes.
    private static func readable(_ path: String) -> DatabaseQueue? {
        let plain = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        for name in [path, "file:\(plain)?immutable=1"] {
            guard let queue = try? DatabaseQueue(path: name, configuration: reading) else { continue }
            if (try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM attempt") }) != nil { return queue }
        }
        return nil
    }

    /// Begins a new store in place of one that turned out to be damaged; a torn disk may leave one that opens well, and
    /// looking through all of it would keep the first frame waiting. Where another program has done so meanwhile, its new
    /// store is taken.
    public static func replacingDamaged(
        in folder: String, day: String, days: DayCount = .hours
    ) throws(StoreFault) -> ProgressStore {
        let path = folder + "/progress.sqlite"
        if isSound(path) { return try opened(path, .ready, days) }
        return try opened(path, .setAside(try setAside(path, day: day)), days)
    }

    private static func isSound(_ path: String) -> Bool {
        guard let queue = try? DatabaseQueue(path: path, configuration: reading) else { return false }
        return (try? queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }) == "ok"
    }

    /// Another program may be making the same store at this very moment: that is waited for.
    static func inTime<Store>(_ open: () throws(StoreFault) -> Store) throws(StoreFault) -> Store {
        for _ in 1..<Self.attempts {
            do throws(StoreFault) { return try open() } catch {
                guard error.mayPass else { throw error }
                Thread.sleep(forTimeInterval: 0.05)
            }
        }
        return try open()
    }

    private static let attempts = 40

    private static func opened(
        _ path: String, _ opening: Opening, _ days: DayCount
    ) throws(StoreFault) -> ProgressStore {
        try told(path) {
            let queue = try DatabaseQueue(path: path, configuration: writing)
            let migrator = Migrations.migrator
            try queue.read { database in
                if try migrator.hasBeenSuperseded(database) { throw StoreFault.newer(path: path) }
            }
            try migrator.migrate(queue)
            return ProgressStore(queue, path: path, opening: opening, days: days)
        }
    }

    static var writing: Configuration {
        var configuration = Configuration()
        // Two programs may share one store: each waits for the other's transaction.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            // The log is on the disk when an answer's transaction ends, whatever happens to the power.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    static var reading: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    static func setAside(_ path: String, day: String) throws(StoreFault) -> String {
        let files = FileManager.default
        let target = freePath("\(path).damaged-\(day)")
        return try told(path) {
            try files.moveItem(atPath: path, toPath: target)
            for end in ["-wal", "-shm"] where files.fileExists(atPath: path + end) {
                try files.moveItem(atPath: path + end, toPath: target + end)
            }
            return target
        }
    }

    /// The path, or where something is there already, the first of its numbered neighbours that is free.
    static func freePath(_ path: String) -> String {
        var free = path
        var number = 1
        while FileManager.default.fileExists(atPath: free) {
            number += 1
            free = "\(path)-\(number)"
        }
        return free
    }

    /// What the database says becomes a fact about the store.
    static func told<Value>(_ path: String, _ work: () throws -> Value) throws(StoreFault) -> Value {
        do {
            return try work()
        } catch let fault as StoreFault {
            throw fault
        } catch {
            throw StoreFault(error, at: path)
        }
    }

    /// Ends the use of the file, as leaving the program does.
    func close() throws(StoreFault) {
        try Self.told(path) { try queue.close() }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(StoreFault) -> Value {
        try Self.told(path) { try queue.read(work) }
    }

    /// For what SQLite does outside of transactions only.
    func outsideOfTransaction(_ work: (Database) throws -> Void) throws(StoreFault) {
        try Self.told(path) { try queue.writeWithoutTransaction(work) }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(StoreFault) -> Value {
        if case .readOnly(let fault) = opening { throw fault }
        return try Self.told(path) { try queue.write(work) }
    }
}
