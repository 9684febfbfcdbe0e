/// Users and clients of a teacher's or a developer's own, as a file gives them to the mock server.
public struct ConfiguredParties: Equatable, Sendable {
    public var users: [User]
    public var clients: [Client]

    public init(users: [User] = [], clients: [Client] = []) {
        self.users = users
        self.clients = clients
    }

    public struct User: Equatable, Sendable {
        public var username: String
        public var password: String
        public var name: String
        public var email: String

        public init(username: String, password: String, name: String, email: String) {
            self.username = username
            self.password = password
            self.name = name
            self.email = email
        }
    }

    /// Members are those of RFC 7591 section 2, and the id and secret to be used.
    public struct Client: Equatable, Sendable {
        public var id: String
        /// nil for a public client.
        public var secret: String?
        public var name: String
        public var redirectURIs: [String]
        /// nil for the default: the authorization code, with refreshing.
        public var grantTypes: [String]?
        /// nil for `client_secret_basic` with a secret, `none` without.
        public var authentication: String?
        /// nil for everything that the provider offers.
        public var scope: String?

        public init(
            id: String, secret: String? = nil, name: String, redirectURIs: [String] = [],
            grantTypes: [String]? = nil, authentication: String? = nil, scope: String? = nil
        ) {
            self.id = id
            self.secret = secret
            self.name = name
            self.redirectURIs = redirectURIs
            self.grantTypes = grantTypes
            self.authentication = authentication
            self.scope = scope
        }
    }
}
