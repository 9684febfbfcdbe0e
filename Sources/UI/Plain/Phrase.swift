import Course

/// Something that can be typed. This table drives what is understood, what a prompt suggests and what help says.
struct Phrase {
    enum Use: Equatable {
        case command(Command)
        case arrange, place, swap, layAside
        case pair, takeBack
        case tick
        case choose
        case mark
        case breakIt
        case write
        case clock, fault, revoke
        case amend
        case fill
        case discuss, go, dismiss
    }

    var use: Use
    /// What it begins with, in lower case; the first is the usual one. Empty for what needs no word.
    var words: [String]
    /// As help and prompts show it.
    var example: String
    /// What it does, for help.
    var meaning: String
    /// Worth a place in the prompt, and not in help alone.
    var isPrompted = true

    static let all = answers + onward + classroom + others

    /// Everything but what only the teacher of a class says.
    static let lessons = answers + onward + others

    private static let onward: [Phrase] = [
        .init(.confirm, ["done", "submit", "ok"], "submit the answer as it stands, or go on"),
        .init(.next, ["next", "continue", "go on"], "go on; an empty line does the same"),
    ]

    private static let others: [Phrase] = [
        .init(.hint, ["hint"], "one more hint"),
        .init(.skip, ["skip", "pass", "show it"], "leave this one unanswered for now"),
        .init(.sure, ["sure"], "you are sure of your answer"),
        .init(.fairly, ["fairly", "fairly sure"], "you are fairly sure of it"),
        .init(.guessing, ["guessing", "guess"], "you are guessing"),
        .init(
            .howSure, ["how sure", "ask no more"], "be asked how sure you are before each verdict, or no more",
            isPrompted: false),
        .init(.review, ["review", "what is due"], "what is due for review, from all lessons"),
        .init(.breakIt, ["break", "break it"], "what can be done wrong at this step"),
        Phrase(
            use: .breakIt, words: ["break"], example: "break 2", meaning: "do the second of those at once",
            isPrompted: false),
        .init(.edit, ["edit", "change it again"], "change the request as you like, and see what happens"),
        .init(.send, ["send"], "send the request as it now is"),
        .init(.editOutside, ["editor"], "open it in your own editor", isPrompted: false),
        .init(
            .fade, ["level"], "how much of the requests is yours: watch, fill in, alone", isPrompted: false),
        .init(.previous, ["previous", "prev"], "one step or question back, to look"),
        .init(.runToEnd, ["run", "run to the end"], "all the steps that are left"),
        .init(.moveClock, ["clock", "wait", "move the clock"], "move the server's clock one minute on"),
        Phrase(
            use: .clock, words: ["clock", "wait"], example: "clock 90 s",
            meaning: "move it that far on; min, h and d are understood too", isPrompted: false),
        .init(.moveClockFar, ["hour"], "move the server's clock one hour on", isPrompted: false),
        .init(.values, ["values", "connect"], "how to connect: addresses, an id and secret, a password"),
        .init(.users, ["users"], "users and their passwords"),
        .init(.clients, ["clients"], "the applications that the server knows, with their secrets"),
        .init(.tokens, ["tokens", "codes"], "codes and tokens, and whether they count"),
        Phrase(
            use: .revoke, words: ["revoke"], example: "revoke 1",
            meaning: "revoke the first of the tokens and what was made with it; asks once"),
        .init(.faults, ["faults"], "faults that the next answers can have"),
        Phrase(
            use: .fault, words: ["fault", "arm"], example: "fault slow 2",
            meaning: "the next two answers that it fits have it; 0 disarms it"),
        .init(.copy, ["copy", "curl"], "both messages and the curl command, to be copied"),
        .init(.openToken, ["token"], "open a JSON Web Token: what it says and who signed it"),
        .init(
            .saveFlow, ["save"], "save the whole flow as a file of requests (.http)", isPrompted: false),
        .init(.againMissed, ["again"], "once more, only what was missed"),
        .init(.browse, ["browser", "own browser"], "go there with your own browser; it comes back by itself"),
        .init(.fromTheStart, ["from the start", "from start"], "the flow anew"),
        .init(.startOver, ["start over", "try again", "restart"], "all of it anew"),
        .init(.undo, ["undo"], "take the last change back", isPrompted: false),
        .init(.glossary, ["glossary", "terms"], "the lesson's terms and what they mean", isPrompted: false),
        .init(.repeatPage, ["repeat", "say again"], "say it all once more", isPrompted: false),
        .init(
            .back, ["back", "up", "leave", "stop", "stop waiting"], "one level out; nothing is lost",
            isPrompted: false),
        .init(.help, ["help", "?", "commands"], "what can be typed here"),
        .init(.quit, ["quit", "exit"], "leave the program; how it went is told after it", isPrompted: false),
    ]

