import ArgumentParser
import Course

/// `oauthtutor [LESSON]`: the tutor itself.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play the lessons; what happens without a command's name.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("A lesson's id, such as authorization-code, or its file's path.", valueName: "lesson"))
    var lesson: String?

    func run() throws {
        let around = Surroundings.live()
        do {
            let seed = common.seed ?? UInt64.random(in: .min ... .max)
            let catalog = try catalog(around)
            var session = Session(lessons: catalog.entries.map(\.glance), seed: seed)
            let effects = try lesson.map { session.begin(with: try catalog.id(of: $0, commands: Self.words)) } ?? []
            let face = try Face(isPlain: common.plain, around)
            face.play(session, effects, in: World.live(catalog, seed: seed, around: around))
        } catch let trouble as Trouble {
            throw trouble.reported()
        }
    }

    private func catalog(_ around: Surroundings) throws(Trouble) -> Catalog {
        if let lesson, lesson.contains("/") || lesson.hasSuffix(".md") {
            return try Catalog(file: lesson, files: around.files)
        }
        let folder = try ContentFolder.locate(option: common.content, around: around)
        return try Catalog(folder: folder, files: around.files)
    }

    /// What a word that is no lesson may have been meant for.
    private static let words = ["check", "help"]
}
