extension AuthorizationServer {
    /// RFC 9126 section 2.2: such a URI needs no scheme of its own, and nobody can guess it.
    private static let requestURIPrefix = "urn:ietf:params:oauth:request_uri:"
    /// Seconds; RFC 9126 section 2.2 would have 5 to 600.
    private static let pushedLifetime = 60
    /// What a client proves itself with is no part of what it asks for.
    private static let credentials: Set = ["client_secret", "client_assertion", "client_assertion_type"]

    /// The pushed authorization request endpoint, RFC 9126 section 2.
    public mutating func push(
        _ request: ClientRequest, at moment: Moment
    ) throws(OAuthError) -> PushedRequestAnswer {
        sweep(at: moment.now)
        // RFC 9126 section 2.1: authenticate the client as at the token endpoint.
        let client = try sender(of: request, at: moment.now)
        // RFC 9126 section 2.1: reject a request_uri.
        if request.parameters["request_uri"] != nil { throw OAuthError(.pushed(.carriesRequestURI)) }
        var parameters = FormParameters()
        for pair in request.parameters.pairs where !Self.credentials.contains(pair.name) {
            parameters.append(pair.name, pair.value)
        }
        // RFC 9126 section 2.1: validate it as one that comes to the authorization endpoint.
        guard parameters["client_id"] != nil else { throw OAuthError(.authorization(.clientMissing)) }
        _ = try redirectURI(of: client, in: parameters)
        _ = try check(parameters, from: client)
        _ = try audience(asked: parameters["resource"])
        if let key = try prove(request.proof, at: profile.paths.pushedAuthorization, moment)?.keyThumbprint {
            // RFC 9449 section 10.1: a proof at this endpoint says what dpop_jkt would.
            if let named = parameters["dpop_jkt"], named != key {
                throw OAuthError(.proof(.keyNamedDiffers(named: named, proof: key)))
            }
            if parameters["dpop_jkt"] == nil { parameters.append("dpop_jkt", key) }
        }
        try makeRoomForPushed(at: moment.now)
        let uri = Self.requestURIPrefix + moment.secret()
        pushed[uri] = PushedRequest(
            clientID: client.id, parameters: parameters, issued: moment.now,
            expires: moment.now.advanced(by: Self.pushedLifetime)
        )
        return PushedRequestAnswer(requestURI: uri, expiresIn: Self.pushedLifetime)
    }

    /// The parameters that a browser brings, or those that were pushed and to which it brings the name.
    ///
    /// - Throws: what must be shown on a page, since without its parameters a request has no redirect URI.
    mutating func unfold(
        _ sent: FormParameters, from client: Client, at now: Instant
    ) throws(OAuthError) -> (parameters: FormParameters, wasPushed: Bool) {
        if sent.repeats("request_uri") { throw OAuthError(.request(.parameterRepeated("request_uri"))) }
        // One that names another place goes back by redirect.
        guard let uri = sent["request_uri"], !uri.lowercased().hasPrefix("http") else { return (sent, false) }
        guard let request = pushed[uri] else { throw OAuthError(.pushed(.unknown(uri))) }
        // RFC 9126 section 2.2: bound to the client that posted it.
        guard request.clientID == client.id else {
            throw OAuthError(.pushed(.ofAnotherClient(issuedTo: request.clientID, sentBy: client.id)))
        }
        // RFC 9126 section 7.3: it should be good for one use.
        if let used = request.used { throw OAuthError(.pushed(.used(ago: now - used))) }
        // RFC 9126 section 4: it must expire.
        guard now < request.expires else {
            let age = now - request.issued
            throw OAuthError(.pushed(.expired(age: age, lifetime: request.expires - request.issued)))
        }
        pushed[uri]?.used = now
        return (request.parameters, true)
    }

    /// RFC 9126 section 2.3: too many requests are refused, so that nobody can push out those of others.
    private mutating func makeRoomForPushed(at now: Instant) throws(OAuthError) {
        guard pushed.isFull else { return }
        pushed.removeOldest { !$0.isLive(at: now) }
        if pushed.isFull { throw OAuthError(.pushed(.tooMany(limit: Limit.pushed))) }
    }
}
