import Course

@testable import UI

/// Pages as the session makes them, for the plain face.
extension Page {
    static func making(
        _ parts: [Part], id: String = "l/a", progress: String? = "2 of 6", score: String? = nil,
        offers: [Command] = [.confirm, .hint, .skip], notice: String? = nil, takesText: Bool = false,
        isAside: Bool = false
    ) -> Page {
        Page(
            id: id, trail: ["OAuth tutor", "The flow", "Order"], progress: progress, score: score, parts: parts,
            offers: offers.map { Offer($0, $0 == .confirm ? "submit" : $0.rawValue) }, notice: notice,
            takesText: takesText, isAside: isAside)
    }

    /// Steps named one, two, … of which the last `aside` are laid aside.
    static func order(_ count: Int = 5, aside: Int = 0) -> Page {
        .making([.instruction("Put them in order."), .steps(.asked(count, aside: aside))])
    }

    static func match(_ terms: Int = 3, definitions: Int = 4, given: [Int: Int] = [:]) -> Page {
        .making([.pairing(.asked(terms, definitions: definitions, given: given))])
    }

    static func choice(_ count: Int = 4, isMultiple: Bool = false) -> Page {
        let items = (0..<count).map { OptionList.Item(text: RichText("option \($0 + 1)")) }
        return .making([.options(OptionList(items: items, isMultiple: isMultiple, focus: 0))])
    }

    static func menu(_ count: Int = 3, focus: Int = 0) -> Page {
        let items = (0..<count).map { Menu.Item(title: "place \($0 + 1)") }
        return .making([.menu(Menu(items: items, focus: focus))], id: "menu", progress: nil, offers: [.confirm])
    }

    static func marks(_ count: Int = 2) -> Page {
        let items = (0..<count).map { MarkList.Item(text: RichText("point \($0 + 1)"), isFound: false) }
        return .making([.marks(MarkList(items: items, focus: 0))], offers: [.confirm, .undo])
    }

    static let writing = Page.making([.draft(Draft(text: "", cursor: 0))], takesText: true)
    static let reading = Page.making([.prose([.paragraph("Some text.")])], offers: [.confirm, .next])
    static let live = Page.making(
        [.exchange(ExchangeView(from: "App", to: "Server"))],
        offers: [.confirm, .next, .copy, .breakIt, .previous, .runToEnd, .moveClock, .fromTheStart])
    static let summary = Page.making(
        [.instruction("Result: 50% (1 of 2 points)")], offers: [.confirm, .againMissed, .startOver, .back])

    static let all: [Page] = [
        order(), order(aside: 2), match(), choice(), choice(isMultiple: true), menu(), marks(), writing, reading, live,
        summary,
    ]
}

extension StepList {
    static let names = ["one", "two", "three", "four", "five", "six", "seven"]

    static func asked(_ count: Int = 5, aside: Int = 0) -> StepList {
        let items = (0..<count).map { Item(text: RichText(names[$0]), isAside: $0 >= count - aside) }
        return StepList(items: items, focus: 0)
    }
}

extension Pairing {
    static func asked(_ terms: Int = 3, definitions: Int = 4, given: [Int: Int] = [:]) -> Pairing {
        Pairing(
            termHeading: "Term", definitionHeading: "Meaning",
            terms: (0..<terms).map { Term(text: RichText("term \($0 + 1)"), definition: given[$0]) },
            definitions: (0..<definitions).map { Definition(text: RichText("meaning \($0 + 1)")) },
            focus: .term(0))
    }
}

/// What a page is told as, without what can be typed.
func told(_ page: Page, after before: Page? = nil) -> String {
    PageText(page).telling(after: before.map { PageText($0) }).map { $0.joined(separator: "\n") }
        .joined(separator: "\n\n")
}
