import Hummingbird
import OAuth

extension Pages {
    /// The page on which a person registers an app, empty or as it came back.
    func registration(_ entry: RegistrationEntry, form: RegistrationForm, paths: Profile.Paths) -> Response {
        let fields = form.namedFields.map { name, field in self.field(field, named: name, in: entry) }
        let count = entry.mistakes.count
        var values: [String: Any] = [
            "heading": form.heading, "button": form.button, "action": paths.registrationPage,
            "endpoint": paths.registration, "token": entry.token, "fields": fields, "hasMistakes": count > 0,
            "count": count == 1 ? "one field" : "\(count) fields",
        ]
        if let generated = entry.generated.flatMap(form.label) { values["generated"] = generated }
        let page = render("registration", title: (count > 0 ? "Error: " : "") + form.heading, values)
        return .page(page, status: count > 0 ? .badRequest : .ok, formTargets: [])
    }

    /// What was registered, with the values to copy.
    func registered(
        _ client: Client, _ entry: RegistrationEntry, form: RegistrationForm, paths: Profile.Paths
    ) -> Response {
        var shown = form.namedFields.filter { !$0.field.purpose.isMade }.map { ($0.field.label, entry.values[$0.name]) }
        // Both are told even where the form does not ask for them.
        shown.insert((form.label(of: .clientSecret) ?? words.clientSecret, client.secret), at: 0)
        shown.insert((form.label(of: .clientID) ?? words.clientID, client.id), at: 0)
        let values = shown.compactMap { label, value in
            value.map { ["label": label, "value": DisplayText($0).text] }
        }
        let page = render(
            "registered", title: "It worked",
            [
                "success": form.success, "values": values, "action": paths.registrationPage,
                "authorization": paths.authorization, "token": paths.token, "app": word(\.app),
                "clientID": word(\.clientID), "redirectURI": word(\.redirectURI), "secret": word(\.clientSecret),
            ].merging(ownWords([\.clientID, \.clientSecret, \.redirectURI, \.app])) { $1 }
        )
        return .page(page)
    }

    func registrationCancelled(paths: Profile.Paths) -> Response {
        .page(render("cancelled", title: "Nothing was registered", ["action": paths.registrationPage]))
    }

    private func field(
        _ field: RegistrationForm.Field, named name: String, in entry: RegistrationEntry
    ) -> [String: Any] {
        let mistake = entry.mistakes.first { $0.name == name }
        var values: [String: Any] = [
            "name": name, "label": field.label, "value": entry.values[name] ?? "",
            "made": field.purpose.isMade, "needed": !field.purpose.isMade && field.purpose != .note,
            "type": field.purpose == .redirectURI ? "url" : "text",
            "focused": entry.generated == field.purpose || (mistake != nil && mistake == entry.mistakes.first),
        ]
        if field.hasGenerateButton { values["generates"] = field.purpose == .clientID ? "id" : "secret" }
        if let example = field.example { values["example"] = example }
        if let mistake { values["mistake"] = mistake.fault.advice }
        let described = [mistake.map { _ in "\(name)-mistake" }, field.example.map { _ in "\(name)-example" }]
        if described.contains(where: { $0 != nil }) {
            values["described"] = described.compactMap { $0 }.joined(separator: " ")
        }
        return values
    }
}

extension RegistrationForm {
    fileprivate func label(of purpose: Purpose) -> String? {
        fields.first { $0.purpose == purpose }?.label
    }
}

extension RegistrationForm.Purpose {
    /// Whether the server makes the value.
    fileprivate var isMade: Bool { self == .clientID || self == .clientSecret }
}
