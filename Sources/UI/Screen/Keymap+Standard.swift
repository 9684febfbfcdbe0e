import Course

extension Keymap {
    /// The program's keys. The order matters where a key has several meanings: the first that fits a page counts.
    static let standard = entering + choosing + moving + answering + server + classroom + flow + everywhere + sideways

    /// What everybody expects of a key that is named in the help; the footer has no room for it.
    static let quiet: Set<Command> = [
        .help, .down, .left, .right, .first, .last, .raise, .lower, .erase, .previousField,
    ]

    private static let entering = [
        command(.newLine, [.enter], .answering),
        command(.confirm, [.enter], .answering, "Enter", "open, submit, go on"),
        command(.pick, [.character(" ")], .answering, "Space", "take and put down, tick, pick; in a text, read on"),
        scroll(.pageDown, [.character(" ")]),
        command(.confirm, [.character(" ")], .answering),
    ]

    private static let choosing = [
        Binding(
            keys: "1234567890".map { .character($0) }, meaning: .number, group: .answering, keysText: "1 2 3 ... 0",
            purpose: "choose that item or term (0 is the tenth); in an order, type the step's new number"
        ),
        Binding(
            keys: "abcdefghijklmnopqrstuvwxyz".map { .character($0) }, meaning: .letter, group: .answering,
            keysText: "a b c ...",
            purpose: "choose that option, or the definition of the picked term; commands on such a letter take Shift"
        ),
    ]

    private static let moving = [
        command(
            .up, [.up, .character("k")], .moving, "Up Down, k j", "move; where nothing can be chosen, read on",
            footer: "Up/Down"),
        command(.down, [.down, .character("j")], .moving, footer: "Up/Down"),
        scroll(.lineUp, [.up, .character("k")]),
        scroll(.lineDown, [.down, .character("j")]),
        scroll(
            .pageUp, [.pageUp, .control("b")], "PgUp PgDn, Ctrl-B Ctrl-F", "read back and on, a screenful at a time"),
        scroll(.pageDown, [.pageDown, .control("f")]),
        command(.first, [.home, .control("a")], .moving, "Home End", "to the first, to the last"),
        command(.last, [.end, .control("e")], .moving),
        scroll(.top, [.home]),
        scroll(.bottom, [.end]),
        command(.nextField, [.tab], .moving, "Tab, Shift-Tab", "to the next part, to the one before"),
        command(.previousField, [.backTab], .moving),
    ]

    private static let answering = [
        command(
            .raise, [.shiftUp, .character("K")], .answering, "Shift-Up Shift-Down, K J",
            "move the step itself, without taking it first", footer: "K/J"),
        command(.lower, [.shiftDown, .character("J")], .answering, footer: "K/J"),
        command(.aside, "x", .answering, "lay the step aside or take it back; in a match, take the definition back"),
        command(.undo, "u", .answering, "undo"),
        command(.erase, [.backspace, .control("h")], .answering, "Backspace", "take back what was typed last"),
        command(.hint, "h", .answering, "the next hint", control: "t"),
        command(.skip, "s", .answering, "skip; it can be answered later", control: "k"),
        command(.howSure, "d", .answering, "be asked how sure you are before each verdict, or no more", control: "d"),
        command(
            .sure, [.character("s"), .character("S")], .answering, "s, f, g", "when asked: sure, fairly, guessing"),
        command(.fairly, [.character("f"), .character("F")], .answering),
        command(.guessing, [.character("g"), .character("G")], .answering),
    ]

    private static let flow = [
        command(
            .next, [.character("n"), .character("N"), .right, .enter, .character(" ")], .flow, "n, Right",
            "one step on"),
        command(.previous, [.character("p"), .character("P"), .left], .flow, "p, Left", "one step back, to look"),
        command(.left, [.left], .moving, "Left Right", "move in your own text; from definitions to terms and back"),
        command(.right, [.right], .moving),
        command(.previousField, [.left], .moving),
        command(.nextField, [.right], .moving),
        command(.runToEnd, "r", .flow, "run to the end"),
        command(.breakIt, "b", .flow, "break it: see what happens when this step is done wrong"),
        command(.edit, "e", .flow, "change the request as you like, send it, see what happens"),
        command(.send, [.control("s")], .flow, "Ctrl-S", "send the request that you wrote"),
        command(.editOutside, [.control("o")], .flow, "Ctrl-O", "open it in your own editor"),
        command(.fade, "f", .flow, "how much of the requests is yours: watch, fill in, alone"),
        command(.moveClock, "t", .flow, "move the server's clock on"),
        command(.openToken, "i", .flow, "open a JSON Web Token: what it says, what that means, who signed it"),
        command(.saveFlow, "w", .flow, "save the whole flow as a file of requests (.http)"),
        command(.browse, "o", .flow, "go there with your own browser; it comes back by itself"),
        command(.fromTheStart, "a", .flow, "again from the start"),
    ]

