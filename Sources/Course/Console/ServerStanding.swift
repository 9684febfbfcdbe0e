/// How things stand at the mock server now: what a person who watches it wants to know and to copy.
public struct ServerStanding: Equatable, Sendable {
    public var issuer: String
    public var tokenEndpoint: String
    /// The base of the API; `/contacts` and `/public/status` stand below it.
    public var api: String
    public var apiKey: String
    /// The provider profile's title.
    public var provider: String
    /// Seconds by which the clock was moved; the clock itself runs.
    public var secondsAhead: Int
    public var users: [UserRow]
    public var clients: [ClientRow]
    /// The newest first; only so many as somebody may want to look through.
    public var tokens: [TokenRow]
    /// Armed faults, each with how many answers it is still good for.
    public var faults: [ArmedFault]

    public init(
        issuer: String, tokenEndpoint: String, api: String, apiKey: String, provider: String, secondsAhead: Int = 0,
        users: [UserRow] = [], clients: [ClientRow] = [], tokens: [TokenRow] = [], faults: [ArmedFault] = []
    ) {
        self.issuer = issuer
        self.tokenEndpoint = tokenEndpoint
        self.api = api
        self.apiKey = apiKey
        self.provider = provider
        self.secondsAhead = secondsAhead
        self.users = users
        self.clients = clients
        self.tokens = tokens
        self.faults = faults
    }

    public struct UserRow: Equatable, Sendable {
        public var username: String
        public var password: String
        public var name: String

        public init(username: String, password: String, name: String) {
            self.username = username
            self.password = password
            self.name = name
        }
    }

    public struct ClientRow: Equatable, Sendable {
        public var id: String
        /// nil for a public client.
        public var secret: String?
        public var name: String
        public var redirectURIs: [String]
        public var grantTypes: [String]
        /// RFC 7591's `token_endpoint_auth_method`.
        public var authentication: String

        public init(
            id: String, secret: String?, name: String, redirectURIs: [String], grantTypes: [String],
            authentication: String
        ) {
            self.id = id
            self.secret = secret
            self.name = name
            self.redirectURIs = redirectURIs
            self.grantTypes = grantTypes
            self.authentication = authentication
        }
    }

    /// A code or token, by what it is and whether it counts.
    public struct TokenRow: Equatable, Sendable {
        public enum Kind: String, Equatable, Sendable {
            case code, access, refresh, device
        }

        public enum State: Equatable, Sendable {
            /// Counts for so many seconds more.
            case live(seconds: Int)
            case expired
            /// A code or a device code was exchanged; a refresh token was replaced.
            case used
            case revoked
        }

        /// The text as it crossed the wire; for an access token that is a JWT, its `jti`.
        public var text: String
        public var kind: Kind
        public var clientName: String
        /// nil where the app acts for itself.
        public var username: String?
        public var scope: String
        public var state: State

        public init(
            text: String, kind: Kind, clientName: String, username: String?, scope: String, state: State
        ) {
            self.text = text
            self.kind = kind
            self.clientName = clientName
            self.username = username
            self.scope = scope
            self.state = state
        }
    }

    public struct ArmedFault: Equatable, Sendable {
        public var fault: MockFault
        /// How many answers it still shapes.
        public var times: Int

        public init(fault: MockFault, times: Int) {
            self.fault = fault
            self.times = times
        }
    }
}
