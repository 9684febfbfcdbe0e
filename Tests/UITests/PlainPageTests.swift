import Course
import Testing

@testable import UI

@Suite("A page in plain text")
struct PlainPageTests {
    @Test("Where one is comes first, the program's own name aside, then each part as a block")
    func header() {
        let page = Page.making([.prose([.paragraph("Read this."), .paragraph("And this.")])], score: "1 of 9 points")
        #expect(told(page) == "The flow / Order (2 of 6). 1 of 9 points\n\nRead this.\n\nAnd this.")
    }

    @Test("A heading that repeats where one is stays unsaid")
    func heading() {
        let page = Page.making([.heading("Order"), .heading("Why?")], progress: nil)
        #expect(told(page) == "The flow / Order\n\nWhy?")
    }

    @Test("Lists keep together, numbers and depth are kept, code and tables stand as lines")
    func prose() {
        let table = Block.Table(
            header: ["Name", "Kind", "Use"], rows: [["code", "short", "once"], ["token", "", "often"]])
        let blocks: [Block] = [
            .paragraph("Two things:"), Block(.paragraph("first"), depth: 1, marker: .bullet),
            Block(.paragraph("inner"), depth: 2, marker: .number(3)),
            Block(.paragraph("said"), depth: 1, marker: .quote),
            Block(.code(language: "", lines: ["GET /", "\u{1B}[2J"])),
            Block(.rule), Block(.table(table)),
        ]
        #expect(
            PageText.lines(blocks) == [
                "Two things:", "", "- first", "  3. inner", "> said", "", "GET /", "?[2J", "", "",
                "code: Kind short; Use once",
                "token: Use often",
            ])
    }

    @Test("An order is numbered through, with what is aside under its own line")
    func order() {
        #expect(
            PageText.lines(StepList.asked(4, aside: 2)) == ["1. one", "2. two", "Laid aside:", "3. three", "4. four"])
    }

    @Test("A judged order says of each step whether it is right and where it belongs")
    func judgedOrder() {
        let list = StepList(
            items: [
                .init(text: "one", mark: .right, rightNumber: 1), .init(text: "two", mark: .wrong, rightNumber: 3),
                .init(text: "decoy", mark: .wrong), .init(text: "three", isAside: true, mark: .wrong, rightNumber: 2),
                .init(text: "trap", isAside: true, mark: .right),
            ], focus: nil)
        #expect(
            PageText.lines(list) == [
                "1. one [right]", "2. two [wrong: belongs at 3]", "3. decoy [wrong: belongs nowhere]",
                "Laid aside: three [wrong: belongs at 2]", "Laid aside: trap [right]",
            ])
    }

    @Test("The right order says of a decoy that it belongs nowhere, and gives the reasons")
    func solution() {
        let list = StepList(
            items: [.init(text: "one", more: [.paragraph("It begins.")]), .init(text: "decoy", isAside: true)],
            focus: nil)
        #expect(PageText.lines(list) == ["1. one", "   It begins.", "Belongs nowhere: decoy"])
    }

    @Test("A match shows each term's letter")
    func match() {
        #expect(
            PageText.lines(Pairing.asked(2, definitions: 3, given: [1: 2])) == [
                "Term:", "1. term 1: no definition yet", "2. term 2: c", "Meaning:", "a. meaning 1", "b. meaning 2",
                "c. meaning 3",
            ])
    }

    @Test("A judged match says the right letter with its words, and why a decoy is one")
    func judgedMatch() {
        let pairing = Pairing(
            termHeading: "Term", definitionHeading: "Meaning",
            terms: [
                .init(text: "code", definition: 0, mark: .right, rightDefinition: 0),
                .init(text: "token", definition: 0, mark: .wrong, rightDefinition: 1, why: "It opens the API."),
                .init(text: "visa", mark: .wrong),
            ],
            definitions: [
                .init(text: "short-lived"), .init(text: "a key"), .init(text: "a form", isDecoy: true, why: "Paper."),
            ],
            focus: nil)
        #expect(
            PageText.lines(pairing) == [
                "Term:", "1. code: a [right]: short-lived",
                "2. token: a [wrong], the right one is b: a key. It opens the API.",
                "3. visa: nothing [wrong], it has none here", "Meaning:", "a. short-lived", "b. a key",
                "c. a form [belongs to no term] Paper.",
            ])
    }

    @Test("Options are lettered; judged, the right answer comes first")
    func options() {
        var list = OptionList(
            items: [.init(text: "yes", isTicked: true), .init(text: "no"), .init(text: "never")], isMultiple: false,
            focus: 0)
        #expect(PageText.lines(list) == ["a. yes [ticked]", "b. no", "c. never"])
        list.focus = nil
        list.items[0].mark = .wrong
        list.items[0].feedback = [.paragraph("Think again.")]
        list.items[1].mark = .missed
        #expect(
            PageText.lines(list) == [
                "The right answer: b. no", "a. yes [your answer, wrong]", "   Think again.",
                "b. no [right, not chosen]",
                "c. never",
            ])
        list.items[0].mark = .right
        #expect(PageText.lines(list).prefix(2) == ["The right answers: a, b", "a. yes [your answer, right]"])
    }

    @Test("The points of an open answer say whether and where they were found")
    func marks() {
        let list = MarkList(
            items: [
                .init(text: "no password", isFound: true, evidence: "password"),
                .init(text: "consent", isFound: true, isOverruled: true), .init(text: "scope", isFound: false),
            ], focus: 0)
        #expect(
            PageText.lines(list) == [
                "1. no password [found, in \"password\"]", "2. consent [found, changed by you]", "3. scope [not found]",
            ])
    }

    @Test("A verdict's word comes before everything else on the page")
    func verdict() {
        let verdict = Verdict(mark: .wrong, word: "Not correct.", detail: "0 of 1 point")
        let page = Page.making([
            .heading("Why?"), .verdict(verdict), .explanation([.paragraph("Because."), .paragraph("So.")]),
        ])
        #expect(
            told(page) == "Not correct. 0 of 1 point.\n\nThe flow / Order (2 of 6)\n\nWhy?\n\nWhy: Because.\n\nSo.")
    }

    @Test("A menu's places are numbered, with what is known of them")
    func menu() {
        let menu = Menu(items: [.init(title: "Read", note: "read", isDone: true), .init(title: "Summary")], focus: 1)
        #expect(PageText.lines(menu) == ["1. Read (read, done)", "2. Summary"])
    }

    @Test("A menu's own numbers are shown, and chosen by")
    func ownNumbers() throws {
        let menu = Menu(
            items: [.init(number: 4, title: "Life"), .init(number: 10, title: "Exam", note: "next", isNext: true)],
            focus: 1)
        #expect(PageText.lines(menu) == ["4. Life", "10. Exam (next)"])
        let page = Page.making([.menu(menu)], id: "menu", progress: nil, offers: [.confirm])
        #expect(page.awaited == .choice(count: 10, focus: 9))
        #expect(try Phrasebook(page: page).read("10").action == .choose(9))
        #expect(throws: Misreading.self) { try Phrasebook(page: page).read("11") }
    }

    @Test("No page lets a control character through, whichever part it stands in")
    func hostile() {
        let evil = "x\u{1B}]0;y\u{7}\u{9B}2J\n\u{202E}z"
        let rich = RichText(evil)
        let wire = Exchange.Wire(startLine: evil, headers: [(evil, evil)], body: evil)
        let view = ExchangeView(
            from: evil, to: evil, request: wire, answer: wire, failure: evil, act: [evil], reason: evil,
            parameters: [.init(name: evil, value: evil, meaning: rich)])
        let parts: [Page.Part] = [
            .heading(rich), .prose([Block(.code(language: evil, lines: [evil])), .paragraph(rich)]), .instruction(evil),
            .menu(Menu(items: [.init(title: evil, note: evil)], focus: 0)),
            .steps(StepList(items: [.init(text: rich, more: [.paragraph(rich)])], focus: 0)),
            .pairing(
                Pairing(
                    termHeading: rich, definitionHeading: rich, terms: [.init(text: rich, why: rich)],
                    definitions: [.init(text: rich, why: rich)], focus: nil)),
            .options(
                OptionList(items: [.init(text: rich, feedback: [.paragraph(rich)])], isMultiple: false, focus: nil)),
            .draft(Draft(text: evil, cursor: nil)),
            .marks(MarkList(items: [.init(text: rich, isFound: true, evidence: evil)], focus: 0)),
            .verdict(Verdict(mark: nil, word: evil, detail: evil)), .explanation([.paragraph(rich)]),
            .hint(number: 1, count: 1, rich),
            .sequence(
                SequenceDiagram(
                    lanes: [evil], arrows: [.init(from: 0, to: 9, label: evil, isAnswer: true, state: .refused)])),
            .exchange(view), .table(.init(header: [rich, rich], rows: [[rich, rich], []])),
            .glossary([.init(term: rich, meaning: rich)]), .verbatim(evil), .commands(of: nil),
            .listing(Listing(columns: [evil], rows: [.init(number: 1, cells: [evil], remark: evil)], focus: 0)),
        ]
        var page = Page.making(parts, progress: evil, score: evil, notice: evil)
        page.trail = [evil, evil]
        page.offers.append(.init(.confirm, evil))
        var face = PlainFace()
        let texts = [face.text(for: page), face.aside(page, over: page)]
        for scalar in texts.joined().unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}")
        }
    }
}
