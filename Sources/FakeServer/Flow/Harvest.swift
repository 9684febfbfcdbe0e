import OAuth

/// What an answer turns into variables: `Location`, its query and its fragment, a JSON object's members, a form's address, its
/// hidden fields and those that the page has filled in for good.
struct Harvest: Equatable, Sendable {
    /// By variable name.
    private(set) var values: [String: String] = [:]
    /// The RFC's error code, wherever the answer has it.
    private(set) var error: String?

    /// - Parameter origin: the server that answered, for addresses without one.
    init(_ response: RawResponse, from origin: String) {
        if let challenge = response.values(of: "www-authenticate").first { error = Self.error(in: challenge) }
        let type = response.values(of: "content-type").first?.lowercased() ?? ""
        if type.hasPrefix("application/json") { takeMembers(of: response.body) }
        if type.hasPrefix("application/x-www-form-urlencoded") { takePairs(of: response.body) }
        if type.hasPrefix("text/html") { takeForm(in: String(decoding: response.body, as: UTF8.self), origin) }
        if let location = response.values(of: "location").first { takeLocation(location, origin) }
    }

    private mutating func takeLocation(_ location: String, _ origin: String) {
        let absolute = location.hasPrefix("/") ? origin + location : location
        values["location"] = absolute
        let parts = absolute.split(separator: "#", maxSplits: 1)
        let query = parts.first?.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        // The fragment stays in the browser, where the app's script reads it (RFC 6749 section 4.2).
        for part in [query] + parts.dropFirst() {
            guard let parameters = try? FormParameters(encoded: part.utf8) else { continue }
            for pair in parameters.pairs { values[pair.name] = pair.value }
            if let code = parameters["error"] { error = code }
        }
    }

    /// Texts, numbers and booleans; what is nested has no name of its own.
    private mutating func takeMembers(of body: [UInt8]) {
        guard case .object(let members) = JSON(parsing: body) else { return }
        for member in members {
            switch member.value {
            case .string(let text): values[member.name] = text
            case .integer(let number): values[member.name] = String(number)
            case .number(let number): values[member.name] = String(number)
            case .boolean(let value): values[member.name] = String(value)
            case .null, .array, .object: break
            }
        }
        if let code = values["error"] { error = code }
    }

    /// Some providers answer with a form where the RFC wants JSON.
    private mutating func takePairs(of body: [UInt8]) {
        guard let form = try? FormParameters(encoded: body) else { return }
        for pair in form.pairs { values[pair.name] = pair.value }
        if let code = values["error"] { error = code }
    }

    private mutating func takeForm(in html: String, _ origin: String) {
        guard let form = HTMLTag.all(in: html).first(where: { $0.name == "form" }) else { return }
        let action = form["action"] ?? ""
        values["form_action"] = action.hasPrefix("/") ? origin + action : action
        for input in HTMLTag.all(in: html) where input.name == "input" {
            guard let name = input["name"] else { continue }
            let value = input["value"] ?? ""
            // What the page itself has made may be read and not changed: the registration page's id and secret.
            if input["type"] == "hidden" || (input["readonly"] != nil && !value.isEmpty) { values[name] = value }
        }
    }

    /// RFC 6750 section 3: `Bearer realm="api", error="invalid_token"`.
    private static func error(in challenge: String) -> String? {
        let marker = "error=\""
        for start in challenge.indices where challenge[start...].hasPrefix(marker) {
            return String(challenge[start...].dropFirst(marker.count).prefix { $0 != "\"" })
        }
        return nil
    }
}
