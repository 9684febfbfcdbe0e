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

        public init(
            authorization: String, signIn: String, consent: String, token: String, registration: String,
            revocation: String, introspection: String, deviceAuthorization: String, verification: String
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
        }
    }

    /// A scope that can be asked for, and what the consent page says about it.
    public struct OfferedScope: Equatable, Sendable {
        public var token: String
        public var meaning: String

        public init(token: String, meaning: String) {
            self.token = token
            self.meaning = meaning
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
    public var scopes: [OfferedScope] = [
        OfferedScope(token: "contacts.read", meaning: "See your contacts"),
        OfferedScope(token: "contacts.write", meaning: "Add contacts to your address book"),
        OfferedScope(token: "profile", meaning: "See your name and email address"),
    ]

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
            deviceAuthorization: "/oauth/device-authorization", verification: "/oauth/device"
        )
    )

    /// Every profile, the default first.
    public static let all = [standard, twoMinute]

    public static func named(_ name: String) -> Profile? {
        all.first { $0.name == name }
    }
}
