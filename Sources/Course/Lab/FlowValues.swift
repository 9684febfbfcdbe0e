/// What a flow's variables stand for at this moment, and what they would stand for at a server of one's own.
public struct FlowValues: Equatable, Sendable {
    /// By name, at the server of the flow.
    public var own: [String: String]
    /// By name, at `oauthtutor serve` with its usual settings; what only that server knows is not among them.
    public var mock: [String: String]
    /// Names of what `oauthtutor serve` shows to whoever started it, new with each start.
    public var shown: [String]
    /// Where `oauthtutor serve` is: `http://127.0.0.1:8414`.
    public var mockBase: String
    public var cookies: [Cookies]

    /// What a party would send in its Cookie header to a server of the flow.
    public struct Cookies: Equatable, Sendable {
        public var party: String
        /// `http://127.0.0.1:40123`.
        public var origin: String
        public var header: String

        public init(party: String, origin: String, header: String) {
            self.party = party
            self.origin = origin
            self.header = header
        }
    }

    public init(
        own: [String: String], mock: [String: String], shown: [String], mockBase: String, cookies: [Cookies] = []
    ) {
        self.own = own
        self.mock = mock
        self.shown = shown
        self.mockBase = mockBase
        self.cookies = cookies
    }
}

extension RequestTemplate {
    /// The variable that its address begins with, if it begins with one.
    var startingVariable: String? {
        if case .variable(let name)? = TemplatePiece.pieces(of: target).first { name } else { nil }
    }

    /// Whether it asks for a page, for which a browser sends and keeps cookies.
    var asksForPage: Bool {
        let pages = [
            "authorization_endpoint", "form_action", "location", "verification_uri", "verification_uri_complete",
        ]
        return startingVariable.map(pages.contains) ?? false
    }

    /// Whether it goes to the lesson's own app, which no other server has.
    var goesToApp: Bool { startingVariable == "app" || startingVariable == "redirect_uri" }

    /// The names of its variables in the order in which they stand, each once.
    var variables: [String] {
        var names: [String] = []
        for text in [method, target] + headers.flatMap({ [$0.name, $0.value] }) + [body ?? ""] {
            for case .variable(let name) in TemplatePiece.pieces(of: text) where !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}

extension FlowValues {
    /// The same for a flow that registers its own client: the server's answer says what that is called there.
    func adapted(to flow: LiveFlow) -> FlowValues {
        let registers = flow.steps.flatMap(\.messages).contains { message in
            if case .request(let request) = message.kind {
                request.startingVariable == "registration_endpoint"
            } else {
                false
            }
        }
        guard registers else { return self }
        var adapted = self
        adapted.mock["client_id"] = nil
        adapted.shown.removeAll { $0 == "client_secret" }
        return adapted
    }
}
