import Glibc

/// What the program finds around it when it starts; tests hand in another.
struct Surroundings: Sendable {
    var files: Files
    var environment: @Sendable (_ name: String) -> String?
    var workingFolder: String
    /// The program's own path, links resolved; empty when the system does not tell.
    var executable: String
    /// Whether standard input and standard output are a terminal.
    var hasTerminal: Bool
    /// Seconds since 1970-01-01 00:00 UTC.
    var now: @Sendable () -> Int
}

extension Surroundings {
    static func live() -> Surroundings {
        Surroundings(
            files: .live,
            environment: { getenv($0).map { String(cString: $0) } },
            workingFolder: path { getcwd($0, $1) != nil },
            executable: path { readlink("/proc/self/exe", $0, $1 - 1) > 0 },
            hasTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
            now: { time(nil) }
        )
    }

    /// A path that a system call writes into a buffer of zeros.
    private static func path(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Bool) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            buffer.initialize(repeating: 0)
            return fill(start, buffer.count) ? String(cString: start) : ""
        }
    }

    /// A variable that is set and not empty.
    func setting(_ name: String) -> String? {
        environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}
