import Course
import OAuth
import Synchronization

@testable import FakeServer

/// A clock and a source of bits that do the same in every run.
func makeRunner(startingAt seconds: Int = 1_800_000_000) -> FlowRunner {
    let counter = Mutex<UInt64>(0)
    return FlowRunner(
        now: { seconds },
        bits: {
            counter.withLock { counter in
                counter &+= 0x9E37_79B9_7F4A_7C15
                return (counter ^ (counter >> 30)) &* 0xBF58_476D_1CE4_E5B9
            }
        }
    )
}

func makeMessage(
    _ method: String = "GET", _ target: String, headers: [(String, String)] = [], body: String? = nil,
    from: String = "Browser", expect: RequestTemplate.Expectation? = nil, wait: Int = 0, times: Int = 1,
    keeps: [RequestTemplate.Keep] = []
) -> LiveFlow.Message {
    let template = RequestTemplate(
        method: method, target: target, headers: headers.map { RequestTemplate.Header(name: $0.0, value: $0.1) },
        body: body, expectation: expect, wait: wait, times: times, keeps: keeps
    )
    return LiveFlow.Message(from: from, to: "Server", kind: .request(template))
}

func makeForm(
    _ target: String, _ body: String, headers: [(String, String)] = [], from: String = "Browser", wait: Int = 0,
    times: Int = 1
) -> LiveFlow.Message {
    let type = [("Content-Type", "application/x-www-form-urlencoded")]
    return makeMessage("POST", target, headers: headers + type, body: body, from: from, wait: wait, times: times)
}

func makeStep(_ id: String = "step", _ messages: LiveFlow.Message...) -> LiveFlow.Step {
    LiveFlow.Step(id: id, title: RichText(id), messages: messages)
}

/// The messages of a whole code flow, as a lesson has them.
enum Lesson {
    static let authorize =
        "{{authorization_endpoint}}?response_type=code&client_id={{client_id}}&redirect_uri={{redirect_uri}}"
        + "&scope=contacts.read&state={{state}}&code_challenge={{code_challenge}}&code_challenge_method=S256"
    static let basic = ("Authorization", "Basic {{client_id}} {{client_secret}}")
    static let machine = ("Authorization", "Basic {{machine_client_id}} {{machine_client_secret}}")
    static let redeem =
        "grant_type=authorization_code&code={{code}}&redirect_uri={{redirect_uri}}&code_verifier={{code_verifier}}"

    static let register = makeMessage(
        "POST", "{{registration_endpoint}}", headers: [("Content-Type", "application/json")],
        body: """
            {
              "client_name": "Paperplane",
              "redirect_uris": ["{{redirect_uri}}"],
              "grant_types": ["authorization_code", "refresh_token"],
              "response_types": ["code"],
              "token_endpoint_auth_method": "client_secret_basic",
              "scope": "contacts.read"
            }
            """, from: "App"
    )
    static let ask = makeMessage("GET", authorize)
    static let signIn = makeForm("{{form_action}}", "request={{request}}&username={{username}}&password={{password}}")
    static let seeConsent = makeMessage("GET", "{{location}}")
    static func decide(_ decision: String = "allow", from: String = "Browser") -> LiveFlow.Message {
        makeForm("{{form_action}}", "request={{request}}&decision=\(decision)", from: from)
    }
    static let comeBack = makeMessage("GET", "{{location}}")
    static func token(_ body: String = redeem, wait: Int = 0, times: Int = 1) -> LiveFlow.Message {
        makeForm("{{token_endpoint}}", body, headers: [basic], from: "App", wait: wait, times: times)
    }
    static let callAPI = makeMessage(
        "GET", "{{api}}/contacts", headers: [("Authorization", "Bearer {{access_token}}")], from: "App"
    )
    /// What an app asks about a token at an endpoint beside the token endpoint.
    static func ask(
        _ endpoint: String, about token: String = "", as client: (String, String) = basic
    ) -> LiveFlow.Message {
        makeForm("{{\(endpoint)}}", "token=\(token)", headers: [client], from: "App")
    }
    static let machineToken = makeForm(
        "{{token_endpoint}}", "grant_type=client_credentials", headers: [machine], from: "Machine"
    )
    static let refresh = token("grant_type=refresh_token&refresh_token={{refresh_token}}")

