import ArgumentParser
import Course
import Messages
import Progress

extension ClassExport.Format: ExpressibleByArgument {}

/// `oauthtutor class export`: a class's answers in a file, or in a learning record store.
struct ExportClass: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: say("Write a class's answers for a spreadsheet or another program."),
            discussion: say(
                """
                csv: a line for each learner and a column for each activity. moodle and canvas: the same as their grade imports \
                take it. answers: a line for each answer. items: a line for each question, with what it tells. json: everything. \
                xapi: statements for a learning record store. The first answer counts.

                --send hands those statements to a learning record store, each once, also while the class is going on. What \
                was sent of somebody whom you send out later, or under a name that you hide later, is withdrawn by the next \
                --send.

                The exit code is 0 when it was written or sent, 64 for a class that is not there or an address that is none, \
                66 when the class's lesson cannot be read, 69 when the learning record store does not take the statements, \
                and 73 when the classes cannot be read or the file cannot be written.
                """))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions
    @OptionGroup var chosen: ChosenClass

    @Option(help: ArgumentHelp(say("What to write; csv where nothing is said.")))
    var format: ClassExport.Format?

    @Option(
        help: ArgumentHelp(
            say(
                """
                Send the statements that were not sent yet to a learning record store, such as \
                https://lrs.example/xAPI; user:password stand in the address or, better, in OAUTHTUTOR_LRS.
                """), valueName: "url"))
    var send: String?

    @OptionGroup var home: StatementHome
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try playing.refuse()
        guard send == nil || format == nil && output.path == nil && !output.force else {
            throw ValidationError(say("--send writes no file: take it without --format, -o and --force."))
        }
    }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let shelf = try ClassShelf(around)
            let past = try chosen.past(shelf, content: common.content, around)
            if let send { return try hand(past, of: shelf, to: send, around) }
            var export = ClassExport(past)
            export.home = home.iri
            try output.put(export.bytes(format ?? .csv))
        } catch { throw error.reported() }
    }

    private func hand(
        _ past: PastClass, of shelf: ClassShelf, to address: String, _ around: Surroundings
    ) throws(Trouble) {
        let delivery = try StatementDelivery(to: address, around)
        let (id, endpoint) = (past.kept.id, delivery.store.endpoint)
        let answers = ClassStatements(past, home: home.iri)
        let unsent = try shelf.use { store throws(StoreFault) in
            try store.unsent(answers.told.map(\.uuids), of: id, to: endpoint)
        }
        let withdrawn = Dictionary(
            unsent.withdrawn.map { (ClassStatements.withdrawal(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        try output.put(
            try delivery.hand(answers.statements(of: unsent)) { uuids throws(Trouble) in
                try shelf.use { store throws(StoreFault) in
                    try store.note(
                        sent: uuids.filter { withdrawn[$0] == nil }, withdrawn: uuids.compactMap { withdrawn[$0] },
                        of: id, to: endpoint)
                }
            })
    }
}
