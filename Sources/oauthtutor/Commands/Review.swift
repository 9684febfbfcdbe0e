import ArgumentParser
import Messages

/// `oauthtutor review`: what is due to be asked again, from all lessons.
struct Review: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Ask again what is due, from all lessons, before it is forgotten."),
            discussion: say(
                """
                Whatever was answered in a lesson comes back when it is about to be forgotten: after a day or two at first, and \
                later the better it is remembered. A review asks up to 20 things and never changes a lesson's points.
                """)
        )
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var playing: PlayingOptions

    func validate() throws {
        guard !playing.noProgress else {
            throw ValidationError(say("A review asks what was kept, and --no-progress uses nothing that was."))
        }
    }

    func run() throws {
        let tutor = Tutor(isReview: true, isPlain: common.plain, seed: playing.seed, content: common.content)
        do throws(Trouble) {
            try tutor.run(commands: [])
        } catch {
            throw error.reported()
        }
    }
}
