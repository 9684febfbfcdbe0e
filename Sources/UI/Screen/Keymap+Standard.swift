import Course
import Messages

extension Keymap {
    /// The program's keys. The order matters where a key has several meanings: the first that fits a page counts.
    static var standard: [Binding] {
        entering + choosing + moving + answering + server + classroom + flow + everywhere + sideways
    }

    /// What everybody expects of a key that is named in the help; the footer has no room for it.
    static let quiet: Set<Command> = [
        .help, .down, .left, .right, .first, .last, .raise, .lower, .erase, .previousField,
    ]

    private static var entering: [Binding] {
        [
            command(.newLine, [.enter], .answering),
            command(.confirm, [.enter], .answering, say("Enter", as: "keys"), say("open, submit, go on")),
            command(
                .pick, [.character(" ")], .answering, say("Space", as: "keys"),
                say("take and put down, tick, pick; in a text, read on")),
            scroll(.pageDown, [.character(" ")]),
            command(.confirm, [.character(" ")], .answering),
        ]
    }

    private static var choosing: [Binding] {
        [
            Binding(
                keys: "1234567890".map { .character($0) }, meaning: .number, group: .answering, keysText: "1 2 3 ... 0",
                purpose: say("choose that item or term (0 is the tenth); in an order, type the step's new number")
            ),
            Binding(
                keys: "abcdefghijklmnopqrstuvwxyz".map { .character($0) }, meaning: .letter, group: .answering,
                keysText: "a b c ...",
                purpose: say(
                    "choose that option, or the definition of the picked term; commands on such a letter take Shift")
            ),
        ]
    }

    private static var moving: [Binding] {
        [
            command(
                .up, [.up, .character("k")], .moving, say("Up Down, k j", as: "keys"),
                say("move; where nothing can be chosen, read on"),
                footer: say("Up/Down", as: "keys")),
            command(.down, [.down, .character("j")], .moving, footer: say("Up/Down", as: "keys")),
            scroll(.lineUp, [.up, .character("k")]),
            scroll(.lineDown, [.down, .character("j")]),
            scroll(
                .pageUp, [.pageUp, .control("b")], say("PgUp PgDn, Ctrl-B Ctrl-F", as: "keys"),
                say("read back and on, a screenful at a time")),
            scroll(.pageDown, [.pageDown, .control("f")]),
            command(
                .first, [.home, .control("a")], .moving, say("Home End", as: "keys"), say("to the first, to the last")),
            command(.last, [.end, .control("e")], .moving),
            scroll(.top, [.home]),
            scroll(.bottom, [.end]),
            command(
                .nextField, [.tab], .moving, say("Tab, Shift-Tab", as: "keys"),
                say("to the next part, to the one before")),
            command(.previousField, [.backTab], .moving),
        ]
    }

    private static var answering: [Binding] {
        [
            command(
                .raise, [.shiftUp, .character("K")], .answering, say("Shift-Up Shift-Down, K J", as: "keys"),
                say("move the step itself, without taking it first"), footer: "K/J"),
            command(.lower, [.shiftDown, .character("J")], .answering, footer: "K/J"),
            command(
                .aside, "x", .answering, say("lay the step aside or take it back; in a match, take the definition back")
            ),
            command(.undo, "u", .answering, say("undo")),
            command(
                .erase, [.backspace, .control("h")], .answering, say("Backspace", as: "keys"),
                say("take back what was typed last")),
            command(.hint, "h", .answering, say("the next hint"), control: "t"),
            command(.skip, "s", .answering, say("skip; it can be answered later"), control: "k"),
            command(
                .howSure, "d", .answering, say("be asked how sure you are before each verdict, or no more"),
                control: "d"),
            command(
                .sure, [.character("s"), .character("S")], .answering, "s, f, g",
                say("when asked: sure, fairly, guessing")),
            command(.fairly, [.character("f"), .character("F")], .answering),
            command(.guessing, [.character("g"), .character("G")], .answering),
        ]
    }

    private static var flow: [Binding] {
        [
            command(
                .next, [.character("n"), .character("N"), .right, .enter, .character(" ")], .flow,
                say("n, Right", as: "keys"),
                say("one step on")),
            command(
                .previous, [.character("p"), .character("P"), .left], .flow, say("p, Left", as: "keys"),
                say("one step back, to look")),
            command(
                .left, [.left], .moving, say("Left Right", as: "keys"),
                say("move in your own text; from definitions to terms and back")),
            command(.right, [.right], .moving),
            command(.previousField, [.left], .moving),
            command(.nextField, [.right], .moving),
            command(.runToEnd, "r", .flow, say("run to the end")),
            command(.breakIt, "b", .flow, say("break it: see what happens when this step is done wrong")),
            command(.edit, "e", .flow, say("change the request as you like, send it, see what happens")),
            command(.send, [.control("s")], .flow, say("Ctrl-S", as: "keys"), say("send the request that you wrote")),
            command(.editOutside, [.control("o")], .flow, say("Ctrl-O", as: "keys"), say("open it in your own editor")),
            command(.fade, "f", .flow, say("how much of the requests is yours: watch, fill in, alone")),
            command(.moveClock, "t", .flow, say("move the server's clock on")),
            command(.openToken, "i", .flow, say("open a JSON Web Token: what it says, what that means, who signed it")),
            command(.saveFlow, "w", .flow, say("save the whole flow as a file of requests (.http)")),
            command(.browse, "o", .flow, say("go there with your own browser; it comes back by itself")),
            command(.fromTheStart, "a", .flow, say("again from the start")),
        ]
    }

