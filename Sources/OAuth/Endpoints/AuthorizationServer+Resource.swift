/// What a request to the API shows for itself, wherever it stands.
public struct PresentedToken: Equatable, Sendable {
    /// Every Authorization header, as it came.
    public var authorization: [String]
    /// `access_token` in the query, in the form body.
    public var inQuery: Bool
    public var inForm: Bool
    /// Whether an API key came along.
    public var hasAPIKey: Bool
    /// What the token turned out to be where it has the form of a JWT.
    public var jwt: JWTReading?
    /// That its sender holds the key to which the token is bound (RFC 9449 section 7).
    public var proof: PresentedProof
    /// The request's own method and address, which a proof has to name.
    public var method: String
    public var address: String

    public init(
        authorization: [String], inQuery: Bool = false, inForm: Bool = false, hasAPIKey: Bool = false,
        proof: PresentedProof = .none, method: String = "GET", address: String = ""
    ) {
        self.authorization = authorization
        self.inQuery = inQuery
        self.inForm = inForm
        self.hasAPIKey = hasAPIKey
        self.proof = proof
        self.method = method
        self.address = address
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
    /// - Parameter scope: what the resource needs, by the scope that opens it at the standard provider.
    public mutating func authorize(
        _ presented: PresentedToken, scope needed: String, at now: Instant
    ) throws(OAuthError) -> ResourceOwner {
        try opened(by: presented, scope: needed, at: now).owner
    }

    /// The same, with the token itself.
    mutating func opened(
        by presented: PresentedToken, scope needed: String, at now: Instant
    ) throws(OAuthError) -> (token: AccessToken, owner: ResourceOwner) {
        let (scheme, text) = try accessToken(in: presented)
        do throws(OAuthError) {
            return try opened(by: presented, text, scheme, scope: needed, at: now)
        } catch {
            // RFC 9449 section 7.1: the challenge is of the scheme that has to be used.
            let asks = scheme == .dpop || error.cause == .token(.boundAsBearer)
            throw error.cause == .token(.notBound) ? error : OAuthError(error.cause, scheme: asks ? .dpop : .bearer)
        }
    }

    private mutating func opened(
        by presented: PresentedToken, _ text: String, _ scheme: TokenScheme, scope needed: String, at now: Instant
    ) throws(OAuthError) -> (token: AccessToken, owner: ResourceOwner) {
        // RFC 6749 section 1.5: refresh tokens go to authorization servers and never to resource servers.
        if refreshTokens[text] != nil { throw OAuthError(.token(.isRefreshToken)) }
        if isCode(text) { throw OAuthError(.token(.isCode)) }
        let (token, family) = try liveToken(try handle(of: text, read: presented.jwt), at: now)
        switch (scheme, token.keyThumbprint) {
        case (.bearer, nil): break
        // RFC 9449 section 7.2: a bound token must not be taken as a bearer token.
        case (.bearer, _): throw OAuthError(.token(.boundAsBearer))
        case (.dpop, nil): throw OAuthError(.token(.notBound))
        case (.dpop, let key?): try check(presented, text, boundTo: key, at: now)
        }
        // RFC 9700 section 2.3: a token that is meant for another API opens nothing here.
        guard token.audience == apiAudience else {
            throw OAuthError(.token(.audienceWrong(sent: token.audience, own: apiAudience)))
        }
        // RFC 6750 section 3.1: insufficient_scope, with the scope that is needed.
        guard opens(token.scope, needed) else {
            throw OAuthError(.token(.scopeTooSmall(needed: scope(opening: needed), granted: token.scope)))
        }
        let owner =
            if let username = family.username {
                users.first { $0.username == username }.map(ResourceOwner.user)
            } else {
                clients[family.clientID].map(ResourceOwner.client)
            }
        guard let owner else { throw OAuthError(.token(.unknown)) }
        return (token, owner)
    }

    /// The same for a resource that is about a user, which an app's own token does not open.
    public mutating func authorizeUser(
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

    private func accessToken(in presented: PresentedToken) throws(OAuthError) -> (TokenScheme, String) {
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
        let schemes: [String: TokenScheme] = ["bearer": .bearer, "dpop": .dpop]
        guard let scheme = parts.first.flatMap({ schemes[$0.lowercased()] }) else {
            throw OAuthError(.token(.missing))
        }
        guard parts.count == 2, !parts[1].contains(" ") else { throw OAuthError(.token(.malformed)) }
        // RFC 6750 section 2.1: b64token.
        guard Self.isToken(parts[1]) else { throw OAuthError(.token(.characters)) }
        return (scheme, String(parts[1]))
    }

    private static func isToken(_ text: Substring) -> Bool {
        let body = text.prefix { $0 != "=" }
        return !body.isEmpty && body.utf8.allSatisfy { FormEncoding.isUnreserved($0) || "+/".utf8.contains($0) }
            && text.dropFirst(body.count).allSatisfy { $0 == "=" }
    }
}
