/// A flow that is run for real: steps whose messages cross the wire, with predictions before and break-its beside.
public struct LiveFlow: Equatable, Sendable {
    /// What may be asked about a parameter when it is selected in a shown request.
    public struct Parameter: Equatable, Sendable {
        public var name: String
        public var meaning: RichText

        public init(name: String, meaning: RichText) {
            self.name = name
            self.meaning = meaning
        }
    }

    /// One thing that happens between two parties.
    public struct Message: Equatable, Sendable {
        public enum Kind: Equatable, Sendable {
            /// Sent over HTTP.
            case request(RequestTemplate)
            /// What a person does: shown, not sent. One line or several.
            case act([String])
        }

        /// Names of the lanes, as the lesson has them.
        public var from: String
        public var to: String
        public var kind: Kind

        public init(from: String, to: String, kind: Kind) {
            self.from = from
            self.to = to
            self.kind = kind
        }
    }

    /// A `###` step, or a `#### Break it:` inside one, which has the same grammar.
    public struct Step: Equatable, Sendable {
        /// Unique in its lesson.
        public var id: String
        /// Without the words "Break it:".
        public var title: RichText
        public var framing: Framing
        public var prediction: Question?
        public var messages: [Message]
        public var parameters: [Parameter]
        /// Empty inside a break-it.
        public var breakIts: [Step]

        public init(
            id: String, title: RichText, framing: Framing = Framing(), prediction: Question? = nil,
            messages: [Message], parameters: [Parameter] = [], breakIts: [Step] = []
        ) {
            self.id = id
            self.title = title
            self.framing = framing
            self.prediction = prediction
            self.messages = messages
            self.parameters = parameters
            self.breakIts = breakIts
        }
    }

    /// The server profile's name; `standard` when the lesson does not say.
    public var provider: String
    public var steps: [Step]

    public init(provider: String = "standard", steps: [Step]) {
        self.provider = provider
        self.steps = steps
    }

    /// The lanes: every party in the order in which a message first names it, break-its aside.
    public var parties: [String] {
        var seen: [String] = []
        for message in steps.flatMap(\.messages) {
            for party in [message.from, message.to] where !seen.contains(party) { seen.append(party) }
        }
        return seen
    }
}
