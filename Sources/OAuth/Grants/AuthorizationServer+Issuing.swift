extension AuthorizationServer {
    /// Starts a family: the tokens of one consent, which are revoked together.
    ///
    /// - Parameter username: nil where nobody consents, since the app acts for itself.
    mutating func makeFamily(for client: Client, username: String?, scope: Scope) -> Int {
        let family = nextFamily
        nextFamily += 1
        families[family] = TokenFamily(
            clientID: client.id, username: username, scope: scope, revocation: nil,
            expires: Instant(secondsSinceEpoch: 0)
        )
        return family
    }

    /// An access token, and a refresh token if the client may use one (RFC 6749 sections 1.5 and 5.1).
    mutating func issueTokens(in family: Int, to client: Client, scope: Scope, at moment: Moment) -> TokenAnswer {
        let access = moment.secret()
        let accessEnd = moment.now.advanced(by: profile.accessTokenLifetime)
        accessTokens[access] = AccessToken(family: family, scope: scope, issued: moment.now, expires: accessEnd)
        var end = accessEnd
        var refresh: String?
        // RFC 6749 section 4.4.3: no refresh token where no user has to be asked again.
        if client.grantTypes.contains(.refreshToken), families[family]?.username != nil {
            let token = moment.secret()
            end = max(end, moment.now.advanced(by: profile.refreshTokenLifetime))
            refreshTokens[token] = RefreshToken(
                family: family, issued: moment.now,
                expires: moment.now.advanced(by: profile.refreshTokenLifetime)
            )
            refresh = token
        }
        if let known = families[family]?.expires { families[family]?.expires = max(known, end) }
        return TokenAnswer(
            accessToken: access, expiresIn: profile.accessTokenLifetime, refreshToken: refresh, scope: scope
        )
    }
}
