/// What the introspection endpoint says, RFC 7662 section 2.2.
public enum IntrospectionAnswer: Equatable, Sendable {
    case active(TokenFacts)
    /// Nothing else is told; `why` is for the learner and stays here.
    case inactive(why: OAuthError)
}

/// What is known about a token that counts, RFC 7662 section 2.2.
public struct TokenFacts: Equatable, Sendable {
    public let scope: Scope
    public let clientID: String
    /// Who consented; nil where the app acts for itself.
    public let username: String?
    /// `Bearer` or `DPoP` for an access token; a refresh token has none (RFC 6749 section 5.1).
    public let tokenType: String?
    /// The API that an access token is for.
    public let audience: String?
    /// The key that it is bound to, `cnf` with `jkt` (RFC 9449 section 6.2); nil where it is bound to none.
    public let keyThumbprint: String?
    public let issued: Instant
    public let expires: Instant

    /// The username, or the client where there is nobody else (RFC 9068 section 2.2 has it so too).
    public var subject: String { username ?? clientID }
}

extension AuthorizationServer {
    /// The introspection endpoint, RFC 7662 section 2: an API asks what a token stands for.
    public mutating func introspect(
        _ request: ClientRequest, at moment: Moment
    ) throws(OAuthError) -> IntrospectionAnswer {
        sweep(at: moment.now)
        // RFC 7662 section 2.1: the caller must be authorized, or tokens could be tried out here.
        let caller = try sender(of: request, at: moment.now)
        if caller.isPublic { throw OAuthError(.introspection(.callerIsPublic(id: caller.id))) }
        guard let sent = request.parameters["token"] else { throw OAuthError(.introspection(.tokenMissing)) }
        // RFC 7662 section 2.2: a token that does not count is no error.
        do {
            return .active(try facts(about: sent, read: request.jwt, at: moment.now))
        } catch {
            return .inactive(why: error)
        }
    }

    private func facts(
        about sent: String, read jwt: JWTReading?, at now: Instant
    ) throws(OAuthError) -> TokenFacts {
        if let token = refreshTokens[sent], let family = families[token.family] {
            if let revocation = family.revocation { throw OAuthError(.grant(.refreshTokenRevoked(revocation))) }
            if let replaced = token.replaced {
                throw OAuthError(.introspection(.refreshTokenReplaced(ago: now - replaced)))
            }
            guard now < token.expires else {
                let age = now - token.issued
                throw OAuthError(.grant(.refreshTokenExpired(age: age, lifetime: token.expires - token.issued)))
            }
            return TokenFacts(
                scope: family.scope, clientID: family.clientID, username: family.username, tokenType: nil,
                audience: nil, keyThumbprint: token.keyThumbprint, issued: token.issued, expires: token.expires
            )
        }
        if isCode(sent) { throw OAuthError(.introspection(.isCode)) }
        let (token, family) = try liveToken(try handle(of: sent, read: jwt), at: now)
        return TokenFacts(
            scope: token.scope, clientID: family.clientID, username: family.username,
            tokenType: (token.keyThumbprint == nil ? TokenScheme.bearer : .dpop).rawValue,
            audience: token.audience, keyThumbprint: token.keyThumbprint, issued: token.issued, expires: token.expires
        )
    }
}
