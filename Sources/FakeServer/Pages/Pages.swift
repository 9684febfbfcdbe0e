import Hummingbird
import Mustache
import OAuth

/// The pages that people see. The templates are compiled in, and the library escapes every value.
struct Pages: Sendable {
    private let templates: MustacheLibrary
    /// What the provider, or the app, is called.
    private let title: String

    /// - Throws: where a template cannot be parsed.
    init(title: String) throws {
        self.title = title
        var templates = MustacheLibrary()
        for (name, template) in PageTemplates.all { try templates.register(template, named: name) }
        self.templates = templates
    }

    /// - Parameter wrong: whether a name or a password was wrong before.
    func signIn(_ prompt: AuthorizationServer.Prompt, request: String, action: String, wrong: Bool) -> Response {
        let page = render(
            "sign-in", title: "Sign in",
            [
                "client": prompt.clientName, "request": request, "action": action, "wrong": wrong,
            ]
        )
        return .page(page, status: wrong ? .forbidden : .ok, formTargets: prompt.formTargets)
    }

    func consent(_ prompt: AuthorizationServer.Prompt, request: String, action: String) -> Response {
        let page = render(
            "consent", title: "Allow \(prompt.clientName)?",
            [
                "client": prompt.clientName, "request": request, "action": action,
                "name": prompt.user?.name ?? "", "email": prompt.user?.email ?? "",
                "origin": prompt.redirectOrigin ?? "", "device": prompt.userCode != nil,
                "userCode": prompt.userCode?.text ?? "",
                "scopes": prompt.scopes.map { ["token": $0.token, "meaning": $0.meaning] },
            ]
        )
        return .page(page, formTargets: prompt.formTargets)
    }

    /// An error that must not go back to the app.
    func refusal(_ error: OAuthError, status: HTTPResponse.Status) -> Response {
        let page = render(
            "refusal", title: "This cannot go on",
            ["error": error.error?.rawValue ?? "", "description": error.errorDescription ?? ""]
        )
        return .page(page, status: status)
    }

    /// What the app found when the browser came back, or its front page.
    func app(_ heading: String, lines: [String], isGood: Bool, status: HTTPResponse.Status) -> Response {
        let page = render("notice", title: heading, ["heading": heading, "lines": lines, "good": isGood])
        return .page(page, status: status)
    }

    /// Where a person types the code that a device shows.
    ///
    /// - Parameter refusal: why the code that was typed before leads nowhere.
    func verification(typed: String, action: String, refusal: OAuthError? = nil) -> Response {
        let isSlowed = refusal?.error == .temporarilyUnavailable
        let page = render(
            "verification", title: "Connect a device",
            ["typed": typed, "action": action, "wrong": refusal != nil && !isSlowed, "slowed": isSlowed]
        )
        return .page(page, status: isSlowed ? .tooManyRequests : refusal == nil ? .ok : .badRequest)
    }

    /// The last page for a device's user: the rest happens on the device.
    func deviceDone(_ client: String, isAllowed: Bool) -> Response {
        let heading = isAllowed ? "Your device goes on" : "You said no"
        let lines =
            isAllowed
            ? ["\(client) has what it needs and goes on by itself.", "You can close this page."]
            : ["\(client) gets nothing.", "You can close this page."]
        let page = render("notice", title: heading, ["heading": heading, "lines": lines, "good": isAllowed])
        return .page(page)
    }

    func notFound() -> Response {
        .page(render("not-found", title: "Nothing here", [:]), status: .notFound)
    }

    private func render(_ template: String, title: String, _ values: [String: Any]) -> String {
        var values = values
        values["title"] = title
        values["provider"] = self.title
        return templates.render(values, withTemplate: template) ?? ""
    }
}

extension AuthorizationServer.Prompt {
    /// The origins to which a decision may lead.
    fileprivate var formTargets: [String] { redirectOrigin.map { [$0] } ?? [] }
}
