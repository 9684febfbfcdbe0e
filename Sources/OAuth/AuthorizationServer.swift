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
        /// The same for passwords, by username.
        static let passwords = 10
        static let passwordWindow = 60
        /// What is alive or remembered at once; the oldest are forgotten first.
        static let codes = 20_000
        static let tokens = 100_000
        static let proofs = 100_000
        /// Beyond this a pushed request is refused, RFC 9126 section 2.3.
        static let pushed = 1_000
        /// Registration pages that are open, and the seconds for which one stays so.
        static let drafts = 1_000
        static let draftLifetime = 3_600
        /// Browsers with which somebody has signed in, and the seconds for which that counts.
        static let browsers = 1_000
        static let browserLifetime = 8 * 3_600
        static let consents = 10_000
    }

    /// Its own name, a URL without query or fragment (RFC 8414 section 2).
    public var issuer: String
    public let profile: Profile
    public private(set) var users: [User]
    /// The key that opens the public part of the API.
    public let apiKey: String
    /// By client id.
    public internal(set) var clients: [String: Client] = [:]

    var pending = BoundedTable<String, PendingAuthorization>(limit: Limit.pending)
    /// Codes that nobody has used.
    var codes = BoundedTable<String, AuthorizationCode>(limit: Limit.codes)
    /// Codes that were exchanged. Each is here as long as its family is: RFC 6749 section 10.5 wants a replay noticed for
    /// as long as there are tokens that it must revoke.
    var usedCodes: [String: AuthorizationCode] = [:]
    var accessTokens = BoundedTable<String, AccessToken>(limit: Limit.tokens)
    var refreshTokens = BoundedTable<String, RefreshToken>(limit: Limit.tokens)
    /// Each is here as long as one of its tokens is.
    var families: [Int: TokenFamily] = [:]
    /// By device code.
    var devices = BoundedTable<String, DeviceAuthorization>(limit: Limit.devices)
    /// Wrong user codes, all under one name.
    var userCodeGuard = GuessGuard(limit: Limit.userCodes, window: Limit.userCodeWindow, names: 1)
    /// Wrong passwords, by username: at the sign-in page and wherever else one can be sent.
    var passwordGuard = GuessGuard(limit: Limit.passwords, window: Limit.passwordWindow)
    /// Registration pages that are open, by the token in each.
    var drafts = BoundedTable<String, RegistrationDraft>(limit: Limit.drafts)
    /// Clients' assertions that have been here, and must not come again.
    var usedAssertions: [UsedAssertion.Name: UsedAssertion] = [:]
    /// By request URI.
    var pushed = BoundedTable<String, PushedRequest>(limit: Limit.pushed)
    /// When a proof was taken, by its key and its own id.
    var usedProofs = BoundedTable<String, Instant>(limit: Limit.proofs)
    /// By what each keeps in a cookie.
    var browsers = BoundedTable<String, SignedInBrowser>(limit: Limit.browsers)
    /// What was allowed so far.
    var consents = BoundedTable<ConsentName, Scope>(limit: Limit.consents)
    let proofNonces: ProofNonces
    /// What was asked of it that breaks a rule.
    public var deviations = Deviations()
    var nextFamily = 1

    public init(issuer: String, profile: Profile = .standard, users: [User] = User.ready, at moment: Moment) {
        self.issuer = issuer
        self.profile = profile
        self.users = users
        apiKey = moment.secret()
        proofNonces = ProofNonces(key: moment.secret())
    }

    /// Makes a client known without asking whether its metadata is allowed.
    public mutating func add(_ client: Client) {
        clients[client.id] = client
    }

    /// Makes a person known; a known one of the same name is replaced.
    public mutating func add(_ user: User) {
        users.removeAll { $0.username == user.username }
        users.append(user)
    }

    /// An endpoint's address: the issuer and a path of the profile.
    public func url(_ path: String) -> String { issuer + path }
}
