/// A request with its variables put in: what will be sent, but for the headers that the program adds.
public struct FilledRequest: Equatable, Sendable {
    public var method: String
    public var target: String
    public var headers: [RequestTemplate.Header]
    public var body: String?

    public init(method: String, target: String, headers: [RequestTemplate.Header] = [], body: String? = nil) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}

/// A template names a variable that has no value yet.
public struct MissingVariable: Error, Equatable, Sendable {
    public let name: String

    public init(name: String) {
        self.name = name
    }
}

extension RequestTemplate {
    /// Puts the variables in: percent-encoded in a query and in a form body, elsewhere as they stand.
    ///
    /// What is typed goes as typed. A body counts as a form if its Content-Type says so, or, where there is none,
    /// unless it looks like JSON.
    public func filled(with variables: [String: String]) throws(MissingVariable) -> FilledRequest {
        if let name = self.variables.first(where: { variables[$0] == nil }) { throw MissingVariable(name: name) }
        return partlyFilled(with: variables)
    }

    /// The same, a variable without a value left as it is written.
    func partlyFilled(with variables: [String: String]) -> FilledRequest {
        // A query begins at the first question mark, be it typed or in a value such as a whole `location`.
        let target = Self.fill(target, with: variables) { $0.contains("?") }
        var filled = FilledRequest(method: Self.fill(method, with: variables), target: target)
        for header in headers {
            let value = Self.fill(header.value, with: variables)
            filled.headers.append(Header(name: Self.fill(header.name, with: variables), value: value))
        }
        if let body {
            let isForm = Self.isForm(body, under: filled.headers)
            filled.body = Self.fill(body, with: variables) { _ in isForm }
        }
        return filled
    }

    /// - Parameter encodes: whether a variable that follows this text is percent-encoded.
    private static func fill(
        _ text: String, with variables: [String: String], encodingAfter encodes: (String) -> Bool = { _ in false }
    ) -> String {
        var filled = ""
        for piece in TemplatePiece.pieces(of: text) {
            switch piece {
            case .typed(let text):
                filled += text
            case .variable(let name):
                let value = variables[name].map { encodes(filled) ? PercentEncoding.encoded($0) : $0 }
                filled += value ?? "{{\(name)}}"
            }
        }
        return filled
    }

    private static func isForm(_ body: String, under headers: [Header]) -> Bool {
        guard let type = headers.first(where: { $0.name.lowercased() == "content-type" }) else {
            return !(body.first { !$0.isWhitespace }.map { "{[\"".contains($0) } ?? false)
        }
        return type.value.lowercased().hasPrefix("application/x-www-form-urlencoded")
    }
}
