import OAuth

extension AssertionReading {
    /// Looks at an assertion's signature, and takes its claims apart.
    init(_ jwt: CompactJWT, _ text: String, of client: Client) async {
        if let fault = await Self.fault(in: jwt, text, of: client) {
            self = .refused(fault)
            return
        }
        self = Self.reading(of: jwt.claims)
    }

    /// RFC 7523 section 3: the claims of an assertion whose signature is right.
    private static func reading(of claims: JSON) -> AssertionReading {
        guard let issuer = claims.string("iss") else { return .refused(.claimMissing("iss")) }
        guard let subject = claims.string("sub") else { return .refused(.claimMissing("sub")) }
        guard let audience = claims.texts("aud") else { return .refused(.claimMissing("aud")) }
        guard let expires = claims.time("exp") else { return .refused(.claimMissing("exp")) }
        guard let id = claims.string("jti"), !id.isEmpty else { return .refused(.claimMissing("jti")) }
        return .verified(
            VerifiedAssertion(
                issuer: issuer, subject: subject, audience: audience, expires: expires, issued: claims.time("iat"),
                notBefore: claims.time("nbf"), id: id
            )
        )
    }

    /// Why the signature does not count; nil where it does.
    private static func fault(in jwt: CompactJWT, _ text: String, of client: Client) async -> AssertionFault? {
        guard client.authentication == .privateKeyJWT else {
            return .unexpected(id: client.id, registered: client.authentication)
        }
        // RFC 8725 section 3.1: the algorithm is the verifier's choice and never the token's.
        let allowed = client.assertionAlgorithm.map { [$0] } ?? SigningAlgorithm.allCases
        guard let algorithm = allowed.first(where: { $0.rawValue == jwt.algorithm }) else {
            return .algorithmWrong(sent: jwt.algorithm, allowed: allowed)
        }
        if jwt.header["crit"] != nil { return .critical }
        var candidates = client.keys
        if let id = jwt.keyID {
            candidates = client.keys.filter { $0.id == id }
            if candidates.isEmpty { return .keyUnknown(id) }
        }
        for key in candidates where key.algorithm == algorithm {
            if await key.hasSigned(text) { return nil }
        }
        return .signatureWrong
    }
}

extension JSON {
    /// A member that is a text or a list of texts (RFC 7519 section 4.1.3); nil where it is neither.
    fileprivate func texts(_ name: String) -> [String]? {
        switch self[name] {
        case .string(let text)?: return [text]
        case .array(let items)?:
            let texts = items.compactMap { if case .string(let text) = $0 { text } else { nil } }
            return texts.count == items.count ? texts : nil
        default: return nil
        }
    }

    /// A NumericDate (RFC 7519 section 2), which may have a fraction; nil where it is no number that can be a time.
    func time(_ name: String) -> Instant? {
        switch self[name] {
        case .integer(let seconds)?: return Instant(secondsSinceEpoch: seconds)
        case .number(let seconds)?:
            return Int(exactly: seconds.rounded(.down)).map(Instant.init(secondsSinceEpoch:))
        default: return nil
        }
    }
}
