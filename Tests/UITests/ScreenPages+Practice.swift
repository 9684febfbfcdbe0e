import Course

extension ScreenPages {
    /// A request with gaps: the third has the cursor.
    static func gaps(_ typed: [String] = ["POST", "authorization_code", "c", ""], focus: Int? = 2) -> Page {
        make(
            "lesson/watch/5/-1/0", "Watch it happen", progress: "5 of 5, step 5 of 8", score: "12 of 24 points",
            parts: [
                .heading("5. Send a request to the token endpoint"),
                .prose([
                    .paragraph(
                        """
                        Now Paperplane's server turns to the authorization server directly, with the code and with its \
                        own id and secret.
                        """)
                ]),
                .instruction(
                    """
                    Fill in the gaps, then it is sent. Where a value of this run belongs, its name will do, such as \
                    redirect_uri.
                    """),
                .instruction("App to Authorization server."),
                .gaps(GapView(lines: gapLines, gaps: typed.map { .init(text: $0) }, focus: focus, column: 1)),
            ],
            offers: [
                .init(.confirm, "next gap"), .init(.nextField, "gaps"), .init(.skip, "show it"), .init(.hint, "hint"),
                .init(.send, "send"),
            ], takesText: true)
    }

    private static let gapLines: [[GapView.Piece]] = [
        [.gap(0), .text(" {{token_endpoint}}")],
        [.text("Authorization: Basic {{client_id}} {{client_secret}}")],
        [.text("Content-Type: application/x-www-form-urlencoded")],
        [],
        [.text("grant_type="), .gap(1)],
        [.text("&"), .gap(2), .text("={{code}}")],
        [.text("&"), .gap(3), .text("={{redirect_uri}}")],
    ]

    static let gapsJudged = make(
        "lesson/watch/5/-1/0/shown", "Watch it happen", progress: "5 of 5, step 5 of 8", score: "12 of 24 points",
        parts: [
            .heading("5. Send a request to the token endpoint"),
            .verdict(Verdict(mark: nil, word: "Partly correct.", detail: "2 of 4 gaps.")),
            .gaps(
                GapView(
                    lines: gapLines,
                    gaps: [
                        .init(text: "POST", mark: .right), .init(text: "authorization_code", mark: .right),
                        .init(
                            text: "state", mark: .wrong, right: "code",
                            why: "what the browser brought; after this request it is used up"),
                        .init(
                            text: "", mark: .wrong, right: "redirect_uri",
                            why: "sends nobody anywhere; it must equal the one in the authorization request"),
                    ], focus: nil)),
            .instruction("With the right words in the gaps it is sent now."),
        ], offers: [.init(.confirm, "go on"), .init(.next, "go on"), .init(.previous, "step back")])

    static let alone: Page = {
        var edit = TextEdit("GET {{api}}/contacts\nAuthorization: ", longest: 1_000)
        edit.down()
        edit.toLineEnd()
        return make(
            "lesson/watch/7/-1/0", "Watch it happen", progress: "5 of 5, step 7 of 8", score: "12 of 24 points",
            parts: [
                .heading("7. Call the API: private data"),
                .prose([.paragraph("Paperplane asks for contacts and shows its access token.")]),
                .instruction("App to API: to where the data is."),
                .instruction(
                    """
                    Write this request: method and address, headers, a blank line, the body. Order and encoding are \
                    yours. Names in double braces stand for the values of this run.
                    """),
                .instruction("At hand: {{access_token}}, {{api}}, {{api_key}}, {{client_id}}, {{code}}"),
                .editor(edit),
            ],
            offers: [
                .init(.send, "send"), .init(.skip, "show it"), .init(.editOutside, "in your editor"),
                .init(.newLine, "new line"),
            ], takesText: true)
    }()
}
