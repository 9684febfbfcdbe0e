import Glibc

/// The learner's own editor, as VISUAL or EDITOR names it.
struct Editor {
    private let command: String
    private let around: Surroundings

    /// nil where neither is set, or nobody could see it.
    init?(_ around: Surroundings) {
        guard around.hasTerminal, let command = around.setting("VISUAL") ?? around.setting("EDITOR") else { return nil }
        self.command = command
        self.around = around
    }

    /// Opens a text and waits until the editor has ended.
    ///
    /// - Returns: the text as it was saved; nil where the system refused something.
    func edit(_ text: String) -> String? {
        guard let place = TemporaryFolder.make(around) else { return nil }
        let path = place + "/request.http"
        defer {
            unlink(path)
            rmdir(place)
        }
        guard save(text + "\n", at: path), run(path), let bytes = try? around.files.read(path) else { return nil }
        let saved = String(decoding: bytes, as: UTF8.self)
        return saved.hasSuffix("\n") ? String(saved.dropLast()) : saved
    }

    private func save(_ text: String, at path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        let isWritten = write(text, to: file)
        return close(file) == 0 && isWritten
    }

    /// By way of a shell, since EDITOR may have options in it; the path is handed over, never pasted in.
    private func run(_ path: String) -> Bool {
        let words: [String] = ["sh", "-c", "\(command) \"$1\"", "sh", path]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        guard posix_spawnp(&child, "sh", nil, nil, arguments, environ) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return false }
        }
        return status == 0
    }
}
