import Course
import Messages

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
    /// What it begins with, in lower case, the language's own words before the English ones, which are always understood;
    /// the first is the usual one. Empty for what needs no word.
    var words: [String]
    /// As help and prompts show it.
    var example: String
    /// What it does, for help.
    var meaning: String
    /// Worth a place in the prompt, and not in help alone.
    var isPrompted = true

    static var all: [Phrase] { answers + onward + classroom + others }

    /// Everything but what only the teacher of a class says.
    static var lessons: [Phrase] { answers + onward + others }

    private static var onward: [Phrase] {
        [
            .init(.confirm, typed("done, submit, ok"), say("submit the answer as it stands, or go on")),
            .init(.next, typed("next, continue, go on"), say("go on; an empty line does the same")),
        ]
    }

    private static var others: [Phrase] {
        [
            .init(.hint, typed("hint"), say("one more hint")),
            .init(.skip, typed("skip, pass, show it"), say("leave this one unanswered for now")),
            .init(.sure, typed("sure"), say("you are sure of your answer")),
            .init(.fairly, typed("fairly, fairly sure"), say("you are fairly sure of it")),
            .init(.guessing, typed("guessing, guess"), say("you are guessing")),
            .init(
                .howSure, typed("how sure, ask no more"),
                say("be asked how sure you are before each verdict, or no more"),
                isPrompted: false),
            .init(.review, typed("review, what is due"), say("what is due for review, from all lessons")),
            .init(.breakIt, typed("break, break it"), say("what can be done wrong at this step")),
            Phrase(
                use: .breakIt, words: typed("break"), example: say("break 2", as: "example of what can be typed"),
                meaning: say("do the second of those at once"),
                isPrompted: false),
            .init(.edit, typed("edit, change it again"), say("change the request as you like, and see what happens")),
            .init(.send, typed("send"), say("send the request as it now is")),
            .init(.editOutside, typed("editor"), say("open it in your own editor"), isPrompted: false),
            .init(
                .fade, typed("level"), say("how much of the requests is yours: watch, fill in, alone"),
                isPrompted: false),
            .init(.previous, typed("previous, prev"), say("one step or question back, to look")),
            .init(.runToEnd, typed("run, run to the end"), say("all the steps that are left")),
            .init(.moveClock, typed("clock, wait, move the clock"), say("move the server's clock one minute on")),
            Phrase(
                use: .clock, words: typed("clock, wait"),
                example: say("clock 90 s", as: "example of what can be typed"),
                meaning: say("move it that far on; min, h and d are understood too"), isPrompted: false),
            .init(.moveClockFar, typed("hour"), say("move the server's clock one hour on"), isPrompted: false),
            .init(.values, typed("values, connect"), say("how to connect: addresses, an id and secret, a password")),
            .init(.users, typed("users"), say("users and their passwords")),
            .init(.clients, typed("clients"), say("the applications that the server knows, with their secrets")),
            .init(.tokens, typed("tokens, codes"), say("codes and tokens, and whether they count")),
            Phrase(
                use: .revoke, words: typed("revoke"), example: say("revoke 1", as: "example of what can be typed"),
                meaning: say("revoke the first of the tokens and what was made with it; asks once")),
            .init(.faults, typed("faults"), say("faults that the next answers can have")),
            Phrase(
                use: .fault, words: typed("fault, arm"),
                example: say("fault slow 2", as: "example of what can be typed"),
                meaning: say("the next two answers that it fits have it; 0 disarms it")),
            .init(.copy, typed("copy, curl"), say("both messages and the curl command, to be copied")),
            .init(.openToken, typed("token"), say("open a JSON Web Token: what it says and who signed it")),
            .init(
                .saveFlow, typed("save"), say("save the whole flow as a file of requests (.http)"), isPrompted: false),
            .init(.againMissed, typed("again"), say("once more, only what was missed")),
            .init(
                .browse, typed("browser, own browser"), say("go there with your own browser; it comes back by itself")),
            .init(.fromTheStart, typed("from the start, from start"), say("the flow anew")),
            .init(.startOver, typed("start over, try again, restart"), say("all of it anew")),
            .init(.undo, typed("undo"), say("take the last change back"), isPrompted: false),
            .init(.glossary, typed("glossary, terms"), say("the lesson's terms and what they mean"), isPrompted: false),
            .init(.repeatPage, typed("repeat, say again"), say("say it all once more"), isPrompted: false),
            .init(
                .back, typed("back, up, leave, stop, stop waiting"), say("one level out; nothing is lost"),
                isPrompted: false),
            .init(.help, typed("help, ?, commands"), say("what can be typed here")),
            .init(
                .quit, typed("quit, exit"), say("leave the program; how it went is told after it"), isPrompted: false),
        ]
    }

    private static var answers: [Phrase] {
        [
            Phrase(
                use: .arrange, words: typed("order, arrange"),
                example: say("order 3 1 2", as: "example of what can be typed"),
                meaning: say("what is number 3 now comes first, then 1, then 2, then the rest")),
            Phrase(
                use: .place, words: typed("move, place"),
                example: say("move 4 to 2", as: "example of what can be typed"),
                meaning: say("number 4 becomes number 2")),
            Phrase(
                use: .swap, words: typed("swap, exchange"),
                example: say("swap 1 2", as: "example of what can be typed"), meaning: say("the two change places"),
                isPrompted: false),
            Phrase(
                use: .layAside, words: typed("aside, lay aside, set aside"),
                example: say("aside 5", as: "example of what can be typed"),
                meaning: say("number 5 belongs nowhere; say it again to take it back")),
            Phrase(
                use: .pair, words: typed("match, pair, give"), example: "1c 2a",
                meaning: say("term 1 has definition c, term 2 has a")),
            Phrase(
                use: .takeBack, words: typed("free"), example: say("free 1", as: "example of what can be typed"),
                meaning: say("term 1 has no definition any more"),
                isPrompted: false),
            Phrase(
                use: .tick, words: typed("answer, option, choose, pick, tick"), example: "b",
                meaning: say("the answer is b; where several are right: a c")),
            Phrase(
                use: .choose, words: typed("open, choose, pick"),
                example: say("a number", as: "example of what can be typed"), meaning: say("open that one")),
            Phrase(
                use: .mark, words: typed("mark, change"), example: say("a number", as: "example of what can be typed"),
                meaning: say("that point counts after all, or does not")),
            Phrase(
                use: .amend, words: [], example: "name=value",
                meaning: say("change that parameter, or add it; the value of code is written {{code}}")),
            Phrase(use: .amend, words: [], example: "-name", meaning: say("take that parameter or header out")),
            Phrase(
                use: .amend, words: [], example: "Header: value", meaning: say("set that header"), isPrompted: false),
            Phrase(
                use: .amend, words: [], example: "POST {{token_endpoint}}", meaning: say("another method and address"),
                isPrompted: false),
            Phrase(
                use: .fill, words: [], example: say("1 code", as: "example of what can be typed"),
                meaning: say(
                    "gap 1 is code; without a number it goes into the gap that is next, and a number alone goes there")),
            Phrase(
                use: .write, words: [], example: say("your answer on one line", as: "example of what can be typed"),
                meaning: say("it is compared as you wrote it")),
        ]
    }

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
