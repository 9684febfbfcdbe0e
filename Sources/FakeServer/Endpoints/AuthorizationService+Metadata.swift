import Hummingbird
import OAuth

extension AuthorizationService {
    func metadata(_ request: IncomingRequest) -> Reply {
        Reply(.json(JSON(world.read { $0.server.metadata })))
    }
}

extension JSON {
    /// RFC 8414 section 2 and OpenID Connect Discovery section 3, which share their names.
    init(_ metadata: ServerMetadata) {
        var members = [Member("issuer", .string(metadata.issuer))]
        members += metadata.endpoints.map { Member($0.name, .string($0.url)) }
        let lists = [
            ("scopes_supported", metadata.scopesSupported),
            ("response_types_supported", metadata.responseTypesSupported),
            ("response_modes_supported", metadata.responseModesSupported),
            ("grant_types_supported", metadata.grantTypesSupported),
            ("token_endpoint_auth_methods_supported", metadata.tokenEndpointAuthMethodsSupported),
            ("revocation_endpoint_auth_methods_supported", metadata.revocationEndpointAuthMethodsSupported),
            ("introspection_endpoint_auth_methods_supported", metadata.introspectionEndpointAuthMethodsSupported),
            ("token_endpoint_auth_signing_alg_values_supported", metadata.authSigningAlgValuesSupported),
            ("revocation_endpoint_auth_signing_alg_values_supported", metadata.authSigningAlgValuesSupported),
            ("introspection_endpoint_auth_signing_alg_values_supported", metadata.authSigningAlgValuesSupported),
            ("code_challenge_methods_supported", metadata.codeChallengeMethodsSupported),
            ("subject_types_supported", metadata.subjectTypesSupported),
            ("id_token_signing_alg_values_supported", metadata.idTokenSigningAlgValuesSupported),
            ("claims_supported", metadata.claimsSupported),
            ("prompt_values_supported", metadata.promptValuesSupported),
            ("dpop_signing_alg_values_supported", metadata.dpopSigningAlgValuesSupported),
        ]
        // RFC 8414 section 3.2: claims with zero elements must be omitted.
        members += lists.filter { !$0.1.isEmpty }.map { Member($0.0, .strings($0.1)) }
        members += [
            Member(
                "authorization_response_iss_parameter_supported",
                .boolean(metadata.authorizationResponseIssParameterSupported)
            ),
            Member("request_parameter_supported", .boolean(metadata.requestParameterSupported)),
            Member("request_uri_parameter_supported", .boolean(metadata.requestURIParameterSupported)),
        ]
        // RFC 9126 section 5: false if it is not there.
        if metadata.requirePushedAuthorizationRequests {
            members.append(Member("require_pushed_authorization_requests", .boolean(true)))
        }
        self = .object(members)
    }
}
