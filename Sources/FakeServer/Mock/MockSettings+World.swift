import Course
import Glibc
import OAuth

extension ListeningAddress {
    init(_ settings: MockSettings) throws(MockServerFault) {
        self.init(host: settings.host, port: settings.port)
        if let text = settings.issuer {
            guard let issuer = IssuerURL(text) else { throw .issuerMalformed(text) }
            self.issuer = issuer
        }
    }
}

extension MockServerFault {
    init(_ fault: Listener.Fault, at address: ListeningAddress) {
        self =
            switch fault {
            case .noPort(EADDRINUSE): .portTaken(host: address.host, port: address.port)
            case .noPort(EACCES), .noPort(EPERM): .notAllowed(host: address.host, port: address.port)
            // The system's resolver, which says that nobody knows a host, has no such number.
            case .noPort(EADDRNOTAVAIL), .noPort(nil): .hostForeign(address.host)
            case .noPort(let errno): .system(errno: errno, host: address.host)
            }
    }
}

extension SharedWorld {
    /// A world with everybody in it: who stands ready, and who was configured. Its issuer is known once the port is.
    convenience init(
        _ settings: MockSettings, time: @escaping @Sendable () -> Instant, bits: @escaping @Sendable () -> UInt64
    ) throws(MockServerFault) {
        let profile = settings.provider.profile
        let moment = Moment(now: time(), bits: bits)
        var server = AuthorizationServer(issuer: "", profile: profile, at: moment)
        for client in ReadyClients(in: profile, at: moment).all { server.add(client) }
        for user in settings.parties.users { server.add(User(user)) }
        for client in settings.parties.clients {
            do throws(OAuthError) {
                _ = try server.register(ClientMetadata(client), as: (client.id, client.secret), at: moment)
            } catch {
                throw .clientRefused(id: client.id, reason: error.reason)
            }
        }
        self.init(World(server: server, app: AppSession(issuer: "")), time: time, bits: bits)
    }
}

extension User {
    fileprivate init(_ user: ConfiguredParties.User) {
        self.init(username: user.username, password: user.password, name: user.name, email: user.email)
    }
}

extension ClientMetadata {
    /// Where nothing is said of the grants: a code and refreshing, for a client that has somewhere to be sent back to.
    fileprivate init(_ client: ConfiguredParties.Client) {
        let code = [GrantType.authorizationCode.rawValue, GrantType.refreshToken.rawValue]
        let authentication: Client.Authentication = client.secret == nil ? .none : .basic
        self.init(
            redirectURIs: client.redirectURIs, clientName: client.name, grantTypes: client.grantTypes ?? code,
            tokenEndpointAuthMethod: client.authentication ?? authentication.rawValue, scope: client.scope
        )
    }
}

extension MockSettings {
    /// Whether anybody beside this machine's own programs can come.
    public var reachesOthers: Bool { ListeningAddress(host: host).reach != .loopback }
}
