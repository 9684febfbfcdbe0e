/// How a provider calls things and how long they live: the rules stay, the words change.
public struct Profile: Equatable, Sendable {
    /// Where the endpoints stand, below the issuer.
    public struct Paths: Equatable, Sendable {
        public var authorization: String
        public var signIn: String
        public var consent: String
        public var token: String
        public var registration: String
        public var revocation: String
        public var introspection: String
        public var deviceAuthorization: String
        /// Where a person types the code that a device shows.
        public var verification: String
        /// The public keys of the server (RFC 7517).
        public var jwks: String
        public var userInfo: String
        /// Where an app leaves an authorization request before it sends the browser (RFC 9126).
        public var pushedAuthorization: String
        /// Where a person registers an app.
        public var registrationPage = "/apps/new"

        public init(
            authorization: String, signIn: String, consent: String, token: String, registration: String,
            revocation: String, introspection: String, deviceAuthorization: String, verification: String,
            jwks: String = "/jwks", userInfo: String = "/userinfo", pushedAuthorization: String = "/par"
        ) {
            self.authorization = authorization
            self.signIn = signIn
            self.consent = consent
            self.token = token
            self.registration = registration
            self.revocation = revocation
            self.introspection = introspection
            self.deviceAuthorization = deviceAuthorization
            self.verification = verification
            self.jwks = jwks
            self.userInfo = userInfo
            self.pushedAuthorization = pushedAuthorization
        }
    }

    /// A scope that can be asked for, and what the consent page says about it.
    public struct OfferedScope: Equatable, Sendable {
        public var token: String
        public var meaning: String
        /// The parts of the API that it opens, by the scopes that do so at the standard provider.
        public var opens: [String]

        /// - Parameter opens: nil for the part of its own name.
        public init(token: String, meaning: String, opens: [String]? = nil) {
            self.token = token
            self.meaning = meaning
            self.opens = opens ?? [token]
        }
    }

    /// What a lesson writes in its `provider` comment.
    public var name: String
    /// What the pages call the provider.
    public var title: String
    public var paths: Paths
    /// Seconds; at most ten minutes (RFC 6749 section 4.1.2).
    public var codeLifetime = 120
    /// Seconds.
    public var accessTokenLifetime = 3_600
    /// Seconds.
    public var refreshTokenLifetime = 30 * 86_400
    /// Seconds for which a device and its user have time.
    public var deviceCodeLifetime = 600
    /// Seconds between two questions of a device, to begin with (RFC 8628 section 3.2).
    public var pollingInterval = 5
    /// Seconds for signing in and deciding.
    public var pendingLifetime = 600
    /// Seconds for which an expired thing is still remembered, so that a refusal can say why. Then it is dropped.
    public var memory = 86_400
    /// Seconds for which an app may believe an ID token.
    public var idTokenLifetime = 3_600
    public var tokenShape = TokenShape.opaque
    /// For access tokens that are JWTs, and for the ID tokens of clients that have no wish of their own.
    public var signingAlgorithm = SigningAlgorithm.es256
    /// APIs elsewhere that take this server's tokens (RFC 8707); such a token opens nothing here.
    public var otherAudiences = ["https://calendar.example"]
    /// A path of the issuer's own, such as `/realms/demo`, below which all the endpoints stand; empty for none.
    public var issuerPath = ""
    /// What the page asks on which a person registers an app.
    public var registrationForm = RegistrationForm.standard
    public var scopes: [OfferedScope] = [
        OfferedScope(token: "contacts.read", meaning: "See your contacts"),
        OfferedScope(token: "contacts.write", meaning: "Add contacts to your address book"),
        OfferedScope(token: "profile", meaning: "See your name and email address"),
        OfferedScope(token: "openid", meaning: "Know that it is you who signs in"),
        OfferedScope(token: "email", meaning: "See your email address"),
    ]

    /// Whether the password and the implicit grant are served, which RFC 9700 sections 2.4 and 2.1.2 speak against.
    public var allowsLegacyGrants = false
    /// Whether every authorization request has to be pushed first (RFC 9126 section 5).
    public var requiresPushedRequests = false
    /// Whether a DPoP proof has to carry a nonce of the server's (RFC 9449 section 8).
    public var asksForProofNonce = false
    /// What opens the registration endpoint (RFC 7591 section 3); nil where it is open to everybody.
    public var initialAccessToken: String?
    public var strictness = Strictness()
    public var prefixes = TokenPrefixes()

    public init(name: String, title: String, paths: Paths) {
        self.name = name
        self.title = title
        self.paths = paths
    }

    public var offeredScope: Scope { Scope(scopes.map(\.token)) }
}

extension Profile {
    /// The RFCs and nothing else.
    public static let standard = Profile(
        name: "standard", title: "Standard Mail",
        paths: Paths(
            authorization: "/authorize", signIn: "/sign-in", consent: "/consent", token: "/token",
            registration: "/register", revocation: "/revoke", introspection: "/introspect",
            deviceAuthorization: "/device-authorization", verification: "/device"
        )
    )

    /// In the style of the vendor whose codes are "only viable for two minutes".
    public static let twoMinute = Profile(
        name: "two-minute", title: "Two-Minute Mail",
        paths: Paths(
            authorization: "/oauth/auth", signIn: "/oauth/sign-in", consent: "/oauth/consent", token: "/oauth/token",
            registration: "/oauth/register", revocation: "/oauth/revoke", introspection: "/oauth/introspect",
            deviceAuthorization: "/oauth/device-authorization", verification: "/oauth/device", jwks: "/oauth/jwks",
            userInfo: "/oauth/userinfo", pushedAuthorization: "/oauth/par"
        )
    )

    /// Every profile, the default first.
    public static let all = [standard, twoMinute, legacy]

    public static func named(_ name: String) -> Profile? {
        all.first { $0.name == name }
    }
}

extension Profile.Paths {
    /// The same endpoints below an issuer's own path.
    public func below(_ path: String) -> Profile.Paths {
        var below = Profile.Paths(
            authorization: path + authorization, signIn: path + signIn, consent: path + consent, token: path + token,
            registration: path + registration, revocation: path + revocation, introspection: path + introspection,
            deviceAuthorization: path + deviceAuthorization, verification: path + verification, jwks: path + jwks,
            userInfo: path + userInfo, pushedAuthorization: path + pushedAuthorization
        )
        below.registrationPage = path + registrationPage
        return below
    }
}
