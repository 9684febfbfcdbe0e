/// An authorization request that its app left here before it sent the browser, RFC 9126.
struct PushedRequest: Equatable, Sendable {
    let clientID: String
    /// Without what the client proved itself with.
    let parameters: FormParameters
    let issued: Instant
    let expires: Instant
    var used: Instant?

    /// Whether it can still be used.
    func isLive(at now: Instant) -> Bool { used == nil && now < expires }
}

/// The answer of the pushed authorization request endpoint, RFC 9126 section 2.2.
public struct PushedRequestAnswer: Equatable, Sendable {
    /// What the browser brings instead of the parameters.
    public let requestURI: String
    /// Seconds.
    public let expiresIn: Int
}
