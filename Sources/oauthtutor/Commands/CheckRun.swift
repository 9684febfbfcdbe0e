import Authoring
import Course
import FakeServer

/// Reads lessons and provider profiles, and gathers what was found in each.
struct CheckRun {
    /// A file and what is wrong with it, from its top to its end.
    struct Checked: Equatable {
        /// As the user named it.
        var path: String
        var findings: [Finding]
    }

    let around: Surroundings
    /// The folder that `--content` names.
    let content: String?
    /// Whether live flows are run, too.
    let isLive: Bool

    private(set) var tally = Tally()
    /// What was read already, by its path: translations come after their originals.
    private var read: [String: Lesson] = [:]

    init(around: Surroundings, content: String?, isLive: Bool) {
        self.around = around
        self.content = content
        self.isLive = isLive
    }

    /// Checks the files at these paths, those of a folder in the order of their names.
    /// - Parameter paths: lessons, profiles or folders; none means the content folder.
    mutating func check(_ paths: [String]) throws(Trouble) -> [Checked] {
        var lessons = CourseIDs()
        var all: [Checked] = []
        for path in try filesToCheck(paths) {
            let checked = Checked(path: path, findings: try findings(in: path, &lessons))
            for finding in checked.findings { tally.count(finding.severity) }
            all.append(checked)
        }
        return all
    }

    private func filesToCheck(_ paths: [String]) throws(Trouble) -> [String] {
        let places = paths.isEmpty ? [try ContentFolder.locate(option: content, around: around)] : paths
        var found: [String] = []
        for place in places {
            guard around.files.isFolder(place) else {
                found.append(place)
                continue
            }
            let languages = try list(place, where: CourseLanguages.isName).filter(around.files.isFolder)
            for folder in [place] + languages {
                found += try list(folder) { $0.hasSuffix(".md") && $0 != "README.md" || Self.isProfile($0) }
            }
            let profiles = FilePath.joined(place, "providers")
            if around.files.isFolder(profiles) { found += try list(profiles, where: Self.isProfile) }
        }
        return found
    }

    private func list(_ folder: String, where isWanted: (String) -> Bool) throws(Trouble) -> [String] {
        do {
            return try around.files.list(folder).filter(isWanted).map { FilePath.joined(folder, $0) }
        } catch { throw .nothingToCheck(folder, error) }
    }

    private static func isProfile(_ name: String) -> Bool { name.hasSuffix(ProviderFile.ending) }

    private mutating func findings(in path: String, _ lessons: inout CourseIDs) throws(Trouble) -> [Finding] {
        let bytes: [UInt8]
        do { bytes = try around.files.read(path) } catch { throw .nothingToCheck(path, error) }
        if Self.isProfile(path) {
            tally.providers += 1
            return ProviderFile.read(bytes, fileName: Catalog.fileName(of: path)).1
        }
        let providers = try Providers.beside(path, option: content, around: around)
        tally.lessons += 1
        let check = LessonCheck(bytes, of: path, providers: providers, files: around.files)
        lessons.compare(check, path)
        compareWithOriginal(check, path, providers)
        if isLive, !check.findings().contains(where: { $0.severity == .error }) {
            let report = LiveCheck.run(check.lesson, now: around.now, providers: providers.source)
            tally.requests += report.requests
            for mismatch in report.mismatches { check.complain(unmet: mismatch.sentence, fenceLine: mismatch.line) }
        }
        return check.findings()
    }
}

extension CheckRun {
    /// A lesson in the folder of a language is held against the one of the same name in its course.
    private mutating func compareWithOriginal(_ check: LessonCheck, _ path: String, _ providers: Providers) {
        let (folder, name) = (FilePath.folder(of: path), Catalog.fileName(of: path))
        let languages = CourseLanguages(of: folder, files: around.files)
        guard languages.root != folder else {
            if !languages.names.isEmpty { read[path] = check.lesson }
            return
        }
        let original = FilePath.joined(languages.root, name)
        guard let lesson = read[original] ?? lesson(original, providers) else { return }
        check.compare(with: lesson, file: "../\(name)")
    }

    private func lesson(_ path: String, _ providers: Providers) -> Lesson? {
        guard around.files.isFile(path), let bytes = try? around.files.read(path) else { return nil }
        let vocabulary = FlowFacts.vocabulary(providers: providers.names)
        return MarkdownLesson.read(bytes, fileName: Catalog.fileName(of: path), vocabulary: vocabulary).lesson
    }
}

/// The ids that lessons have taken so far: those of one folder make one course.
private struct CourseIDs {
    private struct Name: Hashable {
        var folder: String
        var id: String
    }

    private var lessons: [Name: String] = [:]
    private var headings: [Name: String] = [:]

    /// Names what an earlier lesson has taken, and notes what this one takes.
    mutating func compare(_ check: LessonCheck, _ path: String) {
        let folder = FilePath.folder(of: path)
        let file = Catalog.fileName(of: path)
        let lesson = Name(folder: folder, id: check.lesson.id)
        if let other = lessons[lesson], other != file {
            check.complain(sameIDAs: other)
        } else {
            lessons[lesson] = file
        }
        var taken: [(own: LessonCheck.OwnID, file: String)] = []
        for own in check.ownIDs {
            let name = Name(folder: folder, id: own.id)
            if let other = headings[name], other != file { taken.append((own, other)) } else { headings[name] = file }
        }
        // Of a single lesson nobody can tell.
        if lessons.count > 1 || !taken.isEmpty { check.complain(takenIDs: taken) }
    }
}

extension LessonCheck {
    /// A lesson as it lies in its folder: links are followed from there.
    init(_ bytes: [UInt8], of path: String, providers: Providers, files: Files) {
        let folder = FilePath.folder(of: path)
        self.init(
            bytes, fileName: Catalog.fileName(of: path), vocabulary: FlowFacts.vocabulary(providers: providers.names),
            isThere: { link in
                let target = FilePath.joined(folder, link)
                return files.isFile(target) || files.isFolder(target)
            })
    }
}

extension Providers {
    /// Those in the lesson's own folder, or that of its course, or else those of the content folder.
    static func beside(_ lesson: String, option: String?, around: Surroundings) throws(Trouble) -> Providers {
        let folder = FilePath.folder(of: lesson)
        for place in [folder, CourseLanguages(of: folder, files: around.files).root] {
            let beside = Providers(contentFolder: place, files: around.files)
            if let profiles = beside.folder, around.files.isFolder(profiles) { return beside }
        }
        return try .locate(option: option, around: around)
    }
}

/// Paths as people type them.
enum FilePath {
    static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The folder that a file lies in; `.` for a name alone.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
