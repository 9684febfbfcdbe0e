/// A request to an endpoint at which clients prove themselves: the token endpoint and those beside it.
public struct ClientRequest: Equatable, Sendable {
    /// The form body.
    public var parameters: FormParameters
    /// The address's own query, in which no secret may stand.
    public var query: FormParameters
    /// The Authorization header as it came; nil if there is none.
    public var authorization: String?

    public init(parameters: FormParameters, query: FormParameters = FormParameters(), authorization: String? = nil) {
        self.parameters = parameters
        self.query = query
        self.authorization = authorization
    }
}

extension AuthorizationServer {
    /// The token endpoint, RFC 6749 section 3.2.
    public mutating func token(_ request: ClientRequest, at moment: Moment) throws(OAuthError) -> TokenAnswer {
        sweep(at: moment.now)
        let client = try sender(of: request)
        guard let type = request.parameters["grant_type"] else { throw OAuthError(.grant(.typeMissing)) }
        guard let grant = GrantType(rawValue: type) else { throw OAuthError(.grant(.typeUnknown(type))) }
        guard client.grantTypes.contains(grant) else {
            throw OAuthError(.client(.grantTypeNotAllowed(grant, registered: client.grantTypes)))
        }
        switch grant {
        case .authorizationCode: return try redeemCode(request.parameters, from: client, at: moment)
        case .refreshToken: return try refresh(request.parameters, from: client, at: moment)
        case .clientCredentials: return try issueToClient(request.parameters, from: client, at: moment)
        case .deviceCode: return try redeemDeviceCode(request.parameters, from: client, at: moment)
        }
    }
}
