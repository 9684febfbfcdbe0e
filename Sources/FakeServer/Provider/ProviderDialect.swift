import Course
import Hummingbird
import Messages
import OAuth

/// How a provider tells of tokens and refusals: the facts are the rules', the words on the wire are its own.
struct ProviderDialect: Equatable, Sendable {
    let answer: ProviderDescription.TokenAnswerShape
    let apiKey: ProviderDescription.APIKeyPlace
    private let tellings: [ProviderDescription.ErrorCause: ProviderDescription.ErrorTelling]

    /// As the RFCs have it.
    static let standard = ProviderDialect(ProviderDescription(name: "standard", title: ""))

    init(_ description: ProviderDescription) {
        answer = description.answer
        apiKey = description.apiKey
        tellings = Dictionary(description.errors.map { ($0.cause, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a telling may speak of; none of it is trusted.
    struct Facts: Sendable {
        var parameters: FormParameters
        var clientID: String?
        var moment: Moment
        /// Seconds.
        var refreshTokenLifetime: Int
    }

    /// A refusal as this provider tells it.
    ///
    /// - Parameter plain: the answer that the RFC wants.
    /// - Returns: nil where the provider tells it as the RFC does.
    func told(_ error: OAuthError, instead plain: Response, _ facts: @autoclosure () -> Facts) -> Told? {
        guard let telling = error.providerCause.flatMap({ tellings[$0] }) else { return nil }
        let values = Self.values(of: error, facts())
        let body = Self.body(of: telling, with: values)
        var headers = plain.headers
        headers[.contentType] = telling.form.contentType
        // That of the other body; this one gets its own.
        headers[.contentLength] = nil
        let response = Response(
            status: HTTPResponse.Status(code: telling.status), headers: headers,
            body: ResponseBody(byteBuffer: .init(string: body + "\n"))
        )
        return Told(response: response, departure: departure(of: telling, body, from: error, plain))
    }

    struct Told: Sendable {
        var response: Response
        /// What the RFC would say; nil where status and error code are its own.
        var departure: String?
    }

    private static func body(of telling: ProviderDescription.ErrorTelling, with values: [String: String]) -> String {
        TemplatePiece.pieces(of: telling.body).map { piece in
            switch piece {
            case .typed(let text): text
            case .variable(let name): telling.form.escape(values[name] ?? "")
            }
        }.joined()
    }

    private static func values(of error: OAuthError, _ facts: Facts) -> [String: String] {
        var values = [
            "error": error.error?.rawValue ?? "", "error_description": error.errorDescription ?? "",
            "timestamp": facts.moment.now.timestamp, "trace_id": facts.moment.identifier(),
            "correlation_id": facts.moment.identifier(), "scope": error.scope?.text ?? "",
        ]
        values["client_id"] = facts.clientID ?? ""
        for name in ["redirect_uri", "grant_type", "scope"] {
            // Whatever a client sends comes back cut.
            if let sent = facts.parameters[name] { values[name] = String(sent.prefix(200)) }
        }
        return values
    }

    /// The RFC asks for a status and an error code, and leaves the description to the server.
    private func departure(
        of telling: ProviderDescription.ErrorTelling, _ body: String, from error: OAuthError, _ plain: Response
    ) -> String? {
        let code = JSON(parsing: Array(body.utf8))?["error"]
        let isSameCode = error.error.map { code == .string($0.rawValue) } ?? true
        guard telling.status != plain.status.code || telling.form != .json || !isSameCode else { return nil }
        guard let code = error.error else {
            return say("The RFC would say: \(plain.status.code) and a WWW-Authenticate header (\(error.section)).")
        }
        return say("The RFC would say: \(plain.status.code) {\"error\":\"\(code.rawValue)\"} (\(error.section)).")
    }
}

extension ProviderDescription.ErrorTelling.Form {
    fileprivate var contentType: String {
        switch self {
        case .json: "application/json"
        case .form: "application/x-www-form-urlencoded"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// A value inside a JSON text or a form's value stays inside.
    fileprivate func escape(_ value: String) -> String {
        switch self {
        case .json: String(JSON.string(value).text.dropFirst().dropLast())
        case .form: FormEncoding.encode(value)
        case .text: String(value.map { $0.isNewline ? " " : $0 })
        }
    }
}
