extension AuthorizationServer {
    /// RFC 6749 section 3.3: the server may grant less than was asked, and must say so; nothing asked is the default.
    ///
    /// - Returns: the part of it for which the client is registered.
    func scope(asked text: String?, by client: Client) throws(OAuthError) -> Scope {
        guard let text else { return client.scope }
        guard let asked = Scope(parsing: text) else { throw OAuthError(.authorization(.scopeMalformed)) }
        let unknown = asked.subtracting(profile.offeredScope)
        guard unknown.isEmpty else {
            let offered = profile.offeredScope.tokens
            throw OAuthError(.authorization(.scopeUnknown(unknown.tokens, offered: offered)))
        }
        let allowed = asked.intersection(client.scope)
        guard !allowed.isEmpty else {
            throw OAuthError(.authorization(.scopeNotAllowed(asked: asked, registered: client.scope)))
        }
        return allowed
    }
}
