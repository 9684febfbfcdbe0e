import Authoring
import Course
import FakeServer
import Foundation
import Testing

@testable import oauthtutor

/// The seven steps at a provider, as a lesson has them.
private struct ProviderFlow {
    var scope = "contacts.read"
    var authorization = ""

    func lesson(at provider: String) -> Lesson {
        let text = """
            # The same flow

            ## Watch it

            <!-- provider: \(provider) -->

            ### Ask

            ```http Browser -> Server
            GET {{authorization_endpoint}}
              ?response_type=code&client_id={{client_id}}&redirect_uri={{redirect_uri}}
              &scope=\(scope)&state={{state}}\(authorization)
              &code_challenge={{code_challenge}}&code_challenge_method=S256
            # @expect 200
            ```

            ### Sign in and allow

            ```http Browser -> Server
            POST {{form_action}}
            Content-Type: application/x-www-form-urlencoded

            request={{request}}&username={{username}}&password={{password}}
            # @expect 303
            ```

            ```http Browser -> Server
            GET {{location}}
            # @expect 200
            ```

            ```http Browser -> Server
            POST {{form_action}}
            Content-Type: application/x-www-form-urlencoded

            request={{request}}&decision=allow
            # @expect 303
            ```

            ### Come back

            ```http Browser -> App
            GET {{location}}
            # @expect 200
            ```

            ### Exchange the code

            ```http App -> Server
            POST {{token_endpoint}}
            Authorization: Basic {{client_id}} {{client_secret}}
            Content-Type: application/x-www-form-urlencoded

            grant_type=authorization_code&code={{code}}&redirect_uri={{redirect_uri}}&code_verifier={{code_verifier}}
            # @expect 200
            ```

            ### Call the API

            ```http App -> API
            GET {{api}}/contacts
            Authorization: Bearer {{access_token}}
            # @expect 200
            ```

            ### Send the code again

            ```http App -> Server
            POST {{token_endpoint}}
            Authorization: Basic {{client_id}} {{client_secret}}
            Content-Type: application/x-www-form-urlencoded

            grant_type=authorization_code&code={{code}}&redirect_uri={{redirect_uri}}&code_verifier={{code_verifier}}
            ```

            ### Call the API with nonsense

            ```http App -> API
            GET {{api}}/contacts
            Authorization: Bearer nonsense
            ```
            """
        return MarkdownLesson.read(
            Array(text.utf8), fileName: "08-vendors.md", vocabulary: FlowFacts.vocabulary(providers: shippedProviders)
        ).lesson
    }
}

@Suite("The same seven steps at every provider")
struct ProviderFlowTests {
    private static let flows: [String: ProviderFlow] = [
        "sharepoint-like": ProviderFlow(scope: "Web.Read"), "sipgate-like": ProviderFlow(scope: "account:read"),
        "google-like": ProviderFlow(
            scope: "https://mail.example/auth/contacts.readonly", authorization: "&access_type=offline"),
        "entra-like": ProviderFlow(scope: "https://graph.example/contacts.read"),
    ]

    /// Performs every step and gives all exchanges, in order.
    private func play(_ name: String) async throws -> [Exchange] {
        let lesson = (Self.flows[name] ?? ProviderFlow()).lesson(at: name)
        let activity = try #require(lesson.activities.first)
        guard case .live(let flow) = activity.task else {
            Issue.record("\(activity.task)")
            return []
        }
        #expect(flow.provider == name)
        let runner = FlowRunner(
            now: { 1_800_000_000 }, providers: Providers(contentFolder: shippedContent, files: .live).source)
        guard case .started = await runner.perform(.start(provider: flow.provider)) else {
            Issue.record("no start")
            return []
        }
        var exchanges: [Exchange] = []
        for step in flow.steps {
            if case .performed(_, let more) = await runner.perform(.perform(step)) { exchanges += more }
        }
        _ = await runner.perform(.stop)
        return exchanges
    }

    @Test(
        "The whole flow runs with the profile's own paths, and each answer is the expected one",
        arguments: shippedProviders)
    func wholeFlow(name: String) async throws {
        let exchanges = try await play(name)
        #expect(exchanges.count == 9)
        #expect(exchanges.filter { !$0.meetsExpectation }.map(\.status) == [])
        let paths = try ProviderFile.read(
            Files.live.read("\(shippedContent)/providers/\(name).yaml"), fileName: "\(name).yaml"
        ).0?.paths
        #expect(exchanges[0].url.contains(paths?[.authorization] ?? "/authorize"))
        #expect(exchanges[5].url.hasSuffix(paths?[.token] ?? "/token"))
        #expect(exchanges[7].reason?.hasPrefix("The code was used once already") == true)
    }

