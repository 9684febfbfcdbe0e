import Course
import Messages

/// Reads the keys of a profile into a description.
struct ProviderReader {
    let section: YAMLSection

    private var report: Report { section.source.report }

    func read(named name: String) -> ProviderDescription {
        if !Self.isName(name) { report.add(.nameForm(name), line: 1) }
        var provider = ProviderDescription(name: name, title: section.requiredText("title", limit: 60) ?? name)
        provider.style = style()
        provider.words = words()
        provider.paths = PathReader(section: section).read()
        provider.lifetimes = lifetimes()
        provider.scopes = scopes()
        provider.tokens = tokens()
        AnswerReader(section: section).read(into: &provider)
        provider.registration = registration()
        provider.strictness = strictness()
        provider.apiKey = apiKey()
        return provider
    }

    private func style() -> ProviderDescription.Style? {
        guard let part = section.section("style", keys: ["of", "retired"]) else { return nil }
        return part.requiredText("of", limit: 80).map { .init(of: $0, retired: part.text("retired", limit: 80)) }
    }

    private func words() -> ProviderWords {
        var words = ProviderWords()
        guard let part = section.section("words", keys: ProviderWords.keys.map(\.key)) else { return words }
        for (key, path) in ProviderWords.keys {
            if let text = part.text(key, limit: 60) { words[keyPath: path] = text }
        }
        return words
    }

    /// The bounds are the RFCs' where they have one, and otherwise those within which a lesson makes sense.
    private func lifetimes() -> ProviderDescription.Lifetimes {
        var lifetimes = ProviderDescription.Lifetimes()
        let keys = ["code", "access-token", "refresh-token", "device-code", "polling-interval"]
        guard let part = section.section("lifetimes", keys: keys) else { return lifetimes }
        // RFC 6749 section 4.1.2: ten minutes at most are recommended.
        if let number = part.number("code", in: 1...600, isTime: true) { lifetimes.code = number }
        if let number = part.number("access-token", in: 1...86_400, isTime: true) { lifetimes.accessToken = number }
        if let number = part.number("refresh-token", in: 1...31_622_400, isTime: true) {
            lifetimes.refreshToken = number
        }
        if let number = part.number("device-code", in: 1...3_600, isTime: true) { lifetimes.deviceCode = number }
        if let number = part.number("polling-interval", in: 1...60, isTime: true) {
            lifetimes.pollingInterval = number
        }
        return lifetimes
    }

    private func scopes() -> [ProviderDescription.OfferedScope] {
        var seen: Set<String> = []
        return section.sections("scopes", keys: ["token", "meaning", "opens"]).compactMap { part in
            guard let token = part.requiredText("token", limit: 100),
                let meaning = part.requiredText("meaning", limit: 100)
            else { return nil }
            // RFC 6749 section 3.3.
            let isToken = token.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
            if token.isEmpty || !isToken { report.add(.scopeForm(token), at: part.place(of: "token")) }
            if !seen.insert(token).inserted { report.add(.scopeTwice(token), at: part.place(of: "token")) }
            return .init(
                token: token, meaning: meaning, opens: part.words("opens", as: ProviderDescription.Resource.self))
        }
    }

    private func tokens() -> ProviderDescription.TokenShape {
        var shape = ProviderDescription.TokenShape()
        let keys = ["form", "access-prefix", "refresh-prefix", "code-prefix"]
        guard let part = section.section("tokens", keys: keys) else { return shape }
        if let form = part.word("form", as: ProviderDescription.TokenShape.Form.self) { shape.form = form }
        shape.accessPrefix = prefix("access-prefix", in: part, allowed: "-._~+/")
        shape.refreshPrefix = prefix("refresh-prefix", in: part, allowed: "-._~+/")
        shape.codePrefix = prefix("code-prefix", in: part, allowed: "-._~+/")
        return shape
    }

    /// RFC 6750 section 2.1: the characters of a token, apart from the padding at its end.
    private func prefix(_ key: String, in part: YAMLSection, allowed: String) -> String {
        guard let text = part.text(key, limit: 32) else { return "" }
        if !text.utf8.allSatisfy({ $0.isLetter || $0.isDigit || allowed.utf8.contains($0) }) {
            report.add(.prefixForm(key), at: part.place(of: key))
        }
        return text
    }

    private func registration() -> ProviderDescription.RegistrationForm {
        var form = ProviderDescription.RegistrationForm()
        let keys = ["heading", "fields", "button", "success"]
        guard let part = section.section("registration", keys: keys) else { return form }
        if let text = part.text("heading", limit: 80) { form.heading = text }
        if let text = part.text("button", limit: 40) { form.button = text }
        if let text = part.text("success") { form.success = text }
        if part.has("fields") { form.fields = fields(in: part) }
        return form
    }

