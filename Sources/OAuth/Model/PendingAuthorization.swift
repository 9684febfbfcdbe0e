/// An authorization request on its way through sign-in and consent.
public struct PendingAuthorization: Equatable, Sendable {
    /// Who waits for the answer.
    enum Origin: Equatable, Sendable {
        case app(AppRequest)
        /// RFC 8628: the device asks by itself how it went.
        case device(code: String, userCode: UserCode)
    }

    let clientID: String
    let scope: Scope
    let issued: Instant
    let origin: Origin
    /// Who has signed in.
    var username: String?
    /// Known to the browser that signed in and to nobody else.
    var session: String?
    var failedSignIns = 0
}

/// What an app sent to the authorization endpoint, as far as it is needed later.
struct AppRequest: Equatable, Sendable {
    /// Where the answer goes: as sent, or the only one registered.
    let redirectURI: String
    /// RFC 6749 section 4.1.3 asks for it again at the token endpoint only if it was sent here.
    let redirectURIWasSent: Bool
    let state: String?
    let challenge: CodeChallenge?
    /// An error that goes back by redirect, but only once somebody has signed in (RFC 9700 section 4.11.2).
    let refusal: OAuthError?
}
