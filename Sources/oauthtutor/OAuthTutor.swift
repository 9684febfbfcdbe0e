import ArgumentParser
import Glibc
import Messages

/// `oauthtutor`: what every command has, and the commands themselves. Without a command's name a word is a lesson.
@main
struct OAuthTutor: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "oauthtutor",
            abstract: say(
                "Learn the OAuth 2.0 authorization code flow in the terminal: read, answer, and watch it happen."),
            usage: """
                oauthtutor [<lesson>[#<activity>]] [--watch] [--plain] [--seed <number>] [--content <dir>] [--no-progress]
                oauthtutor review [--plain] [--seed <number>] [--content <dir>]
                oauthtutor progress [--csv|--json|--xapi <file>|--send <url>] [-o <file>]
                oauthtutor progress reset <lesson>|--all [--yes]
                oauthtutor handin <lesson> [--name <name>] [--id <id>] [-o <file>]
                oauthtutor grades <file> ... [--format csv|moodle|canvas] [-o <file>]
                oauthtutor check [<path> ...] [--live] [--strict] [--format text|json|github] [--content <dir>]
                oauthtutor new [<file>]
                oauthtutor serve [--port <number>] [--provider <name>] [--json] ...
                oauthtutor host <lesson> [--lan] [--port <number>] [--free] [--resume] ...
                oauthtutor class list|show|export|delete [<number>] ...
                oauthtutor join <url> [--name <name>] [--plain] [--tls-ca <file.pem>]
                oauthtutor import <file> [--format gift|aiken] [-o <file>]
                oauthtutor export <lesson> [--format gift|moodle-xml] [-o <file>]
                oauthtutor worksheet <lesson> [--key] [--seed <number>] [--format md|html|pdf] [-o <file>]
                """,
            discussion: say(
                """
                <lesson> is a lesson's id, such as authorization-code, or its file's path. Without one the home screen shows \
                every lesson.

                On a terminal the tutor draws a screen. With --plain, in a pipe, or where TERM cannot place a cursor it prints \
                and reads lines.

                The exit code is 0 after leaving, 1 when check found errors (or, with --strict, warnings), 64 for a command line that cannot be understood, \
                66 for content that cannot be read, 73 for a file that cannot be written, 71 when the system refused something, and 128 and the signal's number \
                after a signal.
                """),
            version: Version.current,
            subcommands: [
                Learn.self, Review.self, ShowProgress.self, MakeHandIn.self, GradeHandIns.self, Check.self, New.self,
                Serve.self, Host.self, Join.self, Classes.self, ImportQuiz.self, ExportLesson.self, PrintWorksheet.self,
            ],
            defaultSubcommand: Learn.self
        )
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var playing: PlayingOptions

    /// Without a word there is nothing to parse: the parser's look at all options takes as long as the first frame.
    static func main() {
        Language.begin(around: .live())
        guard CommandLine.arguments.count == 1 else { return runCommand() }
        do throws(Trouble) {
            try Tutor().run(commands: [])
        } catch {
            exit(withError: error.reported())
        }
    }

    private static func runCommand() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let (text, code) = (fullMessage(for: error), exitCode(for: error))
            if !text.isEmpty {
                // A script for a shell is in that shell's language.
                let isScript = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") }
                let shown = isScript ? text : ParserWords.spoken(text)
                _ = write(shown + "\n", to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
            }
            Glibc.exit(code.rawValue)
        }
    }
}

/// The options that stand before or after a command's name. Both the program and its commands declare them, and the
/// parser hands on what it has read.
struct CommonOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            say("Print and read lines instead of drawing a screen: for screen readers, pipes and tests.")))
    var plain = false

    @Option(
        help: ArgumentHelp(
            say("The folder with the lessons; otherwise OAUTHTUTOR_CONTENT, then ./content, then the installed place."),
            valueName: "dir"),
        completion: .directory)
    var content: String?

    @Option(
        help: ArgumentHelp(
            say("The language to speak, such as de; otherwise what LC_ALL, LC_MESSAGES, LANG and LANGUAGE ask for."),
            valueName: "language"))
    var language: String?

    func validate() throws {
        guard let language else { return }
        do throws(Trouble) {
            try Language.require(language, around: .live())
        } catch {
            throw ValidationError(error.sentence)
        }
    }
}

/// What means something only where lessons are played.
struct PlayingOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("Shuffle the same way each time for the same number."), valueName: "number"))
    var seed: UInt64?

    @Flag(help: ArgumentHelp(say("Keep no answers, and use none that were kept.")))
    var noProgress = false

    /// The parser takes them before and after any command's name, so a command that has no use for them says so.
    func refuse() throws {
        if seed != nil { throw ValidationError(say("--seed shuffles lessons, and this command plays none.")) }
        if noProgress {
            throw ValidationError(say("--no-progress is about playing lessons, and this command plays none."))
        }
    }
}

extension Trouble {
    /// Says its sentence on standard error.
    /// - Returns: what to throw so that the program leaves with its exit code.
    func reported() -> ExitCode {
        _ = write("oauthtutor: \(sentence)\n", to: STDERR_FILENO)
        return ExitCode(exitStatus)
    }
}
