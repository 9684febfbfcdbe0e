import Course
import Testing

@testable import FakeServer

@Suite("The names that lessons may use are those that the server really gives")
struct VocabularyTests {
    @Test("Profiles and given names", arguments: FlowFacts.vocabulary.providers)
    func given(provider: String) async throws {
        let runner = await makeRunner().started(provider)
        let variables = try #require(await runner.snapshot?.variables)
        #expect(Set(variables.values.keys) == Set(FlowFacts.vocabulary.given))
        #expect(variables.values.values.allSatisfy { !$0.isEmpty })
    }

    @Test("Names that answers give, by the variable that begins the target")
    func answers() async {
        let runner = await makeRunner().started()
        let scope = "contacts.read%20contacts.write%20profile%20openid%20email"
        let wide = Lesson.authorize.replacing("contacts.read", with: scope)
        let bearer = ("Authorization", "Bearer {{access_token}}")
        let json = ("Content-Type", "application/json")
        let messages = [
            makeMessage("GET", "{{authorization_server}}/.well-known/oauth-authorization-server"),
            makeMessage("GET", "{{app}}/start"), Lesson.register.with(body: #"{"redirect_uris": ["ftp://x"]}"#),
            Lesson.register.with(
                body:
                    #"{"redirect_uris": ["{{redirect_uri}}"], "grant_types": ["authorization_code", "refresh_token"]}"#
            ),
            Lesson.register.with(
                body: #"{"redirect_uris": ["{{redirect_uri}}"], "id_token_signed_response_alg": "ES256","#
                    + #" "token_endpoint_auth_signing_alg": "ES256", "grant_types": ["authorization_code", "refresh_token"]}"#
            ),
            makeMessage("GET", "{{authorization_endpoint}}"), Lesson.ask, Lesson.signIn, Lesson.seeConsent,
            Lesson.decide("deny"), makeMessage("GET", wide),
            makeForm("{{form_action}}", "request={{request}}&username=mia&password=wrong"), Lesson.signIn,
            Lesson.seeConsent, Lesson.decide(), Lesson.comeBack, makeMessage("GET", "{{redirect_uri}}"),
            makeMessage("GET", "{{app}}/"), Lesson.token(), Lesson.callAPI,
            makeMessage("POST", "{{api}}/contacts", headers: [bearer, json], body: #"{"name": "Sam"}"#),
            makeMessage("GET", "{{api}}/profile", headers: [bearer]),
            makeMessage("GET", "{{userinfo_endpoint}}", headers: [bearer]),
            makeMessage("GET", "{{userinfo_endpoint}}", headers: [("Authorization", "Bearer x")]),
            makeMessage("GET", "{{jwks_uri}}"),
            makeMessage("GET", "{{api}}/public/status", headers: [("X-API-Key", "{{api_key}}")]),
            makeMessage("GET", "{{api}}/contacts", headers: [("Authorization", "Bearer x")]),
            Lesson.refresh, Lesson.ask("introspection_endpoint"),
            Lesson.ask("introspection_endpoint", about: "{{access_token}}"), Lesson.ask("revocation_endpoint"),
            Lesson.ask("revocation_endpoint", about: "{{api_key}}"), Lesson.token(),
            Lesson.push, Lesson.push.with(body: "client_id=nobody"),
            Lesson.startDevice.with(body: "client_id=nobody"), Lesson.startDevice,
            makeMessage("GET", "{{verification_uri}}"), makeMessage("GET", "{{verification_uri_complete}}"),
            makeMessage("GET", "{{registration_page}}"), makeForm("{{form_action}}", "form={{form}}&generate=id"),
            makeForm("{{form_action}}", "form={{form}}&client_id={{client_id}}&generate=secret"),
        ]
        var seen: [String: Set<String>] = [:]
        for message in messages {
            let exchange = await runner.send(message)[0]
            seen[message.leadingVariable, default: []].formUnion(exchange.harvested)
        }
        let old = await makeRunner().started("legacy")
        let implicit = Lesson.authorize.replacing("response_type=code", with: "response_type=token")
        for message in [makeMessage("GET", implicit), Lesson.signIn, Lesson.seeConsent, Lesson.decide()] {
            seen[message.leadingVariable, default: []].formUnion(await old.send(message)[0].harvested)
        }
        for (variable, names) in FlowFacts.vocabulary.answers {
            #expect(seen[variable] == Set(names), "\(variable)")
        }
        #expect(seen.keys.sorted() == FlowFacts.vocabulary.answers.keys.sorted())
    }
}

extension LiveFlow.Message {
    /// `token_endpoint` of `{{token_endpoint}}?…`.
    var leadingVariable: String {
        guard let template,
            case .variable(let name)? = TemplatePiece.pieces(of: template.target).first
        else { return "" }
        return name
    }

    func with(body: String) -> LiveFlow.Message {
        guard var template else { return self }
        template.body = body
        return LiveFlow.Message(from: from, to: to, kind: .request(template))
    }
}

extension Exchange {
    /// What the answer would give if nothing were kept fresh.
    var harvested: Set<String> {
        var names = Set(learned.keys)
        if answerHeader("Location")?.contains("state=") == true { names.insert("state") }
        return names
    }
}
