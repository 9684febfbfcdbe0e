@testable import Course

func makeServed(
    _ number: Int = 1, _ request: String = "POST /token", status: Int = 200, error: String? = nil,
    reason: String? = nil, body: String = "grant_type=client_credentials", fault: MockFault? = nil,
    departure: String? = nil
) -> ServedExchange {
    let exchange = Exchange(
        from: "App", to: "Authorization server",
        request: .init(startLine: "\(request) HTTP/1.1", headers: [("Host", "127.0.0.1:8080")], body: body),
        url: "http://127.0.0.1:8080\(request.drop { $0 != "/" })",
        outcome: .answer(.init(startLine: "HTTP/1.1 \(status) Word"), status: status), error: error, reason: reason)
    return ServedExchange(number: number, milliseconds: 3, exchange: exchange, fault: fault, departure: departure)
}

func makeToken(
    _ text: String, _ kind: ServerStanding.TokenRow.Kind = .access,
    _ state: ServerStanding.TokenRow.State = .live(seconds: 3_598), user: String? = "mia"
) -> ServerStanding.TokenRow {
    .init(text: text, kind: kind, clientName: "Paperplane", username: user, scope: "contacts.read", state: state)
}

func makeStanding(
    issuer: String = "http://127.0.0.1:8080", secondsAhead: Int = 0, tokens: [ServerStanding.TokenRow] = [],
    faults: [ServerStanding.ArmedFault] = []
) -> ServerStanding {
    ServerStanding(
        issuer: issuer, tokenEndpoint: "\(issuer)/token", api: "http://127.0.0.1:8080/api", apiKey: "key-1",
        provider: "Standard Mail",
        secondsAhead: secondsAhead,
        users: [.init(username: "mia", password: "sunflower", name: "Mia")],
        clients: [
            .init(
                id: "frame-1", secret: nil, name: "Picture frame", redirectURIs: [],
                grantTypes: ["urn:ietf:params:oauth:grant-type:device_code"],
                authentication: "none"),
            .init(
                id: "paper-1", secret: "paper-secret", name: "Paperplane", redirectURIs: ["http://127.0.0.1:9000/cb"],
                grantTypes: ["authorization_code", "refresh_token"], authentication: "client_secret_basic"),
            .init(
                id: "night-1", secret: "night-secret", name: "Paperplane at night", redirectURIs: [],
                grantTypes: ["client_credentials"], authentication: "client_secret_basic"),
        ], tokens: tokens, faults: faults)
}

/// Somebody who watches the mock server, one action at a time, and what came of it.
struct Watcher {
    var console: ServerConsole
    var effects: [Effect] = []

    init(
        _ standing: ServerStanding = makeStanding(),
        lessons: [LessonGlance] = [.init(id: "authorization-code", number: 1, title: "The code flow", minutes: 20)]
    ) {
        console = ServerConsole(standing, lessons: lessons)
    }

    mutating func press(_ commands: Command...) {
        for command in commands { effects = console.update(.command(command)) }
    }

    mutating func take(_ action: Action) { effects = console.update(action) }
    mutating func serve(_ served: ServedExchange...) {
        for one in served { effects = console.update(.deliver(.served(one))) }
    }
    mutating func stand(_ standing: ServerStanding) { effects = console.update(.deliver(.standing(standing))) }

    var page: Page { console.page }
    var listing: Listing? { page.parts.lazy.compactMap { if case .listing(let list) = $0 { list } else { nil } }.first }
    var view: ExchangeView? {
        page.parts.lazy.compactMap { if case .exchange(let view) = $0 { view } else { nil } }.first
    }
    /// The page's own words, without what stands in lists.
    var prose: String {
        page.parts.map { part in
            switch part {
            case .prose(let blocks):
                blocks.map { block in
                    switch block.content {
                    case .paragraph(let text), .heading(let text): text.plain
                    case .code(_, let lines): lines.joined(separator: "\n")
                    case .table, .rule: ""
                    }
                }.joined(separator: "\n")
            case .instruction(let sentence): sentence
            case .heading(let text): text.plain
            case .verbatim(let text): text
            default: ""
            }
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
