import Authoring
import Course
import FakeServer
import Messages

/// The lessons that can be opened, and how to open them.
struct Catalog: Sendable {
    struct Entry: Sendable {
        var path: String
        var glance: LessonGlance
    }

    let entries: [Entry]
    /// What their live flows may run at.
    let providers: Providers
    private let files: Files
    /// Where the one file stands that was named; nil for a folder's lessons.
    private let folderOfFile: String?

    /// All lessons of a folder, by number, then by name; those that there are in a language that is wished for, in that.
    init(folder: String, files: Files, wish: LanguageWish = LanguageWish([])) throws(Trouble) {
        self.files = files
        folderOfFile = nil
        providers = Providers(contentFolder: folder, files: files)
        let own = try Self.entries(in: folder, files)
        // Nobody waits for a look at folders that no language of theirs is in.
        let translated = wish.isEnglish ? nil : CourseLanguages(of: folder, files: files).folder(for: wish)
        guard let translated else {
            entries = own
            return
        }
        entries = Self.merged(own, try Self.entries(in: translated, files))
    }

    /// Each lesson once: in the other language where there is one, and else as it was written.
    private static func merged(_ own: [Entry], _ translated: [Entry]) -> [Entry] {
        let missing = own.filter { entry in !translated.contains { $0.glance.id == entry.glance.id } }
        return sorted(
            translated
                + missing.map { entry in
                    var entry = entry
                    entry.glance.isTranslated = false
                    return entry
                })
    }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        entries.sorted { left, right in
            (left.glance.number ?? .max, fileName(of: left.path)) < (
                right.glance.number ?? .max, fileName(of: right.path)
            )
        }
    }

    private static func entries(in folder: String, _ files: Files) throws(Trouble) -> [Entry] {
        let names: [String]
        do { names = try files.list(folder) } catch { throw .contentFault(folder, nil, error) }
        var entries: [Entry] = []
        for name in names where name.hasSuffix(".md") && name != "README.md" {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard files.isFile(path) else { continue }
            entries.append(try entry(path, files))
        }
        return distinct(sorted(entries))
    }

    /// One lesson, by its file's path.
    init(file path: String, files: Files, providers: Providers) throws(Trouble) {
        self.files = files
        self.providers = providers
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        folderOfFile = path.contains("/") ? folder + "/" : "."
        entries = [try Self.entry(path, files)]
    }

    /// The lessons beside the one file that was named.
    private var neighbours: [Entry]? {
        get throws(Trouble) {
            guard let folderOfFile else { return nil }
            return try Self.entries(in: folderOfFile, files).filter { !Self.isSame($0.path, entries[0].path) }
        }
    }

    private static func isSame(_ path: String, _ other: String) -> Bool { fileName(of: path) == fileName(of: other) }

    private static func entry(_ path: String, _ files: Files) throws(Trouble) -> Entry {
        do {
            return Entry(path: path, glance: MarkdownLesson.glance(try files.read(path), fileName: fileName(of: path)))
        } catch { throw .lessonFault(path, error) }
    }

    static func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Of two files that give the same id, the later one goes by its whole name, number included.
    private static func distinct(_ entries: [Entry]) -> [Entry] {
        // A folder has a few dozen at most, and the first set of a program takes longer than looking through them.
        var seen: [String] = []
        return entries.map { entry in
            var entry = entry
            if seen.contains(entry.glance.id) { entry.glance.id = String(fileName(of: entry.path).dropLast(3)) }
            seen.append(entry.glance.id)
            return entry
        }
    }

    /// The lesson that a word on the command line means.
    /// - Parameter commands: what the word may have been meant for instead.
    func id(of word: String, commands: [String]) throws(Trouble) -> String {
        let ids = entries.map(\.glance.id)
        // A path names its lesson whatever the file is called.
        if ids.contains(word) { return word }
        if let entry = entries.first(where: { $0.path == word }) { return entry.glance.id }
        guard let nearest = Nearest.word(to: word, among: ids + commands) else {
            throw .noSuchLesson(word, suggestion: nil)
        }
        throw .noSuchLesson(word, suggestion: ids.contains(nearest) ? .lesson(nearest) : .command(nearest))
    }

    /// What reads a lesson anew whenever it is saved; nil where there is none with this id.
    func follower(of id: String) -> LessonFollower? {
        entries.first { $0.glance.id == id }
            .map { LessonFollower(path: $0.path, id: id, catalog: self, files: files) }
    }

    /// Whether an activity of a lesson goes by this id.
    func require(activity: String, of id: String) throws(Trouble) {
        let activities = try lesson(id).activities.map(\.id)
        guard !activities.contains(activity) else { return }
        throw .noSuchActivity(activity, known: activities, suggestion: Nearest.word(to: activity, among: activities))
    }

    /// Reads a lesson; one with an exam gathers all the others, to draw its questions from.
    func lesson(_ id: String) throws(Trouble) -> Lesson {
        guard let entry = entries.first(where: { $0.glance.id == id }) else {
            throw .noSuchLesson(id, suggestion: nil)
        }
        let lesson = try read(entry)
        guard lesson.hasExam else { return lesson }
        var others: [Lesson] = []
        for other in try neighbours ?? entries where other.glance.id != id { others.append(try read(other)) }
        return lesson.gatheringExams(from: others)
    }

    /// The files that a lesson is made of: its own, and where it has an exam all those that this draws from.
    func files(of id: String) throws(Trouble) -> [(name: String, bytes: [UInt8])] {
        let others = try lesson(id).hasExam ? try neighbours ?? entries : []
        var files: [(name: String, bytes: [UInt8])] = []
        for entry in entries.filter({ $0.glance.id == id }) + others.filter({ $0.glance.id != id }) {
            do {
                files.append((Self.fileName(of: entry.path), try self.files.read(entry.path)))
            } catch { throw .lessonFault(entry.path, error) }
        }
        return files
    }

    /// Reads a lesson as it stands in its file.
    func undrawn(_ id: String) throws(Trouble) -> Lesson {
        guard let entry = entries.first(where: { $0.glance.id == id }) else {
            throw .noSuchLesson(id, suggestion: nil)
        }
        return try read(entry)
    }

    private func read(_ entry: Entry) throws(Trouble) -> Lesson {
        var lesson = try read(entry.path)
        lesson.id = entry.glance.id
        for path in CourseLanguages(of: FilePath.folder(of: entry.path), files: files).others(of: entry.path) {
            guard let other = try? read(path) else { continue }
            lesson.recognise(other)
        }
        return lesson
    }

    private func read(_ path: String) throws(Trouble) -> Lesson {
        let bytes: [UInt8]
        do { bytes = try files.read(path) } catch { throw .lessonFault(path, error) }
        let vocabulary = FlowFacts.vocabulary(providers: providers.names)
        return MarkdownLesson.read(bytes, fileName: Self.fileName(of: path), vocabulary: vocabulary).lesson
    }
}
