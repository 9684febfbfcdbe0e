import ArgumentParser
import Glibc
import Messages

/// `oauthtutor check`: what is wrong in lessons, with file, line and column.
struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Check lessons and provider profiles, and say what to mend."),
            discussion: say(
                """
                The exit code is 0 when nothing must be mended, 1 when an error was found, or a warning with --strict. 64, 66 \
                and 71 mean that it came to no result: a command line that cannot be understood, a file that cannot be \
                read, a server that cannot be run.
                """)
        )
    }

    @Argument(
        help: ArgumentHelp(
            say("Lessons (.md), provider profiles (.yaml), or folders; otherwise the content folder."),
            valueName: "path"),
        completion: .file(extensions: ["md", "yaml"]))
    var paths: [String] = []

    @Flag(
        help: ArgumentHelp(say("Run every live flow and every break-it too, and hold each @expect against the answer."))
    )
    var live = false

    @Flag(
        help: ArgumentHelp(
            say("Let warnings count as errors do. A lesson keeps one quiet with <!-- allow: its-rule -->.")))
    var strict = false

    @Option(help: ArgumentHelp(say("text for people, json for programs, github for GitHub Actions.")))
    var format = FindingFormat.text

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        do {
            var check = CheckRun(around: .live(), content: common.content, isLive: live)
            let checked = try check.check(paths)
            _ = write(format.report(checked, check.tally, isStrict: strict), to: STDOUT_FILENO)
            if !check.tally.passes(isStrict: strict) { throw ExitCode(ExitStatus.findings) }
        } catch let trouble as Trouble {
            throw trouble.reported()
        }
    }
}
