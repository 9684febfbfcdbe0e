import ArgumentParser
import Glibc

/// `oauthtutor check`: what is wrong in lessons, with file, line and column.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check lessons and provider profiles, and say what to mend.",
        discussion: """
            The exit code is 0 when nothing must be mended, 1 when an error was found, or a warning with --strict. 64, 66 \
            and 71 mean that it came to no result: a command line that cannot be understood, a file that cannot be \
            read, a server that cannot be run.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Lessons (.md), provider profiles (.yaml), or folders; otherwise the content folder.", valueName: "path"),
        completion: .file(extensions: ["md", "yaml"]))
    var paths: [String] = []

    @Flag(help: "Run every live flow and every break-it too, and hold each @expect against the answer.")
    var live = false

    @Flag(help: "Let warnings count as errors do. A lesson keeps one quiet with <!-- allow: its-rule -->.")
    var strict = false

    @Option(help: "text for people, json for programs, github for GitHub Actions.")
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
