import ArgumentParser
import Glibc
import Messages
import Progress

/// `oauthtutor progress reset`: forgets answers, after a copy was made.
struct ResetProgress: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reset",
            abstract: say("Forget what was answered in a lesson, or in all of them; a copy is kept."),
            discussion: say(
                """
                It asks before it does anything, and keeps a copy of all answers beside the store, named after the day.

                The exit code is 0 when it was done, 64 when it was not agreed to, 66 when nothing is kept, and 71 when the \
                answers cannot be changed.
                """)
        )
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(say("The lesson's id, as progress --json names it."), valueName: "lesson"))
    var lesson: String?

    @Flag(help: ArgumentHelp(say("All lessons.")))
    var all = false

    @Flag(help: ArgumentHelp(say("Do not ask.")))
    var yes = false

    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    func validate() throws {
        try playing.refuse()
        guard (lesson == nil) == all else { throw ValidationError(say("Name one lesson, or give --all.")) }
    }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            let store = try KeptProgress.open(around)
            let standings = try StoreFault.told { () throws(StoreFault) in try store.standings() }
            if let lesson, !standings.contains(where: { $0.lesson == lesson }) { throw .nothingAnswered(lesson) }
            let count = try StoreFault.told { () throws(StoreFault) in try store.answerCount(of: lesson) }
            try agree(count, around)
            let copy = try StoreFault.told { () throws(StoreFault) in
                try store.reset(lesson, day: Day(around.now()).text)
            }
            print(say("Forgotten. Everything as it was until now is in \(copy)."))
        } catch {
            throw error.reported()
        }
    }

    private func agree(_ count: Int, _ around: Surroundings) throws(Trouble) {
        guard !yes else { return }
        guard around.hasTerminal else { throw .notAgreed(hint: say("Add --yes where nobody can be asked.")) }
        let question =
            lesson.map { lesson in
                say(
                    one: "Forget \(count) answer in \(lesson)? A copy is kept. [y/N]",
                    many: "Forget \(count) answers in \(lesson)? A copy is kept. [y/N]", count: count)
            }
            ?? say(
                one: "Forget \(count) answer in all lessons? A copy is kept. [y/N]",
                many: "Forget \(count) answers in all lessons? A copy is kept. [y/N]", count: count)
        guard Asking.agrees(to: question) else { throw .notAgreed(hint: say("Everything is as it was.")) }
    }
}
