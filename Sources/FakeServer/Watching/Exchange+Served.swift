import Course
import Messages

extension Exchange {
    /// What a tap has kept, as a face shows it.
    ///
    /// - Parameter words: what the provider calls the parties.
    init(_ served: Journal.Served, words: ProviderWords) {
        let request = Wire(served.request)
        let target = request.startLine.split(separator: " ").dropFirst().first ?? ""
        let origin = "http://\(served.request.value(of: "host") ?? "")"
        self.init(
            from: words.own(\.app) ?? "Client",
            to: target.contains(APIPaths.base + "/") ? words.api : words.authorizationServer, request: request,
            url: target.hasPrefix("/") ? origin + target : String(target), outcome: Self.outcome(of: served),
            error: Self.error(in: served.answer, from: origin), reason: served.note?.reason,
            warning: served.note?.warning
        )
        if served.ending == .broken, reason == nil { reason = Self.broken(served) }
    }

    private static func outcome(of served: Journal.Served) -> Outcome {
        guard let response = RawResponse(head: served.answer) else { return .failure(broken(served)) }
        return .answer(Wire(served.answer), status: response.status)
    }

    private static func broken(_ served: Journal.Served) -> String {
        served.answer.isEmpty
            ? say("The connection was closed before there was an answer.")
            : say("The connection was closed in the middle of the answer.")
    }

    /// Only what is no success can have one, and most answers are.
    private static func error(in answer: MessageBytes, from origin: String) -> String? {
        guard let response = RawResponse(answer), response.status >= 300 else { return nil }
        return Harvest(response, from: origin).error
    }
}

extension Exchange.Wire {
    init(_ response: RawResponse) {
        self.init(
            startLine: response.startLine, headers: response.headers.map { ($0.name, $0.value) },
            body: String(decoding: response.body, as: UTF8.self)
        )
    }

    /// Taken apart, not corrected; where something was not kept, it says how much.
    init(_ message: MessageBytes) {
        let lines = message.lines
        self.init(
            startLine: lines.first ?? "",
            headers: lines.dropFirst().map { line in
                let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(sides[0]), sides.count == 2 ? String(sides[1].drop { $0 == " " || $0 == "\t" }) : "")
            },
            body: String(decoding: message.body, as: UTF8.self)
        )
        if message.lostOfHead > 0 {
            headers.append(("…", say("\(message.lostOfHead) more bytes, which were not kept")))
        }
        if message.lostOfBody > 0 { body += "\n… " + say("\(message.lostOfBody) more bytes, which were not kept") }
    }
}

extension Journal.Served {
    /// nil where there was none, or where it is no HTTP.
    var response: RawResponse? { RawResponse(answer) }
}

extension RawResponse {
    /// What a tap has kept of an answer.
    fileprivate init?(_ message: MessageBytes) {
        self.init(head: message)
        body = message.body
    }

    fileprivate init?(head message: MessageBytes) {
        guard !message.isEmpty else { return nil }
        self.init(head: message.head.dropLast(4))
    }
}
