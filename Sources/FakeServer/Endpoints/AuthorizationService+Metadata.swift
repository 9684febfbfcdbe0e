import Hummingbird
import OAuth

extension AuthorizationService {
    func metadata(_ request: IncomingRequest) -> Reply {
        Reply(.json(JSON(world.value.server.metadata)))
    }
}

extension JSON {
    /// RFC 8414 section 2.
    init(_ metadata: ServerMetadata) {
        var members = [Member("issuer", .string(metadata.issuer))]
        members += metadata.endpoints.map { Member($0.name, .string($0.url)) }
        let lists = [
            ("scopes_supported", metadata.scopesSupported),
            ("response_types_supported", metadata.responseTypesSupported),
            ("grant_types_supported", metadata.grantTypesSupported),
            ("token_endpoint_auth_methods_supported", metadata.tokenEndpointAuthMethodsSupported),
            ("revocation_endpoint_auth_methods_supported", metadata.revocationEndpointAuthMethodsSupported),
            ("introspection_endpoint_auth_methods_supported", metadata.introspectionEndpointAuthMethodsSupported),
            ("code_challenge_methods_supported", metadata.codeChallengeMethodsSupported),
        ]
        // RFC 8414 section 3.2: claims with zero elements must be omitted.
        members += lists.filter { !$0.1.isEmpty }.map { Member($0.0, .strings($0.1)) }
        members.append(
            Member(
                "authorization_response_iss_parameter_supported",
                .boolean(metadata.authorizationResponseIssParameterSupported)
            )
        )
        self = .object(members)
    }
}