    private static let server = [
        command(.values, "v", .server, "how to connect: addresses, an id and secret, a password"),
        command(.users, "u", .server, "users and their passwords"),
        command(.clients, "l", .server, "clients: the applications it knows"),
        command(.tokens, "t", .server, "codes and tokens, and whether they count"),
        command(.revoke, "x", .server, "revoke the token and what was made with it; asks once"),
        command(.faults, "f", .server, "faults that the next answers can have"),
        command(.disarm, "x", .server, "disarm the fault"),
        command(.moveClock, "m", .server, "the server's clock one minute on"),
        command(.moveClockFar, "h", .server, "the server's clock one hour on"),
    ]

    private static let classroom = [
        command(.nextActivity, "n", .classroom, "the next activity, however this one stands"),
        command(.previousActivity, "p", .classroom, "the activity before"),
        command(.openVote, "o", .classroom, "open the vote"),
        command(.closeVote, "c", .classroom, "close the vote"),
        command(.discuss, "d", .classroom, "let the class talk for two minutes, then vote again"),
        command(.voteAgain, "v", .classroom, "vote once more, at once"),
        command(.reveal, "r", .classroom, "tell everybody what is right, and why"),
        command(.askBreakIt, "x", .classroom, "let the class choose what to break"),
        command(.board, "b", .classroom, "the board, fit to be projected, and back"),
        command(.people, "l", .classroom, "who is here, who has answered, who may be stuck"),
        command(.dismiss, "x", .classroom, "send the learner out of the class; asks once"),
        command(.invitation, "a", .classroom, "how to join: address, code and QR code"),
        command(.hideNames, "h", .classroom, "hide all names, or show them; on the board only there"),
        command(.changePace, "f", .classroom, "let all go through the lesson alone, or lead them again"),
        command(.endClass, "e", .classroom, "end the class; asks once"),
    ]

    /// Where an arrow has no nearer meaning.
    private static let sideways = [
        command(.nextActivity, [.right], .classroom), command(.previousActivity, [.left], .classroom),
    ]

    private static let everywhere = [
        command(
            .copy, [.character("c"), .character("C"), .character("y"), .character("Y")], .everywhere, "c, y",
            "show the whole text, to be copied"),
        command(.glossary, "g", .everywhere, "the lesson's glossary", control: "g"),
        command(.review, "r", .everywhere, "at home: what is due for review"),
        command(.againMissed, "m", .everywhere, "after a summary: again, only what was missed"),
        command(.startOver, "o", .everywhere, "try again, start over"),
        command(.help, [.character("?"), .function(1)], .everywhere, "?, F1", "these keys"),
        command(
            .back, [.escape, .character("q"), .character("Q")], .everywhere, "Esc, q",
            "back, nothing is lost; q at home leaves"),
        command(
            .quit, [.character("q"), .character("Q"), .control("c")], .everywhere, "Ctrl-C",
            "leave the program; how it went is told after it"),
        command(.redraw, [.control("l")], .everywhere, "Ctrl-L", "draw the screen anew"),
    ]

    /// A command on a letter, its capital, and where the letter is text, the control key.
    private static func command(
        _ command: Command, _ letter: Character, _ group: Group, _ purpose: String, control: Character? = nil
    ) -> Binding {
        let capital = Character(letter.uppercased())
        let keys: [Key] = [.character(letter), .character(capital)] + (control.map { [.control($0)] } ?? [])
        let text = control.map { "\(letter), Ctrl-\($0.uppercased())" } ?? String(letter)
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
