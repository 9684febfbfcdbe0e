import ArgumentParser
import Glibc
import Messages

/// Where a command writes what it made.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(say("A file to write to, instead of standard output."), valueName: "file"),
        completion: .file())
    var path: String?

    @Flag(help: ArgumentHelp(say("Write over a file that is there.")))
    var force = false

    func put(_ bytes: [UInt8]) throws(Trouble) {
        guard let path else {
            guard Self.write(bytes, to: STDOUT_FILENO) else { throw .outputRefused(say("standard output"), errno) }
            return
        }
        // Beside the place and then renamed, so that nobody ever reads half of it.
        let draft = "\(path).\(getpid()).part"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .outputRefused(path, errno) }
        defer { unlink(draft) }
        let isWritten = Self.write(bytes, to: file)
        let code = errno
        guard close(file) == 0, isWritten else { throw .outputRefused(path, code) }
        if force {
            guard rename(draft, path) == 0 else { throw .outputRefused(path, errno) }
        } else {
            // link, unlike rename, replaces nothing.
            guard link(draft, path) == 0 else {
                throw errno == EEXIST ? .outputThere(path) : .outputRefused(path, errno)
            }
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
