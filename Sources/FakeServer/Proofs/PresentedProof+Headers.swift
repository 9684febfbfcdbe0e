import OAuth

extension PresentedProof {
    /// Reads a request's DPoP headers and looks at the signature: RFC 9449 section 4.3, steps 1 to 7.
    init(headers: [String]) async {
        guard let text = headers.first else {
            self = .none
            return
        }
        guard headers.count == 1 else {
            self = .refused(.several(headers.count))
            return
        }
        do throws(ProofFault) {
            self = .verified(try await Self.verified(text))
        } catch {
            self = .refused(error)
        }
    }

    private static func verified(_ text: String) async throws(ProofFault) -> VerifiedProof {
        guard let jwt = CompactJWT(text) else { throw .notToken }
        // RFC 8725 section 3.11: the type tells a proof from every other token.
        guard jwt.type == "dpop+jwt" else { throw .typeWrong(jwt.header.string("typ")) }
        guard let algorithm = VerifiedProof.algorithms.first(where: { $0.rawValue == jwt.algorithm }) else {
            throw .algorithmUnknown(jwt.algorithm)
        }
        // RFC 7515 section 4.1.11: an extension that must be understood, and none is.
        if jwt.header["crit"] != nil { throw .critical }
        let key = try key(in: jwt)
        guard key.algorithm == algorithm, await key.isUsable else { throw .keyUnusable }
        guard await key.hasSigned(text) else { throw .signatureWrong }
        return try VerifiedProof(jwt.claims, signedWith: key)
    }

    private static func key(in jwt: CompactJWT) throws(ProofFault) -> ClientKey {
        guard let json = jwt.header["jwk"] else { throw .keyMissing }
        do throws(OAuthError) {
            return try ClientKey(json: json)
        } catch {
            if case .registration(.keyPrivate(let member)) = error.cause { throw .keyPrivate(member: member) }
            throw .keyUnusable
        }
    }
}

extension VerifiedProof {
    /// RFC 9449 section 4.2.
    fileprivate init(_ claims: JSON, signedWith key: ClientKey) throws(ProofFault) {
        guard let method = claims.string("htm") else { throw .claimMissing("htm") }
        guard let address = claims.string("htu") else { throw .claimMissing("htu") }
        guard let issued = claims.time("iat") else { throw .claimMissing("iat") }
        guard let id = claims.string("jti"), !id.isEmpty else { throw .claimMissing("jti") }
        self.init(
            keyThumbprint: key.thumbprint, method: method, address: address, issued: issued, id: id,
            tokenHash: claims.string("ath"), nonce: claims.string("nonce")
        )
    }
}
