extension AuthorizationServer {
    /// The userinfo endpoint, OpenID Connect Core section 5.3: who has signed in, as far as the scope says.
    public mutating func userInfo(_ presented: PresentedToken, at now: Instant) throws(OAuthError) -> UserClaims {
        let (token, owner) = try opened(by: presented, scope: Scope.openID, at: now)
        switch owner {
        case .user(let user): return UserClaims(user, within: token.scope)
        case .client(let client): throw OAuthError(.token(.withoutUser(clientID: client.id)))
        }
    }
}
