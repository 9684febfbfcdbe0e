import Glibc
import Messages

/// What the program finds around it when it starts; tests hand in another.
struct Surroundings: Sendable {
    var files: Files
    var environment: @Sendable (_ name: String) -> String?
    /// The program's own path, links resolved; empty when the system does not tell.
    var executable: String
    /// Whether standard input and standard output are a terminal.
    var hasTerminal: Bool
    /// Seconds since 1970-01-01 00:00 UTC.
    var now: @Sendable () -> Int
    /// Cells in a line of the terminal that standard output is; nil where it is none.
    var terminalWidth: Int?
    /// Whether standard output takes more than ASCII; a terminal of another locale does not.
    var showsUnicode = true
    /// The languages that `--language` or the environment asks for.
    var wish = LanguageWish([])
}

extension Surroundings {
    static func live() -> Surroundings {
        var around = Surroundings(
            files: .live,
            environment: { getenv($0).map { String(cString: $0) } },
            executable: ownPath(),
            hasTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
            now: { time(nil) },
            terminalWidth: widthOfOutput()
        )
        around.showsUnicode = isatty(STDOUT_FILENO) == 0 || (isLocaleUnicode() ?? around.namesUnicode)
        around.wish = LanguageWish(arguments: CommandLine.arguments, environment: around.setting)
        return around
    }

    /// nil where the locale is not installed on this system.
    private static func isLocaleUnicode() -> Bool? {
        guard setlocale(LC_CTYPE, "") != nil else { return nil }
        return nl_langinfo(nl_item(CODESET)).map { String(cString: $0).uppercased().hasPrefix("UTF") } ?? false
    }

    private static func widthOfOutput() -> Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    private static func ownPath() -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            // readlink ends its text with nothing.
            buffer.initialize(repeating: 0)
            return readlink("/proc/self/exe", start, buffer.count - 1) > 0 ? String(cString: start) : ""
        }
    }

    /// Whether the locale promises by its name that more than ASCII can be shown: `de_DE.UTF-8`, `de_DE.utf8`.
    var namesUnicode: Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(setting).first?.lowercased() ?? ""
        return locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
    }

    /// A variable that is set and not empty.
    func setting(_ name: String) -> String? {
        environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}
