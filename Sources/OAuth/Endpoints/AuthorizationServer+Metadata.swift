/// What the server says about itself, RFC 8414 section 2 and OpenID Connect Discovery section 3.
public struct ServerMetadata: Equatable, Sendable {
    /// A member that is an address.
    public struct Endpoint: Equatable, Sendable {
        public let name: String
        public let url: String
    }

    public let issuer: String
    /// In the order in which they are shown.
    public let endpoints: [Endpoint]
    public let scopesSupported: [String]
    public let responseTypesSupported: [String]
    public let grantTypesSupported: [String]
    public let tokenEndpointAuthMethodsSupported: [String]
    public let revocationEndpointAuthMethodsSupported: [String]
    public let introspectionEndpointAuthMethodsSupported: [String]
    /// The same at all three endpoints.
    public let authSigningAlgValuesSupported: [String]
    public let codeChallengeMethodsSupported: [String]
    /// OpenID Connect Core section 8: every client sees the same `sub`.
    public let subjectTypesSupported: [String]
    public let idTokenSigningAlgValuesSupported: [String]
    public let claimsSupported: [String]
    public let responseModesSupported: [String]
    /// RFC 9449 section 5.1.
    public let dpopSigningAlgValuesSupported: [String]
    /// RFC 9126 section 5.
    public let requirePushedAuthorizationRequests: Bool
    /// RFC 9207 section 3.
    public let authorizationResponseIssParameterSupported = true
    /// OpenID Connect Discovery section 3: it would be taken for granted if it were left out.
    public let requestURIParameterSupported = false
    public let requestParameterSupported = false
    /// Initiating User Registration via OpenID Connect section 4.
    public let promptValuesSupported = OpenIDRequest.prompts
}

extension AuthorizationServer {
    /// RFC 8414 section 3: where metadata is published; an issuer's own path follows.
    public static let metadataPath = "/.well-known/oauth-authorization-server"

    /// OpenID Connect Discovery section 4: the same; an issuer's own path stands before it.
    public static let discoveryPath = "/.well-known/openid-configuration"

    /// The members of the metadata that are addresses, as RFC 8414 section 2, RFC 8628 section 4 and OpenID Connect
    /// Discovery section 3 name them.
    public static let endpointNames = [
        "authorization_endpoint", "token_endpoint", "registration_endpoint", "revocation_endpoint",
        "introspection_endpoint", "device_authorization_endpoint", "userinfo_endpoint", "jwks_uri",
        "pushed_authorization_request_endpoint",
    ]

    public var metadata: ServerMetadata {
        let paths = profile.paths
        let methods = Client.Authentication.allCases.map(\.rawValue)
        let algorithms = SigningAlgorithm.allCases.map(\.rawValue)
        return ServerMetadata(
            issuer: issuer,
            endpoints: zip(
                Self.endpointNames,
                [
                    paths.authorization, paths.token, paths.registration, paths.revocation, paths.introspection,
                    paths.deviceAuthorization, paths.userInfo, paths.jwks, paths.pushedAuthorization,
                ]
            ).map { ServerMetadata.Endpoint(name: $0, url: url($1)) },
            scopesSupported: profile.scopes.map(\.token),
            responseTypesSupported: profile.responseTypes.map(\.rawValue),
            grantTypesSupported: profile.grantTypes.map(\.rawValue),
            tokenEndpointAuthMethodsSupported: methods,
            revocationEndpointAuthMethodsSupported: methods,
            // A public client has nothing to prove itself with, and may not ask.
            introspectionEndpointAuthMethodsSupported: methods.filter { $0 != Client.Authentication.none.rawValue },
            authSigningAlgValuesSupported: algorithms,
            codeChallengeMethodsSupported: CodeChallenge.Method.allCases.map(\.rawValue),
            subjectTypesSupported: ["public"],
            idTokenSigningAlgValuesSupported: algorithms,
            claimsSupported: [
                "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "name", "email",
            ],
            responseModesSupported: ResponseMode.allCases.map(\.rawValue),
            dpopSigningAlgValuesSupported: VerifiedProof.algorithms.map(\.rawValue),
            requirePushedAuthorizationRequests: profile.requiresPushedRequests
        )
    }
}
