import Course

extension WebPages {
    static let menu = make(
        "", "What shall the teacher break? Choose one.",
        parts: [
            .menu(
                Menu(
                    items: [
                        .init(title: "The state is another", note: "your choice"),
                        .init(title: "The code is old", note: "begun"),
                    ], focus: 1))
        ], offers: [.init(.confirm, "choose"), .init(.up, "up"), .init(.down, "down")])

    private static func exchange(_ body: String) -> ExchangeView {
        ExchangeView(
            from: "App", to: "Authorization server",
            request: .init(
                startLine: "POST /token HTTP/1.1",
                headers: [("Host", "127.0.0.1:40123"), ("Content-Type", "application/x-www-form-urlencoded")],
                body: "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA"),
            answer: .init(
                startLine: "HTTP/1.1 400 Bad Request", headers: [("Content-Type", "application/json")], body: body),
            reason: "The code `Splx<b>` was used before.", warning: "Nothing here is encrypted.",
            departure: "The RFC would say invalid_grant.",
            parameters: [.init(name: "code", value: "SplxlOBeZQQYbYS6WxSbIA", meaning: "the code, once")], focus: 0)
    }

    private static let diagram = SequenceDiagram(
        lanes: ["Browser", "App", "Authorization server", "API"],
        arrows: [
            .init(from: 0, to: 2, label: "GET /authorize", isAnswer: false, state: .past),
            .init(from: 2, to: 0, label: "303 to the app", isAnswer: true, state: .past),
            .init(from: 1, to: 2, label: "POST /token", isAnswer: false, state: .current),
            .init(from: 2, to: 1, label: "400 invalid_grant", isAnswer: true, state: .refused),
        ])

    static let flow = make(
        "live/2/0", "Watch it happen",
        parts: [
            .heading("Step 3: The app asks for a token"), .sequence(diagram),
            .exchange(exchange(#"{"error":"invalid_grant"}"#)),
        ],
        offers: [
            .init(.confirm, "go on"), .init(.next, "step on"), .init(.copy, "copy"), .init(.nextField, "parameters"),
            .init(.breakIt, "break it"), .init(.edit, "edit"), .init(.previous, "step back"),
            .init(.runToEnd, "run to the end"), .init(.saveFlow, "save as .http"), .init(.browse, "in your browser"),
        ])
    /// So long that its first messages are folded.
    static let longFlow = make(
        "live/5/0", "Watch it happen",
        parts: [
            .sequence(
                SequenceDiagram(
                    lanes: diagram.lanes,
                    arrows: (1...9).map {
                        .init(
                            from: 0, to: 1, label: "message \($0)", isAnswer: false, state: $0 == 9 ? .current : .past)
                    }))
        ], offers: [.init(.previous, "step back")])
    static let act = make(
        "live/1/0", "Watch it happen",
        parts: [
            .heading("Step 2: Ada signs in"),
            .exchange(ExchangeView(from: "Ada", to: "Browser", act: ["types her name", "presses Sign in"])),
            .exchange(
                ExchangeView(
                    from: "Browser", to: "App",
                    request: .init(
                        startLine: "GET / HTTP/1.1", body: (1...20).map { "line \($0)" }.joined(separator: "\n")),
                    failure: "Nobody listens there.")),
        ], offers: [])

    private static func gapView(isJudged: Bool) -> GapView {
        GapView(
            lines: [
                [.text("POST "), .gap(0), .text(" HTTP/1.1")], [.text("")],
                [.text("grant_type="), .gap(1), .text("&code=abc")],
            ],
            gaps: [
                .init(text: "/token", mark: isJudged ? .right : nil),
                .init(
                    text: isJudged ? "" : "co\"de", mark: isJudged ? .wrong : nil,
                    right: isJudged ? "authorization_code" : nil, why: isJudged ? "what is given for the token" : nil),
            ], focus: isJudged ? nil : 0)
    }

    static let gaps = make(
        "live/2/gaps", "Watch it happen",
        parts: [.heading("Step 3"), .instruction("Fill in what is left out."), .gaps(gapView(isJudged: false))],
        offers: [
            .init(.confirm, "next gap"), .init(.nextField, "gaps"), .init(.skip, "show it"), .init(.send, "send"),
            .init(.erase, "erase"), .init(.fade, "watch, fill in, alone"),
        ])
    static let gapsJudged = make(
        "live/2/shown", "Watch it happen",
        parts: [
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "1 of 2 gaps")),
            .gaps(gapView(isJudged: true)),
        ], offers: [.init(.confirm, "go on"), .init(.next, "go on"), .init(.previous, "step back")])
    static let request = make(
        "live/2/own", "Watch it happen",
        parts: [
            .heading("Your own request"), .instruction("Change it as you like, and send it."),
            .editor(TextEdit("POST /token HTTP/1.1\n\ncode=<b>", longest: 1_000)),
        ],
        offers: [
            .init(.send, "send"), .init(.editOutside, "in your editor"), .init(.erase, "erase"), .init(.back, "back"),
        ])

    static let tokens = make(
        "tokens", "Tokens",
        parts: [
            .listing(
                Listing(
                    columns: ["Kind", "Token"],
                    rows: [
                        .init(number: 1, cells: ["access", "abc"], mark: .right, remark: "Still counts."),
                        .init(number: 2, cells: ["refresh", "def"]),
                    ], focus: 0))
        ], offers: [.init(.pick, "open"), .init(.confirm, "open")])
    static let glossary = aside(
        "glossary",
        .glossary([
            .init(term: "kettle", meaning: "where the water boils"), .init(term: "pot", meaning: "holds the leaves"),
        ]))
    static let copy = aside("copy", .verbatim("curl 'http://127.0.0.1:1/token' \\\n  -d 'code=</textarea>'"))
    static let help = aside("help", .commands(of: nil))

    private static func aside(_ id: String, _ part: Page.Part) -> Page {
        Page(
            id: id, trail: ["OAuth tutor · Ada", "Tea for two", "Glossary"], parts: [part],
            offers: [.init(.back, "close")], isAside: true)
    }

    static let distribution = make(
        "votes", "How long does it steep?",
        parts: [
            .distribution(
                Distribution(
                    rows: [
                        .init(name: "a", text: "One minute", counts: [3, 1], isRight: false),
                        .init(
                            name: "b", text: "Four minutes", details: [.paragraph("as the guide says")],
                            counts: [7, 9],
                            isRight: true),
                    ], votes: [.init(number: 1, of: 10, summary: "Vote 1: 70 % right."), .init(number: 2, of: 10)]))
        ], offers: [])
    static let board = make(
        "board", "Join the class",
        parts: [
            .banner("ABC 234"),
            .roll(
                Roll(entries: [
                    .init(number: 1, name: "Ada", isPresent: true), .init(number: 2, name: "<Ben>", isPresent: false),
                ])),
            .qr(QRCode(text: "http://127.0.0.1:8000/j/ABC234", size: 2, modules: [true, false, false, true])),
        ].compactMap(\.self), offers: [])
}

extension Page.Part {
    fileprivate static func qr(_ code: QRCode?) -> Page.Part? { code.map { .qr($0) } }
}