    static let push = makeForm(
        "{{pushed_authorization_request_endpoint}}",
        "response_type=code&client_id={{client_id}}&redirect_uri={{redirect_uri}}&scope=contacts.read&state={{state}}"
            + "&code_challenge={{code_challenge}}&code_challenge_method=S256",
        headers: [basic], from: "App"
    )
    static let askByName = makeMessage(
        "GET", "{{authorization_endpoint}}?client_id={{client_id}}&request_uri={{request_uri}}"
    )

    static let startDevice = makeForm(
        "{{device_authorization_endpoint}}", "client_id={{device_client_id}}&scope=contacts.read", from: "Frame"
    )
    static let poll = makeForm(
        "{{token_endpoint}}",
        "grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code={{device_code}}"
            + "&client_id={{device_client_id}}",
        from: "Frame"
    )
    static let typeUserCode = makeForm("{{form_action}}", "user_code={{user_code}}")

    /// From the question to the code at the app.
    static let getCode = LiveFlow.Step(
        id: "code", title: RichText("code"), messages: [ask, signIn, seeConsent, decide(), comeBack]
    )
}

extension FlowRunner {
    /// Starts, or fails the test's expectations by having nothing to show.
    func started(_ provider: String = "standard") async -> FlowRunner {
        _ = await perform(.start(provider: provider))
        return self
    }

    @discardableResult
    func send(_ step: LiveFlow.Step) async -> [Exchange] {
        if case .performed(_, let exchanges) = await perform(.perform(step)) { exchanges } else { [] }
    }

    @discardableResult
    func send(_ messages: LiveFlow.Message...) async -> [Exchange] {
        await send(LiveFlow.Step(id: "loose", title: RichText("loose"), messages: messages))
    }

    @discardableResult
    func breakIt(_ step: String = "none", _ messages: LiveFlow.Message...) async -> [Exchange] {
        let breakIt = LiveFlow.Step(id: "break", title: RichText("break"), messages: messages)
        if case .broke(_, let exchanges) = await perform(.breakIt(breakIt, step: step)) { return exchanges }
        return []
    }
}

/// A run to which raw bytes can be sent.
func makeRun(_ profile: Profile = .standard) async throws -> FlowRun {
    try await makeRun(at: Provider(profile: profile))
}

func makeRun(at provider: Provider) async throws -> FlowRun {
    try await FlowRun(provider: provider, start: Instant(secondsSinceEpoch: 1_800_000_000)) {
        var system = SystemRandomNumberGenerator()
        return system.next()
    }
}

extension FlowRun {
    /// Sends bytes to the server just as they are, but for `HOST`, which becomes the server's own name.
    nonisolated func sendRaw(_ text: String, toApp: Bool = false) async -> Result<RawResponse, ExchangeFault> {
        let port = toApp ? app.port : server.port
        return await sendRaw(Array(text.replacing("HOST", with: "127.0.0.1:\(port)").utf8), toApp: toApp)
    }

    nonisolated func sendRaw(_ bytes: [UInt8], toApp: Bool = false) async -> Result<RawResponse, ExchangeFault> {
        await Exchanger().send(bytes, to: toApp ? app.port : server.port, isHead: false).result
    }
}

extension LiveFlow.Message {
    /// nil for an act.
    var template: RequestTemplate? {
        if case .request(let template) = kind { template } else { nil }
    }
}

func makeResponse(
    _ head: String = "HTTP/1.1 200 OK", headers: [String] = [], body: String = ""
) -> RawResponse? {
    var response = RawResponse(head: ([head] + headers).joined(separator: "\r\n").utf8)
    response?.body = Array(body.utf8)
    return response
}

/// The reason why nobody knows a code or a token.
func forgotten(_ thing: String) -> String {
    "No such \(thing) is known here: it was never issued, or it is forgotten, having expired long ago or made room for "
        + "newer ones."
}
