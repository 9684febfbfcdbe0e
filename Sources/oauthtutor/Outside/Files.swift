import Glibc

/// The file system, as far as the program looks at it; tests hand in another.
struct Files: Sendable {
    /// The bytes of a regular file.
    var read: @Sendable (_ path: String) throws(FileFault) -> [UInt8]
    /// The names in a folder, sorted, those that begin with a dot left out.
    var list: @Sendable (_ folder: String) throws(FileFault) -> [String]
    var isFolder: @Sendable (_ path: String) -> Bool
    var isFile: @Sendable (_ path: String) -> Bool
    /// What tells whether a file was saved; nil where there is none.
    var stamp: @Sendable (_ path: String) -> FileStamp? = { _ in nil }
}

/// Why a file or folder could not be read.
enum FileFault: Error, Equatable {
    case missing
    case notAllowed
    /// A device, a pipe or a folder where a file belongs.
    case notAFile
    /// A file where a folder belongs.
    case notAFolder
    /// Larger than the program reads; the limit is in bytes.
    case tooLarge(limit: Int)
    /// The system's own code.
    case system(Int32)

    init(errno code: Int32) {
        self =
            switch code {
            case ENOENT: .missing
            case EACCES, EPERM: .notAllowed
            case ENOTDIR: .notAFolder
            default: .system(code)
            }
    }
}

extension Files {
    /// No lesson is anywhere near this; a file that is may be no lesson at all.
    private static let largestFile = 32 << 20

    static let live = Files(
        read: readFile,
        list: listFolder,
        isFolder: { mode(of: $0) == S_IFDIR },
        isFile: { mode(of: $0) == S_IFREG },
        stamp: stamp(of:)
    )

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
        return FileStamp(
            inode: UInt64(status.st_ino), size: Int64(status.st_size), modified: nanoseconds(status.st_mtim),
            changed: nanoseconds(status.st_ctim))
    }

    private static func readFile(_ path: String) throws(FileFault) -> [UInt8] {
        // Without O_NONBLOCK a named pipe would hold the program until somebody writes to it.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileFault(errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileFault(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= largestFile else { throw .tooLarge(limit: largestFile) }

        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: max(4096, min(Int(status.st_size) + 1, 1 << 20)))
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFault(errno: errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= largestFile else { throw .tooLarge(limit: largestFile) }
        }
    }

    private static func listFolder(_ path: String) throws(FileFault) -> [String] {
        guard let folder = opendir(path) else { throw FileFault(errno: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = Glibc.readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
