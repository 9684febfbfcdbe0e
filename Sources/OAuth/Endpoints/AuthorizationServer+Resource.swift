/// What a request to the API shows for itself, wherever it stands.
public struct PresentedToken: Equatable, Sendable {
    /// Every Authorization header, as it came.
    public var authorization: [String]
    /// `access_token` in the query, in the form body.
    public var inQuery: Bool
    public var inForm: Bool
    /// Whether an API key came along.
    public var hasAPIKey: Bool

    public init(authorization: [String], inQuery: Bool = false, inForm: Bool = false, hasAPIKey: Bool = false) {
        self.authorization = authorization
        self.inQuery = inQuery
        self.inForm = inForm
        self.hasAPIKey = hasAPIKey
    }
}

/// Whose resources an access token opens.
public enum ResourceOwner: Equatable, Sendable {
    /// The user who consented.
    case user(User)
    /// The app itself, which has a token of its own (RFC 6749 section 4.4).
    case client(Client)

    /// The username or the client id; no two owners have the same.
    public var id: String {
        switch self {
        case .user(let user): user.username
        case .client(let client): client.id
        }
    }
}

extension AuthorizationServer {
    /// Whose data a request may touch, RFC 6750.
    ///
    /// - Parameter scope: the scope token that the resource needs.
    public func authorize(
        _ presented: PresentedToken, scope needed: String, at now: Instant
    ) throws(OAuthError) -> ResourceOwner {
        let text = try bearerToken(in: presented)
        // RFC 6749 section 1.5: refresh tokens go to authorization servers and never to resource servers.
        if refreshTokens[text] != nil { throw OAuthError(.token(.isRefreshToken)) }
        if codes[text] != nil { throw OAuthError(.token(.isCode)) }
        let (token, family) = try liveToken(text, at: now)
        // RFC 6750 section 3.1: insufficient_scope, with the scope that is needed.
        guard token.scope.contains(needed) else {
            throw OAuthError(.token(.scopeTooSmall(needed: Scope([needed]), granted: token.scope)))
        }
        let owner =
            if let username = family.username {
                users.first { $0.username == username }.map(ResourceOwner.user)
            } else {
                clients[family.clientID].map(ResourceOwner.client)
            }
        guard let owner else { throw OAuthError(.token(.unknown)) }
        return owner
    }

    /// An access token that counts, and the consent that it comes from.
    func liveToken(_ text: String, at now: Instant) throws(OAuthError) -> (AccessToken, TokenFamily) {
        guard let token = accessTokens[text], let family = families[token.family] else {
            throw OAuthError(.token(.unknown))
        }
        // RFC 6750 section 3.1: expired, revoked, malformed, or invalid for other reasons.
        if let revocation = token.revocation ?? family.revocation { throw OAuthError(.token(.revoked(revocation))) }
        guard now < token.expires else {
            throw OAuthError(.token(.expired(age: now - token.issued, lifetime: token.expires - token.issued)))
        }
        return (token, family)
    }

    /// The same for a resource that is about a user, which an app's own token does not open.
    public func authorizeUser(
        _ presented: PresentedToken, scope: String, at now: Instant
    ) throws(OAuthError) -> User {
        switch try authorize(presented, scope: scope, at: now) {
        case .user(let user): return user
        case .client(let client): throw OAuthError(.token(.withoutUser(clientID: client.id)))
        }
    }

    /// Whether an API key opens the public part of the API.
    public func authorize(apiKey sent: String?) throws(OAuthError) {
        guard let sent else { throw OAuthError(.token(.apiKeyMissing)) }
        guard equalInConstantTime(sent, apiKey) else { throw OAuthError(.token(.apiKeyWrong)) }
    }

    private func bearerToken(in presented: PresentedToken) throws(OAuthError) -> String {
        let ways = presented.authorization.count + (presented.inQuery ? 1 : 0) + (presented.inForm ? 1 : 0)
        // RFC 6750 section 2: clients must not use more than one method in each request.
        if ways > 1 { throw OAuthError(.token(.twice)) }
        // RFC 9700 section 4.3.2: no access tokens in a query.
        if presented.inQuery { throw OAuthError(.token(.inAddress)) }
        // RFC 6750 section 2.2: a form body only where nothing else is possible; this API never needs it.
        if presented.inForm { throw OAuthError(.token(.inForm)) }
        guard let header = presented.authorization.first else {
            throw OAuthError(.token(presented.hasAPIKey ? .apiKeyInstead : .missing))
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        // RFC 9110 section 11.1: the scheme's name may be in any case. Another scheme brings no token at all.
        guard let scheme = parts.first, scheme.lowercased() == "bearer" else { throw OAuthError(.token(.missing)) }
        guard parts.count == 2, !parts[1].contains(" ") else { throw OAuthError(.token(.malformed)) }
        // RFC 6750 section 2.1: b64token.
        guard Self.isToken(parts[1]) else { throw OAuthError(.token(.characters)) }
        return String(parts[1])
    }

    private static func isToken(_ text: Substring) -> Bool {
        let body = text.prefix { $0 != "=" }
        return !body.isEmpty && body.utf8.allSatisfy { FormEncoding.isUnreserved($0) || "+/".utf8.contains($0) }
            && text.dropFirst(body.count).allSatisfy { $0 == "=" }
    }
}
