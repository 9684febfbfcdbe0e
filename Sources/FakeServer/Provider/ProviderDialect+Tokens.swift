import Course
import Hummingbird
import Messages
import OAuth

extension ProviderDialect {
    /// A token answer as this provider tells it, and what the RFC would have said instead.
    ///
    /// - Parameters:
    ///   - members: as RFC 6749 section 5.1 has them.
    ///   - accept: the request's Accept header.
    ///   - facts: is asked where this provider adds members of its own.
    func told(_ members: [JSON.Member], accept: String?, _ facts: () -> Facts) -> Told {
        var departures: [String] = []
        var told = members.map { member in
            switch (member.name, member.value) {
            case ("token_type", .string(let type)) where type == "Bearer" && answer.tokenType != type:
                departures.append(#""token_type":"Bearer" (section 7.1)"#)
                return JSON.Member(member.name, .string(answer.tokenType))
            case ("scope", .string(let scope)) where answer.scopeSeparator != " ":
                if scope.contains(" ") { departures.append(say("a space between two scopes (section 3.3)")) }
                return JSON.Member(member.name, .string(scope.replacing(" ", with: answer.scopeSeparator)))
            case (_, .integer(let number)) where answer.numbersAsText:
                departures.append("\"\(member.name)\":\(number), a number (section 5.1)")
                return JSON.Member(member.name, .string(String(number)))
            default: return member
            }
        }
        if !answer.extraMembers.isEmpty {
            let values = Self.values(of: members, facts())
            told += answer.extraMembers.map { extra in
                JSON.Member(extra.name, .string(Self.filled(extra.text, with: values)))
            }
        }
        let isForm = answer.isFormUnlessAsked && !(accept ?? "").lowercased().contains("json")
        if isForm { departures.append(say("JSON, whatever Accept says (section 5.1)")) }
        var departure: String?
        if !departures.isEmpty {
            departure = say("The RFC would say: \(departures.joined(separator: "; ")), all in RFC 6749.")
        }
        return Told(response: isForm ? .form(told) : .json(.object(told), headers: .noStoreJSON), departure: departure)
    }

    private static func filled(_ text: String, with values: [String: String]) -> String {
        TemplatePiece.pieces(of: text).map { piece in
            switch piece {
            case .typed(let text): text
            case .variable(let name): values[name] ?? ""
            }
        }.joined()
    }

    private static func values(of members: [JSON.Member], _ facts: Facts) -> [String: String] {
        var values = [
            "client_id": facts.clientID ?? "",
            "issued_at_ms": String(facts.moment.now.seconds * 1_000),
            "refresh_token_expires_in": String(facts.refreshTokenLifetime),
            "refresh_count": facts.parameters["grant_type"] == GrantType.refreshToken.rawValue ? "1" : "0",
        ]
        for member in members {
            switch (member.name, member.value) {
            case ("scope", .string(let text)): values["scope"] = text
            case ("expires_in", .integer(let number)): values["expires_in"] = String(number)
            default: break
            }
        }
        return values
    }
}

extension Response {
    /// A form as an answer, which no RFC asks for.
    fileprivate static func form(_ members: [JSON.Member]) -> Response {
        var form = FormParameters()
        for member in members {
            switch member.value {
            case .string(let text): form.append(member.name, text)
            case .integer(let number): form.append(member.name, String(number))
            default: break
            }
        }
        var headers = HTTPFields.noStore
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.xContentTypeOptions] = "nosniff"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: .init(string: form.encoded)))
    }
}
