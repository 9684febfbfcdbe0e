import ArgumentParser
import Authoring
import Messages

/// `oauthtutor worksheet`: a lesson's exercises on paper.
struct PrintWorksheet: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md, html, pdf
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "worksheet",
            abstract: say("Print a lesson: steps to number, terms to match, questions with room to write."),
            discussion: say(
                """
                The same --seed gives the same sheet and the same key; without one a number is drawn and stands on the sheet.

                The exit code is 0 when it was made, 64 when there is no such lesson, 66 when it cannot be read, 69 when no \
                program that makes a PDF is installed, 71 when that program failed, and 73 when the file cannot be written.
                """)
        )
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var playing: PlayingOptions

    @Argument(
        help: ArgumentHelp(say("A lesson's id, such as authorization-code, or its file's path."), valueName: "lesson"))
    var lesson: String

    @Flag(help: ArgumentHelp(say("Put the key behind the sheet, with the reasons, on pages of its own.")))
    var key = false

    @Option(help: ArgumentHelp(say("md, html or pdf.")))
    var format = Format.md

    @OptionGroup var output: OutputOptions

    func run() throws {
        let around = Surroundings.live()
        do {
            let lesson = try Catalog.lesson(named: lesson, content: common.content, around: around)
            let sheet = Worksheet(lesson, seed: playing.seed ?? .random(in: 1...9999))
            let bytes: [UInt8] =
                switch format {
                case .md: Array(sheet.markdown(hasKey: key).utf8)
                case .html: Array(try sheet.html(hasKey: key).utf8)
                case .pdf: try PagePrinter(around).pdf(of: Array(try sheet.html(hasKey: key).utf8))
                }
            try output.put(bytes)
        } catch let trouble as Trouble {
            throw trouble.reported()
        }
    }
}
