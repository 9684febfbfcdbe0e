import Course

extension ScreenPages {
    static let terms: [RichText] = [
        "Client ID", "Client secret", "Authorization endpoint", "Token endpoint", "API endpoint", "Authorization code",
        "Access token",
    ]

    static let definitions: [RichText] = [
        "Where the browser is sent so that the person can sign in and agree",
        "What the app shows with each call to read what the person has allowed it to read",
        "The eight or ten digits by which an immigration office finds your papers",
        "The public name by which the authorization server knows the app",
        "A proof of the person's consent: works once, lives minutes, comes through the browser",
        "The address of the data itself, which looks for a token or a key in each request",
        "What the app proves itself with when it talks to the authorization server directly",
        "A check that lets only known laptops and phones into a network",
        "Where the app exchanges what it was granted for a token, without the browser",
    ]

    static let matchOffers: [Page.Offer] = [
        .init(.pick, "pick"), .init(.confirm, "submit"), .init(.aside, "take back"), .init(.nextField, "other side"),
        .init(.hint, "hint"), .init(.undo, "undo"), .init(.skip, "skip"), .init(.up, "up"), .init(.down, "down"),
        .init(.left, "other side"), .init(.right, "other side"), .init(.previousField, "other side"),
        .init(.first, "first"), .init(.last, "last"), .init(.erase, "take back"),
    ]

    static func match(focus: Pairing.Focus = .term(2), picked: Int? = nil, pairs: [Int: Int] = [0: 3, 1: 6]) -> Page {
        let pairing = Pairing(
            termHeading: "Term", definitionHeading: "Definition",
            terms: terms.enumerated().map { .init(text: $1, definition: pairs[$0]) },
            definitions: definitions.enumerated().map { index, text in
                .init(text: text, term: pairs.first { $0.value == index }?.key)
            },
            focus: focus, picked: picked)
        return make(
            "lesson/match", "Match each term to its definition", progress: "3 of 5", score: "5.5 of 24 points",
            parts: [
                .prose([.paragraph("The same words mean other things elsewhere. Look for what each means in OAuth.")]),
                .instruction(
                    picked == nil
                        ? "Pick a term, then the definition that is its own. Some definitions belong to no term."
                        : "Now pick the definition for this term."),
                .pairing(pairing),
            ], offers: matchOffers)
    }

    static let matchJudged = make(
        "lesson/match/judged", "Match each term to its definition", progress: "3 of 5",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "1 of 3 points")),
            .pairing(
                Pairing(
                    termHeading: "Term", definitionHeading: "Definition",
                    terms: [
                        .init(
                            text: terms[0], definition: 3, mark: .right, rightDefinition: 3,
                            why: "It stands in the browser's address bar, so it cannot be a secret."),
                        .init(text: terms[1], definition: 2, mark: .wrong, rightDefinition: 6),
                        .init(text: "Nonce", definition: nil, mark: .missed, rightDefinition: nil),
                    ],
                    definitions: definitions.enumerated().map { index, text in
                        .init(
                            text: text, isDecoy: index == 2 || index == 7,
                            why: index == 2 ? "Its client is a person; ours is a program." : nil)
                    }, focus: nil)),
        ], offers: [.init(.confirm, "go on"), .init(.startOver, "try again")])

    static let optionOffers: [Page.Offer] = [
        .init(.pick, "choose"), .init(.confirm, "submit"), .init(.up, "up"), .init(.down, "down"),
        .init(.hint, "hint"), .init(.undo, "undo"), .init(.skip, "skip"), .init(.first, "first"), .init(.last, "last"),
    ]

    static func options(focus: Int = 0, ticked: Set<Int> = [], isMultiple: Bool = false, notice: String? = nil) -> Page
    {
        let texts: [RichText] = [
            "It works, as long as the code has not been used before", "The server sends a new code with the error",
            RichText("The server answers 400 ") + RichText("invalid_grant", .code)
                + ", and the flow begins anew at the redirect",
            "The server gives out a token that lives three minutes less",
        ]
        return make(
            "lesson/review/1", "Review", progress: "4 of 5, question 5 of 10",
            parts: [
                .heading("A code lives two minutes. Paperplane was busy and sends it after three. What happens?"),
                .instruction(isMultiple ? "More than one answer is right: tick all of them." : "One answer is right."),
                .options(
                    OptionList(
                        items: texts.enumerated().map { .init(text: $1, isTicked: ticked.contains($0)) },
                        isMultiple: isMultiple, focus: focus)),
                .hint(number: 1, count: 1, "the grant is what stands for Mia's consent."),
            ], offers: optionOffers, notice: notice)
    }

    static let optionsJudged = make(
        "lesson/review/1/judged", "Review", progress: "4 of 5, question 9 of 10",
        parts: [
            .verdict(Verdict(mark: .wrong, word: "Not correct.", detail: "0 of 1 point")),
            .heading("Which of these may be seen in the browser's address bar?"),
            .options(
                OptionList(
                    items: [
                        .init(
                            text: RichText("client_id", .code), isTicked: true, mark: .right,
                            feedback: [.paragraph("A name, not a secret (RFC 6749, section 2.2).")]),
                        .init(
                            text: RichText("client_secret", .code), isTicked: true, mark: .wrong,
                            feedback: [.paragraph("Then everybody could pass for the app.")]),
                        .init(text: RichText("code", .code), mark: .missed),
                        .init(text: "the password"),
                    ], isMultiple: true, focus: nil)),
            .explanation([.paragraph("Sort them by the channel. What goes through the browser is worth little.")]),
        ], offers: [.init(.confirm, "go on"), .init(.startOver, "try again"), .init(.previous, "question before")])

    static func draft(_ text: String, cursor: Int? = nil) -> Page {
        make(
            "lesson/review/2", "Review", progress: "4 of 5, question 1 of 10",
            parts: [
                .heading("What can you do with an authorization code?"),
                .instruction("Answer in your own words; then compare."),
                .draft(Draft(text: text, cursor: cursor ?? text.count)),
            ],
            offers: [
                .init(.confirm, "submit"), .init(.hint, "hint"), .init(.skip, "skip"), .init(.erase, "erase"),
                .init(.left, "left"), .init(.right, "right"),
            ], takesText: true)
    }

    static let marks = make(
        "lesson/review/2/judged", "Review", progress: "4 of 5, question 1 of 10",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "2 of 3 points of a good answer found.")),
            .draft(Draft(text: "I can swap it for a token at the token endpoint.", cursor: nil)),
            .instruction("What a good answer says. You have the last word: change a mark where it is wrong."),
            .marks(
                MarkList(
                    items: [
                        .init(
                            text: RichText("get an ") + RichText("access token", .strong) + " for it", isFound: true,
                            evidence: "swap"),
                        .init(
                            text: "at the token endpoint of the authorization server, and nowhere else", isFound: false),
                        .init(text: "only once", isFound: true, isOverruled: true),
                    ], focus: 1)),
            .explanation([.paragraph("It passes through the browser, so it is made to be worth little.")]),
        ], offers: [.init(.confirm, "go on"), .init(.pick, "change the mark"), .init(.startOver, "try again")])
}
