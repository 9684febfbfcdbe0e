/// What a request means, apart from how it is spelt: the same for another order, another encoding, another legal way.
///
/// Two requests with equal readings ask a server for the same thing.
struct RequestReading: Equatable, Sendable {
    /// Where a parameter stands; the same name in two places is two parameters.
    enum Place: String, Equatable, Hashable, Sendable {
        case query, form, json, header
    }

    struct Parameter: Equatable, Hashable, Sendable {
        var place: Place
        /// Headers in lower case.
        var name: String
        /// Decoded.
        var value: String
    }

    var method: String
    /// The address without its query.
    var endpoint: String
    var parameters: [Parameter]
    /// The body where it is neither a form nor a flat JSON object.
    var otherBody: String?

    /// Headers that say how a message is packed and not what it asks for.
    private static let packing: Set<String> = [
        "host", "content-length", "connection", "accept", "user-agent", "content-type", "cookie",
    ]

    init(_ request: FilledRequest) {
        method = request.method.uppercased()
        let address = request.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        endpoint = String(address.first.map { $0.prefix { $0 != "#" } } ?? "")
        parameters = address.count == 2 ? Self.pairs(address[1].prefix { $0 != "#" }, in: .query) : []
        for header in request.headers where !Self.packing.contains(header.name.lowercased()) {
            parameters.append(Parameter(place: .header, name: header.name.lowercased(), value: header.value))
        }
        takeBody(request)
        takeCredentials()
        unifyScope()
    }

    private mutating func takeBody(_ request: FilledRequest) {
        guard let body = request.body, !body.isEmpty else { return }
        let type = request.headers.first { $0.name.lowercased() == "content-type" }?.value.lowercased()
        if type?.hasPrefix("application/json") ?? (body.first == "{") {
            if let members = FlatJSON.members(of: body) {
                parameters += members.map { Parameter(place: .json, name: $0.name, value: $0.value) }
            } else {
                otherBody = body
            }
        } else {
            parameters += Self.pairs(body[...], in: .form)
        }
    }

    /// RFC 6749 section 2.3.1: id and secret may stand in a Basic header or in the form; a server that takes both
    /// learns the same from each.
    private mutating func takeCredentials() {
        guard let index = parameters.firstIndex(where: { $0.place == .header && $0.name == "authorization" }) else {
            return
        }
        let words = parameters[index].value.split(whereSeparator: \.isWhitespace)
        guard let scheme = words.first?.lowercased() else { return }
        if scheme == "basic", words.count == 3 {
            parameters.remove(at: index)
            parameters.removeAll { $0.place == .form && $0.name == "client_id" && $0.value == words[1] }
            parameters.append(Parameter(place: .form, name: "client_id", value: String(words[1])))
            parameters.append(Parameter(place: .form, name: "client_secret", value: String(words[2])))
        } else {
            // RFC 9110 section 11.1: the scheme's name may be in any case.
            parameters[index].value = ([scheme] + words.dropFirst().map(String.init)).joined(separator: " ")
        }
    }

    /// RFC 6749 section 3.3: the order of scope tokens does not matter.
    private mutating func unifyScope() {
        for index in parameters.indices where parameters[index].name == "scope" {
            parameters[index].value = parameters[index].value.split(separator: " ").sorted().joined(separator: " ")
        }
    }

    private static func pairs(_ text: Substring, in place: Place) -> [Parameter] {
        text.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Parameter(
                place: place, name: PercentEncoding.decoded(sides[0]),
                value: sides.count == 2 ? PercentEncoding.decoded(sides[1]) : "")
        }
    }

    static func == (left: RequestReading, right: RequestReading) -> Bool {
        left.differences(from: right).isEmpty
    }
}
