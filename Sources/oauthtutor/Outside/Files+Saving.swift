import Glibc

extension Files {
    /// So many names are tried before it is given up.
    private static let mostNames = 999

    /// Saves a text in a folder, under a name that no file has yet: `flow.http`, else `flow-2.http` and so on.
    ///
    /// - Returns: the file's path.
    static func save(_ text: String, as name: String, in folder: String) throws(FileFault) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        for number in 1...mostNames {
            let path = "\(folder)/\(name[..<dot])\(number == 1 ? "" : "-\(number)")\(name[dot...])"
            // Only a name that nothing has, not even a link that leads nowhere, is ever written to.
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if file < 0, errno == EEXIST { continue }
            guard file >= 0 else { throw FileFault(errno: errno) }
            errno = 0
            let isWritten = write(text, to: file)
            let code = errno
            guard close(file) == 0, isWritten else {
                unlink(path)
                throw FileFault(errno: code == 0 ? EIO : code)
            }
            return path
        }
        throw .system(EEXIST)
    }

    /// The folder in which the program was started; nil where that is gone.
    static var currentFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}
