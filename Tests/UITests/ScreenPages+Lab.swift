import Course

extension ScreenPages {
    /// A request while the learner writes it, the cursor behind `code=wrong`.
    static let ownRequest: Page = {
        var edit = TextEdit(
            """
            POST {{token_endpoint}}
            Authorization: Basic {{client_id}} {{client_secret}}
            Content-Type: application/x-www-form-urlencoded

            grant_type=authorization_code
            &code=wrong
            &redirect_uri=http%3A%2F%2F127.0.0.1%3A40124%2Fcallback%3Fand%3Dmore%26and%3Dmore%26and%3Dmore
            """, longest: 1_000)
        for _ in 0..<5 { edit.down() }
        edit.toLineEnd()
        return make(
            "lesson/watch/own", "Watch it happen", progress: "5 of 5, step 6 of 7", score: "12 of 24 points",
            parts: [
                .heading("Your own request, in place of step 6"),
                .instruction(
                    """
                    Change the request as you like and send it. Afterwards server, clock and values are as they were \
                    before.
                    """),
                .editor(edit),
            ],
            offers: [
                .init(.send, "send"), .init(.editOutside, "in your editor"), .init(.newLine, "new line"),
                .init(.back, "back"),
            ], takesText: true)
    }()

    static let ownRequestSent: Page = {
        var view = ExchangeView(
            from: "App", to: "Authorization server",
            request: .init(
                startLine: "POST /token HTTP/1.1", headers: [("Host", "127.0.0.1:40123")], body: "code=wrong"),
            answer: .init(
                startLine: "HTTP/1.1 400 Bad Request", headers: [("Content-Type", "application/json")],
                body: #"{"error":"invalid_grant"}"#))
        view.reason = "This server never issued the code, or it was so long ago that it is forgotten."
        let differences = ["code is wrong; the lesson has s1x.", "redirect_uri is missing."]
        return make(
            "lesson/watch/own", "Watch it happen", progress: "5 of 5, step 6 of 7", score: "12 of 24 points",
            parts: [
                .heading("Your own request, in place of step 6"),
                .instruction("How it differs from the lesson's request:"),
                .prose(differences.map { Block(.paragraph(RichText($0)), depth: 1, marker: .bullet) }),
                .exchange(view),
            ], offers: [.init(.confirm, "put back"), .init(.edit, "change it again"), .init(.copy, "copy")])
    }()
}
