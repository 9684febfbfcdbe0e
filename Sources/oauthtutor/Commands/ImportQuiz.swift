import ArgumentParser
import Authoring
import Glibc
import Messages

/// `oauthtutor import`: a quiz of Moodle's, made a lesson.
struct ImportQuiz: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say("Make a lesson of a quiz in GIFT or Aiken."),
            discussion: say(
                """
                Each question is read by itself. What is sound comes in; what is not is named on standard error with file, \
                line and column, and kept in the lesson as a comment.

                The exit code is 0 when everything came in, 1 when something was left out, 66 when the file cannot be read, \
                and 73 when the lesson cannot be written.
                """)
        )
    }

    @Argument(help: ArgumentHelp(say("The quiz."), valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp(say("gift or aiken; otherwise the file's name and contents tell.")))
    var format: QuizImport.Format?

    @OptionGroup var output: OutputOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        let reading: QuizImport.Reading
        do throws(Trouble) {
            reading = try make()
        } catch {
            throw error.reported()
        }
        var printer = FindingPrinter(path: file)
        for finding in reading.findings { _ = write(printer.text(finding), to: STDERR_FILENO) }
        _ = write(Self.summary(reading) + "\n", to: STDERR_FILENO)
        if !reading.isComplete { throw ExitCode(ExitStatus.findings) }
    }

    private func make() throws(Trouble) -> QuizImport.Reading {
        let bytes: [UInt8]
        do { bytes = try Files.live.read(file) } catch { throw .quizFault(file, error) }
        let reading = QuizImport.read(bytes, fileName: Catalog.fileName(of: file), format: format)
        guard let lesson = reading.markdown else { throw .quizUnreadable(file) }
        try output.put(Array(lesson.utf8))
        return reading
    }

    static func summary(_ reading: QuizImport.Reading) -> String {
        let (taken, left) = (reading.taken, reading.leftOut)
        guard left > 0 else {
            return say(one: "\(taken) question came in.", many: "\(taken) questions came in.", count: taken)
        }
        return say(
            one: "\(taken) question came in, \(left) left out.", many: "\(taken) questions came in, \(left) left out.",
            count: taken)
    }
}

extension QuizImport.Format: ExpressibleByArgument {}
