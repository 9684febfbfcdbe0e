extension AuthorizationServer {
    /// Takes an authorization request (RFC 6749 section 4.1.1) and puts it among those that wait for a sign-in.
    ///
    /// - Returns: the name under which the pages speak of it.
    /// - Throws: what must be shown on a page and never sent by redirect, since the redirect URI cannot be trusted.
    public mutating func begin(_ sent: FormParameters, at moment: Moment) throws(OAuthError) -> String {
        sweep(at: moment.now)
        let client = try client(asking: sent)
        let (parameters, wasPushed) = try unfold(sent, from: client, at: moment.now)
        let redirect = try redirectURI(of: client, in: parameters)
        // RFC 9700 section 4.11.2: sign the user in before any redirect to an untrusted URI, so an error waits.
        var scope = Scope()
        var audience: String?
        var refusal: OAuthError?
        do throws(OAuthError) {
            // RFC 9126 section 5 for the server, section 6 for the client.
            if !wasPushed, profile.requiresPushedRequests || client.requiresPushedRequests {
                throw OAuthError(.pushed(.required))
            }
            scope = try check(parameters, from: client)
            audience = try self.audience(asked: parameters["resource"])
        } catch {
            refusal = error
        }
        let request = moment.secret()
        let app = AppRequest(
            parameters, redirectURI: redirect.text, audience: audience, known: profile.responseTypes, refusal: refusal
        )
        pending[request] = PendingAuthorization(
            clientID: client.id, scope: scope, issued: moment.now,
            departure: refusal == nil ? departure(of: parameters, to: redirect, from: client) : nil, origin: .app(app)
        )
        return request
    }

    /// RFC 6749 section 4.1.2.1: if the client identifier is missing or invalid, tell the user and do not redirect.
    private func client(asking parameters: FormParameters) throws(OAuthError) -> Client {
        if parameters.repeats("client_id") { throw OAuthError(.request(.parameterRepeated("client_id"))) }
        guard let id = parameters["client_id"] else { throw OAuthError(.authorization(.clientMissing)) }
        guard let client = clients[id] else { throw OAuthError(.authorization(.clientUnknown(id))) }
        return client
    }

    /// RFC 6749 section 4.1.2.1: the same for a missing, invalid or mismatching redirect URI.
    func redirectURI(of client: Client, in parameters: FormParameters) throws(OAuthError) -> RedirectURI {
        if parameters.repeats("redirect_uri") { throw OAuthError(.request(.parameterRepeated("redirect_uri"))) }
        guard let sent = parameters["redirect_uri"] else {
            // RFC 6749 section 3.1.2.3: it may be left out only where exactly one is registered.
            guard client.redirectURIs.count == 1, let only = RedirectURI(client.redirectURIs[0]) else {
                throw OAuthError(.authorization(.redirectMissing(registered: client.redirectURIs.count)))
            }
            return only
        }
        guard let uri = RedirectURI(sent),
            accepts(uri, from: client)
        else {
            throw OAuthError(.authorization(.redirectMismatch(sent: sent, registered: client.redirectURIs)))
        }
        return uri
    }

    /// Everything whose error goes back by redirect.
    ///
    /// - Returns: the scope that will be asked of the user, which may be narrower than the one in the request.
    func check(_ parameters: FormParameters, from client: Client) throws(OAuthError) -> Scope {
        // RFC 6749 section 3.1: parameters must not be included more than once.
        if let name = parameters.repeated { throw OAuthError(.request(.parameterRepeated(name))) }
        // RFC 6749 section 3.1.1.
        guard let type = parameters["response_type"] else { throw OAuthError(.authorization(.responseTypeMissing)) }
        guard let responseType = ResponseType(rawValue: type) else {
            throw OAuthError(.authorization(.responseTypeUnknown(type, known: profile.responseTypes)))
        }
        // RFC 9700 section 2.1.2: the implicit grant should not be used.
        guard profile.responseTypes.contains(responseType) else {
            throw OAuthError(.authorization(.responseTypeOff(responseType)))
        }
        guard client.responseTypes.contains(responseType) else {
            throw OAuthError(.authorization(.responseTypeNotAllowed(type)))
        }
        try checkMode(parameters["response_mode"], of: responseType)
        // RFC 7636 is about codes.
        if responseType == .code { try checkChallenge(parameters, from: client) }
        try checkState(parameters)
        try checkOpenID(parameters)
        return try scope(asked: parameters["scope"], by: client)
    }

    private func checkOpenID(_ parameters: FormParameters) throws(OAuthError) {
        // OpenID Connect Core section 6, RFC 9101 section 5: request objects, which nobody here reads.
        if parameters["request"] != nil { throw OAuthError(.openID(.requestObject)) }
        if let uri = parameters["request_uri"] { throw OAuthError(.openID(.requestElsewhere(uri))) }
        _ = try OpenIDRequest(parameters)
    }

    private func checkMode(_ text: String?, of type: ResponseType) throws(OAuthError) {
        guard let text else { return }
        guard let mode = ResponseMode(rawValue: text) else {
            throw OAuthError(.authorization(.responseModeUnknown(text)))
        }
        guard type.allows(mode) else { throw OAuthError(.authorization(.responseModeUnfit(mode, type))) }
    }

    private func checkChallenge(_ parameters: FormParameters, from client: Client) throws(OAuthError) {
        guard let challenge = parameters["code_challenge"] else {
            // RFC 9700 section 2.1.1: public clients must use PKCE. RFC 7636 section 4.4.1 names the error.
            return try checkChallengePresent(from: client)
        }
        // RFC 7636 section 4.3: the method is `plain` if not present.
        let method = parameters["code_challenge_method"] ?? CodeChallenge.Method.plain.rawValue
        guard CodeChallenge.Method(rawValue: method) != nil else {
            throw OAuthError(.authorization(.challengeMethodUnknown(method)))
        }
        // RFC 7636 section 4.2.
        guard CodeChallenge.isWellFormed(challenge) else {
            throw OAuthError(.authorization(.challengeMalformed(length: challenge.count)))
        }
    }
}
