/// The flow so far: a lane for each party, an arrow for each message.
public struct SequenceDiagram: Equatable, Sendable {
    public struct Arrow: Equatable, Sendable {
        public enum State: Equatable, Sendable {
            /// Done, and not the one looked at.
            case past
            /// The one whose request and answer stand below.
            case current
            /// Refused, or no answer came.
            case refused
        }

        /// Numbers of lanes, from 0.
        public var from: Int
        public var to: Int
        /// Short: "GET /authorize", "303 to the app", "presses Sign in".
        public var label: String
        /// An answer on its way back (drawn dashed) rather than a request.
        public var isAnswer: Bool
        public var state: State

        public init(from: Int, to: Int, label: String, isAnswer: Bool, state: State) {
            self.from = from
            self.to = to
            self.label = label
            self.isAnswer = isAnswer
            self.state = state
        }
    }

    public var lanes: [String]
    /// In the order in which they happened; a face that has no room shows the last ones.
    public var arrows: [Arrow]

    public init(lanes: [String], arrows: [Arrow]) {
        self.lanes = lanes
        self.arrows = arrows
    }
}

/// A request and its answer as they crossed the wire.
public struct ExchangeView: Equatable, Sendable {
    /// A parameter of the shown request: where its value is, and what it is for.
    public struct Parameter: Equatable, Sendable {
        public var name: String
        public var value: String
        public var meaning: RichText

        public init(name: String, value: String, meaning: RichText) {
            self.name = name
            self.value = value
            self.meaning = meaning
        }
    }

    public var from: String
    public var to: String
    public var request: Exchange.Wire?
    public var answer: Exchange.Wire?
    /// Set when no answer came: the sentence that says why.
    public var failure: String?
    /// What a person did, for a message that is no request.
    public var act: [String]
    /// The server's private reason; it never crossed the wire, and a face says so.
    public var reason: String?
    /// What should not be done though the server allows it; it never crossed the wire either.
    public var warning: String?
    /// What the RFC would have answered, where the provider departs from it.
    public var departure: String?
    /// Those of the lesson's parameters that stand in this request.
    public var parameters: [Parameter]
    /// The selected parameter; nil when none is.
    public var focus: Int?

    public init(
        from: String, to: String, request: Exchange.Wire? = nil, answer: Exchange.Wire? = nil, failure: String? = nil,
        act: [String] = [], reason: String? = nil, warning: String? = nil, departure: String? = nil,
        parameters: [Parameter] = [], focus: Int? = nil
    ) {
        self.from = from
        self.to = to
        self.request = request
        self.answer = answer
        self.failure = failure
        self.act = act
        self.reason = reason
        self.warning = warning
        self.departure = departure
        self.parameters = parameters
        self.focus = focus
    }
}
