import ArgumentParser
import Course
import Glibc

/// `oauthtutor`: the tutor itself, and the commands beside it.
@main
struct OAuthTutor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oauthtutor",
        abstract: "Learn the OAuth 2.0 authorization code flow in the terminal: read, answer, and watch it happen.",
        discussion: """
            Without LESSON the home screen shows every lesson. On a terminal the tutor draws a screen; with --plain, in a \
            pipe, or where TERM cannot place a cursor it prints and reads lines. The exit code is 0 after leaving, \
            1 when check found errors, 64 for wrong words here, 66 for content that cannot be read.
            """,
        version: Version.current,
        subcommands: [Check.self]
    )

    @Argument(help: ArgumentHelp("A lesson's id, such as authorization-code, or its file's path.", valueName: "lesson"))
    var lesson: String?

    @Flag(help: "Print and read lines instead of drawing a screen: for screen readers, pipes and tests.")
    var plain = false

    @Option(help: ArgumentHelp("Shuffle the same way each time for the same number.", valueName: "number"))
    var seed: UInt64?

    @OptionGroup var content: ContentOption

    func run() throws {
        let around = Surroundings.live()
        do {
            let seed = seed ?? UInt64.random(in: .min ... .max)
            let catalog = try catalog(around)
            var session = Session(lessons: catalog.entries.map(\.glance), seed: seed)
            let effects = try lesson.map { session.begin(with: try catalog.id(of: $0, commands: Self.words)) } ?? []
            let face = try Face(isPlain: plain, around)
            face.play(session, effects, in: World.live(catalog, seed: seed))
        } catch let trouble as Trouble {
            throw trouble.reported()
        }
    }

    private func catalog(_ around: Surroundings) throws -> Catalog {
        if let lesson, lesson.contains("/") || lesson.hasSuffix(".md") {
            return try Catalog(file: lesson, files: around.files)
        }
        return try Catalog(
            folder: ContentFolder.locate(option: content.folder, around: around), files: around.files)
    }

    private static let words = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
}

/// The option that every command about lessons has.
struct ContentOption: ParsableArguments {
    @Option(
        name: .customLong("content"),
        help: ArgumentHelp(
            "The folder with the lessons; otherwise OAUTHTUTOR_CONTENT, then ./content.", valueName: "dir"),
        completion: .directory)
    var folder: String?
}

extension Trouble {
    /// Says its sentence on standard error.
    /// - Returns: what to throw so that the program leaves with its exit code.
    func reported() -> ExitCode {
        _ = write("oauthtutor: \(sentence)\n", to: STDERR_FILENO)
        return ExitCode(exitStatus)
    }
}