    private static let answers: [Phrase] = [
        Phrase(
            use: .arrange, words: ["order", "arrange"], example: "order 3 1 2",
            meaning: "what is number 3 now comes first, then 1, then 2, then the rest"),
        Phrase(
            use: .place, words: ["move", "place"], example: "move 4 to 2", meaning: "number 4 becomes number 2"),
        Phrase(
            use: .swap, words: ["swap", "exchange"], example: "swap 1 2", meaning: "the two change places",
            isPrompted: false),
        Phrase(
            use: .layAside, words: ["aside", "lay aside", "set aside"], example: "aside 5",
            meaning: "number 5 belongs nowhere; say it again to take it back"),
        Phrase(
            use: .pair, words: ["match", "pair", "give"], example: "1c 2a",
            meaning: "term 1 has definition c, term 2 has a"),
        Phrase(
            use: .takeBack, words: ["free"], example: "free 1", meaning: "term 1 has no definition any more",
            isPrompted: false),
        Phrase(
            use: .tick, words: ["answer", "option", "choose", "pick", "tick"], example: "b",
            meaning: "the answer is b; where several are right: a c"),
        Phrase(
            use: .choose, words: ["open", "choose", "pick"], example: "a number", meaning: "open that one"),
        Phrase(
            use: .mark, words: ["mark", "change"], example: "a number",
            meaning: "that point counts after all, or does not"),
        Phrase(
            use: .amend, words: [], example: "name=value",
            meaning: "change that parameter, or add it; the value of code is written {{code}}"),
        Phrase(use: .amend, words: [], example: "-name", meaning: "take that parameter or header out"),
        Phrase(
            use: .amend, words: [], example: "Header: value", meaning: "set that header", isPrompted: false),
        Phrase(
            use: .amend, words: [], example: "POST {{token_endpoint}}", meaning: "another method and address",
            isPrompted: false),
        Phrase(
            use: .fill, words: [], example: "1 code",
            meaning: "gap 1 is code; without a number it goes into the gap that is next, and a number alone goes there"),
        Phrase(use: .write, words: [], example: "your answer on one line", meaning: "it is compared as you wrote it"),
    ]

    /// Whether it means something on this page.
    func fits(_ page: Page) -> Bool {
        switch (use, page.awaited) {
        case (.command(.help), _), (.command(.quit), _), (.command(.repeatPage), _): true
        case (.command(let command), _): page.offers(command)
        case (.arrange, .order), (.place, .order), (.swap, .order), (.layAside, .order): true
        case (.pair, .pairs), (.takeBack, .pairs): true
        case (.tick, .ticks), (.choose, .choice), (.mark, .marks), (.write, .text), (.amend, .amendments): true
        case (.fill, .gaps): true
        case (.breakIt, _): page.offers(.breakIt)
        case (.clock, _): page.offers(.moveClockFar)
        case (.fault, _): page.offers(.faults)
        case (.revoke, _): page.offers(.tokens)
        case (.discuss, _): page.offers(.discuss)
        case (.go, _): page.offers(.nextActivity)
        case (.dismiss, _): page.offers(.people)
        default: false
        }
    }
}

extension Phrase {
    init(_ command: Command, _ words: [String], _ meaning: String, isPrompted: Bool = true) {
        self.init(
            use: .command(command), words: words, example: words.first ?? "", meaning: meaning, isPrompted: isPrompted)
    }
}
