import ArgumentParser
import Course
import Glibc
import Messages
import Progress

/// `oauthtutor grades`: a teacher's table of what was handed in.
struct GradeHandIns: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, moodle, canvas
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "grades",
            abstract: say("Make a table of the hand-ins of a class."),
            discussion: say(
                """
                Points are judged anew from the answers, with the lessons that are here. What is damaged, doubled, or made with \
                another version of a lesson is named on standard error; of two by the same learner the later one counts. \
                A hand-in is no proof: whoever has the file can change it.

                The exit code is 0 when every file could be read, 1 when one could not, 66 when none could or the lessons \
                cannot be read, and 73 when the table cannot be written.
                """)
        )
    }

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp(say("Files that learners have made with handin."), valueName: "file"), completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp(say("csv for a spreadsheet, moodle for its grade import, canvas for its gradebook.")))
    var format = Format.csv

    @OptionGroup var output: OutputOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let folder = try ContentFolder.locate(option: common.content, around: around)
            let catalog = try Catalog(folder: folder, files: around.files, wish: around.wish)
            var lessons: [Lesson] = []
            for id in catalog.ids { lessons.append(try catalog.lesson(id)) }
            var isUnread = false
            var read: [(name: String, bytes: [UInt8])] = []
            for file in files {
                do throws(FileFault) {
                    read.append((file, try around.files.read(file)))
                } catch {
                    isUnread = true
                    tell("\(file): \(error.handInSentence)")
                }
            }
            let table = GradeTable(read, lessons: lessons)
            for note in table.notes { tell(note.sentence) }
            guard !table.rows.isEmpty else { throw .noHandIns }
            try output.put(Array(GradeCSV(table: table, format: format).text.utf8))
            isUnread = isUnread || table.notes.contains(where: \.isDamage)
            if isUnread { Glibc.exit(ExitStatus.findings) }
        } catch {
            throw error.reported()
        }
    }

    private func tell(_ sentence: String) {
        _ = oauthtutor.write("oauthtutor: \(Self.line(sentence))\n", to: STDERR_FILENO)
    }

    /// Names and paths come from outside: nothing in them reaches the terminal but what is shown.
    private static func line(_ sentence: String) -> String {
        String(
            sentence.unicodeScalars.map { scalar -> Character in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
                default: Character(scalar)
                }
            })
    }
}
