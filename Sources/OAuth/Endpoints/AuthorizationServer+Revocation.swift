extension AuthorizationServer {
    /// The revocation endpoint, RFC 7009 section 2. It returns where the token does not count any more, whether it did
    /// before or not: that is all that the client wants to know.
    ///
    /// - Throws: where the client is not who it says, or the token is not its own.
    public mutating func revoke(_ request: ClientRequest, at moment: Moment) throws(OAuthError) {
        sweep(at: moment.now)
        let client = try sender(of: request, at: moment.now)
        guard let sent = request.parameters["token"] else { throw OAuthError(.revocation(.tokenMissing)) }
        // RFC 7009 section 2.1: token_type_hint only helps to search, and here nothing needs to be searched.
        if let token = refreshTokens[sent] {
            try checkOwner(of: token.family, is: client)
            // RFC 7009 section 2.1: the access tokens of the same grant should go with it.
            if families[token.family]?.revocation == nil { families[token.family]?.revocation = .clientAsked }
        } else if let handle = try? handle(of: sent, read: request.jwt), let token = accessTokens[handle] {
            try checkOwner(of: token.family, is: client)
            // RFC 7009 section 2.1: the refresh token may go with it; here it stays.
            accessTokens[handle]?.revocation = .clientAsked
        } else if isCode(sent) {
            // RFC 7009 section 2.2.1.
            throw OAuthError(.revocation(.isCode))
        } else if request.jwt == .refused(.idToken) {
            throw OAuthError(.revocation(.isIDToken))
        }
        // RFC 7009 section 2.2: an unknown token is no error, since it does not count anyway.
    }

    /// RFC 7009 section 2.1: a token that was issued to another client is refused.
    private func checkOwner(of family: Int, is client: Client) throws(OAuthError) {
        guard let owner = families[family]?.clientID, owner != client.id else { return }
        throw OAuthError(.revocation(.tokenOfAnotherClient(issuedTo: owner, sentBy: client.id)))
    }
}
