import Course
import OAuth

extension ServerStanding {
    /// So many codes and tokens are told of; nobody looks through more.
    static let tokenLimit = 200

    /// - Parameter armed: the faults in how answers travel, which the world knows nothing of.
    init(_ world: World, armed: [MockFault: Int], at now: Instant) {
        let server = world.server
        self.init(
            issuer: server.issuer, tokenEndpoint: server.url(server.profile.paths.token),
            api: server.url(APIPaths.base), apiKey: server.apiKey, provider: server.profile.title,
            secondsAhead: world.clock.ahead,
            users: server.users.map { UserRow(username: $0.username, password: $0.password, name: $0.name) },
            clients: server.clients.values.sorted { ($0.issued, $0.id) < ($1.issued, $1.id) }.map(ClientRow.init),
            tokens: server.holdings(at: now, limit: Self.tokenLimit).map { holding in
                TokenRow(holding, clientName: server.clients[holding.clientID]?.name ?? holding.clientID)
            },
            faults: MockFault.allCases.compactMap { fault in
                let times = fault.deviation.flatMap { server.deviations.armed[$0] } ?? armed[fault]
                return times.map { ArmedFault(fault: fault, times: $0) }
            }
        )
    }

    /// What a program that started the mock server has to know to use it, as one line of JSON without a line break.
    public var announcement: String {
        JSON.object([
            JSON.Member("issuer", .string(issuer)),
            JSON.Member("api", .string(api)),
            JSON.Member("users", .array(users.map { $0.json })),
            JSON.Member("clients", .array(clients.map { $0.json })),
            JSON.Member("api_key", .string(apiKey)),
        ]).line
    }
}

extension ServerStanding.TokenRow {
    fileprivate init(_ holding: Holding, clientName: String) {
        let kind: Kind =
            switch holding.kind {
            case .code: .code
            case .access: .access
            case .refresh: .refresh
            case .device: .device
            }
        let state: State =
            switch holding.state {
            case .live(let seconds): .live(seconds: seconds)
            case .expired: .expired
            case .used: .used
            case .revoked: .revoked
            }
        self.init(
            text: holding.text, kind: kind, clientName: clientName, username: holding.username,
            scope: holding.scope.text, state: state
        )
    }
}

extension ServerStanding.UserRow {
    fileprivate var json: JSON {
        .object([JSON.Member("username", .string(username)), JSON.Member("password", .string(password))])
    }
}

extension ServerStanding.ClientRow {
    fileprivate init(_ client: Client) {
        self.init(
            id: client.id, secret: client.secret, name: client.name, redirectURIs: client.redirectURIs,
            grantTypes: client.grantTypes.map(\.rawValue), authentication: client.authentication.rawValue
        )
    }

    /// Members as RFC 7591 names them; a public client's secret is null.
    fileprivate var json: JSON {
        .object([
            JSON.Member("client_id", .string(id)),
            JSON.Member("client_secret", secret.map(JSON.string) ?? .null),
            JSON.Member("redirect_uris", .strings(redirectURIs)),
            JSON.Member("grant_types", .strings(grantTypes)),
            JSON.Member("token_endpoint_auth_method", .string(authentication)),
        ])
    }
}
