import Course
import Messages

/// Reads users and clients; a client's keys are those of RFC 7591 section 2.
struct PartiesReader {
    let section: YAMLSection
    let grantTypes: [String]
    let authentications: [String]

    /// Characters below which a secret is easily guessed; RFC 6749 section 10.10 asks for as many as 128 bits need.
    private static let shortSecret = 22
    /// Users and clients, each; a mock needs few.
    private static let limit = 100

    private var report: Report { section.source.report }

    func users() -> [ConfiguredParties.User] {
        var seen: Set<String> = []
        let keys = ["username", "password", "name", "email"]
        return section.sections("users", keys: keys, limit: Self.limit).compactMap { part in
            guard let username = part.requiredText("username", limit: 100),
                let password = part.requiredText("password", limit: 200)
            else { return nil }
            if !seen.insert(username).inserted { report.add(.userTwice(username), at: part.place(of: "username")) }
            return .init(
                username: username, password: password, name: part.text("name", limit: 100) ?? username,
                email: part.text("email", limit: 200) ?? "\(username)@mail.example")
        }
    }

    func clients() -> [ConfiguredParties.Client] {
        var seen: Set<String> = []
        let keys = [
            "client_id", "client_secret", "client_name", "redirect_uris", "grant_types", "token_endpoint_auth_method",
            "scope",
        ]
        return section.sections("clients", keys: keys, limit: Self.limit).compactMap { part in
            let redirectURIs = redirectURIs(in: part)
            let grantTypes = grantTypes(in: part)
            let authentication = authentication(in: part)
            guard let id = part.requiredText("client_id", limit: 200) else { return nil }
            if !seen.insert(id).inserted { report.add(.clientTwice(id), at: part.place(of: "client_id")) }
            let secret = part.text("client_secret", limit: 200)
            if let secret, secret.count < Self.shortSecret {
                report.add(.secretShort(secret.count), at: part.place(of: "client_secret"))
            }
            return .init(
                id: id, secret: secret, name: part.text("client_name", limit: 100) ?? id, redirectURIs: redirectURIs,
                grantTypes: grantTypes, authentication: authentication, scope: part.text("scope", limit: 500))
        }
    }

    private func redirectURIs(in part: YAMLSection) -> [String] {
        (part.texts("redirect_uris", limit: 20) ?? []).map { uri, place in
            if let complaint = RedirectText(uri).complaint { report.add(complaint, at: place) }
            return uri
        }
    }

    private func grantTypes(in part: YAMLSection) -> [String]? {
        part.texts("grant_types", limit: 20)?.map { type, place in
            if !grantTypes.contains(type) {
                report.add(.wordUnknown(type, of: "grant_types", among: grantTypes), at: place)
            }
            return type
        }
    }

    private func authentication(in part: YAMLSection) -> String? {
        let key = "token_endpoint_auth_method"
        guard let method = part.text(key) else { return nil }
        if !authentications.contains(method) {
            report.add(.wordUnknown(method, of: key, among: authentications), at: part.place(of: key))
        }
        if method == "none", part.has("client_secret") {
            report.add(.secretUnused, at: part.place(of: "client_secret"))
        }
        if method != "none", !part.has("client_secret"), authentications.contains(method) {
            report.add(.secretMissing(method), at: part.place(of: key))
        }
        return method
    }
}

/// A redirect URI as far as its text tells whether it may be registered.
private struct RedirectText {
    let text: String

    init(_ text: String) { self.text = text }

    var complaint: Complaint? {
        // RFC 3986 section 2, and no pattern (RFC 9700 section 4.1.3).
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}*".utf8.contains($0) }) else {
            return .redirectCharacters
        }
        // RFC 6749 section 3.1.2: an absolute URI, without a fragment.
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].utf8.first, first.isLetter,
            parts[0].utf8.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) })
        else { return .redirectNotAbsolute(text) }
        if text.contains("#") { return .redirectFragment }
        let scheme = parts[0].lowercased()
        guard scheme == "http" || scheme == "https" else {
            // RFC 8252 section 7.1: a domain name backwards, so it has a dot.
            return scheme.contains(".") ? nil : .redirectScheme(scheme)
        }
        let host = parts[1].hasPrefix("//") ? parts[1].dropFirst(2).prefix { !"/?".contains($0) } : ""
        if host.isEmpty || host.contains("@") { return .redirectNotAbsolute(text) }
        // RFC 9700 section 2.6.
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        let isLocal = ["127.0.0.1", "[::1]", "localhost"].contains(name.lowercased())
        return scheme == "http" && !isLocal ? .redirectPlainHTTP : nil
    }
}

extension Complaint {
    fileprivate static func userTwice(_ username: String) -> Complaint {
        Complaint(.entryTwice, say("There is a user \(quoted(username)) already. Give each a username of its own."))
    }

    fileprivate static func clientTwice(_ id: String) -> Complaint {
        Complaint(.entryTwice, say("There is a client \(quoted(id)) already. Give each a client_id of its own."))
    }

    fileprivate static func secretShort(_ count: Int) -> Complaint {
        Complaint(
            .secretShort,
            say(
                one: """
                    This secret has \(count) character and can be guessed; 22 random ones hold 128 bits. It will do for \
                    tests on your own machine, and nowhere else.
                    """,
                many: """
                    This secret has \(count) characters and can be guessed; 22 random ones hold 128 bits. It will do for \
                    tests on your own machine, and nowhere else.
                    """, count: count)
        )
    }

    fileprivate static var secretUnused: Complaint {
        Complaint(
            .valueForm,
            say(
                "A client whose token_endpoint_auth_method is “none” has no secret. Take the secret out, or name another method."
            )
        )
    }

    fileprivate static func secretMissing(_ method: String) -> Complaint {
        Complaint(.keyMissing, say("The method \(quoted(method)) needs a key “client_secret” beside it."))
    }

    fileprivate static var redirectCharacters: Complaint {
        Complaint(
            .redirectForm,
            say("A redirect URI is compared letter by letter: no blanks, no wildcards, nothing beyond ASCII."))
    }

    fileprivate static func redirectNotAbsolute(_ uri: String) -> Complaint {
        Complaint(
            .redirectForm,
            say("\(quoted(uri)) is not absolute. Begin with a scheme and a host, as in “https://app.example/callback”.")
        )
    }

    fileprivate static var redirectFragment: Complaint {
        Complaint(
            .redirectForm, say("A redirect URI may not have a fragment, the part from “#” on. Take it out."))
    }

    fileprivate static func redirectScheme(_ scheme: String) -> Complaint {
        Complaint(
            .redirectForm,
            say(
                "\(quoted(scheme)) cannot be an app's own scheme: that is a domain name backwards, such as “com.example.app”."
            )
        )
    }

    fileprivate static var redirectPlainHTTP: Complaint {
        Complaint(
            .redirectForm,
            say(
                "Plain http is for your own machine alone: 127.0.0.1, [::1] or localhost. Use https for any other host."
            ))
    }
}
