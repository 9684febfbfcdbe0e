import Glibc

/// A folder of its own for files that another program has to see.
enum TemporaryFolder {
    /// Makes one where `TMPDIR` says, or else in /tmp; nobody else may look into it.
    ///
    /// - Returns: its path; nil where the system refused it, with its reason in `errno`.
    static func make(_ around: Surroundings) -> String? {
        // mkdtemp puts a name of its own in place of the last six letters.
        var template = Array("\(around.setting("TMPDIR") ?? "/tmp")/oauthtutor.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        return String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
