extension AuthorizationServer {
    /// Starts a family: the tokens of one consent, which are revoked together.
    ///
    /// - Parameters:
    ///   - username: nil where nobody consents, since the app acts for itself.
    ///   - signedIn: when the user signed in, for the ID token.
    ///   - audience: the API that the tokens are for; nil for the server's own.
    mutating func makeFamily(
        for client: Client, username: String?, scope: Scope, signedIn: Instant? = nil, audience: String? = nil
    ) -> Int {
        let family = nextFamily
        nextFamily += 1
        families[family] = TokenFamily(
            clientID: client.id, username: username, scope: scope, signedIn: signedIn,
            audience: audience ?? apiAudience, revocation: nil
        )
        return family
    }

    /// An access token, and a refresh token if the client may use one (RFC 6749 sections 1.5 and 5.1).
    ///
    /// - Parameters:
    ///   - nonce: for the first ID token of a sign-in.
    ///   - implicitly: whether they go straight to the browser, where no refresh token may be (RFC 6749 section 4.2.2)
    ///     and nobody is asked to sign one.
    mutating func issueTokens(
        in family: Int, to client: Client, scope: Scope, nonce: String? = nil, implicitly: Bool = false,
        at moment: Moment
    ) -> TokenAnswer {
        // RFC 6749 section 4.4.3: no refresh token where no user has to be asked again.
        let refreshes =
            !implicitly && client.grantTypes.contains(.refreshToken) && offersRefreshToken(in: families[family])
        let deviation = deviations.take { deviation in
            switch deviation {
            case .expiredToken: true
            case .smallerScope: !scope.isEmpty
            case .noRefreshToken: refreshes
            case .wrongState, .wrongIssuer: false
            }
        }
        let scope = deviation == .smallerScope ? Scope(scope.tokens.dropLast()) : scope
        let access = profile.prefixes.access + moment.secret()
        let accessStart = moment.now.advanced(by: deviation == .expiredToken ? -profile.accessTokenLifetime : 0)
        let accessEnd = accessStart.advanced(by: profile.accessTokenLifetime)
        let token = AccessToken(
            family: family, scope: scope, issued: accessStart, expires: accessEnd,
            audience: families[family]?.audience ?? apiAudience, isJWT: profile.tokenShape == .jwt && !implicitly
        )
        keep(token, as: access)
        var refresh: String?
        if refreshes, deviation != .noRefreshToken {
            let token = profile.prefixes.refresh + moment.secret()
            let end = moment.now.advanced(by: profile.refreshTokenLifetime)
            keep(RefreshToken(family: family, issued: moment.now, expires: end), as: token)
            refresh = token
        }
        return TokenAnswer(
            accessToken: access, expiresIn: profile.accessTokenLifetime, refreshToken: refresh, scope: scope,
            deviation: deviation, accessTokenClaims: accessTokenClaims(for: access),
            idToken: idTokenClaims(in: family, to: client, scope: scope, nonce: nonce, at: moment.now)
        )
    }
}
