import Glibc

/// How many files and connections the system lets this program have at once.
enum OpenFiles {
    /// Asks for as many as it may have.
    /// - Returns: how many that are.
    @discardableResult
    static func allowMost() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
        let before = limit.rlim_cur
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        if limit.rlim_cur > before, setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 {
            return Int(before)
        }
        return Int(max(before, limit.rlim_cur))
    }
}