    @Test(
        "A replayed code, as each provider tells it, and what the RFC would say",
        arguments: [
            ("standard", 400, #""error": "invalid_grant""#, nil),
            ("sharepoint-like", 400, #""error": "invalid_grant""#, nil),
            ("sipgate-like", 400, #""error": "invalid_grant""#, nil),
            ("google-like", 400, #""error": "invalid_grant""#, nil),
            ("entra-like", 400, #""error_codes":[54005],"timestamp":"2027-01-15 08:00:00Z","#, nil),
            (
                "apigee-like", 400, #"{"ErrorCode":"invalid_request","Error":"Invalid Authorization Code"}"#,
                #"The RFC would say: 400 {"error":"invalid_grant"} (RFC 6749 section 5.2)."#
            ),
            (
                "github-like", 200, #"{"error":"bad_verification_code","#,
                #"The RFC would say: 400 {"error":"invalid_grant"} (RFC 6749 section 5.2)."#
            ),
        ] as [(String, Int, String, String?)])
    func replay(name: String, status: Int, body: String, departure: String?) async throws {
        let exchange = try await play(name)[7]
        guard case .answer(let wire, let answered) = exchange.outcome else {
            Issue.record("no answer")
            return
        }
        #expect(answered == status)
        #expect(wire.body.contains(body), "\(wire.body)")
        #expect(exchange.departure == departure)
    }

    @Test("Apps are registered on a page at the profile's own path", arguments: shippedProviders)
    func registrationPage(name: String) async throws {
        let text = """
            # Register

            ## Watch

            <!-- provider: \(name) -->

            ### Open the page

            ```http Browser -> Server
            GET {{registration_page}}
            ```

            ```http Browser -> Server
            POST {{form_action}}
            Content-Type: application/x-www-form-urlencoded

            form={{form}}&cancel=yes
            ```
            """
        let lesson = MarkdownLesson.read(
            Array(text.utf8), fileName: "register.md", vocabulary: FlowFacts.vocabulary(providers: shippedProviders)
        ).lesson
        guard case .live(let flow)? = lesson.activities.first?.task, let step = flow.steps.first else {
            Issue.record("no flow")
            return
        }
        let runner = FlowRunner(
            now: { 1_800_000_000 }, providers: Providers(contentFolder: shippedContent, files: .live).source)
        _ = await runner.perform(.start(provider: name))
        guard case .performed(_, let exchanges) = await runner.perform(.perform(step)) else {
            Issue.record("no step")
            return
        }
        _ = await runner.perform(.stop)
        #expect(exchanges.map(\.status) == [200, 200])
        let path = try ProviderFile.read(
            Files.live.read("\(shippedContent)/providers/\(name).yaml"), fileName: "\(name).yaml"
        ).0?.paths[.registrationPage]
        #expect(exchanges.allSatisfy { $0.url.hasSuffix(path ?? "/apps/new") })
    }

    @Test("The verify policy in front of the API has a body of its own")
    func verifyPolicy() async throws {
        let exchange = try await play("apigee-like")[8]
        guard case .answer(let wire, 401) = exchange.outcome else {
            Issue.record("\(exchange.outcome)")
            return
        }
        #expect(wire.body.contains(#""errorcode":"keymanagement.service.invalid_access_token""#))
        #expect(
            exchange.departure
                == #"The RFC would say: 401 {"error":"invalid_token"} (RFC 6750 section 3.1)."#)
    }

    @Test("Tokens as each provider tells of them")
    func answers() async throws {
        let apigee = try await play("apigee-like")[5]
        #expect(apigee.learned["token_type"] == "BearerToken")
        #expect(apigee.learned["issued_at"] == "1800000000000")
        guard case .answer(let wire, _) = apigee.outcome else { return }
        #expect(wire.body.contains(#""expires_in": "1799""#))
        #expect(
            apigee.departure
                == #"The RFC would say: "token_type":"Bearer" (section 7.1); "expires_in":1799, a number (section 5.1), "#
                + "all in RFC 6749.")
        let github = try await play("github-like")[5]
        #expect(github.learned["access_token"]?.hasPrefix("gho_") == true)
        #expect(github.departure == "The RFC would say: JSON, whatever Accept says (section 5.1), all in RFC 6749.")
        let (google, entra) = (try await play("google-like")[5], try await play("entra-like")[5])
        #expect(google.learned["refresh_token"] != nil)
        #expect(entra.learned["refresh_token"] == nil)
        let token = try await play("sharepoint-like")[5].learned["access_token"]
        #expect(token?.split(separator: ".").count == 3)
    }
}
