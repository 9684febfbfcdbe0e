/// One request that somebody's application sent to the mock server, and what it got, as both crossed the wire.
public struct ServedExchange: Equatable, Sendable {
    /// From 1, in the order in which the answers went out.
    public var number: Int
    /// Milliseconds from the whole request to the end of the answer.
    public var milliseconds: Int
    /// The bytes of both directions, the error code and the server's private reason.
    public var exchange: Exchange
    /// The fault that shaped this answer, so that nobody takes it for the rule.
    public var fault: MockFault?
    /// What the RFC would have answered, where the provider departs from it; one sentence.
    public var departure: String?

    public init(
        number: Int, milliseconds: Int, exchange: Exchange, fault: MockFault? = nil, departure: String? = nil
    ) {
        self.number = number
        self.milliseconds = milliseconds
        self.exchange = exchange
        self.fault = fault
        self.departure = departure
    }
}
