import Course

/// Pages of the mock server's console, as it makes them.
enum ConsolePages {
    static let standing = ServerStanding(
        issuer: "http://127.0.0.1:8080", tokenEndpoint: "http://127.0.0.1:8080/token",
        api: "http://127.0.0.1:8080/api", apiKey: "k3yForTheStatusPage",
        provider: "Standard Mail",
        users: [
            .init(username: "mia", password: "sunflower", name: "Mia Winter"),
            .init(username: "noah", password: "paper boat", name: "Noah Berg"),
        ],
        clients: [
            .init(
                id: "gXk2pQ8sT1uVbN4m", secret: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", name: "Paperplane",
                redirectURIs: ["http://127.0.0.1:8080/callback"], grantTypes: ["authorization_code", "refresh_token"],
                authentication: "client_secret_basic"),
            .init(
                id: "n1ghtW0rkerA7c2", secret: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw", name: "Paperplane at night",
                redirectURIs: [], grantTypes: ["client_credentials"], authentication: "client_secret_basic"),
            .init(
                id: "fr4meOnTheWall9", secret: nil, name: "Paperplane picture frame", redirectURIs: [],
                grantTypes: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"], authentication: "none"),
        ],
        tokens: [
            .init(
                text: "2YotnFZFEjr1zCsicMWpAA", kind: .access, clientName: "Paperplane", username: "mia",
                scope: "contacts.read profile", state: .live(seconds: 3_598)),
            .init(
                text: "tGzv3JOkF0XG5Qx2TlKWIA", kind: .refresh, clientName: "Paperplane", username: "mia",
                scope: "contacts.read profile", state: .live(seconds: 2_591_998)),
            .init(
                text: "8xLOxBtZp8", kind: .refresh, clientName: "Paperplane", username: "mia",
                scope: "contacts.read profile", state: .used),
            .init(
                text: "SplxlOBeZQQYbYS6WxSbIA", kind: .code, clientName: "Paperplane", username: "mia",
                scope: "contacts.read profile", state: .used),
            .init(
                text: "mF_9.B5f-4.1JqM", kind: .access, clientName: "Paperplane at night", username: nil,
                scope: "contacts.read", state: .revoked),
        ],
        faults: [.init(fault: .slow, times: 2), .init(fault: .wrongState, times: 1)])

    static let lessons = [LessonGlance(id: "authorization-code", number: 1, title: "The code flow", minutes: 20)]

    static let served: [ServedExchange] = [
        serve("GET /.well-known/oauth-authorization-server", "200 OK", body: "{\"issuer\":\"http://127.0.0.1:8080\"}"),
        serve(
            "GET /authorize?response_type=code&client_id=gXk2pQ8sT1uVbN4m&state=Hq2rVx81&scope=contacts.read", "200 OK",
            type: "text/html; charset=utf-8", body: "<!doctype html>\n<title>Sign in</title>"),
        serve("POST /sign-in", "303 See Other", form: "username=mia&password=sunflower"),
        serve(
            "POST /consent", "303 See Other", form: "decision=allow", fault: .wrongState,
            headers: [("Location", "http://127.0.0.1:8080/callback?code=SplxlOBeZQ&state=another")]),
        serve(
            "POST /token", "200 OK", form: "grant_type=authorization_code&code=SplxlOBeZQ",
            departure: """
                The RFC would say: expires_in is a number, not a string (RFC 6749 section 5.1).
                """, body: "{\"access_token\":\"2YotnFZFEjr1zCsicMWpAA\",\"expires_in\":\"3599\"}"),
        serve("GET /api/contacts", "200 OK", body: "{\"contacts\":[]}"),
        serve(
            "POST /token", "400 Bad Request",
            form: "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcallback%2F",
            error: "invalid_grant", reason: "The code was used before, 2 min 41 s ago. Its tokens are revoked now.",
            fault: .slow,
            departure:
                "The RFC would say: 400 too, with invalid_grant in a member called error (RFC 6749 section 5.2).",
            body: "{\"fault\":{\"faultstring\":\"Invalid code\",\"detail\":{\"errorcode\":\"invalid_grant\"}}}"),
        serve("GET /api/contacts", "401 Unauthorized", error: "invalid_token", reason: "The token was revoked."),
    ]

    private static func serve(
        _ request: String, _ answer: String, type: String = "application/json", form: String? = nil,
        error: String? = nil, reason: String? = nil, fault: MockFault? = nil, departure: String? = nil,
        headers: [(name: String, value: String)] = [], body: String = ""
    ) -> ServedExchange {
        let formHeaders: [(name: String, value: String)] = [
            ("Authorization", "Basic Z1hrMnBROHNUMXVWYk40bTpkQmpmdEplWg=="),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        let status = Int(answer.prefix(3)) ?? 0
        let target = request.split(separator: " ")[1]
        return ServedExchange(
            number: 0, milliseconds: 4,
            exchange: Exchange(
                from: "Application", to: "Authorization server",
                request: .init(
                    startLine: "\(request) HTTP/1.1",
                    headers: [("Host", "127.0.0.1:8080")] + (form == nil ? [] : formHeaders), body: form ?? ""),
                url: "http://127.0.0.1:8080\(target)",
                outcome: .answer(
                    .init(
                        startLine: "HTTP/1.1 \(answer)",
                        headers: headers + (body.isEmpty ? [] : [("Content-Type", type)]),
                        body: body), status: status),
                error: error, reason: reason),
            fault: fault, departure: departure)
    }

    /// The page after these exchanges and actions; every question to the server is answered with `standing`.
    static func page(_ count: Int = served.count, _ actions: [Action] = [], standing: ServerStanding = standing) -> Page
    {
        var console = ServerConsole(standing, lessons: lessons)
        for (index, one) in served.prefix(count).enumerated() {
            var numbered = one
            numbered.number = index + 1
            perform(console.update(.deliver(.served(numbered))), on: &console, standing)
        }
        for action in actions { perform(console.update(action), on: &console, standing) }
        return console.page
    }

    private static func perform(_ effects: [Effect], on console: inout ServerConsole, _ standing: ServerStanding) {
        if case .mock = effects.first { _ = console.update(.deliver(.standing(standing))) }
    }
}
