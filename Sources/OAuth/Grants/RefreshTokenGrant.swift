extension AuthorizationServer {
    /// A refresh token for new tokens, RFC 6749 section 6.
    mutating func refresh(
        _ parameters: FormParameters, from client: Client, provenBy key: String?, at moment: Moment
    ) throws(OAuthError) -> TokenAnswer {
        guard let sent = parameters["refresh_token"] else { throw OAuthError(.grant(.refreshTokenMissing)) }
        guard let token = refreshTokens[sent], let family = families[token.family] else {
            throw OAuthError(.grant(.refreshTokenUnknown))
        }
        // RFC 6749 section 10.4: bound to the client to which it was issued.
        guard family.clientID == client.id else {
            let fault = GrantFault.refreshTokenOfAnotherClient(issuedTo: family.clientID, sentBy: client.id)
            throw OAuthError(.grant(fault))
        }
        // RFC 9449 section 5: a public client's refresh token is bound to its key.
        if let bound = token.keyThumbprint, bound != key {
            throw OAuthError(.grant(.refreshTokenKeyDiffers(bound: bound, proof: key)))
        }
        // RFC 9700 section 4.14.2: an old token that comes again revokes the active one.
        if let replaced = token.replaced, family.revocation == nil {
            families[token.family]?.revocation = .refreshTokenReused
            throw OAuthError(.grant(.refreshTokenReused(replacedAgo: moment.now - replaced)))
        }
        if let revocation = family.revocation { throw OAuthError(.grant(.refreshTokenRevoked(revocation))) }
        guard moment.now < token.expires else {
            let age = moment.now - token.issued
            throw OAuthError(.grant(.refreshTokenExpired(age: age, lifetime: profile.refreshTokenLifetime)))
        }
        let scope = try narrowed(family.scope, to: parameters["scope"])
        try checkAudience(parameters["resource"], granted: family.audience)
        // RFC 9700 section 2.2.2: rotation, here for every client.
        refreshTokens[sent]?.replaced = moment.now
        endAccessTokensIfRefreshed(of: token.family)
        return issueTokens(in: token.family, to: client, scope: scope, at: moment)
    }

    /// RFC 6749 section 6: the scope must not go beyond what the user granted; nothing asked means all of it.
    private func narrowed(_ granted: Scope, to text: String?) throws(OAuthError) -> Scope {
        guard let text else { return granted }
        guard let asked = Scope(parsing: text) else { throw OAuthError(.grant(.scopeMalformed)) }
        guard asked.isSubset(of: granted) else {
            throw OAuthError(.grant(.scopeTooWide(asked: asked, granted: granted)))
        }
        return asked
    }
}
