import ArgumentParser
import Glibc

/// `oauthtutor`: what every command has, and the commands themselves. Without a command's name a word is a lesson.
@main
struct OAuthTutor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oauthtutor",
        abstract: "Learn the OAuth 2.0 authorization code flow in the terminal: read, answer, and watch it happen.",
        usage: """
            oauthtutor [<lesson>] [--plain] [--seed <number>] [--content <dir>]
            oauthtutor check [<path> ...] [--live] [--content <dir>]
            """,
        discussion: """
            <lesson> is a lesson's id, such as authorization-code, or its file's path. Without one the home screen shows \
            every lesson.

            On a terminal the tutor draws a screen. With --plain, in a pipe, or where TERM cannot place a cursor it prints \
            and reads lines.

            The exit code is 0 after leaving, 1 when check found errors, 64 for a command line that cannot be understood, \
            66 for content that cannot be read, 71 when the system refused something, and 128 and the signal's number \
            after a signal.
            """,
        version: Version.current,
        subcommands: [Learn.self, Check.self],
        defaultSubcommand: Learn.self
    )

    @OptionGroup var common: CommonOptions

    /// Without a word there is nothing to parse: the parser's look at all options takes as long as the first frame.
    static func main() {
        guard CommandLine.arguments.count == 1 else { return main(nil) }
        do throws(Trouble) {
            try Tutor().run(commands: [])
        } catch {
            exit(withError: error.reported())
        }
    }
}

/// The options that stand before or after a command's name. Both the program and its commands declare them, and the
/// parser hands on what it has read.
struct CommonOptions: ParsableArguments {
    @Flag(help: "Print and read lines instead of drawing a screen: for screen readers, pipes and tests.")
    var plain = false

    @Option(help: ArgumentHelp("Shuffle the same way each time for the same number.", valueName: "number"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            "The folder with the lessons; otherwise OAUTHTUTOR_CONTENT, then ./content, then the installed place.",
            valueName: "dir"),
        completion: .directory)
    var content: String?
}

extension Trouble {
    /// Says its sentence on standard error.
    /// - Returns: what to throw so that the program leaves with its exit code.
    func reported() -> ExitCode {
        _ = write("oauthtutor: \(sentence)\n", to: STDERR_FILENO)
        return ExitCode(exitStatus)
    }
}
