import ArgumentParser
import Glibc
import Messages

/// `oauthtutor new`: a lesson to begin with.
struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Write a small lesson with one of each kind, to change into your own."),
            discussion: say(
                """
                A file that is there already is never overwritten. Without a file, or with -, the lesson goes to standard \
                output.
                """)
        )
    }

    @Argument(
        help: ArgumentHelp(say("The file to write, such as content/02-pkce.md."), valueName: "file"),
        completion: .file(extensions: ["md"]))
    var file: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        let lesson = PackageResources.lesson_md
        guard let file, file != "-" else {
            _ = write(String(decoding: lesson, as: UTF8.self), to: STDOUT_FILENO)
            return
        }
        do throws(Trouble) {
            try NewFile.write(lesson, to: file)
        } catch {
            throw error.reported()
        }
        _ = write(Self.whatNext(file), to: STDOUT_FILENO)
    }

    /// What to do with the new lesson.
    static func whatNext(_ file: String) -> String {
        let word = NewFile.shellWord(file)
        return say(
            """
            A lesson with one of each kind is in \(file). What next:
              oauthtutor \(word) --watch         play it while you change it in an editor
              oauthtutor check \(word) --live    have it checked

            """)
    }
}

/// A file that was not there before.
enum NewFile {
    /// Writes all of it or nothing.
    static func write(_ bytes: [UInt8], to path: String) throws(Trouble) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            let code = errno
            if code == EEXIST || code == EISDIR { throw .fileThere(path) }
            throw .notWritten(path, folder: FilePath.folder(of: path), code: code)
        }
        errno = 0
        let isWritten = oauthtutor.write(String(decoding: bytes, as: UTF8.self), to: file)
        let code = errno
        guard close(file) == 0, isWritten else {
            unlink(path)
            throw .notWritten(path, folder: FilePath.folder(of: path), code: code == 0 ? errno : code)
        }
    }

    /// A word as a shell takes it: in quotes where there is anything in it that a shell reads as something else.
    static func shellWord(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-+,:@%".unicodeScalars.contains($0)
        }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
