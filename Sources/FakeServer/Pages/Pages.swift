import Hummingbird
import Mustache
import OAuth

/// The pages that people see. The templates are compiled in, and the library escapes every value.
struct Pages: Sendable {
    private let library: MustacheLibrary
    /// What the provider, or the app, is called.
    private let title: String

    /// - Throws: where a template cannot be parsed.
    init(title: String) throws {
        self.title = title
        var library = MustacheLibrary()
        for (name, template) in PageTemplates.all { try library.register(template, named: name) }
        self.library = library
    }

    /// - Parameter wrong: whether a name or a password was wrong before.
    func signIn(_ prompt: AuthorizationServer.Prompt, request: String, action: String, wrong: Bool) -> Response {
        let page = render(
            "sign-in", title: "Sign in",
            [
                "client": prompt.clientName, "request": request, "action": action, "wrong": wrong,
            ]
        )
        return .page(page, status: wrong ? .forbidden : .ok, formTargets: [prompt.redirectOrigin])
    }

    func consent(_ prompt: AuthorizationServer.Prompt, request: String, action: String) -> Response {
        let page = render(
            "consent", title: "Allow \(prompt.clientName)?",
            [
                "client": prompt.clientName, "request": request, "action": action,
                "name": prompt.user?.name ?? "", "email": prompt.user?.email ?? "",
                "origin": prompt.redirectOrigin,
                "scopes": prompt.scopes.map { ["token": $0.token, "meaning": $0.meaning] },
            ]
        )
        return .page(page, formTargets: [prompt.redirectOrigin])
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
        let page = render("app", title: heading, ["heading": heading, "lines": lines, "good": isGood])
        return .page(page, status: status)
    }

    func notFound() -> Response {
        .page(render("not-found", title: "Nothing here", [:]), status: .notFound)
    }

    private func render(_ template: String, title: String, _ values: [String: Any]) -> String {
        var values = values
        values["title"] = title
        values["provider"] = self.title
        return library.render(values, withTemplate: template) ?? ""
    }
}
