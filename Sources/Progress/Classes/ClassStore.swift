import Course
import Foundation
import GRDB

/// The classes that were held on this machine, action by action: a host that is killed loses nothing that it kept.
public final class ClassStore: Sendable {
    /// Where a damaged file was kept, in whose place this one was begun; nil for none.
    public let setAside: String?
    let path: String
    let queue: DatabaseQueue

    private init(_ queue: DatabaseQueue, path: String, setAside: String? = nil) {
        self.queue = queue
        self.path = path
        self.setAside = setAside
    }

    /// Opens the classes in a folder, which is made if it is not there.
    /// - Parameter day: of today, such as "2026-11-26"; a damaged file is set aside under it.
    public static func open(in folder: String, day: String) throws(StoreFault) -> ClassStore {
        let path = folder + "/classes.sqlite"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unopenable(path: folder, reason: error.localizedDescription)
        }
        do throws(StoreFault) {
            return ClassStore(
                try ProgressStore.inTime { () throws(StoreFault) in try opened(path) }, path: path)
        } catch .damaged {
            let kept = try ProgressStore.setAside(path, day: day)
            return ClassStore(try opened(path), path: path, setAside: kept)
        }
    }

    private static func opened(_ path: String) throws(StoreFault) -> DatabaseQueue {
        try ProgressStore.told(path) {
            var configuration = ProgressStore.writing
            configuration.foreignKeysEnabled = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = ClassMigrations.migrator
            try queue.read { database in
                if try migrator.hasBeenSuperseded(database) { throw StoreFault.newer(path: path) }
            }
            try migrator.migrate(queue)
            // Names and answers of other people: for nobody else on this machine.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            return queue
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(StoreFault) -> Value {
        try ProgressStore.told(path) { try queue.read(work) }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(StoreFault) -> Value {
        try ProgressStore.told(path) { try queue.write(work) }
    }
}
