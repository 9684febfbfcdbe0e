/// What the server says about itself, RFC 8414 section 2.
public struct ServerMetadata: Equatable, Sendable {
    public let issuer: String
    /// By member name, in the order in which they are shown.
    public let endpoints: [(name: String, url: String)]
    public let scopesSupported: [String]
    public let responseTypesSupported: [String]
    public let grantTypesSupported: [String]
    public let tokenEndpointAuthMethodsSupported: [String]
    public let revocationEndpointAuthMethodsSupported: [String]
    public let introspectionEndpointAuthMethodsSupported: [String]
    public let codeChallengeMethodsSupported: [String]
    /// RFC 9207 section 3.
    public let authorizationResponseIssParameterSupported = true

    public static func == (left: ServerMetadata, right: ServerMetadata) -> Bool {
        left.issuer == right.issuer && left.endpoints.elementsEqual(right.endpoints) { $0 == $1 }
            && left.scopesSupported == right.scopesSupported
    }
}

extension AuthorizationServer {
    /// RFC 8414 section 3: the path at which an issuer without a path of its own publishes its metadata.
    public static let metadataPath = "/.well-known/oauth-authorization-server"

    /// The members of the metadata that are addresses, as RFC 8414 section 2 and RFC 8628 section 4 name them.
    public static let endpointNames = [
        "authorization_endpoint", "token_endpoint", "registration_endpoint", "revocation_endpoint",
        "introspection_endpoint", "device_authorization_endpoint",
    ]

    public var metadata: ServerMetadata {
        let paths = profile.paths
        return ServerMetadata(
            issuer: issuer,
            endpoints: zip(
                Self.endpointNames,
                [
                    paths.authorization, paths.token, paths.registration, paths.revocation, paths.introspection,
                    paths.deviceAuthorization,
                ]
            ).map { ($0, url($1)) },
            scopesSupported: profile.scopes.map(\.token),
            responseTypesSupported: ResponseType.allCases.map(\.rawValue),
            grantTypesSupported: GrantType.allCases.map(\.rawValue),
            tokenEndpointAuthMethodsSupported: Client.Authentication.allCases.map(\.rawValue),
            revocationEndpointAuthMethodsSupported: Client.Authentication.allCases.map(\.rawValue),
            // A public client has nothing to prove itself with, and may not ask.
            introspectionEndpointAuthMethodsSupported: Client.Authentication.allCases.filter { $0 != .none }
                .map(\.rawValue),
            codeChallengeMethodsSupported: CodeChallenge.Method.allCases.map(\.rawValue)
        )
    }
}
