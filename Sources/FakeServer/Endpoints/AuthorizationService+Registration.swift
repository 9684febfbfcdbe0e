import Hummingbird
import OAuth

extension AuthorizationService {
    /// RFC 7591 section 3.1: a POST with JSON.
    func register(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        // RFC 7591 section 3.2.2 and RFC 6750: registration is open, so no initial access token can be right.
        guard request.headers[.authorization] == nil else { throw OAuthError(.registration(.initialTokenWrong)) }
        guard request.mediaType == "application/json" else {
            throw OAuthError(.request(.bodyNotJSON(contentType: request.headers[.contentType])))
        }
        let metadata = try ClientMetadata(json: request.body)
        let client = try world.change { (world, moment) throws(OAuthError) in
            try world.server.register(metadata, at: moment)
        }
        return Reply(.json(JSON(client), status: .created, headers: .noStore))
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
    }

    private static func string(_ json: JSON, _ member: String) throws(OAuthError) -> String? {
        switch json[member] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw OAuthError(.registration(.wrongType(member: member, expected: "a text")))
        }
    }

    private static func strings(_ json: JSON, _ member: String) throws(OAuthError) -> [String]? {
        let fault = OAuthError(.registration(.wrongType(member: member, expected: "a list of texts")))
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
        self = .object(members)
    }
}
