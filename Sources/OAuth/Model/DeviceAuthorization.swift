/// A device's question on its way through its user's browser, RFC 8628 section 3.
struct DeviceAuthorization: Equatable, Sendable {
    let clientID: String
    let userCode: UserCode
    let scope: Scope
    let issued: Instant
    let expires: Instant
    /// Seconds that the device must let pass between two questions; it grows and never shrinks.
    var interval: Int
    var lastPoll: Instant?
    var state = State.waiting

    enum State: Equatable, Sendable {
        case waiting
        case denied(username: String)
        case allowed(username: String, signedIn: Instant?)
        /// It was exchanged for tokens.
        case used(Instant)
        /// Somebody who watches the server asked for it.
        case revoked
    }
}

/// The answer of the device authorization endpoint, RFC 8628 section 3.2.
public struct DeviceAnswer: Equatable, Sendable {
    public let deviceCode: String
    public let userCode: UserCode
    public let verificationURI: String
    /// Seconds.
    public let expiresIn: Int
    /// Seconds.
    public let interval: Int

    /// The same page with the code filled in, RFC 8628 section 3.3.1.
    public var verificationURIComplete: String {
        var query = FormParameters()
        query.append("user_code", userCode.text)
        return verificationURI + "?" + query.encoded
    }
}
