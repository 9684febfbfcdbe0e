import ArgumentParser
import Authoring
import Course
import FakeServer
import Glibc
import Messages

/// `oauthtutor export`: a lesson's questions for Moodle.
struct ExportLesson: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say("Write a lesson's questions for Moodle, as GIFT or as Moodle XML."),
            discussion: say(
                """
                What Moodle cannot hold, a live flow for example, is left out and named on standard error.

                The exit code is 0 also when something was left out, 64 when there is no such lesson, 66 when it cannot be \
                read, and 73 when the file cannot be written.
                """)
        )
    }

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp(say("A lesson's id, such as authorization-code, or its file's path."), valueName: "lesson"))
    var lesson: String

    @Option(help: ArgumentHelp(say("gift or moodle-xml.")))
    var format = MoodleExport.Format.gift

    @OptionGroup var output: OutputOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let lesson = try Catalog.lesson(named: lesson, content: common.content, around: .live())
            let export = MoodleExport(lesson, format: format)
            try output.put(Array(export.text.utf8))
            for omission in export.omissions { _ = write("oauthtutor: \(omission)\n", to: STDERR_FILENO) }
        } catch {
            throw error.reported()
        }
    }
}

extension MoodleExport.Format: ExpressibleByArgument {}

extension Catalog {
    /// The lesson that a word on the command line means, exams not drawn.
    static func lesson(named word: String, content: String?, around: Surroundings) throws(Trouble) -> Lesson {
        let catalog = try holding(word, content: content, around)
        return try catalog.undrawn(try catalog.id(of: word, commands: []))
    }
}
