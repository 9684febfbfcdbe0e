import Course

/// The tutor as somebody wants it: which lesson, which face, which shuffle, which lessons.
struct Tutor {
    /// A lesson's id or its file's path; nil for the home screen.
    var lesson: String?
    var isPlain = false
    var seed: UInt64?
    /// The folder that `--content` names.
    var content: String?

    /// Plays until the learner leaves. After a signal it does not come back.
    /// - Parameter commands: what a word that is no lesson may have been meant for.
    func run(commands: [String]) throws(Trouble) {
        let around = Surroundings.live()
        let seed = seed ?? UInt64.random(in: .min ... .max)
        let catalog = try catalog(around)
        var session = Session(lessons: catalog.entries.map(\.glance), seed: seed)
        var effects: [Effect] = []
        if let lesson { effects = session.begin(with: try catalog.id(of: lesson, commands: commands)) }
        let face = try Face(isPlain: isPlain, around)
        face.play(session, effects, in: World.live(catalog, seed: seed, around: around))
    }

    private func catalog(_ around: Surroundings) throws(Trouble) -> Catalog {
        if let lesson, lesson.contains("/") || lesson.hasSuffix(".md") {
            return try Catalog(file: lesson, files: around.files)
        }
        let folder = try ContentFolder.locate(option: content, around: around)
        return try Catalog(folder: folder, files: around.files)
    }
}
