import OAuth

extension World {
    /// A device asks for its codes.
    mutating func device(
        as client: String = "device", scope: String? = "contacts.read"
    ) throws(OAuthError) -> DeviceAnswer {
        let parameters = makeParameters(["client_id": client, "scope": scope])
        return try server.authorizeDevice(ClientRequest(parameters: parameters), at: moment)
    }

    /// It asks how it went.
    mutating func poll(_ answer: DeviceAnswer) throws(OAuthError) -> TokenAnswer {
        try poll(answer.deviceCode)
    }

    mutating func poll(_ deviceCode: String, as client: String = "device") throws(OAuthError) -> TokenAnswer {
        let parameters = makeParameters([
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": deviceCode,
            "client_id": client,
        ])
        return try server.token(ClientRequest(parameters: parameters), at: moment)
    }

    /// Its user types the code and signs in.
    mutating func signIn(with answer: DeviceAnswer) throws -> (request: String, session: String) {
        guard case .signIn(let request) = server.enter(userCode: answer.userCode.text, at: moment) else {
            throw Surprise.noCode
        }
        guard case .consent(let session) = try server.signIn("mia", password: "sunny-harbour", for: request, at: moment)
        else { throw Surprise.wrongPassword }
        return (request, session)
    }

    @discardableResult
    mutating func decide(_ decision: String, about answer: DeviceAnswer) throws -> AuthorizationServer.Outcome {
        let (request, session) = try signIn(with: answer)
        return try server.decide(decision, for: request, session: session, at: moment)
    }
}
