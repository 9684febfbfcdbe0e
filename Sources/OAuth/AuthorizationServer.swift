/// An OAuth 2.0 authorization server as a value: requests in, answers or an `OAuthError` out.
///
/// It speaks no HTTP and has neither clock nor randomness: every call is handed a `Moment`. Copying it is a snapshot,
/// and putting the copy back undoes whatever happened since.
public struct AuthorizationServer: Equatable, Sendable {
    /// How much may wait or be registered at once, since anybody may send these requests.
    enum Limit {
        static let pending = 1_000
        static let clients = 1_000
        static let signIns = 5
        static let devices = 1_000
        /// Wrong user codes, by all browsers together, and the seconds within which they are counted.
        static let userCodes = 10
        static let userCodeWindow = 60
    }

    /// Its own name, a URL without query or fragment (RFC 8414 section 2).
    public var issuer: String
    public let profile: Profile
    public let users: [User]
    /// The key that opens the public part of the API.
    public let apiKey: String
    /// By client id.
    public internal(set) var clients: [String: Client] = [:]

    var pending: [String: PendingAuthorization] = [:]
    var codes: [String: AuthorizationCode] = [:]
    var accessTokens: [String: AccessToken] = [:]
    var refreshTokens: [String: RefreshToken] = [:]
    var families: [Int: TokenFamily] = [:]
    /// By device code.
    var devices: [String: DeviceAuthorization] = [:]
    /// When a user code was typed that is none.
    var wrongUserCodes: [Instant] = []
    var nextFamily = 1
    var nextSweep: Instant

    public init(issuer: String, profile: Profile = .standard, users: [User] = User.ready, at moment: Moment) {
        self.issuer = issuer
        self.profile = profile
        self.users = users
        apiKey = moment.secret()
        nextSweep = moment.now
    }

    /// Makes a client known without asking whether its metadata is allowed.
    public mutating func add(_ client: Client) {
        clients[client.id] = client
    }

    /// An endpoint's address: the issuer and a path of the profile.
    public func url(_ path: String) -> String { issuer + path }
}
