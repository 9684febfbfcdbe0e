import Messages

/// The folder with the program's own words, a `.po` file for each language.
struct WordsFolder {
    let path: String
    private let files: Files

    /// `share/oauthtutor/po` of the place where the program is installed; for one that was only built, `po` in the source
    /// tree. Each of the folders above the program is looked through, so it is found from any working folder.
    init?(around: Surroundings) {
        var above = around.executable.split(separator: "/").dropLast()
        while !above.isEmpty {
            let folder = "/" + above.joined(separator: "/")
            for path in ["\(folder)/share/oauthtutor/po", "\(folder)/po"]
            where around.files.isFile("\(path)/\(Self.template)") {
                self.path = path
                files = around.files
                return
            }
            above = above.dropLast()
        }
        return nil
    }

    /// Tells the folder from any other of that name.
    private static let template = "oauthtutor.pot"
    private static let ending = ".po"

    /// The languages that there are words for, sorted by their names.
    var languages: [String] {
        ((try? files.list(path)) ?? []).filter { $0.hasSuffix(Self.ending) }.map {
            String($0.dropLast(Self.ending.count))
        }
    }

    /// nil where the file cannot be read.
    func catalogue(of language: String) -> Catalogue? {
        (try? files.read("\(path)/\(language)\(Self.ending)")).map { Catalogue(po: $0, language: language) }
    }
}
