import OAuth

/// A proof by some key for a POST to the token endpoint, made now; a test changes what it is about.
func makeProof(
    _ key: String = "key-1", method: String = "POST", address: String = World.issuer + "/token",
    issued: Int = 1_800_000_000, id: String = "proof-1", accessToken: String? = nil, nonce: String? = nil
) -> VerifiedProof {
    VerifiedProof(
        keyThumbprint: key, method: method, address: address, issued: Instant(secondsSinceEpoch: issued), id: id,
        tokenHash: accessToken.map { VerifiedProof.hash(of: $0) }, nonce: nonce
    )
}

extension World {
    static let contacts = issuer + "/api/contacts"

    /// Exchanges a code and proves to hold a key.
    mutating func tokens(
        provenBy proof: PresentedProof, as client: String = "app", _ changes: [String: String?] = [:]
    ) throws -> TokenAnswer {
        let code = try code(changes.merging(["client_id": client]) { $1 })
        var request =
            client == "app" ? tokenRequest(code) : tokenRequest(code, ["client_id": client], basic: nil)
        request.proof = proof
        return try server.token(request, at: moment)
    }

    /// Calls the API with a token and a proof for it.
    mutating func call(
        _ token: String, scheme: String = "DPoP", proof: PresentedProof
    ) throws(OAuthError) -> ResourceOwner {
        let presented = PresentedToken(
            authorization: ["\(scheme) \(token)"], proof: proof, method: "GET", address: Self.contacts
        )
        return try server.authorize(presented, scope: "contacts.read", at: now)
    }

    /// A proof that goes with this token at the API.
    func apiProof(
        _ token: String?, key: String = "key-1", id: String = "call-1", nonce: String? = nil
    ) -> PresentedProof {
        .verified(
            makeProof(
                key, method: "GET", address: Self.contacts, issued: now.seconds, id: id, accessToken: token,
                nonce: nonce
            )
        )
    }
}