    private func fields(in part: YAMLSection) -> [ProviderDescription.RegistrationForm.Field] {
        typealias Purpose = ProviderDescription.RegistrationForm.Purpose
        var seen: Set<Purpose> = []
        return part.sections("fields", keys: ["for", "label", "example", "generate"], limit: 20).compactMap { field in
            let label = field.requiredText("label", limit: 60)
            field.require("for")
            guard let label, let purpose = field.word("for", as: Purpose.self) else { return nil }
            if purpose != .note, !seen.insert(purpose).inserted {
                report.add(.fieldTwice(purpose.rawValue), at: field.place(of: "for"))
            }
            let generates = field.flag("generate") ?? false
            if generates, purpose != .clientID, purpose != .clientSecret {
                report.add(.generateMisplaced, at: field.place(of: "generate"))
            }
            return .init(
                purpose: purpose, label: label, example: field.text("example", limit: 100),
                hasGenerateButton: generates)
        }
    }

    private func strictness() -> ProviderDescription.Strictness {
        typealias Strictness = ProviderDescription.Strictness
        var strictness = Strictness()
        let keys = [
            "pkce", "redirects", "any-loopback-port", "state-required", "redirect-at-token", "refresh-tokens",
            "refresh-ends-earlier-tokens", "checks-origin", "legacy-grants", "pushed-requests", "realm",
        ]
        guard let part = section.section("strictness", keys: keys) else { return strictness }
        if let word = part.word("pkce", as: Strictness.PKCE.self) { strictness.pkce = word }
        if let word = part.word("redirects", as: Strictness.Redirects.self) { strictness.redirects = word }
        if let word = part.word("refresh-tokens", as: Strictness.RefreshTokens.self) { strictness.refreshTokens = word }
        if let flag = part.flag("any-loopback-port") { strictness.anyLoopbackPort = flag }
        if let flag = part.flag("state-required") { strictness.stateRequired = flag }
        if let flag = part.flag("redirect-at-token") { strictness.redirectAtToken = flag }
        if let flag = part.flag("refresh-ends-earlier-tokens") { strictness.refreshEndsEarlierTokens = flag }
        if let flag = part.flag("checks-origin") { strictness.checksOrigin = flag }
        if let flag = part.flag("legacy-grants") { strictness.legacyGrants = flag }
        if let flag = part.flag("pushed-requests") { strictness.pushedRequests = flag }
        strictness.realm = part.text("realm", limit: 80)
        return strictness
    }

    private func apiKey() -> ProviderDescription.APIKeyPlace {
        var key = ProviderDescription.APIKeyPlace()
        guard let part = section.section("api-key", keys: ["in", "name"]) else { return key }
        if let place = part.word("in", as: ProviderDescription.APIKeyPlace.Place.self) { key.place = place }
        if let name = part.text("name", limit: 40) {
            key.name = name
            // RFC 9110 section 5.1 for a header; a query parameter needs no more.
            if name.isEmpty || !name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }) {
                report.add(.apiKeyName, at: part.place(of: "name"))
            }
        }
        return key
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || ($0.isLetter && $0 & 0x20 != 0) }
    }
}

extension Complaint {
    fileprivate static func nameForm(_ name: String) -> Complaint {
        Complaint(
            .valueForm,
            say(
                """
                This file's name is the profile's name, and \(quoted(name)) cannot be one: use lower-case letters, digits \
                and hyphens, 40 at most, as in “two-minute.yaml”.
                """)
        )
    }

    fileprivate static func scopeForm(_ token: String) -> Complaint {
        Complaint(
            .valueForm,
            say(
                "\(quoted(token)) cannot be a scope: it must be printable ASCII without blanks, quotes and backslashes."
            ))
    }

    fileprivate static func scopeTwice(_ token: String) -> Complaint {
        Complaint(.entryTwice, say("The scope \(quoted(token)) stands here a second time. Keep one."))
    }

    fileprivate static func prefixForm(_ key: String) -> Complaint {
        Complaint(.valueForm, say("\(quoted(key)) may have letters, digits and “-._~+/”, since tokens have no others."))
    }

    fileprivate static func fieldTwice(_ purpose: String) -> Complaint {
        Complaint(
            .entryTwice, say("There is a field for \(quoted(purpose)) already. Keep one, or make this one a “note”."))
    }

    fileprivate static var generateMisplaced: Complaint {
        Complaint(
            .valueForm,
            say("Only the fields for “client-id” and “client-secret” can have a button that generates a value.")
        )
    }

    fileprivate static var apiKeyName: Complaint {
        Complaint(
            .valueForm, say("The name of the API key's header or parameter may have letters, digits, “-” and “_”."))
    }
}
