import Authoring
import Course
import FakeServer

/// The lessons that can be opened, and how to open them.
struct Catalog: Sendable {
    struct Entry: Sendable {
        var path: String
        var glance: LessonGlance
    }

    let entries: [Entry]
    private let files: Files

    /// All lessons of a folder, by number, then by name.
    init(folder: String, files: Files) throws(Trouble) {
        self.files = files
        let names: [String]
        do { names = try files.list(folder) } catch { throw .contentFault(folder, nil, error) }
        var entries: [Entry] = []
        for name in names where name.hasSuffix(".md") && name != "README.md" {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard files.isFile(path) else { continue }
            entries.append(try Self.entry(path, files))
        }
        self.entries = Self.distinct(
            entries.sorted { left, right in
                (left.glance.number ?? .max, left.path) < (right.glance.number ?? .max, right.path)
            })
    }

    /// One lesson, by its file's path.
    init(file path: String, files: Files) throws(Trouble) {
        self.files = files
        entries = [try Self.entry(path, files)]
    }

    private static func entry(_ path: String, _ files: Files) throws(Trouble) -> Entry {
        do {
            return Entry(path: path, glance: MarkdownLesson.glance(try files.read(path), fileName: fileName(of: path)))
        } catch { throw .lessonFault(path, error) }
    }

    static func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Of two files that give the same id, the later one goes by its whole name, number included.
    private static func distinct(_ entries: [Entry]) -> [Entry] {
        var seen: Set<String> = []
        return entries.map { entry in
            guard !seen.insert(entry.glance.id).inserted else { return entry }
            var other = entry
            other.glance.id = String(fileName(of: entry.path).dropLast(3))
            seen.insert(other.glance.id)
            return other
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

    /// Reads a lesson; one with an exam draws its questions from all the others.
    func lesson(_ id: String, seed: UInt64) throws(Trouble) -> Lesson {
        guard let entry = entries.first(where: { $0.glance.id == id }) else {
            throw .noSuchLesson(id, suggestion: nil)
        }
        let lesson = try read(entry)
        guard lesson.hasExam else { return lesson }
        var others: [Lesson] = []
        for other in entries where other.glance.id != id { others.append(try read(other)) }
        return lesson.drawingExams(from: others, seed: seed)
    }

    private func read(_ entry: Entry) throws(Trouble) -> Lesson {
        let bytes: [UInt8]
        do { bytes = try files.read(entry.path) } catch { throw .lessonFault(entry.path, error) }
        let name = Self.fileName(of: entry.path)
        var lesson = MarkdownLesson.read(bytes, fileName: name, vocabulary: FlowFacts.vocabulary).lesson
        lesson.id = entry.glance.id
        return lesson
    }
}
