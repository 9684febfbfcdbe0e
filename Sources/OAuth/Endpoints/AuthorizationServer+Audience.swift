extension AuthorizationServer {
    /// Where the server's own API stands, below the issuer.
    public static let apiPath = "/api"

    /// The audience of a token that is for the server's own API, as it is where nothing else was asked.
    public var apiAudience: String { url(Self.apiPath) }

    /// The API that a token is asked for, RFC 8707 section 2.
    ///
    /// - Returns: nil where nothing is asked.
    func audience(asked text: String?) throws(OAuthError) -> String? {
        guard let text else { return nil }
        guard RedirectURI(text) != nil, !text.contains("#") else { throw OAuthError(.target(.malformed(text))) }
        let known = [apiAudience] + profile.otherAudiences
        guard known.contains(text) else { throw OAuthError(.target(.unknown(text, known: known))) }
        return text
    }

    /// RFC 8707 section 2.2: the token endpoint gives nothing that goes beyond what was granted.
    ///
    /// - Parameter granted: nil for the server's own API.
    func checkAudience(_ asked: String?, granted: String?) throws(OAuthError) {
        guard let asked = try audience(asked: asked) else { return }
        let granted = granted ?? apiAudience
        guard asked == granted else { throw OAuthError(.target(.differs(asked: asked, granted: granted))) }
    }
}
