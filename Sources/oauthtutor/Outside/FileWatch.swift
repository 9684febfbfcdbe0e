/// What tells a file that was saved from the one before: editors overwrite it, or put another in its place.
struct FileStamp: Equatable, Sendable {
    var inode: UInt64
    var size: Int64
    /// Nanoseconds since 1970.
    var modified: Int64
    /// Nanoseconds since 1970; changes even where an editor sets the time of the file back.
    var changed: Int64
}

/// Follows one path from look to look, whatever an editor does to save: write in place, truncate and write, write
/// another file and rename it, or take the file away for a moment.
///
/// A path is looked at, not a file, so a new inode is nothing special; and what was seen counts once it has stood still
/// for two looks, so a file that is still being written is left alone.
struct FileWatch {
    enum Sighting: Equatable {
        /// It has these bytes now.
        case saved([UInt8])
        /// It has been away for longer than any editor takes.
        case gone
    }

    /// Looks after which a missing file is said to be gone.
    static let patience = 4

    private var before: FileStamp?
    private var read: FileStamp?
    private var bytes: [UInt8]?
    private var missed = 0

    /// Looks once more.
    /// - Parameters:
    ///   - stamp: of the file at the path; nil where there is none.
    ///   - content: reads it; nil where that fails.
    mutating func look(stamp: FileStamp?, content: () -> [UInt8]?) -> Sighting? {
        defer { before = stamp }
        guard let stamp else {
            missed += 1
            read = nil
            guard missed == Self.patience else { return nil }
            bytes = nil
            return .gone
        }
        guard stamp == before, stamp != read else { return nil }
        guard let content = content() else { return nil }
        read = stamp
        missed = 0
        guard content != bytes else { return nil }
        bytes = content
        return .saved(content)
    }
}
