import Course
import Dispatch
import Glibc

/// The learner's own browser: what BROWSER names, or else what the desktop opens addresses with.
struct Browser {
    /// How a command is run.
    enum Manner: Equatable {
        /// In a session of its own, with neither input nor output: it has a window.
        case apart
        /// In this terminal, until it ends: it has none.
        case here
    }

    /// A program, its arguments, and how it is run.
    struct Command: Equatable {
        var words: [String]
        var manner: Manner
    }

    /// Browsers that show pages in a terminal, by their names.
    private static let textBrowsers: Set<String> = [
        "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "www-browser",
    ]
    /// glibc's POSIX_SPAWN_SETSID, which Swift does not see since it is a GNU extension.
    private static let newSession: Int32 = 0x80
    private static let desktopOpeners = ["xdg-open", "open"]

    private let around: Surroundings

    init(_ around: Surroundings) {
        self.around = around
    }

    /// What could open an address, in the order in which it is tried.
    ///
    /// BROWSER is a list with colons between its commands, each with `%s` for the address or with the address behind it.
    /// One that it names is asked whatever the surroundings; the desktop's own only where there is a desktop, which over
    /// ssh there mostly is not.
    func commands(for url: String) -> [Command] {
        let named = (around.setting("BROWSER") ?? "").split(separator: ":").compactMap { command -> Command? in
            let words = Self.words(of: command, url: url)
            guard let program = words.first?.split(separator: "/").last else { return nil }
            let isText = Self.textBrowsers.contains(String(program))
            if isText, !around.hasTerminal { return nil }
            return Command(words: words, manner: isText ? .here : .apart)
        }
        let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { around.setting($0) != nil }
        return named + (hasDesktop ? Self.desktopOpeners.map { Command(words: [$0, url], manner: .apart) } : [])
    }

    /// Opens an address of this machine; any other is left alone.
    ///
    /// - Returns: the first that could be started.
    func open(_ url: String) -> Browsing {
        guard Self.isOwn(url) else { return .nowhere }
        for command in commands(for: url) where run(command) {
            let program = command.words[0].split(separator: "/").last.map(String.init)
            return .opened(by: program ?? command.words[0])
        }
        return .nowhere
    }

    /// Whether opening it needs this terminal.
    func needsTerminal(for url: String) -> Bool {
        commands(for: url).contains { $0.manner == .here }
    }

    /// Only what this program has made is opened: an address of its own servers, with nothing in it that could be more
    /// than an address.
    static func isOwn(_ url: String) -> Bool {
        let authority = url.dropFirst("http://".count).prefix { $0 != "/" }
        let port = authority.dropFirst("127.0.0.1:".count)
        return url.hasPrefix("http://127.0.0.1:") && UInt16(port) != nil
            && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    }

    /// A command's words, cut at blanks outside of quotation marks: no shell ever sees them.
    static func words(of command: Substring, url: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in command {
            switch (character, quote) {
            case ("\"", nil), ("'", nil):
                quote = character
                word = word ?? ""
            case (_, let open?) where character == open: quote = nil
            case (" ", nil), ("\t", nil):
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        if let done = word { words.append(done) }
        guard !words.isEmpty else { return [] }
        let hasPlace = words.contains { $0.contains("%s") }
        let placed = words.map { $0.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: url) }
        return hasPlace ? placed : words + [url]
    }

    /// - Returns: false where it could not be started, or failed in this terminal.
    private func run(_ command: Command) -> Bool {
        let arguments: [UnsafeMutablePointer<CChar>?] = command.words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var attributes = posix_spawnattr_t()
        var actions = posix_spawn_file_actions_t()
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        Self.prepare(&attributes, &actions, for: command.manner)
        var child = pid_t()
        guard posix_spawnp(&child, command.words[0], &actions, &attributes, arguments, environ) == 0 else {
            return false
        }
        if command.manner == .here { return Self.wait(for: child) }
        // Somebody has to take note of its end, and nobody here has the time.
        DispatchQueue.global(qos: .background).async { [child] in _ = Self.wait(for: child) }
        return true
    }

    /// What this program does with signals is its own affair. A browser with a window hears nothing of this terminal.
    private static func prepare(
        _ attributes: inout posix_spawnattr_t, _ actions: inout posix_spawn_file_actions_t, for manner: Manner
    ) {
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGTTIN, SIGINT] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        if manner == .apart {
            flags |= Self.newSession
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    /// - Returns: whether it ended well.
    private static func wait(for child: pid_t) -> Bool {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return false }
        }
        return status == 0
    }
}
