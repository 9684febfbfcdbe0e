import Course

/// Pages written by hand that look like those of a class: one for each thing a page can show.
enum WebPages {
    static func make(
        _ id: String, _ activity: String = "The last step", parts: [Page.Part], offers: [Page.Offer] = answering,
        notice: String? = nil
    ) -> Page {
        Page(
            id: "tea/\(id)", trail: ["OAuth tutor · Ada", "Tea for two", activity], progress: "3 of 8", parts: parts,
            offers: offers + [.init(.glossary, "glossary"), .init(.help, "help"), .init(.quit, "leave")], notice: notice
        )
    }

    static let answering: [Page.Offer] = [
        .init(.pick, "choose"), .init(.confirm, "submit"), .init(.hint, "hint"), .init(.skip, "skip"),
        .init(.undo, "undo"), .init(.up, "up"), .init(.down, "down"), .init(.first, "first"), .init(.last, "last"),
    ]
    static let judged: [Page.Offer] = [
        .init(.confirm, "go on"), .init(.startOver, "try again"), .init(.next, "go on"),
    ]

    static let all: [(name: String, page: Page)] = [
        ("lobby", lobby), ("prose", prose), ("question", question), ("question-several", several),
        ("question-closed", closed), ("question-judged", questionJudged), ("order", order),
        ("order-judged", orderJudged),
        ("match", match), ("match-judged", matchJudged), ("open", open), ("open-compared", compared), ("menu", menu),
        ("flow", flow), ("flow-long", longFlow), ("flow-act", act), ("gaps", gaps), ("gaps-judged", gapsJudged),
        ("request", request),
        ("tokens", tokens), ("glossary", glossary), ("copy", copy), ("help", help), ("distribution", distribution),
        ("board", board),
    ]

    static let lobby = Page(
        id: "class/lobby", trail: ["OAuth tutor · Ada", "Tea for two"],
        parts: [.heading("Welcome, Ada."), .instruction("You are in. The class begins in a moment.")],
        offers: [.init(.help, "help"), .init(.quit, "leave")])

    static let prose = make(
        "read", "Before you begin",
        parts: [
            .prose([
                Block(.heading("A kettle")),
                .paragraph(
                    RichText([
                        .init("Find a "), .init("kettle", .strong), .init(" with "),
                        .init("water", [.emphasis, .code]),
                        .init(", not "), .init("milk", .struck), .init("; see "),
                        .init("the guide", link: "https://example.com/?a=1&b=2"), .init(" or "),
                        .init("this", link: "javascript:alert(1)"), .init("."),
                    ])),
                Block(.paragraph("one"), depth: 1, marker: .bullet), Block(.paragraph("its second line"), depth: 1),
                Block(.paragraph("inner"), depth: 2, marker: .number(3)),
                Block(.paragraph("next"), depth: 2, marker: .number(4)),
                Block(.paragraph("two"), depth: 1, marker: .bullet),
                Block(.paragraph("said"), depth: 1, marker: .quote), Block(.rule),
                Block(.code(language: "http", lines: ["GET /tea HTTP/1.1", "Host: pot"])),
                Block(.table(.init(header: ["Leaf", "Minutes"], rows: [["green", "2"], ["black", "4"]]))),
            ])
        ], offers: [])

    private static func options(focus: Int?, isJudged: Bool = false, isMultiple: Bool = false) -> OptionList {
        OptionList(
            items: [
                .init(text: "One minute", mark: nil),
                .init(
                    text: RichText("Four", .strong) + RichText(" minutes"),
                    details: [Block(.code(language: "", lines: ["sleep 240"]))], isTicked: isMultiple,
                    mark: isJudged ? (isMultiple ? .right : .missed) : nil,
                    feedback: isJudged ? [.paragraph("The guide says so.")] : []),
                .init(text: "An hour", isTicked: true, mark: isJudged ? .wrong : nil),
            ], isMultiple: isMultiple, focus: focus)
    }

