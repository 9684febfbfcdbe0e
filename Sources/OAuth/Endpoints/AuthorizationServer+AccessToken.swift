extension AuthorizationServer {
    /// The handle by which an access token is remembered: its own text, or the `jti` of a JWT.
    ///
    /// - Parameter jwt: what the text turned out to be where it has the form of a JWT.
    func handle(of text: String, read jwt: JWTReading?) throws(OAuthError) -> String {
        switch jwt {
        case nil:
            // A jti stands in every log, so it opens nothing by itself.
            if accessTokens[text]?.isJWT == true { throw OAuthError(.token(.isHandle)) }
            return text
        case .refused(let fault):
            throw OAuthError(.token(.jwt(fault)))
        case .accessToken(let sender, let id):
            // RFC 9068 section 4: the issuer must match exactly.
            guard sender == issuer else {
                throw OAuthError(.token(.jwt(.issuerWrong(sent: sender, own: issuer))))
            }
            guard accessTokens[id]?.isJWT == true else { throw OAuthError(.token(.unknown)) }
            return id
        }
    }

    /// An access token that counts, and the consent that it comes from.
    func liveToken(_ handle: String, at now: Instant) throws(OAuthError) -> (AccessToken, TokenFamily) {
        guard let token = accessTokens[handle], let family = families[token.family] else {
            throw OAuthError(.token(.unknown))
        }
        // RFC 6750 section 3.1: expired, revoked, malformed, or invalid for other reasons.
        if let revocation = token.revocation ?? family.revocation { throw OAuthError(.token(.revoked(revocation))) }
        guard now < token.expires else {
            throw OAuthError(.token(.expired(age: now - token.issued, lifetime: token.expires - token.issued)))
        }
        return (token, family)
    }
}
