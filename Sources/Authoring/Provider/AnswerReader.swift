import Course
import Messages

/// Reads how a provider tells of tokens and of refusals.
struct AnswerReader {
    let section: YAMLSection

    private var report: Report { section.source.report }

    func read(into provider: inout ProviderDescription) {
        provider.answer = answer()
        provider.errors = errors()
    }

    private func answer() -> ProviderDescription.TokenAnswerShape {
        var shape = ProviderDescription.TokenAnswerShape()
        let keys = ["token-type", "numbers-as-text", "form-unless-asked", "scope-separator", "extra"]
        guard let part = section.section("answer", keys: keys) else { return shape }
        if let text = part.text("token-type", limit: 40) { shape.tokenType = text }
        if let flag = part.flag("numbers-as-text") { shape.numbersAsText = flag }
        if let flag = part.flag("form-unless-asked") { shape.isFormUnlessAsked = flag }
        if let text = part.text("scope-separator", limit: 3) { shape.scopeSeparator = text }
        let standard = ["access_token", "token_type", "expires_in", "refresh_token", "scope", "id_token"]
        var seen = Set(standard)
        for member in part.sections("extra", keys: ["name", "text"], limit: 20) {
            guard let name = member.requiredText("name", limit: 60), let text = member.requiredText("text")
            else { continue }
            if !seen.insert(name).inserted { report.add(.memberTwice(name), at: member.place(of: "name")) }
            check(text, placeholders: ProviderDescription.TokenAnswerShape.placeholders, at: member.place(of: "text"))
            shape.extraMembers.append(.init(name: name, text: text))
        }
        return shape
    }

    private func errors() -> [ProviderDescription.ErrorTelling] {
        typealias Telling = ProviderDescription.ErrorTelling
        var seen: Set<ProviderDescription.ErrorCause> = []
        return section.sections("errors", keys: ["cause", "status", "form", "body"]).compactMap { part in
            for key in ["cause", "status"] { part.require(key) }
            let cause = part.word("cause", as: ProviderDescription.ErrorCause.self)
            let body = part.requiredText("body", limit: 2_000)
            let status = part.number("status", in: 200...599)
            let form = part.word("form", as: Telling.Form.self) ?? .json
            if let cause, !seen.insert(cause).inserted {
                report.add(.causeTwice(cause.rawValue), at: part.place(of: "cause"))
            }
            if let body { check(body, placeholders: Telling.placeholders, at: part.place(of: "body")) }
            guard let cause, let body, let status else { return nil }
            return Telling(cause: cause, status: status, form: form, body: body)
        }
    }

    private func check(_ text: String, placeholders: [String], at place: Place) {
        for case .variable(let name) in TemplatePiece.pieces(of: text) where !placeholders.contains(name) {
            report.add(.placeholderUnknown(name, among: placeholders), at: place)
        }
    }
}

extension Complaint {
    fileprivate static func memberTwice(_ name: String) -> Complaint {
        Complaint(.entryTwice, say("The token answer has a member \(quoted(name)) already. Keep one."))
    }

    fileprivate static func causeTwice(_ cause: String) -> Complaint {
        Complaint(.entryTwice, say("It is said already how \(quoted(cause)) is told. Keep one."))
    }

    fileprivate static func placeholderUnknown(_ name: String, among names: [String]) -> Complaint {
        let known = " " + say("There are \(names.map { quoted($0) }.joined(separator: ", ")).")
        return Complaint(
            .placeholderUnknown,
            say("Nothing is known to stand for \(quoted("{{\(name)}}")).")
                + suggestion(for: name, among: names, otherwise: known)
        )
    }
}
