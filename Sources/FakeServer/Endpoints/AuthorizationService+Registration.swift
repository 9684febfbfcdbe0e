import Hummingbird
import OAuth

extension AuthorizationService {
    /// RFC 7591 section 3.1: a POST with JSON.
    func register(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let header = request.headers[.authorization]
        try world.read { world throws(OAuthError) in try world.server.authorizeRegistration(header) }
        guard request.mediaType == "application/json" else {
            throw OAuthError(.request(.bodyNotJSON(contentType: request.headers[.contentType])))
        }
        let metadata = try ClientMetadata(json: request.body)
        for key in metadata.keys ?? [] {
            guard await key.isUsable else { throw OAuthError(.registration(.keyUnusable(id: key.id))) }
        }
        let client = try world.change { (world, moment) throws(OAuthError) in
            try world.server.register(metadata, at: moment)
        }
        return Reply(.json(JSON(client), status: .created, headers: .noStoreJSON))
    }
}

extension ClientMetadata {
    /// Members that are not known are ignored, as RFC 7591 section 2 asks; `null` counts as absent.
    init(json bytes: [UInt8]) throws(OAuthError) {
        guard let json = JSON(parsing: bytes), case .object = json else {
            throw OAuthError(.registration(.notAnObject))
        }
        self.init(
            redirectURIs: try Self.strings(json, "redirect_uris"),
            clientName: try Self.string(json, "client_name"),
            grantTypes: try Self.strings(json, "grant_types"),
            responseTypes: try Self.strings(json, "response_types"),
            tokenEndpointAuthMethod: try Self.string(json, "token_endpoint_auth_method"),
            scope: try Self.string(json, "scope")
        )
        jwksURI = try Self.string(json, "jwks_uri")
        if let set = json["jwks"], set != .null { keys = try ClientKey.all(in: set) }
        idTokenSignedResponseAlg = try Self.string(json, "id_token_signed_response_alg")
        tokenEndpointAuthSigningAlg = try Self.string(json, "token_endpoint_auth_signing_alg")
        requiresPushedRequests = try Self.boolean(json, "require_pushed_authorization_requests")
        requiresProofs = try Self.boolean(json, "dpop_bound_access_tokens")
    }

    private static func string(_ json: JSON, _ member: String) throws(OAuthError) -> String? {
        switch json[member] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw OAuthError(.registration(.wrongType(member: member, expected: .text)))
        }
    }

    private static func boolean(_ json: JSON, _ member: String) throws(OAuthError) -> Bool? {
        switch json[member] {
        case nil, .null: return nil
        case .boolean(let value): return value
        default: throw OAuthError(.registration(.wrongType(member: member, expected: .flag)))
        }
    }

    private static func strings(_ json: JSON, _ member: String) throws(OAuthError) -> [String]? {
        let fault = OAuthError(.registration(.wrongType(member: member, expected: .texts)))
        switch json[member] {
        case nil, .null: return nil
        case .array(let items):
            var texts: [String] = []
            for item in items {
                guard case .string(let text) = item else { throw fault }
                texts.append(text)
            }
            return texts
        default: throw fault
        }
    }
}

extension JSON {
    /// RFC 7591 section 3.2.1: the credentials, and all metadata as registered.
    init(_ client: Client) {
        var members = [Member("client_id", .string(client.id))]
        if let secret = client.secret {
            members.append(Member("client_secret", .string(secret)))
            // 0: it does not expire.
            members.append(Member("client_secret_expires_at", .integer(0)))
        }
        members += [
            Member("client_id_issued_at", .integer(client.issued.seconds)),
            Member("client_name", .string(client.name)),
            Member("redirect_uris", .strings(client.redirectURIs)),
            Member("grant_types", .strings(client.grantTypes.map(\.rawValue))),
            Member("response_types", .strings(client.responseTypes.map(\.rawValue))),
            Member("token_endpoint_auth_method", .string(client.authentication.rawValue)),
            Member("scope", .string(client.scope.text)),
        ]
        if !client.keys.isEmpty {
            members.append(Member("jwks", .object([Member("keys", .array(client.keys.map { JSON($0) }))])))
        }
        if let algorithm = client.idTokenAlgorithm {
            members.append(Member("id_token_signed_response_alg", .string(algorithm.rawValue)))
        }
        if let algorithm = client.assertionAlgorithm {
            members.append(Member("token_endpoint_auth_signing_alg", .string(algorithm.rawValue)))
        }
        if client.requiresPushedRequests {
            members.append(Member("require_pushed_authorization_requests", .boolean(true)))
        }
        if client.requiresProofs { members.append(Member("dpop_bound_access_tokens", .boolean(true))) }
        self = .object(members)
    }
}
