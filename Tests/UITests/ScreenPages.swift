import Course

/// Pages written by hand that look like the real course: one for each thing a page can show.
enum ScreenPages {
    static let lesson = "The authorization code flow"

    static func make(
        _ id: String, _ activity: String? = nil, progress: String? = nil, score: String? = nil,
        parts: [Page.Part], offers: [Page.Offer] = [], notice: String? = nil, takesText: Bool = false
    ) -> Page {
        Page(
            id: id, trail: ["OAuth tutor", lesson] + (activity.map { [$0] } ?? []), progress: progress, score: score,
            parts: parts,
            offers: offers + [
                .init(.glossary, "glossary"), .init(.back, "back"), .init(.help, "help"), .init(.quit, "leave"),
            ],
            notice: notice, takesText: takesText)
    }

    static let menuOffers: [Page.Offer] = [
        .init(.confirm, "open"), .init(.up, "up"), .init(.down, "down"), .init(.pick, "open"), .init(.first, "first"),
        .init(.last, "last"),
    ]

    static let home = Page(
        id: "home", trail: ["OAuth tutor"],
        parts: [
            .prose([
                .paragraph(
                    "Learn the OAuth 2.0 authorization code flow: read, answer, then watch it happen over real HTTP.")
            ]),
            .instruction("1 of 4 lessons is done. Next: 2. Signing in is not authorizing"),
            .instruction("Choose a lesson."),
            .menu(
                Menu(
                    items: [
                        .init(number: 1, title: lesson, note: "83%", isDone: true),
                        .init(
                            number: 2, title: "Signing in is not authorizing", note: "next, begun, 12%", isNext: true),
                        .init(number: 3, title: "Apps that cannot keep a secret", note: "about 1 minute"),
                        .init(number: 10, title: "The exam", note: "about 15 minutes"),
                    ], focus: 1)),
        ],
        offers: menuOffers + [.init(.help, "help"), .init(.quit, "leave")])

    static let lessonMenu = make(
        "lesson", score: "5.5 of 24 points",
        parts: [
            .prose([.paragraph("One program wants to use data that another one keeps for you.")]),
            .instruction("Go through the parts from top to bottom, or choose one."),
            .menu(
                Menu(
                    items: [
                        .init(title: "Four parties and no password", note: "read", isDone: true),
                        .init(title: "Put the seven steps in order", note: "5.5 of 7 points", isDone: true),
                        .init(title: "Match each term to its definition", note: "begun"),
                        .init(
                            title: "A heading that an author has made so long that it runs over the end of its line",
                            note: "8 points"),
                        .init(title: "Watch it happen", note: "5 points"),
                        .init(title: "Summary"),
                    ], focus: 2)),
        ], offers: menuOffers)

    static let reading = make(
        "lesson/four-parties", "Four parties and no password", progress: "1 of 5",
        parts: [
            .prose([
                Block(
                    .paragraph(
                        RichText("Mia is about to turn thirty. A small app, ") + RichText("Paperplane", .strong)
                            + ", will send the invitations for her. The addresses it needs are at her mail provider. "
                            + "How does Paperplane get at them?")),
                Block(.heading("Who takes part")),
                Block(
                    .paragraph(
                        RichText([
                            .init("RFC 6749", link: "https://www.rfc-editor.org/rfc/rfc6749#section-1.1"),
                            .init(" names four parties:"),
                        ]))),
                Block(
                    .paragraph(
                        RichText("Mia", .strong) + ", the " + RichText("resource owner", .emphasis)
                            + ": the contacts are hers, so she decides. She acts through her browser."), depth: 1,
                    marker: .bullet),
                Block(
                    .paragraph("the authorization server of the mail provider: it knows Mia's password"), depth: 1,
                    marker: .bullet),
                Block(.paragraph("it asks what she allows"), depth: 2, marker: .number(1)),
                Block(
                    .paragraph("it gives out tokens, as many as there are apps, and takes them back"), depth: 2,
                    marker: .number(2)),
                Block(.paragraph("a second paragraph of the same item"), depth: 2),
                Block(
                    .code(language: "http", lines: ["GET /contacts HTTP/1.1", "Authorization: Bearer 2YotnFZFEjr1"])),
                Block(
                    .paragraph(
                        RichText("The value of ") + RichText("state", .code) + " is "
                            + RichText("never", .struck) + " compared."), depth: 1, marker: .quote),
                Block(.rule),
                Block(
                    .table(
                        Block.Table(
                            header: ["Word", "What it is"],
                            rows: [["Code", "good for one exchange"], ["Token", "good for calling the API"]]))),
            ])
        ],
        offers: [
            .init(.confirm, "go on"), .init(.next, "go on"),
        ])

