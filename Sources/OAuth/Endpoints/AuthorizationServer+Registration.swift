/// What a client says about itself, RFC 7591 section 2. Members that are nil were not sent.
public struct ClientMetadata: Equatable, Sendable {
    public var redirectURIs: [String]?
    public var clientName: String?
    public var grantTypes: [String]?
    public var responseTypes: [String]?
    public var tokenEndpointAuthMethod: String?
    public var scope: String?
    public var jwksURI: String?
    /// `jwks`, taken apart.
    public var keys: [ClientKey]?
    public var idTokenSignedResponseAlg: String?
    public var tokenEndpointAuthSigningAlg: String?
    /// RFC 9126 section 6, `require_pushed_authorization_requests`.
    public var requiresPushedRequests: Bool?
    /// RFC 9449 section 5.2, `dpop_bound_access_tokens`.
    public var requiresProofs: Bool?

    public init(
        redirectURIs: [String]? = nil, clientName: String? = nil, grantTypes: [String]? = nil,
        responseTypes: [String]? = nil, tokenEndpointAuthMethod: String? = nil, scope: String? = nil
    ) {
        self.redirectURIs = redirectURIs
        self.clientName = clientName
        self.grantTypes = grantTypes
        self.responseTypes = responseTypes
        self.tokenEndpointAuthMethod = tokenEndpointAuthMethod
        self.scope = scope
    }
}

extension AuthorizationServer {
    /// Characters in a name or a URI, and URIs in a list.
    private enum RegistrationLimit {
        static let text = 500
        static let list = 20
    }

    /// Registers a client, RFC 7591 section 3.
    ///
    /// - Parameter credentials: an id and a secret that were chosen by whoever runs the server; no client may choose its
    ///   own (RFC 9700 section 4.15).
    public mutating func register(
        _ metadata: ClientMetadata, as credentials: (id: String, secret: String?)? = nil, at moment: Moment
    ) throws(OAuthError) -> Client {
        guard clients.count < Limit.clients else { throw OAuthError(.registration(.full(limit: Limit.clients))) }
        let grantTypes = try grantTypes(of: metadata)
        let responseTypes = try responseTypes(of: metadata, for: grantTypes)
        let redirectURIs = try redirectURIs(of: metadata, needed: !responseTypes.isEmpty)
        let authentication = try authentication(of: metadata, for: grantTypes)
        let hasSecret = authentication == .basic || authentication == .post
        var client = Client(
            id: credentials?.id ?? moment.secret(),
            secret: hasSecret ? credentials?.secret ?? moment.secret() : nil,
            name: try name(of: metadata), redirectURIs: redirectURIs, grantTypes: grantTypes,
            responseTypes: responseTypes, authentication: authentication, scope: try scope(of: metadata),
            issued: moment.now
        )
        try takeSigning(from: metadata, to: &client)
        client.requiresPushedRequests = metadata.requiresPushedRequests ?? false
        client.requiresProofs = metadata.requiresProofs ?? false
        add(client)
        return client
    }

    private func name(of metadata: ClientMetadata) throws(OAuthError) -> String {
        let name = metadata.clientName ?? "An app without a name"
        guard name.count <= RegistrationLimit.text else {
            throw OAuthError(.registration(.tooLong(member: "client_name", limit: RegistrationLimit.text)))
        }
        return name
    }

    private func redirectURIs(of metadata: ClientMetadata, needed: Bool) throws(OAuthError) -> [String] {
        let uris = metadata.redirectURIs ?? []
        if uris.isEmpty, needed { throw OAuthError(.registration(.redirectMissing)) }
        guard uris.count <= RegistrationLimit.list, uris.allSatisfy({ $0.count <= RegistrationLimit.text }) else {
            throw OAuthError(.registration(.tooLong(member: "redirect_uris", limit: RegistrationLimit.text)))
        }
        for uri in uris {
            if let fault = RedirectURI.fault(in: uri) { throw OAuthError(.registration(.redirect(uri, fault))) }
        }
        return uris
    }

    /// RFC 7591 section 2: `authorization_code` if nothing is said. A code client of ours may refresh as well.
    private func grantTypes(of metadata: ClientMetadata) throws(OAuthError) -> [GrantType] {
        var types: [GrantType] = []
        for text in metadata.grantTypes ?? [GrantType.authorizationCode.rawValue] {
            guard let type = GrantType(rawValue: text), profile.grantTypes.contains(type) else {
                throw OAuthError(.registration(.grantTypeUnknown(text, known: profile.grantTypes)))
            }
            if !types.contains(type) { types.append(type) }
        }
        return types
    }

    /// RFC 7591 section 2: `code` if nothing is said, here only where the grant types have a use for it.
    private func responseTypes(
        of metadata: ClientMetadata, for grantTypes: [GrantType]
    ) throws(OAuthError) -> [ResponseType] {
        let usesCode = grantTypes.contains(.authorizationCode)
        let usesToken = grantTypes.contains(.implicit)
        let fitting = (usesCode ? [ResponseType.code] : []) + (usesToken ? [.token] : [])
        var types: [ResponseType] = []
        for text in metadata.responseTypes ?? fitting.map(\.rawValue) {
            guard let type = ResponseType(rawValue: text), profile.responseTypes.contains(type) else {
                throw OAuthError(.registration(.responseTypeUnknown(text, known: profile.responseTypes)))
            }
            if !types.contains(type) { types.append(type) }
        }
        // RFC 7591 section 2.1.
        guard types.contains(.code) == usesCode else { throw OAuthError(.registration(.codeWithoutItsGrant)) }
        guard types.contains(.token) == usesToken else { throw OAuthError(.registration(.tokenWithoutItsGrant)) }
        return types
    }

    /// RFC 7591 section 2: `client_secret_basic` if nothing is said.
    private func authentication(
        of metadata: ClientMetadata, for grantTypes: [GrantType]
    ) throws(OAuthError) -> Client.Authentication {
        let text = metadata.tokenEndpointAuthMethod ?? Client.Authentication.basic.rawValue
        guard let method = Client.Authentication(rawValue: text) else {
            throw OAuthError(.registration(.authenticationUnknown(text)))
        }
        // RFC 6749 section 4.4: confidential clients only.
        if method == .none, grantTypes.contains(.clientCredentials) {
            throw OAuthError(.registration(.clientCredentialsWithoutSecret))
        }
        return method
    }

    /// RFC 7591 section 2: a default set if nothing is said, here everything that is offered.
    private func scope(of metadata: ClientMetadata) throws(OAuthError) -> Scope {
        guard let text = metadata.scope, !text.isEmpty else { return profile.offeredScope }
        guard let scope = Scope(parsing: text) else { throw OAuthError(.registration(.scopeMalformed)) }
        let unknown = scope.subtracting(profile.offeredScope)
        guard unknown.isEmpty else {
            let offered = profile.offeredScope.tokens
            throw OAuthError(.registration(.scopeUnknown(unknown.tokens, offered: offered)))
        }
        return scope
    }
}
