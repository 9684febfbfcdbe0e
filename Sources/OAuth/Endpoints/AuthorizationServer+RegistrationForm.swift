extension AuthorizationServer {
    /// A page that was opened, and the cookie that binds its form to the browser.
    public struct OpenedRegistration: Equatable, Sendable {
        public let entry: RegistrationEntry
        public let session: String
    }

    /// What becomes of a form that was sent.
    public enum RegistrationOutcome: Equatable, Sendable {
        /// The page again: a value was made, or something is wrong.
        case again(RegistrationEntry, refusal: OAuthError?)
        /// The app is registered; the entry has the values as they were typed.
        case registered(Client, RegistrationEntry)
        case cancelled
    }

    /// Somebody opens the registration page.
    ///
    /// - Parameter session: the browser's cookie. One that is known is kept, so that a second tab does not close the
    ///   first.
    public mutating func openRegistration(session: String?, at moment: Moment) -> OpenedRegistration {
        sweep(at: moment.now)
        let known = session.flatMap { session in
            drafts.contains { equalInConstantTime($0.value.session, session) } ? session : nil
        }
        let draft = RegistrationDraft(session: known ?? moment.secret(), issued: moment.now)
        let token = moment.secret()
        drafts[token] = draft
        return OpenedRegistration(entry: RegistrationEntry(token: token), session: draft.session)
    }

    /// The form comes back, by one of its buttons.
    ///
    /// - Throws: for a page of its own, where the form is none that this server gave to this browser.
    public mutating func submitRegistration(
        _ parameters: FormParameters, session: String?, at moment: Moment
    ) throws(OAuthError) -> RegistrationOutcome {
        sweep(at: moment.now)
        // RFC 6749 section 3.1 says it of requests; a form with two answers to a question is no better.
        if let name = parameters.repeated { throw OAuthError(.request(.parameterRepeated(name))) }
        guard let token = parameters["form"], let draft = drafts[token], isOpen(draft, at: moment.now) else {
            throw OAuthError(.registration(.formUnknown))
        }
        // Another site can make a browser send a form, but neither read this page nor set its cookie.
        guard let session, equalInConstantTime(draft.session, session) else {
            throw OAuthError(.registration(.formForged))
        }
        if parameters["cancel"] != nil {
            drafts[token] = nil
            return .cancelled
        }
        var entry = RegistrationEntry(token: token, values: values(in: parameters))
        if let wanted = parameters["generate"] {
            entry.generated = try generate(wanted, for: token, at: moment)
            fill(&entry, from: token)
            return .again(entry, refusal: nil)
        }
        entry.mistakes = mistakes(in: entry, of: draft)
        guard entry.mistakes.isEmpty else {
            return .again(entry, refusal: OAuthError(.registration(.fields(entry.mistakes))))
        }
        let client = try register(entry, of: draft, at: moment)
        drafts[token] = nil
        return .registered(client, entry)
    }

    func isOpen(_ draft: RegistrationDraft, at now: Instant) -> Bool {
        now - draft.issued < Limit.draftLifetime
    }

    private func values(in parameters: FormParameters) -> [String: String] {
        var values: [String: String] = [:]
        for (name, _) in profile.registrationForm.namedFields {
            values[name] = parameters[name].map(trimmed)
        }
        return values
    }

    /// RFC 9700 section 4.15: ids are the server's to make. They are remembered with the page that they were made for.
    private mutating func generate(
        _ wanted: String, for token: String, at moment: Moment
    ) throws(OAuthError) -> RegistrationForm.Purpose {
        let purpose: RegistrationForm.Purpose? =
            switch wanted {
            case "id": .clientID
            case "secret": .clientSecret
            default: nil
            }
        guard let purpose, profile.registrationForm.field(purpose)?.hasGenerateButton == true else {
            throw OAuthError(.registration(.generateUnknown(wanted)))
        }
        if purpose == .clientID {
            drafts[token]?.clientID = moment.secret()
        } else {
            drafts[token]?.clientSecret = moment.secret()
        }
        return purpose
    }

    private func fill(_ entry: inout RegistrationEntry, from token: String) {
        switch entry.generated {
        case .clientID: entry.values[RegistrationForm.Purpose.clientID.rawValue] = drafts[token]?.clientID
        case .clientSecret: entry.values[RegistrationForm.Purpose.clientSecret.rawValue] = drafts[token]?.clientSecret
        default: break
        }
    }

    /// The form has no kind of app to choose from: it has a secret, asks by code, and may refresh.
    private mutating func register(
        _ entry: RegistrationEntry, of draft: RegistrationDraft, at moment: Moment
    ) throws(OAuthError) -> Client {
        guard clients.count < Limit.clients else { throw OAuthError(.registration(.full(limit: Limit.clients))) }
        let value = { (purpose: RegistrationForm.Purpose) in entry.values[purpose.rawValue] }
        let client = Client(
            id: draft.clientID ?? moment.secret(), secret: draft.clientSecret ?? moment.secret(),
            name: value(.title) ?? "An app without a name",
            redirectURIs: value(.redirectURI).map { [$0] } ?? [], scope: profile.offeredScope, issued: moment.now
        )
        add(client)
        return client
    }
}

/// Spaces that came along with a paste.
private func trimmed(_ text: String) -> String {
    let front = text.drop { $0 == " " || $0 == "\t" }
    return String(front.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
}
