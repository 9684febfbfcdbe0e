/// A refusal. It speaks twice: to the client with the fields that the RFC has, and to the learner with a `reason`
/// that never crosses the wire.
public struct OAuthError: Error, Equatable, Sendable {
    /// What happened, by where it can happen; each kind has its facts and its sentences in its own file.
    public enum Cause: Equatable, Sendable {
        case request(RequestFault)
        case client(ClientFault)
        case authorization(AuthorizationFault)
        case grant(GrantFault)
        case token(TokenFault)
        case registration(RegistrationFault)
        case revocation(RevocationFault)
        case introspection(IntrospectionFault)
        case device(DeviceFault)
        case target(TargetFault)
        case pushed(PushedRequestFault)
        case proof(ProofFault)
        case openID(OpenIDFault)
    }

    /// The error codes of RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750 section 3.1, RFC 7591 section 3.2.2,
    /// RFC 7009 section 2.2.1, RFC 8628 section 3.5, RFC 8707 section 2, RFC 9449 sections 5 and 8 and
    /// OpenID Connect Core section 3.1.2.6.
    public enum Code: String, CaseIterable, Sendable {
        case invalidRequest = "invalid_request"
        case unauthorizedClient = "unauthorized_client"
        case accessDenied = "access_denied"
        case unsupportedResponseType = "unsupported_response_type"
        case invalidScope = "invalid_scope"
        case temporarilyUnavailable = "temporarily_unavailable"
        case invalidClient = "invalid_client"
        case invalidGrant = "invalid_grant"
        case unsupportedGrantType = "unsupported_grant_type"
        case invalidToken = "invalid_token"
        case insufficientScope = "insufficient_scope"
        case invalidRedirectURI = "invalid_redirect_uri"
        case invalidClientMetadata = "invalid_client_metadata"
        case unsupportedTokenType = "unsupported_token_type"
        case authorizationPending = "authorization_pending"
        case slowDown = "slow_down"
        case expiredToken = "expired_token"
        case invalidTarget = "invalid_target"
        case invalidDPoPProof = "invalid_dpop_proof"
        case useDPoPNonce = "use_dpop_nonce"
        case loginRequired = "login_required"
        case consentRequired = "consent_required"
        case requestNotSupported = "request_not_supported"
        case requestURINotSupported = "request_uri_not_supported"
    }

    public let cause: Cause
    /// How the API wants a token to be shown next time: as this one was, or as it has to be.
    public let scheme: TokenScheme

    public init(_ cause: Cause, scheme: TokenScheme = .bearer) {
        self.cause = cause
        self.scheme = scheme
    }

    /// The facts, whichever kind they are.
    private var fault: any Fault {
        switch cause {
        case .request(let fault): fault
        case .client(let fault): fault
        case .authorization(let fault): fault
        case .grant(let fault): fault
        case .token(let fault): fault
        case .registration(let fault): fault
        case .revocation(let fault): fault
        case .introspection(let fault): fault
        case .device(let fault): fault
        case .target(let fault): fault
        case .pushed(let fault): fault
        case .proof(let fault): fault
        case .openID(let fault): fault
        }
    }

    /// The wire's `error`; nil only where a request to the API brought no token at all, since RFC 6750 section 3.1
    /// wants a challenge without a code then.
    public var error: Code? { fault.code }

    /// The wire's `error_description`: what every honest server would say, and no more.
    public var errorDescription: String? { fault.publicWords ?? error?.words }

    /// The wire's `scope`: what would be needed (RFC 6750 section 3).
    public var scope: Scope? {
        if case .token(.scopeTooSmall(let needed, _)) = cause { needed } else { nil }
    }

    /// The wire's DPoP-Nonce header (RFC 9449 section 8); nil where no nonce is wanted.
    public var freshNonce: String? {
        if case .proof(let fault) = cause { fault.freshNonce } else { nil }
    }

    /// Which of the causes it was, with the values that differ: for the learner, never sent.
    public var reason: String { fault.sentence }
}

/// The facts of one kind of refusal.
protocol Fault: Equatable, Sendable {
    var code: OAuthError.Code? { get }
    /// What the RFC wants said in `error_description`; nil where the code's own words do.
    var publicWords: String? { get }
    /// One sentence or two for the learner.
    var sentence: String { get }
}

extension Fault {
    var publicWords: String? { nil }
}
