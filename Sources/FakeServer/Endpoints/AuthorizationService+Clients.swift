import OAuth

extension AuthorizationService {
    /// A request to an endpoint at which clients prove themselves, with a look at what the client has signed.
    func clientRequest(_ request: IncomingRequest) async throws(OAuthError) -> ClientRequest {
        var asked = try ClientRequest(request)
        asked.proof = await PresentedProof(headers: request.headers[values: .dpop])
        guard let text = asked.parameters["client_assertion"] else { return asked }
        guard let jwt = CompactJWT(text) else {
            asked.assertion = .refused(.malformed)
            return asked
        }
        guard let id = jwt.claims.string("sub") else {
            asked.assertion = .refused(.claimMissing("sub"))
            return asked
        }
        // What is not verified yet serves to find the keys with which it is.
        guard let client = world.change({ world, _ in world.server.clients[id] }) else {
            throw OAuthError(.client(.unknown(id)))
        }
        asked.assertion = await AssertionReading(jwt, text, of: client)
        return asked
    }

    /// A request about a token, which may be a JWT.
    func tokenQuestion(_ request: IncomingRequest) async throws(OAuthError) -> ClientRequest {
        var asked = try await clientRequest(request)
        if let text = asked.parameters["token"] { asked.jwt = await keys.read(text) }
        return asked
    }
}
