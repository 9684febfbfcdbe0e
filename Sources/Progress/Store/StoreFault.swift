import GRDB

/// Why the store of answers cannot do what it was asked.
public enum StoreFault: Error, Equatable, Sendable {
    /// The folder cannot be made or the file cannot be opened.
    case unopenable(path: String, reason: String)
    /// The file can be read but not written.
    case readOnly(path: String)
    /// There is no room left on the disk.
    case full(path: String)
    /// Another program has kept the store for longer than is waited for.
    case busy(path: String)
    /// It was written by a version of the program that is newer than this one.
    case newer(path: String)
    /// The file is damaged.
    case damaged(path: String)
    case other(path: String, reason: String)

    /// Whether trying again in a moment may help.
    var mayPass: Bool {
        switch self {
        case .busy, .other: true
        case .unopenable, .readOnly, .full, .newer, .damaged: false
        }
    }

    init(_ error: any Error, at path: String) {
        guard let error = error as? DatabaseError else {
            self = .other(path: path, reason: "\(error)")
            return
        }
        self =
            switch error.resultCode {
            case .SQLITE_READONLY: .readOnly(path: path)
            case .SQLITE_FULL: .full(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path)
            case .SQLITE_CANTOPEN: .unopenable(path: path, reason: error.message ?? "")
            default: .other(path: path, reason: error.message ?? error.resultCode.description)
            }
    }
}
