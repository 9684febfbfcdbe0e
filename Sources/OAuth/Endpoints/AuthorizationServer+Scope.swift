extension AuthorizationServer {
    /// RFC 6749 section 3.3: the server may grant less than was asked, and must say so; nothing asked is the default.
    ///
    /// - Returns: the part of it for which the client is registered.
    func scope(asked text: String?, by client: Client) throws(OAuthError) -> Scope {
        // OpenID Connect Core section 3.1.2.1: a sign-in has to be asked for.
        guard let text else { return client.scope.subtracting(Scope([Scope.openID])) }
        guard let asked = Scope(parsing: text) else { throw OAuthError(.authorization(.scopeMalformed)) }
        let offered = profile.offeredScope
        let unknown = asked.subtracting(offered)
        guard unknown.isEmpty else {
            throw OAuthError(.authorization(.scopeUnknown(unknown.tokens, offered: offered.tokens)))
        }
        let allowed = asked.intersection(client.scope)
        guard !allowed.isEmpty else {
            throw OAuthError(.authorization(.scopeNotAllowed(asked: asked, registered: client.scope)))
        }
        return allowed
    }
}
