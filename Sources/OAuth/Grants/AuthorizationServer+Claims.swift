extension AuthorizationServer {
    /// What a new access token says where the profile wants it as a JWT; nil where it is opaque.
    func accessTokenClaims(for handle: String) -> AccessTokenClaims? {
        guard profile.tokenShape == .jwt, let token = accessTokens[handle], token.isJWT,
            let family = families[token.family]
        else { return nil }
        return AccessTokenClaims(
            issuer: issuer, audience: token.audience,
            // RFC 9068 section 2.2: the client where no resource owner is involved.
            subject: family.username ?? family.clientID,
            clientID: family.clientID, issued: token.issued, expires: token.expires, id: handle, scope: token.scope,
            authTime: family.signedIn, keyThumbprint: token.keyThumbprint, algorithm: profile.signingAlgorithm
        )
    }

    /// OpenID Connect Core section 3.1.3.3: an ID token for whoever asked for a sign-in; nil for everybody else.
    ///
    /// - Parameter nonce: from the authorization request; nil on a refresh.
    func idTokenClaims(
        in family: Int, to client: Client, scope: Scope, nonce: String?, at now: Instant
    ) -> IDTokenClaims? {
        guard scope.contains(Scope.openID), let family = families[family], let authTime = family.signedIn,
            let user = users.first(where: { $0.username == family.username })
        else { return nil }
        return IDTokenClaims(
            issuer: issuer, user: UserClaims(user, within: scope), audience: client.id, issued: now,
            expires: now.advanced(by: profile.idTokenLifetime), authTime: authTime, nonce: nonce,
            algorithm: client.idTokenAlgorithm ?? profile.signingAlgorithm
        )
    }

    /// The algorithms that tokens may be signed with as things are: the profile's, and those that clients chose.
    public var signingAlgorithmsInUse: [SigningAlgorithm] {
        SigningAlgorithm.allCases.filter { algorithm in
            algorithm == profile.signingAlgorithm || clients.values.contains { $0.idTokenAlgorithm == algorithm }
        }
    }
}
