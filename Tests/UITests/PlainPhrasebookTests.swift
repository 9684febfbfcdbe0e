import Course
import Testing

@testable import UI

@Suite("Typed words")
struct PlainPhrasebookTests {
    private func action(_ line: String, on page: Page) -> Action? {
        (try? Phrasebook(page: page).read(line))?.action
    }

    @Test(
        "An order is typed in numbers, with words or without",
        arguments: [
            ("order 3 1 2", Action.arrange([2, 0, 1])), ("3 1 2", .arrange([2, 0, 1])),
            ("ORDER 3,1,2", .arrange([2, 0, 1])),
            ("  arrange   3. 1. 2. ", .arrange([2, 0, 1])), ("move 4 to 2", .place(item: 3, at: 1)),
            ("move 4 2", .place(item: 3, at: 1)), ("place 1 to 5", .place(item: 0, at: 4)),
            ("swap 1 2", .arrange([1, 0, 2, 3, 4])), ("swap 2 and 4", .arrange([0, 3, 2, 1, 4])),
            ("aside 5", .setAside([4])), ("lay aside 2 3", .setAside([1, 2])), ("done", .command(.confirm)),
        ])
    func order(line: String, meaning: Action) { #expect(action(line, on: .order()) == meaning) }

    @Test("What is aside stays there when two others change places")
    func swapWithAside() { #expect(action("swap 1 3", on: .order(5, aside: 2)) == .arrange([2, 1, 0])) }

    @Test(
        "Pairs are numbers and letters by turns, whatever stands between",
        arguments: [
            ("1c 2a", [0: 2, 1: 0]), ("1 c", [0: 2]), ("1-c", [0: 2]), ("1=c, 2=a", [0: 2, 1: 0]),
            ("match 1 c", [0: 2]),
            ("Match 1 to C and 3b", [0: 2, 2: 1]), ("1c2a", [0: 2, 1: 0]),
        ])
    func pairs(line: String, meaning: [Int: Int]) {
        guard case .pair(let pairs) = action(line, on: .match()) else {
            Issue.record("\(line) gives no pairs")
            return
        }
        let given = pairs.compactMap { pair in pair.definition.map { (pair.term, $0) } }
        #expect(Dictionary(uniqueKeysWithValues: given) == meaning)
    }

    @Test("A term gives its definition back")
    func free() { #expect(action("free 2", on: .match()) == .pair([.init(term: 1, definition: nil)])) }

    @Test(
        "Options are ticked by letter or number",
        arguments: [
            ("b", [1]), ("B.", [1]), ("2", [1]), ("answer b", [1]), ("a c", [0, 2]), ("a,c", [0, 2]),
            ("a and c", [0, 2]),
        ])
    func ticks(line: String, meaning: [Int]) {
        #expect(action(line, on: .choice(isMultiple: true)) == .answer(meaning))
    }

    @Test("A number chooses from a menu, and changes a mark")
    func numbers() {
        #expect(action("2", on: .menu()) == .choose(1))
        #expect(action("open 3", on: .menu()) == .choose(2))
        #expect(action("2", on: .marks()) == .choose(1))
    }

    @Test("Where words are asked for everything is the answer, but the words that do something here")
    func text() {
        #expect(
            action("The password stays at home; next.", on: .writing) == .write("The password stays at home; next."))
        #expect(action("order 3 1 2", on: .writing) == .write("order 3 1 2"))
        #expect(action("copy", on: .writing) == .write("copy"))
        #expect(action("a\u{1B}[31m b", on: .writing) == .write("a?[31m b"))
        #expect(action("Hint", on: .writing) == .command(.hint))
        #expect(action("QUIT", on: .writing) == .command(.quit))
    }

    @Test("An empty line goes on, but never submits an answer")
    func empty() {
        #expect(action("", on: .reading) == .command(.confirm))
        #expect(action(" \t ", on: .live) == .command(.confirm))
        #expect(action("", on: .menu(focus: 2)) == .command(.confirm))
        for page in [Page.order(), .match(), .choice(), .writing] { #expect(action("", on: page) == nil) }
    }

    @Test("Next goes on and never submits an answer")
    func next() {
        #expect(action("next", on: .live) == .command(.next))
        #expect(action("next", on: .summary) == .command(.confirm))
        #expect(action("next", on: .order()) == .command(.next))
    }

    @Test(
        "The live flow's words",
        arguments: [
            ("break", Command.breakIt), ("wait", .moveClock), ("clock", .moveClock), ("run", .runToEnd),
            ("copy", .copy),
            ("previous", .previous), ("start over", .startOver), ("from the  start", .fromTheStart),
            ("glossary", .glossary),
            ("again", .againMissed), ("repeat", .repeatPage), ("back", .back), ("?", .help), ("undo", .undo),
        ])
    func commands(line: String, meaning: Command) { #expect(action(line, on: .live) == .command(meaning)) }

    @Test("A break-it with its number is two steps, the second to be read on the page of the first")
    func breakIt() throws {
        let understood = try Phrasebook(page: .live).read("break 2")
        #expect(understood == .init(action: .command(.breakIt), rest: "2"))
    }

    @Test("Every phrase is understood where the prompt and help offer it, by each of its words")
    func table() {
        for page in Page.all {
            for phrase in Phrase.all where phrase.fits(page) {
                if case .command(let command) = phrase.use {
                    let meaning = command == .next && !page.offers(.next) ? page.onward?.command ?? .next : command
                    for word in phrase.words { #expect(action(word, on: page) == .command(meaning), "\(word)") }
                } else {
                    let line = phrase.example.hasPrefix("a number") ? "1" : phrase.example
                    #expect(action(line, on: page) != nil, "\(line)")
                }
            }
        }
    }

    @Test("No two commands share a word")
    func words() {
        for phrases in [Phrase.lessons, Phrase.classroom] {
            let words = phrases.filter { if case .command = $0.use { true } else { false } }.flatMap(\.words)
            #expect(Set(words).count == words.count)
        }
    }

    @Test("Whatever is typed, an action or a sentence comes back, and no control character with it")
    func anything() {
        var random = SystemRandomNumberGenerator()
        let pieces =
            Phrase.all.flatMap(\.words) + [
                "1", "2", "99", "0", "-1", "a", "c", "zz", "1c", "to", ",", "é", "漢", "\u{1B}[A", "\u{0}", "\u{FFFD}",
                "\u{301}",
                "99999999999999999999", String(repeating: "x", count: 300),
            ]
        for _ in 0..<1_000 {
            let count = Int.random(in: 0...5, using: &random)
            let line = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            guard let page = Page.all.randomElement(using: &random) else { return }
            if case .sentence(let sentence) = PlainFace().reading(of: line, on: page) {
                #expect(sentence.hasSuffix("\n") && sentence.contains("Type: "), "\(line)")
                let isClean = sentence.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.properties.generalCategory != .control
                }
                #expect(isClean, "\(line)")
            }
        }
    }
}