    static let steps: [RichText] = [
        "Receive the authorization code", "Register the app with the provider", "Call the API",
        "Ask the person whether to sign in through a third party, and keep the page that they were on the way to",
        "Receive the access token", "Send the authorization code to the API",
        "Redirect the browser to the authorization endpoint", "Send a request to the token endpoint",
    ]

    static let orderOffers: [Page.Offer] = [
        .init(.pick, "grab"), .init(.confirm, "submit"), .init(.aside, "lay aside"), .init(.up, "up"),
        .init(.down, "down"), .init(.raise, "move up"), .init(.lower, "move down"), .init(.hint, "hint"),
        .init(.undo, "undo"), .init(.skip, "skip"), .init(.first, "first"), .init(.last, "last"),
    ]

    static func order(focus: Int = 0, grabbed: Bool = false, aside: Int = 0, hints: Int = 0, typed: String = "") -> Page
    {
        let items = steps.enumerated().map { index, text in
            StepList.Item(
                text: text, isAside: index >= steps.count - aside, isGrabbed: grabbed && index == focus)
        }
        let hint = Page.Part.hint(number: 1, count: 3, "the code and the token are both received.")
        let hand: [Page.Offer] = grabbed ? [.init(.pick, "drop"), .init(.back, "put back")] : []
        return make(
            "lesson/order", "Put the seven steps in order", progress: "2 of 5",
            parts: [
                .prose([.paragraph("This is how Paperplane comes to Mia's contacts, from the very beginning.")]),
                .instruction("Put the steps in order. Some belong nowhere: lay them aside, below the line."),
                .steps(StepList(items: items, focus: focus, typedNumber: typed)),
            ] + Array(repeating: hint, count: hints), offers: hand + orderOffers.dropFirst(hand.count))
    }

    static let orderJudged = make(
        "lesson/order/judged", "Put the seven steps in order", progress: "2 of 5", score: "5.5 of 24 points",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "5.5 of 7 points")),
            .heading("Your order"),
            .steps(
                StepList(
                    items: [
                        .init(
                            text: steps[1], mark: .right, rightNumber: 1,
                            more: [.paragraph("The authorization server answers only apps that it knows.")]),
                        .init(text: steps[0], mark: .wrong, rightNumber: 4),
                        .init(text: steps[5], mark: .wrong, rightNumber: nil),
                        .init(text: steps[4], isAside: true, mark: .wrong, rightNumber: 6),
                        .init(
                            text: "Have the person type the provider's password into the app", isAside: true,
                            mark: .right, rightNumber: nil),
                    ], focus: nil)),
            .explanation([.paragraph("Read it once more as a story: the app becomes known, a person agrees.")]),
        ], offers: [.init(.confirm, "go on"), .init(.startOver, "try again")])

    static let summary = make(
        "lesson/summary", "Summary", score: "15 of 24 points",
        parts: [
            .instruction("Result: 62% (15 of 24 points)"),
            .table(
                Block.Table(
                    header: ["Part", "Points", "Practice since"],
                    rows: [
                        ["Put the seven steps in order", "5.5 of 7 points", ""],
                        ["Match each term to its definition", "7 of 7 points", "100%"],
                        [RichText("Total", .strong), RichText("15 of 24 points", .strong), ""],
                    ])),
            .prose([.paragraph("Your first answers count; whatever you repeat is practice.")]),
        ],
        offers: [
            .init(.confirm, "all lessons"), .init(.againMissed, "again, only what I missed"),
            .init(.startOver, "start over"),
        ])

    static let glossary = Page(
        id: "glossary", trail: ["OAuth tutor", lesson, "Glossary"],
        parts: [
            .glossary([
                .init(
                    term: "Access token",
                    meaning: "What the app shows with each call to read what the person has allowed it to read"),
                .init(term: "Client ID", meaning: "The public name by which the authorization server knows the app"),
            ])
        ], offers: [.init(.back, "close")])

    static let help = Page(
        id: "help", trail: ["OAuth tutor", lesson, "Help"], parts: [.commands(of: nil)], offers: [.init(.back, "close")]
    )
}
