import Course
import Hummingbird
import Mustache
import OAuth

/// The pages that people see. The templates are compiled in, and every value is escaped by `PageEscaping`.
struct Pages: Sendable {
    private let templates: MustacheLibrary
    /// What the provider, or the app, is called.
    private let title: String
    /// What it calls the parties and the parameters.
    let words: ProviderWords

    /// - Throws: where a template cannot be parsed.
    init(title: String, words: ProviderWords = ProviderWords()) throws {
        self.title = title
        self.words = words
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var templates = MustacheLibrary()
        for (name, template) in PageTemplates.all {
            try templates.register(PageEscaping.pragma + template, named: name)
        }
        self.templates = templates
    }

    /// - Parameter wrong: whether a name or a password was wrong before.
    func signIn(_ prompt: AuthorizationServer.Prompt, request: String, action: String, wrong: Bool) -> Response {
        let page = render(
            "sign-in", title: wrong ? "Error: Sign in" : "Sign in",
            [
                "client": DisplayText.name(prompt.clientName), "request": request, "action": action, "wrong": wrong,
                "device": prompt.userCode != nil, "appKind": appKind,
                "hint": prompt.loginHint.map(DisplayText.name) ?? "",
            ].merging(ownWords([\.app, \.authorizationServer])) { $1 }
        )
        return .page(page, status: wrong ? .forbidden : .ok, formTargets: prompt.formTargets)
    }

    func consent(_ prompt: AuthorizationServer.Prompt, request: String, action: String) -> Response {
        let page = render(
            "consent", title: "Allow \(appKind)\(DisplayText.name(prompt.clientName))?",
            [
                "client": DisplayText.name(prompt.clientName), "request": request, "action": action,
                "name": prompt.user?.name ?? "", "email": prompt.user?.email ?? "",
                "origin": prompt.redirectOrigin ?? "", "device": prompt.userCode != nil,
                "userCode": prompt.userCode?.text ?? "",
                "scopes": prompt.scopes.map { ["token": $0.token, "meaning": $0.meaning] },
                "appKind": appKind,
            ].merging(ownWords([\.app, \.scope, \.code])) { $1 }
        )
        return .page(page, formTargets: prompt.formTargets)
    }

    /// An error that must not go back to the app.
    func refusal(_ error: OAuthError, status: HTTPResponse.Status) -> Response {
        let page = render(
            "refusal", title: "This cannot go on",
            [
                "what": error.plainWords.what, "next": error.plainWords.next, "error": error.error?.rawValue ?? "",
                "description": error.errorDescription ?? "",
            ]
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
            "verification", title: refusal == nil ? "Connect a device" : "Error: Connect a device",
            [
                "typed": DisplayText(typed, limit: 80).text, "action": action, "refused": refusal != nil,
                "wrong": refusal != nil && !isSlowed, "slowed": isSlowed,
            ]
        )
        return .page(page, status: isSlowed ? .tooManyRequests : refusal == nil ? .ok : .badRequest, formTargets: [])
    }

    /// The last page for a device's user: the rest happens on the device.
    func deviceDone(_ client: String, isAllowed: Bool) -> Response {
        let heading = isAllowed ? "Your device goes on" : "You said no"
        let lines =
            isAllowed
            ? ["\(DisplayText.name(client)) has what it needs and goes on by itself.", "You can close this page."]
            : ["\(DisplayText.name(client)) gets nothing.", "You can close this page."]
        let page = render("notice", title: heading, ["heading": heading, "lines": lines, "good": isAllowed])
        return .page(page)
    }

    /// A form that sends itself to the app, Form Post Response Mode section 2.
    func formPost(_ fields: FormParameters, to location: String) -> Response {
        let origin = RedirectURI(location)?.origin ?? ""
        let page = render(
            "form-post", title: "Back to the app",
            [
                "origin": origin, "location": location,
                "fields": fields.pairs.map { ["name": $0.name, "value": $0.value] },
            ]
        )
        return .page(page, formTargets: [origin], script: PageTemplates.sendForm)
    }

    func notFound() -> Response {
        .page(render("not-found", title: "Nothing here", [:]), status: .notFound)
    }

    func render(_ template: String, title: String, _ values: [String: Any]) -> String {
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
