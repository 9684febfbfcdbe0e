extension AuthorizationServer {
    /// Seconds by which a proof may be older or younger than the server's clock.
    static let proofWindow = 60

    /// Looks at the proof that came with a client's POST to one of the server's endpoints.
    ///
    /// - Returns: the proof; nil where there was none.
    mutating func prove(
        _ presented: PresentedProof, at path: String, _ moment: Moment
    ) throws(OAuthError) -> VerifiedProof? {
        switch presented {
        case .none: return nil
        case .refused(let fault): throw OAuthError(.proof(fault))
        case .verified(let proof):
            try check(proof, method: "POST", address: url(path), at: moment.now)
            return proof
        }
    }

    /// RFC 9449 section 4.3, from step 8: what can be told only by whoever got the request.
    mutating func check(
        _ proof: VerifiedProof, method: String, address: String, at now: Instant
    ) throws(OAuthError) {
        guard proof.method == method else {
            throw OAuthError(.proof(.methodDiffers(proof: proof.method, request: method)))
        }
        guard let named = ProofAddress(proof.address), named == ProofAddress(address) else {
            throw OAuthError(.proof(.addressDiffers(proof: proof.address, request: address)))
        }
        // RFC 9449 sections 8 and 9.
        if profile.asksForProofNonce {
            guard let nonce = proof.nonce else {
                throw OAuthError(.proof(.nonceMissing(fresh: proofNonces.fresh(at: now))))
            }
            guard proofNonces.counts(nonce, at: now) else {
                throw OAuthError(.proof(.nonceWrong(nonce, fresh: proofNonces.fresh(at: now))))
            }
        }
        // RFC 9449 section 11.1: proofs are good for a short time around their making, and once.
        let age = now - proof.issued
        if age > Self.proofWindow { throw OAuthError(.proof(.tooOld(age: age, window: Self.proofWindow))) }
        if age < -Self.proofWindow {
            throw OAuthError(.proof(.fromFuture(by: proof.issued - now, window: Self.proofWindow)))
        }
        // The hash is as good as the name, and its length is known.
        let name = VerifiedProof.sha256("\(proof.keyThumbprint).\(proof.id)")
        if usedProofs[name] != nil { throw OAuthError(.proof(.replayed)) }
        usedProofs[name] = now
    }

    /// Whether a proof goes with this access token at the API, RFC 9449 section 7.1.
    mutating func check(
        _ presented: PresentedToken, _ text: String, boundTo key: String, at now: Instant
    ) throws(OAuthError) {
        let proof: VerifiedProof
        switch presented.proof {
        case .none: throw OAuthError(.proof(.missing))
        case .refused(let fault): throw OAuthError(.proof(fault))
        case .verified(let verified): proof = verified
        }
        try check(proof, method: presented.method, address: presented.address, at: now)
        // RFC 9449 section 4.3, step 12.
        guard let hash = proof.tokenHash else { throw OAuthError(.proof(.tokenHashMissing)) }
        guard hash == VerifiedProof.hash(of: text) else { throw OAuthError(.proof(.tokenHashDiffers)) }
        guard proof.keyThumbprint == key else {
            throw OAuthError(.token(.keyDiffers(token: key, proof: proof.keyThumbprint)))
        }
    }

    /// Binds what was just issued to the key that came along.
    ///
    /// RFC 9449 section 5: the refresh token of a public client too, since nothing else protects it.
    mutating func bind(_ answer: TokenAnswer, of client: Client, to key: String) -> TokenAnswer {
        var answer = answer
        answer.keyThumbprint = key
        accessTokens[answer.accessToken]?.keyThumbprint = key
        answer.accessTokenClaims = accessTokenClaims(for: answer.accessToken)
        if client.isPublic, let refreshToken = answer.refreshToken { refreshTokens[refreshToken]?.keyThumbprint = key }
        return answer
    }
}
