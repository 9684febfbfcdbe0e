import ArgumentParser
import Messages

/// `oauthtutor [LESSON]`: the tutor itself.
struct Learn: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Play the lessons; what happens without a command's name."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var playing: PlayingOptions

    @Argument(
        help: ArgumentHelp(
            say("A lesson's id, such as authorization-code, or its file's path; #its-heading opens that activity."),
            valueName: "lesson"))
    var lesson: String?

    @Flag(help: ArgumentHelp(say("Read the lesson anew whenever its file is saved, and show what there is to mend.")))
    var watch = false

    func validate() throws {
        guard !watch || lesson != nil else {
            throw ValidationError(
                say("--watch follows one lesson. Name it, as in: oauthtutor content/02-pkce.md --watch"))
        }
    }

    func run() throws {
        let tutor = Tutor(
            lesson: lesson, isFollowed: watch, isPlain: common.plain, seed: playing.seed, content: common.content,
            keepsProgress: !playing.noProgress)
        do throws(Trouble) {
            try tutor.run(commands: [
                "review", "progress", "handin", "grades", "check", "new", "serve", "import", "export", "worksheet",
                "help",
            ])
        } catch {
            throw error.reported()
        }
    }
}
