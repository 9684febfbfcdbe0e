/// One message of a live flow as it really crossed the wire.
public struct Exchange: Equatable, Codable, Sendable {
    /// One direction's bytes, decoded as UTF-8 with faults replaced; never cleaned, so a face must clean it.
    public struct Wire: Equatable, Sendable {
        /// The request line or the status line.
        public var startLine: String
        public var headers: [(name: String, value: String)]
        public var body: String

        public init(startLine: String, headers: [(name: String, value: String)] = [], body: String = "") {
            self.startLine = startLine
            self.headers = headers
            self.body = body
        }

        public static func == (left: Wire, right: Wire) -> Bool {
            left.startLine == right.startLine && left.body == right.body
                && left.headers.elementsEqual(right.headers) { $0.name == $1.name && $0.value == $1.value }
        }
    }

    /// How it ended.
    public enum Outcome: Equatable, Codable, Sendable {
        /// An answer came.
        case answer(Wire, status: Int)
        /// Nothing crossed the wire: a person's act, in these words.
        case act([String])
        /// It could not be sent or no answer came; the sentence says why.
        case failure(String)
    }

    public var from: String
    public var to: String
    /// nil for an act.
    public var request: Wire?
    /// The absolute URL asked for, unwrapped; empty for an act.
    public var url: String
    public var outcome: Outcome
    /// The RFC's error code, from the JSON body, the redirect's query or the WWW-Authenticate header.
    public var error: String?
    /// Why the server refused, for the learner's eyes; it never crossed the wire.
    public var reason: String?
    /// What should not be done though the server allows it, for the learner's eyes too.
    public var warning: String?
    /// What the RFC would have answered, where the provider departs from it; this never crossed the wire either.
    public var departure: String?
    /// What the lesson expects and whether it holds.
    public var expectation: RequestTemplate.Expectation?
    /// Seconds that the server's clock was moved before this was sent.
    public var waited: Int
    /// The values that this answer turned into variables, by name.
    public var learned: [String: String]

    public init(
        from: String, to: String, request: Wire? = nil, url: String = "", outcome: Outcome, error: String? = nil,
        reason: String? = nil, warning: String? = nil, departure: String? = nil,
        expectation: RequestTemplate.Expectation? = nil, waited: Int = 0, learned: [String: String] = [:]
    ) {
        self.from = from
        self.to = to
        self.request = request
        self.url = url
        self.outcome = outcome
        self.error = error
        self.reason = reason
        self.warning = warning
        self.departure = departure
        self.expectation = expectation
        self.waited = waited
        self.learned = learned
    }

    public var status: Int? {
        if case .answer(_, let status) = outcome { status } else { nil }
    }

    /// Whether the answer is what the lesson's `@expect` says; true where it says nothing.
    public var meetsExpectation: Bool {
        guard let expectation else { return true }
        return status == expectation.status && (expectation.error == nil || expectation.error == error)
    }
}

/// What a live flow asks of the world outside; the answer comes back as a `LiveReport`.
public enum LiveCommand: Equatable, Sendable {
    /// Start a server with this profile and forget any earlier run.
    case start(provider: String)
    /// Send every message of the step, in order, and remember the state just before.
    case perform(LiveFlow.Step)
    /// From the state just before `step` was performed, send every message of `breakIt`; then put everything back.
    case breakIt(LiveFlow.Step, step: String)
    /// From the state just before this message of `step` was sent, send another request in its place; then put
    /// everything back.
    case attempt(RequestTemplate, message: Int, step: LiveFlow.Step)
    /// Put back the state before the trip's first step, send what that step has before its browser leaves, and look out
    /// for the learner's browser from then on.
    case setOut(Trip)
    /// The learner's browser is back: take in what it did, and send what follows in its last step.
    case comeHome
    /// Nobody waits for the browser any more: put everything back as it was before `setOut`.
    case stayHome
    /// Move the server's clock on.
    case advance(seconds: Int)
    /// Say what the variables stand for.
    case values
    /// Say whose signature a JSON Web Token has.
    case verify(String)
    /// Stop listening.
    case stop
}

/// What the world outside answers to a `LiveCommand`.
public enum LiveReport: Equatable, Sendable {
    /// Listening; the bases of the two servers, such as `http://127.0.0.1:40123`.
    case started(authorizationServer: String, app: String)
    /// The step with this id is done; its messages in order, a repeated one once for each time.
    case performed(step: String, [Exchange])
    case broke(breakIt: String, [Exchange])
    /// What came of the learner's own request, and how it differs from the lesson's.
    case attempted(step: String, Exchange, [RequestDifference])
    /// Where the learner's browser has to go.
    case setOut(Trip.Address)
    /// It has nowhere to go; the sentence says why.
    case cannotSetOut(String)
    case cameHome(Trip.Outcome)
    /// Everything is as it was before the trip.
    case stayedHome
    /// How far the clock now is ahead of where it started, in seconds.
    case advanced(totalSeconds: Int)
    case values(FlowValues)
    /// Whose signature the token has, and what the server's clock says: seconds since 1970-01-01 00:00 UTC.
    case verified(TokenVerdict, now: Int)
    /// Nothing listens any more.
    case stopped
    /// It could not be done; the sentence says why and what to do.
    case failed(String)
}
