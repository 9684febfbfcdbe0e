import Course
import Progress

extension Catalog {
    /// The lessons among which one is named: those of the content folder, or a file by its path.
    /// - Parameters:
    ///   - word: what was typed; nil for all lessons.
    ///   - content: the folder that `--content` names.
    static func holding(_ word: String?, content: String?, _ around: Surroundings) throws(Trouble) -> Catalog {
        if let word, word.contains("/") || word.hasSuffix(".md") {
            return try Catalog(
                file: word, files: around.files, providers: try .locate(option: content, around: around))
        }
        let folder = try ContentFolder.locate(option: content, around: around)
        return try Catalog(folder: folder, files: around.files, wish: around.wish)
    }

    /// Everything that a lesson is made of, for whoever plays it elsewhere or later: its file, those that its exam draws
    /// from, and the providers that its flows run at.
    func sources(of id: String) throws(Trouble) -> [KeptClass.Source] {
        let lesson = try lesson(id)
        let names = lesson.activities.compactMap { activity -> String? in
            if case .live(let flow) = activity.task { flow.provider } else { nil }
        }
        let profiles = Set(names).sorted().compactMap { providers.file(of: $0) }
        return (try files(of: id) + profiles).map {
            .init(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
        }
    }
}
