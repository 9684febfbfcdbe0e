import ArgumentParser

/// `oauthtutor [LESSON]`: the tutor itself.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play the lessons; what happens without a command's name.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("A lesson's id, such as authorization-code, or its file's path.", valueName: "lesson"))
    var lesson: String?

    func run() throws {
        let tutor = Tutor(lesson: lesson, isPlain: common.plain, seed: common.seed, content: common.content)
        do throws(Trouble) {
            try tutor.run(commands: ["check", "help"])
        } catch {
            throw error.reported()
        }
    }
}
