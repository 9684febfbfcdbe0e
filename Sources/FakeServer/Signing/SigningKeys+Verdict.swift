import Course
import OAuth

extension SigningKeys {
    /// Whose signature a token has: the server's, a client's whose keys are registered, or that of a key in the token.
    func verdict(on text: String, clients: some Sequence<Client> & Sendable) async -> TokenVerdict {
        guard let jwt = CompactJWT(text) else { return .unreadable }
        // RFC 9449 section 4.2: a proof brings its own key along.
        if jwt.type == "dpop+jwt", jwt.algorithm?.lowercased() != "none" {
            guard let json = jwt.header["jwk"], let key = try? ClientKey(json: json) else { return .unknownKey(nil) }
            guard key.algorithm.rawValue == jwt.algorithm else { return .algorithm(jwt.algorithm) }
            return await key.hasSigned(text) ? .ownKey : .altered
        }
        switch await fault(in: jwt, text) {
        case nil: return .server(key: jwt.keyID)
        case .unsigned: return .unsigned
        case .signatureWrong: return .altered
        case .critical: return .critical
        case .algorithmUnknown(let name): return .algorithm(name)
        case .algorithmDiffers(let sent, _): return .algorithm(sent)
        default: return await Self.verdict(on: jwt, text, clients: clients)
        }
    }

    /// The same for a token whose key is none of the server's.
    private static func verdict(
        on jwt: CompactJWT, _ text: String, clients: some Sequence<Client> & Sendable
    ) async -> TokenVerdict {
        var isKeyKnown = false
        for client in clients {
            for key in client.keys where jwt.keyID == nil || key.id == jwt.keyID {
                guard key.algorithm.rawValue == jwt.algorithm else { continue }
                if await key.hasSigned(text) { return .client(client.name) }
                isKeyKnown = isKeyKnown || jwt.keyID != nil
            }
        }
        return isKeyKnown ? .altered : .unknownKey(jwt.keyID)
    }
}
