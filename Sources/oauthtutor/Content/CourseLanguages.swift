import Messages

/// The languages of a course: `content/de` holds lessons of `content` in German, under the same names.
struct CourseLanguages: Sendable {
    /// The lessons as they were written.
    let root: String
    /// The languages' folders in it, by their names.
    let names: [String]
    private let files: Files

    /// - Parameter folder: of the course, or of one of its languages.
    init(of folder: String, files: Files) {
        self.files = files
        root = Self.isName(Catalog.fileName(of: folder)) ? FilePath.folder(of: Self.bare(folder)) : folder
        let all = (try? files.list(root)) ?? []
        names = all.filter { [root] in Self.isName($0) && files.isFolder(FilePath.joined(root, $0)) }
    }

    /// The folder of the language that is wished for; nil for the course's own.
    func folder(for wish: LanguageWish) -> String? {
        wish.choice(of: names).map { FilePath.joined(root, $0) }
    }

    /// The same lesson in all the other languages.
    func others(of path: String) -> [String] {
        let name = Catalog.fileName(of: path)
        let folders = [root] + names.map { FilePath.joined(root, $0) }
        return folders.filter { Self.bare($0) != FilePath.folder(of: path) }.map { FilePath.joined($0, name) }
            .filter(files.isFile)
    }

    /// Whether a folder may be a language's: `de`, `pt_BR`, `sr@latin`.
    static func isName(_ folder: String) -> Bool {
        let parts = folder.split(omittingEmptySubsequences: false) { "_-@".contains($0) }
        guard let language = parts.first, (2...3).contains(language.count) else { return false }
        return language.allSatisfy { ("a"..."z").contains($0) }
            && parts.dropFirst().allSatisfy { (2...8).contains($0.count) && $0.allSatisfy(\.isLetter) }
    }

    private static func bare(_ folder: String) -> String {
        folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}
