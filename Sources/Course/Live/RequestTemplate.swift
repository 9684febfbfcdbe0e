/// A request as a lesson writes it: text in which `{{name}}` stands for a variable.
///
/// The parts are as typed, after the `.http` conventions were undone (query lines joined, comments and directives taken out).
public struct RequestTemplate: Equatable, Sendable {
    /// A header line. `Authorization: Basic id secret` is kept as typed here and encoded when the request is filled.
    public struct Header: Equatable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What `@expect 400 invalid_grant` holds the answer against.
    public struct Expectation: Equatable, Codable, Sendable {
        public var status: Int
        /// The `error` member or parameter; nil when the lesson does not say.
        public var error: String?

        public init(status: Int, error: String? = nil) {
            self.status = status
            self.error = error
        }
    }

    /// What `@keep access_token as old_token` keeps of the answer, under a name of the lesson's own.
    public struct Keep: Equatable, Sendable {
        /// What the answer calls it.
        public var member: String
        /// The variable that stands for it from then on; no answer overwrites it.
        public var name: String

        public init(member: String, name: String) {
            self.member = member
            self.name = name
        }
    }

    public var method: String
    /// Absolute once filled: `{{token_endpoint}}`, or `{{authorization_endpoint}}?response_type=code&state={{state}}`.
    public var target: String
    public var headers: [Header]
    /// nil when the fence has none, so that no Content-Length is sent.
    public var body: String?
    public var expectation: Expectation?
    /// Seconds by which the server's clock moves before sending; 0 for none.
    public var wait: Int
    /// How often the request is sent; 1 or more.
    public var times: Int
    /// Values of the answer that get another name too, in the order of the fence.
    public var keeps: [Keep]
    /// Where the fence stands in its file, counted from 1, for findings and for `check --live`.
    public var line: Int

    public init(
        method: String, target: String, headers: [Header] = [], body: String? = nil,
        expectation: Expectation? = nil, wait: Int = 0, times: Int = 1, keeps: [Keep] = [], line: Int = 0
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.expectation = expectation
        self.wait = wait
        self.times = times
        self.keeps = keeps
        self.line = line
    }
}