    static let question = make(
        "question", "How long does it steep?",
        parts: [
            .instruction("The vote is open."), .prose([.paragraph("Think of **black** tea.")]),
            .instruction("One answer is right."), .options(options(focus: 0)),
            .hint(number: 1, count: 2, "Longer than you think."),
        ])
    static let several = make(
        "several", "How long does it steep?",
        parts: [
            .instruction("More than one answer is right: tick all of them."),
            .options(options(focus: 1, isMultiple: true)),
        ], notice: "Tick the answers you think are right first.")
    static let closed = make(
        "question", "How long does it steep?",
        parts: [
            .instruction("The vote is closed. In a moment you will see what is right, and why."),
            .options(options(focus: 0)),
        ], offers: [.init(.pick, "choose"), .init(.up, "up")])
    static let questionJudged = make(
        "question/judged", "How long does it steep?",
        parts: [
            .verdict(Verdict(mark: .wrong, word: "Not correct.", detail: "0 of 1 point")),
            .options(options(focus: nil, isJudged: true)), .explanation([.paragraph("Longer makes it bitter.")]),
        ], offers: judged)

    static let order = make(
        "order", "Put the steps in order",
        parts: [
            .instruction("Put the steps in order. If one belongs nowhere, lay it aside, below the line."),
            .steps(
                StepList(
                    items: [
                        .init(text: "Boil the water"), .init(text: "Warm the pot"),
                        .init(text: RichText("Pour ") + RichText("slowly", .emphasis)),
                        .init(text: "Add sugar to the kettle", isAside: true),
                    ], focus: 1)),
        ])
    static let orderJudged = make(
        "order/judged", "Put the steps in order",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "1 of 3 points")), .heading("Your order"),
            .steps(
                StepList(
                    items: [
                        .init(text: "Boil the water", mark: .right, rightNumber: 1),
                        .init(text: "Pour", mark: .wrong, rightNumber: 3), .init(text: "Add sugar", mark: .wrong),
                        .init(text: "Warm the pot", isAside: true, mark: .wrong, rightNumber: 2),
                        .init(text: "Add salt", isAside: true, mark: .right),
                    ], focus: nil)),
            .heading("The right order, and why"),
            .steps(
                StepList(
                    items: [
                        .init(text: "Boil the water", more: [.paragraph("Cold water steeps nothing.")]),
                        .init(text: "Add sugar", isAside: true, more: [.paragraph("Never in the kettle.")]),
                    ], focus: nil)),
        ], offers: judged)

    private static func pairing(isJudged: Bool) -> Pairing {
        Pairing(
            termHeading: "Word", definitionHeading: "Meaning",
            terms: [
                .init(
                    text: "Kettle", definition: 1, mark: isJudged ? .right : nil, rightDefinition: isJudged ? 1 : nil,
                    why: isJudged ? "It whistles." : nil),
                .init(
                    text: RichText("Pot", .code), definition: isJudged ? 2 : nil, mark: isJudged ? .wrong : nil,
                    rightDefinition: isJudged ? 0 : nil),
                .init(text: "Spoon", mark: isJudged ? .wrong : nil),
            ],
            definitions: [
                .init(text: "Where the leaves are steeped"), .init(text: "Where the water boils", term: 0),
                .init(text: "Where the \"sugar\" is", isDecoy: isJudged, why: isJudged ? "Nobody asked." : nil),
            ], focus: isJudged ? nil : .term(1))
    }

    static let match = make(
        "match", "Match the words",
        parts: [
            .instruction("Pick a term, then its own definition. A definition may belong to no term at all."),
            .pairing(pairing(isJudged: false)),
        ], notice: "2 terms have no definition yet. Submit again if that is your answer.")
    static let matchJudged = make(
        "match/judged", "Match the words",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "1 of 3 points")),
            .pairing(pairing(isJudged: true)), .explanation([.paragraph("The caddy keeps them dry.")]),
        ], offers: judged)

    static let open = make(
        "open", "Why warm the pot?",
        parts: [
            .instruction("Answer in your own words; then compare."),
            .draft(Draft(text: "\nso that <it> stays \"hot\" & dry", cursor: 3)),
        ])
    static let compared = make(
        "open/judged", "Why warm the pot?",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "1 of 2 points of a good answer found.")),
            .draft(Draft(text: "so that it stays hot", cursor: nil)),
            .instruction("What a good answer says. You have the last word: change a mark where it is wrong."),
            .marks(
                MarkList(
                    items: [
                        .init(text: "the water stays hot", isFound: true, evidence: "stays hot"),
                        .init(text: "the pot does not crack", isFound: false, isOverruled: true),
                    ], focus: 0)),
        ], offers: [.init(.confirm, "go on"), .init(.pick, "change the mark"), .init(.undo, "undo")])
}
