import OAuth

/// The server's keys. Each is made when it is first needed, and none of them is part of the world: putting the world
/// back leaves them as they are.
actor SigningKeys {
    private var made: [SigningAlgorithm: Task<SigningKey, any Error>] = [:]

    /// Whether no key was needed so far.
    var isEmpty: Bool { made.isEmpty }

    /// Throws the keys away: the next token is signed with a new one, and the old ones are published no more.
    func rotate() {
        made = [:]
    }

    /// - Parameter type: the header's `typ`.
    func sign(_ claims: JSON, type: String, with algorithm: SigningAlgorithm) async throws -> String {
        try await key(for: algorithm).sign(claims, type: type)
    }

    /// The public halves as a JSON Web Key Set, RFC 7517 section 5.
    func published(for algorithms: [SigningAlgorithm]) async throws -> JSON {
        var keys: [JSON] = []
        for algorithm in algorithms { keys.append(try await key(for: algorithm).published) }
        return .object([JSON.Member("keys", .array(keys))])
    }

    /// What a token turns out to be that somebody shows; nil where it does not even look like a JWT.
    func read(_ text: String) async -> JWTReading? {
        guard CompactJWT.isMeant(by: text) else { return nil }
        guard let jwt = CompactJWT(text) else { return .refused(.malformed) }
        if let fault = await fault(in: jwt, text) { return .refused(fault) }
        switch jwt.type {
        // RFC 9068 section 4: any other typ must be refused, or an ID token would do as an access token.
        case "at+jwt":
            guard let issuer = jwt.claims.string("iss") else { return .refused(.claimMissing("iss")) }
            guard let id = jwt.claims.string("jti") else { return .refused(.claimMissing("jti")) }
            return .accessToken(issuer: issuer, id: id)
        case nil, "jwt": return .refused(.idToken)
        case let type?: return .refused(.typeWrong(type))
        }
    }

    /// Why the signature does not count; nil where it does.
    func fault(in jwt: CompactJWT, _ text: String) async -> JWTFault? {
        guard let name = jwt.algorithm else { return .algorithmUnknown(nil) }
        // RFC 8725 section 3.1: the algorithm is the verifier's choice and never the token's; in any spelling.
        if name.lowercased() == "none" { return .unsigned }
        guard let algorithm = SigningAlgorithm(rawValue: name) else { return .algorithmUnknown(name) }
        if jwt.header["crit"] != nil { return .critical }
        guard let key = await key(named: jwt.keyID) else { return .keyUnknown(jwt.keyID) }
        guard key.algorithm == algorithm else {
            return .algorithmDiffers(sent: name, key: key.algorithm.rawValue)
        }
        return await key.hasSigned(text) ? nil : .signatureWrong
    }

    private func key(named id: String?) async -> SigningKey? {
        for task in made.values {
            if let key = try? await task.value, key.id == id { return key }
        }
        return nil
    }

    private func key(for algorithm: SigningAlgorithm) async throws -> SigningKey {
        if let task = made[algorithm] { return try await task.value }
        let task = Task { try await SigningKey(algorithm) }
        made[algorithm] = task
        return try await task.value
    }
}
