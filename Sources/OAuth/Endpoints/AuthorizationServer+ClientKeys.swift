extension AuthorizationServer {
    /// A client of ours has a new key now and then, and the old one beside it for a while.
    public static let clientKeyLimit = 10

    /// What a client says about signatures: RFC 7591 section 2, OpenID Connect Registration section 2.
    func takeSigning(from metadata: ClientMetadata, to client: inout Client) throws(OAuthError) {
        // RFC 7591 section 2: jwks_uri would have the server fetch what a stranger names.
        if metadata.jwksURI != nil { throw OAuthError(.registration(.keysElsewhere)) }
        client.keys = metadata.keys ?? []
        guard client.keys.count <= Self.clientKeyLimit else {
            throw OAuthError(.registration(.keysTooMany(limit: Self.clientKeyLimit)))
        }
        if client.authentication == .privateKeyJWT, client.keys.isEmpty {
            throw OAuthError(.registration(.keysMissing))
        }
        client.idTokenAlgorithm = try algorithm(
            metadata.idTokenSignedResponseAlg, member: "id_token_signed_response_alg"
        )
        client.assertionAlgorithm = try algorithm(
            metadata.tokenEndpointAuthSigningAlg, member: "token_endpoint_auth_signing_alg"
        )
    }

    private func algorithm(_ text: String?, member: String) throws(OAuthError) -> SigningAlgorithm? {
        guard let text else { return nil }
        guard let algorithm = SigningAlgorithm(rawValue: text) else {
            throw OAuthError(.registration(.algorithmUnknown(member: member, text)))
        }
        return algorithm
    }
}
