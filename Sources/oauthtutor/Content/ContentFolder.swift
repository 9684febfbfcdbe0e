/// Where the lessons are.
enum ContentFolder {
    /// Who named the folder.
    enum Source: Equatable, Sendable {
        case option, environment
    }

    /// The first of: `--content`, `OAUTHTUTOR_CONTENT`, `content` beside the working folder, the installed place.
    ///
    /// A folder that somebody named must be there; the other two are looked for.
    static func locate(option: String?, around: Surroundings) throws(Trouble) -> String {
        if let option { return try named(option, by: .option, around) }
        if let setting = around.setting("OAUTHTUTOR_CONTENT") { return try named(setting, by: .environment, around) }
        if around.files.isFolder(besideWorkingFolder) { return besideWorkingFolder }
        guard let installed = installed(around) else { throw .noContent(lookedAt: [besideWorkingFolder]) }
        guard around.files.isFolder(installed) else { throw .noContent(lookedAt: [besideWorkingFolder, installed]) }
        return installed
    }

    private static let besideWorkingFolder = "content"

    private static func named(_ path: String, by source: Source, _ around: Surroundings) throws(Trouble) -> String {
        guard around.files.isFolder(path) else {
            throw .contentFault(path, source, around.files.isFile(path) ? .notAFolder : .missing)
        }
        return path
    }

    /// `bin/oauthtutor` → `share/oauthtutor/content`.
    private static func installed(_ around: Surroundings) -> String? {
        let parts = around.executable.split(separator: "/")
        guard parts.count >= 2 else { return nil }
        return "/" + (parts.dropLast(2) + ["share", "oauthtutor", "content"]).joined(separator: "/")
    }
}
