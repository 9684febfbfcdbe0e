import ArgumentParser
import Course
import Messages
import Progress

/// `oauthtutor handin`: a lesson's result as one small file for a teacher.
struct MakeHandIn: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "handin",
            abstract: say("Write the result of a lesson, with all your answers, to a small file for your teacher."),
            discussion: say(
                """
                The file is text: have a look at it before you hand it in. It is no proof of anything, since whoever has it can \
                change it; it tells what the program saw, and it notices when something was damaged on the way.

                The exit code is 0 when it was written, 64 when there is no such lesson or no name, 66 when nothing was \
                answered in it, 71 when the answers cannot be read, and 73 when the file cannot be written.
                """)
        )
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(say("A lesson's id, such as authorization-code."), valueName: "lesson"))
    var lesson: String

    @Option(
        help: ArgumentHelp(
            say("Your name, as your teacher knows it; asked for when it is not given."), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(say("Your number or address at the school, if your teacher wants it."), valueName: "id"))
    var id: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let folder = try ContentFolder.locate(option: common.content, around: around)
            let catalog = try Catalog(folder: folder, files: around.files, wish: around.wish)
            let lesson = try catalog.lesson(try catalog.id(of: self.lesson, commands: []))
            let store = try KeptProgress.open(around)
            let kept = try StoreFault.told { () throws(StoreFault) in try store.lesson(lesson.id) }
            let answers = try StoreFault.told { () throws(StoreFault) in try store.answers(in: lesson.id) }
            guard let kept, !answers.isEmpty else { throw .nothingAnswered(lesson.id) }
            let handIn = HandIn(
                name: try learnerName(around), identifier: id.map(Self.line), title: Self.line(lesson.title.plain),
                content: lesson.asPlayed(kept).contentMark, standing: kept.standing, answers: answers,
                made: around.now(), version: Version.current)
            var place = output
            place.path = output.path ?? "\(lesson.id)-\(Self.fileName(handIn.name)).handin"
            try place.put(Array(handIn.text.utf8))
            if output.path == nil, let path = place.path { print(say("\(path) is for your teacher.")) }
        } catch {
            throw error.reported()
        }
    }

    private func learnerName(_ around: Surroundings) throws(Trouble) -> String {
        let given = name ?? (around.hasTerminal ? Asking.line(say("Your name, as your teacher knows it:") + " ") : nil)
        let line = Self.line(given ?? "")
        guard !line.isEmpty else { throw .notAgreed(hint: say("A hand-in needs a name: give it with --name.")) }
        return line
    }

    /// One line, of a length that fits in a table, without anything that controls a terminal.
    private static func line(_ text: String) -> String {
        let shown = text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(shown)).split(separator: " ").joined(separator: " ").prefix(100)
            .description
    }

    private static func fileName(_ name: String) -> String {
        let letters = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return String(letters).split(separator: "-").joined(separator: "-")
    }
}
