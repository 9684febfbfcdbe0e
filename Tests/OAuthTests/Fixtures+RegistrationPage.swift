@testable import OAuth

/// A form that is good in every field.
func makeEntry(id: String, secret: String) -> [String: String] {
    [
        "client_id": id, "client_secret": secret, "title": "Paperplane", "domain": "app.example",
        "redirect_uri": "https://app.example/cb",
    ]
}

extension World {
    mutating func openPage() -> AuthorizationServer.OpenedRegistration {
        server.openRegistration(session: nil, at: moment)
    }

    /// Sends the page's form from its own browser.
    mutating func send(
        _ values: [String: String], on page: AuthorizationServer.OpenedRegistration
    ) throws -> AuthorizationServer.RegistrationOutcome {
        try send(values, on: page, session: page.session)
    }

    /// Sends the page's form with this cookie.
    mutating func send(
        _ values: [String: String], on page: AuthorizationServer.OpenedRegistration, session: String?
    ) throws -> AuthorizationServer.RegistrationOutcome {
        let parameters = makeParameters(["form": page.entry.token].merging(values) { $1 })
        return try server.submitRegistration(parameters, session: session, at: moment)
    }

    /// Presses a Generate button; the value that stands in the field then.
    mutating func generate(_ which: String, on page: AuthorizationServer.OpenedRegistration) throws -> String {
        guard case .again(let entry, _) = try send(["generate": which], on: page),
            let value = entry.values["client_\(which)"]
        else { throw Surprise.nothingGenerated }
        return value
    }

    /// What is wrong in the fields; empty where the app was registered.
    mutating func faults(
        _ values: [String: String], on page: AuthorizationServer.OpenedRegistration
    ) throws -> [RegistrationFieldFault] {
        guard case .again(let entry, let refusal) = try send(values, on: page) else { return [] }
        guard refusal?.cause == .registration(.fields(entry.mistakes)) else { throw Surprise.noReason }
        return entry.mistakes.map(\.fault)
    }
}
