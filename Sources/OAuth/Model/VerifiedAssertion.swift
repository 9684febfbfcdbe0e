/// What a client says about itself in an assertion whose signature is its own, RFC 7523 section 3.
public struct VerifiedAssertion: Equatable, Sendable {
    public var issuer: String
    public var subject: String
    public var audience: [String]
    public var expires: Instant
    public var issued: Instant?
    public var notBefore: Instant?
    /// `jti`, by which it is known again.
    public var id: String

    public init(
        issuer: String, subject: String, audience: [String], expires: Instant, issued: Instant? = nil,
        notBefore: Instant? = nil, id: String
    ) {
        self.issuer = issuer
        self.subject = subject
        self.audience = audience
        self.expires = expires
        self.issued = issued
        self.notBefore = notBefore
        self.id = id
    }
}

/// What a request's `client_assertion` turned out to be, for whoever has looked at its signature.
public enum AssertionReading: Equatable, Sendable {
    case verified(VerifiedAssertion)
    case refused(AssertionFault)
}

/// An assertion that was accepted, and must not be again while it lives.
struct UsedAssertion: Equatable, Sendable {
    /// Each client chooses its own ids.
    struct Name: Hashable, Sendable {
        let clientID: String
        let id: String
    }

    let used: Instant
    let expires: Instant
}