    private static var server: [Binding] {
        [
            command(.values, "v", .server, say("how to connect: addresses, an id and secret, a password")),
            command(.users, "u", .server, say("users and their passwords")),
            command(.clients, "l", .server, say("clients: the applications it knows")),
            command(.tokens, "t", .server, say("codes and tokens, and whether they count")),
            command(.revoke, "x", .server, say("revoke the token and what was made with it; asks once")),
            command(.faults, "f", .server, say("faults that the next answers can have")),
            command(.disarm, "x", .server, say("disarm the fault")),
            command(.moveClock, "m", .server, say("the server's clock one minute on")),
            command(.moveClockFar, "h", .server, say("the server's clock one hour on")),
        ]
    }

    private static var classroom: [Binding] {
        [
            command(.nextActivity, "n", .classroom, say("the next activity, however this one stands")),
            command(.previousActivity, "p", .classroom, say("the activity before")),
            command(.openVote, "o", .classroom, say("open the vote")),
            command(.closeVote, "c", .classroom, say("close the vote")),
            command(.discuss, "d", .classroom, say("let the class talk for two minutes, then vote again")),
            command(.voteAgain, "v", .classroom, say("vote once more, at once")),
            command(.reveal, "r", .classroom, say("tell everybody what is right, and why")),
            command(.askBreakIt, "x", .classroom, say("let the class choose what to break")),
            command(.board, "b", .classroom, say("the board, fit to be projected, and back")),
            command(.people, "l", .classroom, say("who is here, who has answered, who may be stuck")),
            command(.dismiss, "x", .classroom, say("send the learner out of the class; asks once")),
            command(.invitation, "a", .classroom, say("how to join: address, code and QR code")),
            command(.hideNames, "h", .classroom, say("hide all names, or show them; on the board only there")),
            command(.changePace, "f", .classroom, say("let all go through the lesson alone, or lead them again")),
            command(.endClass, "e", .classroom, say("end the class; asks once")),
        ]
    }

    private static var everywhere: [Binding] {
        [
            command(
                .copy, [.character("c"), .character("C"), .character("y"), .character("Y")], .everywhere, "c, y",
                say("show the whole text, to be copied")),
            command(.glossary, "g", .everywhere, say("the lesson's glossary"), control: "g"),
            command(.review, "r", .everywhere, say("at home: what is due for review")),
            command(.againMissed, "m", .everywhere, say("after a summary: again, only what was missed")),
            command(.startOver, "o", .everywhere, say("try again, start over")),
            command(.help, [.character("?"), .function(1)], .everywhere, "?, F1", say("these keys")),
            command(
                .back, [.escape, .character("q"), .character("Q")], .everywhere, say("Esc, q", as: "keys"),
                say("back, nothing is lost; q at home leaves")),
            command(
                .quit, [.character("q"), .character("Q"), .control("c")], .everywhere, say("Ctrl-C", as: "keys"),
                say("leave the program; how it went is told after it")),
            command(.redraw, [.control("l")], .everywhere, say("Ctrl-L", as: "keys"), say("draw the screen anew")),
        ]
    }

    /// Where an arrow has no nearer meaning.
    private static var sideways: [Binding] {
        [
            command(.nextActivity, [.right], .classroom), command(.previousActivity, [.left], .classroom),
        ]
    }

    /// A command on a letter, its capital, and where the letter is text, the control key.
    private static func command(
        _ command: Command, _ letter: Character, _ group: Group, _ purpose: String, control: Character? = nil
    ) -> Binding {
        let capital = Character(letter.uppercased())
        let keys: [Key] = [.character(letter), .character(capital)] + (control.map { [.control($0)] } ?? [])
        let text = control.map { say("\(letter), Ctrl-\($0.uppercased())", as: "keys") } ?? String(letter)
        return self.command(command, keys, group, text, purpose)
    }

    private static func command(
        _ command: Command, _ keys: [Key], _ group: Group, _ text: String = "", _ purpose: String = "",
        footer: String? = nil
    ) -> Binding {
        Binding(
            keys: keys, meaning: .command(command), group: group, keysText: text, purpose: purpose, footerName: footer)
    }

    private static func scroll(_ scroll: Scroll, _ keys: [Key], _ text: String = "", _ purpose: String = "") -> Binding
    {
        Binding(keys: keys, meaning: .scroll(scroll), group: .moving, keysText: text, purpose: purpose)
    }
}
