import Course
import Testing

@testable import UI

@Suite("What the plain face tells after a change")
struct PlainTellingTests {
    @Test("A moved step tells the list again, and only the list")
    func list() {
        #expect(told(.order(3, aside: 1), after: .order(3)) == "1. one\n2. two\nLaid aside:\n3. three")
    }

    @Test("A new pair tells its term's line alone")
    func pair() {
        #expect(told(.match(given: [1: 2]), after: .match()) == "2. term 2: c")
    }

    @Test("A hint is told by itself; one told before is not told again")
    func hint() {
        let one = Page.making([.instruction("Do it."), .hint(number: 1, count: 2, "First.")])
        let two = Page.making([
            .instruction("Do it."), .hint(number: 1, count: 2, "First."), .hint(number: 2, count: 2, "Next."),
        ])
        #expect(told(two, after: one) == "Hint 2 of 2: Next.")
    }

    @Test("A notice is told each time, before what changed")
    func notice() {
        let page = Page.making([.instruction("Do it.")], notice: "There is nothing to undo.")
        #expect(told(page, after: page) == "There is nothing to undo.")
    }

    @Test("Judged, the same place is not named again, nor the question; the verdict comes first")
    func judged() {
        let question = Page.Part.prose([.paragraph("Which?")])
        let verdict = Page.Part.verdict(Verdict(mark: .right, word: "Correct.", detail: "1 of 1 point"))
        let after = Page.making([question, .explanation([.paragraph("So it is.")]), verdict], id: "l/a/judged")
        #expect(told(after, after: .making([question])) == "Correct. 1 of 1 point.\n\nWhy: So it is.")
    }

    @Test("At another place all of it is told, even what reads the same")
    func elsewhere() {
        let before = Page.making([.instruction("One answer is right.")], id: "l/a", progress: "1 of 2")
        let after = Page.making([.instruction("One answer is right.")], id: "l/b", progress: "2 of 2")
        #expect(told(after, after: before) == "The flow / Order (2 of 2)\n\nOne answer is right.")
    }

    @Test("A growing diagram tells its new messages; a message sent twice alike is told twice")
    func growing() {
        func page(_ count: Int) -> Page {
            let arrows = (0..<count).map { _ in
                SequenceDiagram.Arrow(from: 0, to: 1, label: "GET /", isAnswer: false, state: .past)
            }
            return .making(
                [
                    .sequence(SequenceDiagram(lanes: ["App", "API"], arrows: arrows)),
                    .exchange(ExchangeView(from: "App", to: "API", act: ["asks"])),
                ], id: "l/live/\(count)")
        }
        #expect(told(page(3), after: page(2)) == "App to API: GET /\n\nApp to API, by hand:\nasks")
    }

    @Test("When nothing changed the face says so, and what can be typed")
    func nothing() {
        var face = PlainFace()
        _ = face.text(for: .order())
        let again = "Nothing has changed.\n\nType: order 3 1 2, move 4 to 2, aside 5, done (submit), hint, skip, help\n"
        #expect(face.text(for: .order()) == again)
    }

    @Test("After forgetting, all is told again")
    func forget() {
        var face = PlainFace()
        let first = face.text(for: .order())
        face.forget()
        #expect(face.text(for: .order()) == first)
    }

    @Test("Help, glossary and text to copy are told over the page, and the page's words with them")
    func asides() {
        let help = Page.making([.commands(of: nil)], id: "help", isAside: true)
        let glossary = Page.making([.glossary([.init(term: "code", meaning: "short-lived")])], id: "glossary")
        let under = Page.reading
        #expect(PlainFace().aside(glossary, over: under) == "code: short-lived\n\nType: Enter (submit), help\n")
        #expect(
            PlainFace().aside(help, over: under) == """
                Here you can type:
                done: submit the answer as it stands, or go on (or submit, ok)
                next: go on; an empty line does the same (or continue, go on)
                repeat: say it all once more (or say again)
                help: what can be typed here (or commands)
                quit: leave the program; how it went is told after it (or exit)

                Type: Enter (submit), help

                """)
    }

    @Test("Leaving tells the parts and ends with the result")
    func closing() {
        let table = Block.Table(
            header: ["Part", "Points"], rows: [["Order", "5 of 7 points"], ["Total", "5 of 7 points"]])
        #expect(
            PlainFace.closing(table: table, result: "Result: 71% (5 of 7 points)")
                == "Order: 5 of 7 points\nTotal: 5 of 7 points\n\nResult: 71% (5 of 7 points)\n")
        #expect(PlainFace.closing(table: nil, result: "Result: 0% (0 of 0 points)") == "Result: 0% (0 of 0 points)\n")
    }
}
