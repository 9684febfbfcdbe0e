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
    /// What the RFC would have said to the request; nil where it would have taken it too.
    var departure: Departure?
    let origin: Origin
    /// Who has signed in.
    var username: String?
    /// When.
    var signedIn: Instant?
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
    /// OpenID Connect Core section 3.1.2.1.
    let nonce: String?
    /// The API that is asked for (RFC 8707); nil for the server's own.
    let audience: String?
    /// What is asked for; `code` where that cannot be told.
    let type: ResponseType
    /// How the answer travels, an error as well.
    let mode: ResponseMode
    /// The key that will have to come along with the code, RFC 9449 section 10.
    let keyThumbprint: String?
    /// Whether it says `access_type=offline`, which some providers want before they give a refresh token.
    let isOffline: Bool
    /// nil where it is none of OpenID Connect, or one that is refused.
    let openID: OpenIDRequest?
    /// Whether nobody may be asked anything, not even where it is refused.
    let isSilent: Bool
    /// An error that goes back by redirect, but only once somebody has signed in (RFC 9700 section 4.11.2).
    let refusal: OAuthError?

    /// - Parameter known: what the profile offers: of a type that is unknown nobody knows how its answers travel.
    init(
        _ parameters: FormParameters, redirectURI: String, audience: String?, known: [ResponseType],
        refusal: OAuthError?
    ) {
        self.redirectURI = redirectURI
        redirectURIWasSent = parameters["redirect_uri"] != nil
        state = parameters["state"]
        challenge = parameters["code_challenge"].map { challenge in
            let method = parameters["code_challenge_method"].flatMap(CodeChallenge.Method.init)
            return CodeChallenge(value: challenge, method: method ?? .plain)
        }
        let asked = parameters["response_type"].flatMap(ResponseType.init)
        let type = asked.flatMap { known.contains($0) ? $0 : nil } ?? .code
        self.type = type
        let mode = parameters["response_mode"].flatMap(ResponseMode.init)
        self.mode = mode.flatMap { type.allows($0) ? $0 : nil } ?? type.usualMode
        nonce = parameters["nonce"]
        self.audience = audience
        keyThumbprint = parameters["dpop_jkt"]
        isOffline = parameters["access_type"] == "offline"
        openID = try? OpenIDRequest(parameters)
        isSilent = OpenIDRequest.isSilent(parameters)
        self.refusal = refusal
    }
}
