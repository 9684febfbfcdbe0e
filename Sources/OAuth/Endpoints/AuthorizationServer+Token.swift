/// A request to an endpoint at which clients prove themselves: the token endpoint and those beside it.
public struct ClientRequest: Equatable, Sendable {
    /// The form body.
    public var parameters: FormParameters
    /// The address's own query, in which no secret may stand.
    public var query: FormParameters
    /// The Authorization header as it came; nil if there is none.
    public var authorization: String?
    /// What the form's `token` turned out to be where it has the form of a JWT.
    public var jwt: JWTReading?
    /// What the form's `client_assertion` turned out to be.
    public var assertion: AssertionReading?
    /// Of the key that what is issued shall be bound to (RFC 9449).
    public var proof: PresentedProof
    /// The Origin header, which comes from a browser's script; nil if there is none.
    public var origin: String?

    public init(
        parameters: FormParameters, query: FormParameters = FormParameters(), authorization: String? = nil,
        proof: PresentedProof = .none, origin: String? = nil
    ) {
        self.origin = origin
        self.parameters = parameters
        self.query = query
        self.authorization = authorization
        self.proof = proof
    }
}

extension AuthorizationServer {
    /// The token endpoint, RFC 6749 section 3.2.
    public mutating func token(_ request: ClientRequest, at moment: Moment) throws(OAuthError) -> TokenAnswer {
        sweep(at: moment.now)
        let client = try sender(of: request, at: moment.now)
        guard let type = request.parameters["grant_type"] else { throw OAuthError(.grant(.typeMissing)) }
        guard let grant = GrantType(rawValue: type), grant != .implicit else {
            throw OAuthError(.grant(.typeUnknown(type, known: profile.grantTypes.filter { $0 != .implicit })))
        }
        // RFC 9700 section 2.4: the password grant must not be used.
        guard profile.grantTypes.contains(grant) else { throw OAuthError(.grant(.typeOff(grant))) }
        guard client.grantTypes.contains(grant) else {
            throw OAuthError(.client(.grantTypeNotAllowed(grant, registered: client.grantTypes)))
        }
        // RFC 9449 section 5.
        let key = try prove(request.proof, at: profile.paths.token, moment)?.keyThumbprint
        if client.requiresProofs, key == nil { throw OAuthError(.proof(.missing)) }
        let answer = try redeem(grant, request.parameters, from: client, provenBy: key, at: moment)
        return key.map { bind(answer, of: client, to: $0) } ?? answer
    }

    /// - Parameter key: the thumbprint of the key that the client has proved to hold; nil where it did not try.
    private mutating func redeem(
        _ grant: GrantType, _ parameters: FormParameters, from client: Client, provenBy key: String?,
        at moment: Moment
    ) throws(OAuthError) -> TokenAnswer {
        switch grant {
        case .authorizationCode: return try redeemCode(parameters, from: client, provenBy: key, at: moment)
        case .refreshToken: return try refresh(parameters, from: client, provenBy: key, at: moment)
        case .clientCredentials: return try issueToClient(parameters, from: client, at: moment)
        case .deviceCode: return try redeemDeviceCode(parameters, from: client, at: moment)
        case .password: return try redeemPassword(parameters, from: client, at: moment)
        case .implicit: throw OAuthError(.grant(.typeUnknown(grant.rawValue)))
        }
    }
}
