/// The rules on which providers differ, in one place each.
extension AuthorizationServer {
    /// Whether an answer may go to this URI.
    func accepts(_ uri: RedirectURI, from client: Client) -> Bool {
        client.redirectURIs.contains { registered in
            isByTheRules(uri, registered, client) || departs(uri, from: registered)
        }
    }

    /// What the RFC would have said to a request that this provider takes; nil where it would take it too.
    func departure(of parameters: FormParameters, to uri: RedirectURI, from client: Client) -> Departure? {
        if !client.redirectURIs.contains(where: { isByTheRules(uri, $0, client) }) {
            let samePath = client.redirectURIs.contains { uri.matches($0, native: true) }
            return samePath
                ? .redirectPort(registered: client.redirectURIs) : .redirectBelow(registered: client.redirectURIs)
        }
        // RFC 9700 section 2.1.1.
        if client.isPublic, profile.strictness.pkce == .nobody, parameters["code_challenge"] == nil {
            return .challengeNotAsked
        }
        return nil
    }

    /// RFC 9700 section 2.1.1: public clients must use PKCE; some providers ask everybody, some nobody.
    func checkChallengePresent(from client: Client) throws(OAuthError) {
        switch profile.strictness.pkce {
        case .publicClients where client.isPublic: throw OAuthError(.authorization(.challengeMissing))
        case .everybody:
            throw OAuthError(.authorization(client.isPublic ? .challengeMissing : .challengeMissingWithSecret))
        case .publicClients, .nobody: break
        }
    }

    /// RFC 6749 section 4.1.1: state is recommended; some providers demand it.
    func checkState(_ parameters: FormParameters) throws(OAuthError) {
        guard profile.strictness.stateRequired, parameters["state"] == nil else { return }
        throw OAuthError(.authorization(.stateMissing))
    }

    /// The client id without the realm that some providers have behind it.
    func bareClientID(_ id: String) -> String {
        guard let realm = profile.strictness.realm, id.hasSuffix("@" + realm) else { return id }
        return String(id.dropLast(realm.count + 1))
    }

    /// RFC 6749 section 2.1: what runs in a browser cannot keep a secret; some providers look at the Origin header.
    func checkOrigin(_ request: ClientRequest, from client: Client) throws(OAuthError) {
        guard profile.strictness.checksOrigin else { return }
        if let origin = request.origin, !client.isPublic {
            throw OAuthError(.client(.secretFromBrowser(id: client.id, origin: origin)))
        }
        guard request.origin == nil, client.isPublic, let sent = request.parameters["code"],
            let code = codes[sent], RedirectURI(code.redirectURI)?.scheme == "https"
        else { return }
        throw OAuthError(.grant(.originMissing(redirectURI: code.redirectURI)))
    }

    /// RFC 6749 section 1.5 leaves it to the server whether a refresh token comes along.
    func offersRefreshToken(in family: TokenFamily?) -> Bool {
        guard let family, family.username != nil else { return false }
        switch profile.strictness.refreshTokens {
        case .always: return true
        // OpenID Connect Core section 11.
        case .offlineAccess: return family.scope.contains("offline_access")
        case .accessType: return family.isOffline
        }
    }

    /// Some providers end the access tokens of a consent as soon as it is refreshed.
    mutating func endAccessTokensIfRefreshed(of family: Int) {
        guard profile.strictness.refreshEndsEarlierTokens else { return }
        for (text, token) in accessTokens where token.family == family && token.revocation == nil {
            accessTokens[text]?.revocation = .refreshed
        }
    }

    /// Whether one of these scopes opens a part of the API.
    func opens(_ scope: Scope, _ resource: String) -> Bool {
        profile.scopes.contains { $0.opens.contains(resource) && scope.contains($0.token) }
    }

    /// The scopes that open a part of the API, the first offered one being the smallest.
    func scope(opening resource: String) -> Scope {
        Scope(profile.scopes.filter { $0.opens.contains(resource) }.prefix(1).map(\.token))
    }

    /// RFC 9700 section 4.1.3: exact. RFC 8252 section 7.3: any port of a loopback address for native apps.
    private func isByTheRules(_ uri: RedirectURI, _ registered: String, _ client: Client) -> Bool {
        uri.matches(registered, native: client.isPublic)
    }

    private func departs(_ uri: RedirectURI, from registered: String) -> Bool {
        if profile.strictness.anyLoopbackPort, uri.matches(registered, native: true) { return true }
        return profile.strictness.redirects == .subdirectory
            && uri.isBelow(registered, anyLoopbackPort: profile.strictness.anyLoopbackPort)
    }
}

extension RedirectURI {
    /// Whether the path lies below that of a registered URI on the same host and port.
    ///
    /// A browser takes dots and their encodings for a way up, so a path with any of them lies nowhere.
    func isBelow(_ registered: String, anyLoopbackPort: Bool) -> Bool {
        guard let other = RedirectURI(registered), RedirectURI.fault(in: text) == nil, other.scheme == scheme,
            !text.contains(".."), !text.contains("%")
        else { return false }
        let isLoopback = scheme == "http" && ["127.0.0.1", "[::1]"].contains(host)
        let sameHost = other.authority == authority || (anyLoopbackPort && isLoopback && other.host == host)
        let base = other.path.hasSuffix("/") ? other.path : other.path + "/"
        return sameHost && (path == other.path || path.hasPrefix(base))
    }

    private var path: String {
        String(text.dropFirst(scheme.count + 3 + authority.count).prefix { $0 != "?" })
    }
}
