import ArgumentParser
import Course
import Messages
import Progress

/// `oauthtutor class`: the classes that were held on this machine.
struct Classes: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "class",
            abstract: say("See, hand on or forget the classes that you have held."),
            discussion: say("A class can be looked at and exported while it is going on."),
            subcommands: [ListClasses.self, ShowClass.self, ExportClass.self, DeleteClass.self])
    }
}

struct ListClasses: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: say("List all classes, the last one first."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let shelf = try ClassShelf(around)
            let classes = try shelf.use { store throws(StoreFault) in try store.classes() }
            try output.put(Array(ClassTables.list(classes, width: around.terminalWidth).utf8))
        } catch { throw error.reported() }
    }
}

/// Which class is meant.
struct ChosenClass: ParsableArguments {
    @Argument(help: ArgumentHelp(say("The class's number; otherwise the last one."), valueName: "number"))
    var number: Int?

    func past(
        _ shelf: ClassShelf, content: String?, _ around: Surroundings
    ) throws(Trouble) -> PastClass {
        try PastClass(try shelf.class(number), shelf, content: content, around)
    }
}

struct ShowClass: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: say("Show how a class went: what was asked, and who was there."),
            discussion: say(
                """
                “Right” is the share of first answers that had all of it right, “Again” that of the last vote. “Discr.”, from \
                ten answers on, is the correlation of an item with all others, from -1 to 1: near 0 or below, those who \
                know more do no better in it.
                """))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions
    @OptionGroup var chosen: ChosenClass
    @OptionGroup var output: OutputOptions

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let past = try chosen.past(ClassShelf(around), content: common.content, around)
            let text = ClassTables.show(past.kept, past.room.report, width: around.terminalWidth)
            try output.put(Array(text.utf8))
        } catch { throw error.reported() }
    }
}

struct DeleteClass: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "delete", abstract: say("Forget a class, with every name and every answer in it."))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    @Argument(help: ArgumentHelp(say("The class's number."), valueName: "number"))
    var number: Int

    @Flag(help: ArgumentHelp(say("Do not ask.")))
    var yes = false

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let shelf = try ClassShelf(around)
            let kept = try shelf.class(number)
            try agree(kept, around)
            try shelf.use { store throws(StoreFault) in try store.delete(kept.id) }
            HostFile.remove(kept.id, in: shelf.folder)
            print(say("Class \(kept.id) is forgotten."))
        } catch { throw error.reported() }
    }

    private func agree(_ kept: KeptClass, _ around: Surroundings) throws(Trouble) {
        guard !yes else { return }
        guard around.hasTerminal else { throw .notAgreed(hint: say("Add --yes where nobody can be asked.")) }
        let (id, learners, answers) = (kept.id, kept.learners, kept.answers)
        let question = say(
            "Forget class \(id) with \(learners) learners and \(answers) answers? Nothing is kept. [y/N]")
        guard Asking.agrees(to: question) else { throw .notAgreed(hint: say("Everything is as it was.")) }
    }
}
