extension AuthorizationServer {
    /// Takes an authorization request (RFC 6749 section 4.1.1) and puts it among those that wait for a sign-in.
    ///
    /// - Returns: the name under which the pages speak of it.
    /// - Throws: what must be shown on a page and never sent by redirect, since the redirect URI cannot be trusted.
    public mutating func begin(_ parameters: FormParameters, at moment: Moment) throws(OAuthError) -> String {
        sweep(at: moment.now)
        let client = try client(asking: parameters)
        let redirect = try redirectURI(of: client, in: parameters)
        // RFC 9700 section 4.11.2: sign the user in before any redirect to an untrusted URI, so an error waits.
        var scope = Scope()
        var refusal: OAuthError?
        do {
            scope = try check(parameters, from: client)
        } catch {
            refusal = error
        }
        makeRoomForPending()
        let request = moment.secret()
        pending[request] = PendingAuthorization(
            clientID: client.id, scope: scope, issued: moment.now,
            origin: .app(
                AppRequest(
                    redirectURI: redirect.text, redirectURIWasSent: parameters["redirect_uri"] != nil,
                    state: parameters["state"],
                    challenge: parameters["code_challenge"].map { challenge in
                        let method = parameters["code_challenge_method"].flatMap(CodeChallenge.Method.init)
                        return CodeChallenge(value: challenge, method: method ?? .plain)
                    },
                    refusal: refusal
                )
            )
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
    private func redirectURI(of client: Client, in parameters: FormParameters) throws(OAuthError) -> RedirectURI {
        if parameters.repeats("redirect_uri") { throw OAuthError(.request(.parameterRepeated("redirect_uri"))) }
        guard let sent = parameters["redirect_uri"] else {
            // RFC 6749 section 3.1.2.3: it may be left out only where exactly one is registered.
            guard client.redirectURIs.count == 1, let only = RedirectURI(client.redirectURIs[0]) else {
                throw OAuthError(.authorization(.redirectMissing(registered: client.redirectURIs.count)))
            }
            return only
        }
        guard let uri = RedirectURI(sent),
            client.redirectURIs.contains(where: { uri.matches($0, native: client.isPublic) })
        else {
            throw OAuthError(.authorization(.redirectMismatch(sent: sent, registered: client.redirectURIs)))
        }
        return uri
    }

    /// Everything whose error goes back by redirect.
    ///
    /// - Returns: the scope that will be asked of the user, which may be narrower than the one in the request.
    private func check(_ parameters: FormParameters, from client: Client) throws(OAuthError) -> Scope {
        // RFC 6749 section 3.1: parameters must not be included more than once.
        if let name = parameters.repeated { throw OAuthError(.request(.parameterRepeated(name))) }
        // RFC 6749 section 3.1.1.
        guard let type = parameters["response_type"] else { throw OAuthError(.authorization(.responseTypeMissing)) }
        guard let responseType = ResponseType(rawValue: type) else {
            throw OAuthError(.authorization(.responseTypeUnknown(type)))
        }
        guard client.responseTypes.contains(responseType) else {
            throw OAuthError(.authorization(.responseTypeNotAllowed(type)))
        }
        try checkChallenge(parameters, from: client)
        return try scope(asked: parameters["scope"], by: client)
    }

    private func checkChallenge(_ parameters: FormParameters, from client: Client) throws(OAuthError) {
        guard let challenge = parameters["code_challenge"] else {
            // RFC 9700 section 2.1.1: public clients must use PKCE. RFC 7636 section 4.4.1 names the error.
            if client.isPublic { throw OAuthError(.authorization(.challengeMissing)) }
            return
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
