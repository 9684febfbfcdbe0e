import ArgumentParser
import Course
import Messages
import Progress
import UI

/// `oauthtutor progress`: what was learned so far, on the terminal, in a file, or in a learning record store.
struct ShowProgress: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "progress",
            abstract: say("Tell what you have done, lesson by lesson and week by week, and what you missed most."),
            discussion: say(
                """
                Everything stays on this machine unless you name an address with --send. What each form holds is told in \
                docs/progress.md.

                The exit code is 0 when it was told or sent, 64 for an address that is none, 66 when no answers are kept or \
                the lessons cannot be read, 69 when the learning record store does not take them, 71 when the answers cannot \
                be read, and 73 when the file cannot be written.
                """),
            subcommands: [ResetProgress.self]
        )
    }

    @OptionGroup var common: CommonOptions

    @Flag(help: ArgumentHelp(say("Every answer as a line of a table, for a spreadsheet.")))
    var csv = false

    @Flag(help: ArgumentHelp(say("Everything as one JSON object.")))
    var json = false

    @Option(
        help: ArgumentHelp(
            say("Write every answer as an xAPI 1.0.3 statement to a file, or with - to standard output."),
            valueName: "file"),
        completion: .file())
    var xapi: String?

    @Option(
        help: ArgumentHelp(
            say(
                """
                Send the statements that were not sent yet to a learning record store, such as \
                https://lrs.example/xAPI; user:password stand in the address or, better, in OAUTHTUTOR_LRS.
                """), valueName: "url"))
    var send: String?

    @Option(
        help: ArgumentHelp(
            say("The name of your account in the statements; otherwise one that says nothing of you."),
            valueName: "name"))
    var account: String?

    @OptionGroup var home: StatementHome

    @OptionGroup var output: OutputOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws {
        try playing.refuse()
        guard [csv, json, xapi != nil, send != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError(say("Take one of --csv, --json, --xapi and --send."))
        }
    }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let progress = try KeptProgress(content: common.content, around: around)
            if let send { return try hand(progress, to: send, around) }
            if let xapi { return try write(try statements(progress, progress.answers), to: xapi) }
            let report = progress.report(now: around.now())
            let record = ProgressRecord(report, answers: progress.answers, lessons: progress.played)
            let text =
                csv ? record.csv : json ? record.json : table(report, around)
            try output.put(Array(text.utf8))
        } catch {
            throw error.reported()
        }
    }

    private func table(_ report: ProgressReport, _ around: Surroundings) -> String {
        // A file is for whoever opens it, not for this terminal.
        guard output.path == nil else { return ProgressTable(report: report, width: nil).text }
        let glyphs = around.showsUnicode ? GlyphSet.unicode : .ascii
        return ProgressTable(report: report, width: around.terminalWidth, glyphs: glyphs).text
    }

    private func maker(_ progress: KeptProgress) throws(Trouble) -> StatementMaker {
        let learner = try StoreFault.told { () throws(StoreFault) in
            if let account { account } else { try progress.store.learnerName() }
        }
        return StatementMaker(
            home: home.iri, learner: learner, lessons: progress.played)
    }

    private func statements(_ progress: KeptProgress, _ answers: [KeptAnswer]) throws(Trouble) -> [UInt8] {
        let maker = try maker(progress)
        return StatementMaker.json(answers.map(maker.statement)) + Array("\n".utf8)
    }

    private func write(_ bytes: [UInt8], to path: String) throws(Trouble) {
        var place = output
        if path != "-" { place.path = path }
        try place.put(bytes)
    }

    private func hand(_ progress: KeptProgress, to address: String, _ around: Surroundings) throws(Trouble) {
        let delivery = try StatementDelivery(to: address, around)
        let (maker, endpoint) = (try maker(progress), delivery.store.endpoint)
        let unsent = try StoreFault.told { () throws(StoreFault) in try progress.store.unsent(to: endpoint) }
        let statements =
            unsent.answers.map(maker.statement)
            + unsent.withdrawn.map { maker.withdrawal(of: $0.uuid, as: $0.withdrawal) }
        try output.put(
            try delivery.hand(statements) { uuids throws(Trouble) in
                try StoreFault.told { () throws(StoreFault) in try progress.store.noteSent(uuids, to: endpoint) }
            })
    }
}
