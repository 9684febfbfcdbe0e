import Course

extension ScreenPages {
    static let lanes = ["Browser", "App", "Authorization server", "API"]

    /// The flow's messages up to the token, as the lesson has them.
    static let arrows: [SequenceDiagram.Arrow] = [
        arrow(0, 1, "opens Paperplane: the button leads nowhere yet"),
        arrow(1, 2, "POST /register"), arrow(2, 1, "201 Created", isAnswer: true),
        arrow(0, 1, "presses \"Invite my contacts\""), arrow(1, 0, "asks \"Sign in at your mail provider?\""),
        arrow(0, 2, "GET /authorize"), arrow(2, 0, "200 OK", isAnswer: true),
        arrow(0, 2, "POST /login"), arrow(2, 0, "303 See Other", isAnswer: true),
        arrow(0, 1, "GET /callback"), arrow(1, 0, "200 OK", isAnswer: true),
        arrow(1, 2, "POST /token"), arrow(2, 1, "200 OK", isAnswer: true),
    ]

    static func arrow(
        _ from: Int, _ to: Int, _ label: String, isAnswer: Bool = false, _ state: SequenceDiagram.Arrow.State = .past
    ) -> SequenceDiagram.Arrow {
        .init(from: from, to: to, label: label, isAnswer: isAnswer, state: state)
    }

    static func diagram(_ count: Int, last state: SequenceDiagram.Arrow.State = .current) -> SequenceDiagram {
        var shown = Array(arrows.prefix(count))
        for index in shown.indices.suffix(2) { shown[index].state = .current }
        if let last = shown.indices.last { shown[last].state = state }
        return SequenceDiagram(lanes: lanes, arrows: shown)
    }

    static let liveOffers: [Page.Offer] = [
        .init(.confirm, "go on"), .init(.next, "step on"), .init(.copy, "copy"), .init(.breakIt, "break it"),
        .init(.previous, "step back"),
        .init(.runToEnd, "run to the end"), .init(.moveClock, "clock +1 min"), .init(.fromTheStart, "from the start"),
    ]

    static func live(_ id: String, _ parts: [Page.Part], focus: Int? = nil) -> Page {
        let hasParameters = parts.contains { part in
            if case .exchange(let view) = part { !view.parameters.isEmpty } else { false }
        }
        var offers = liveOffers
        if hasParameters { offers.insert(.init(.nextField, "parameters"), at: 3) }
        if focus != nil { offers += [.init(.up, "up"), .init(.down, "down")] }
        return make(
            "lesson/watch/\(id)", "Watch it happen", progress: "5 of 5, step 3 of 7", score: "12 of 24 points",
            parts: parts, offers: offers)
    }

    static func authorize(focus: Int? = nil) -> Page {
        let request = Exchange.Wire(
            startLine: "GET /oauth/authorize?response_type=code&client_id=paperplane-7f3a&redirect_uri=http%3A%2F%2F"
                + "127.0.0.1%3A40124%2Fcallback&scope=contacts.read&state=Hq2rVx81&code_challenge="
                + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256 HTTP/1.1",
            headers: [("Host", "127.0.0.1:40123"), ("Connection", "close")])
        let answer = Exchange.Wire(
            startLine: "HTTP/1.1 200 OK",
            headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            body: "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>Sign in</title>\n</head>\n<body>\n<main>\n"
                + "<h1>Sign in</h1>\n<form method=\"post\">\n</form>\n</main>\n</body>\n</html>")
        let view = ExchangeView(
            from: "Browser", to: "Authorization server", request: request, answer: answer,
            parameters: [
                .init(name: "response_type", value: "code", meaning: "asks for a code; other flows ask otherwise here"),
                .init(
                    name: "redirect_uri", value: "http%3A%2F%2F127.0.0.1%3A40124%2Fcallback",
                    meaning: "where the answer may be sent: it must be the registered address, letter by letter"),
                .init(name: "state", value: "Hq2rVx81", meaning: "ties the answer to this one browser"),
            ], focus: focus)
        return live(
            "2/0",
            [
                .heading("3. Redirect to the authorization endpoint"),
                .verdict(Verdict(mark: .right, word: "Correct.", detail: "This is what you predicted.")),
                .sequence(diagram(7)), .exchange(view),
            ], focus: focus)
    }

    static let refused: Page = {
        let request = Exchange.Wire(
            startLine: "POST /oauth/token HTTP/1.1",
            headers: [
                ("Host", "127.0.0.1:40123"), ("Authorization", "Basic cGFwZXJwbGFuZS03ZjNhOnMzY3IzdA=="),
                ("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "112"),
            ],
            body: "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A40124%2Fcallback")
        let answer = Exchange.Wire(
            startLine: "HTTP/1.1 400 Bad Request",
            headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
            body:
                "{\"error\":\"invalid_grant\",\"error_description\":\"The code is not valid.\",\"nested\":{\"a\":[1,2]}}"
        )
        let view = ExchangeView(
            from: "App", to: "Authorization server", request: request, answer: answer,
            reason: "The code was issued 3 min 1 s ago and lived 2 min.",
            parameters: [
                .init(name: "grant_type", value: "authorization_code", meaning: "says what is exchanged: a code"),
                .init(
                    name: "Authorization", value: "Basic cGFwZXJwbGFuZS03ZjNhOnMzY3IzdA==",
                    meaning: "the app's id and secret: proof that it is Paperplane"),
            ])
        var diagram = Self.diagram(13, last: .refused)
        diagram.arrows[12].label = "400 invalid_grant"
        return live(
            "4/break/0",
            [.heading("Break it: keep the code for three minutes"), .sequence(diagram), .exchange(view)])
    }()

    static let act = live(
        "1/0",
        [
            .heading("2. Ask the person"), .sequence(diagram(4)),
            .exchange(ExchangeView(from: "Browser", to: "App", act: ["presses \"Invite my contacts\""])),
        ])

    static let failure = live(
        "4/0",
        [
            .sequence(diagram(2, last: .refused)),
            .exchange(
                ExchangeView(
                    from: "App", to: "Authorization server",
                    request: Exchange.Wire(startLine: "POST /register HTTP/1.1", headers: [("Host", "127.0.0.1:1")]),
                    failure: "Nobody listens on port 1 of this machine. Start the flow anew.")),
        ])

    static let copy = Page(
        id: "copy", trail: ["OAuth tutor", lesson, "Watch it happen"],
        parts: [
            .verbatim(
                "http://127.0.0.1:40123/oauth/authorize?response_type=code&state=\u{1B}[31mred\r\n\nGET / HTTP/1.1")
        ],
        offers: [.init(.back, "close")])
}
