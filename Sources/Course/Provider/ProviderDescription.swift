/// A provider as its profile tells of it: other words, paths, lifetimes and habits around the same seven steps.
///
/// It is what a file in `content/providers` says, and nothing is done with it here. Whatever a file leaves out is as
/// the RFCs have it, which is what the defaults are.
public struct ProviderDescription: Equatable, Sendable {
    /// What a lesson's `provider` comment and `serve --provider` say; the file's name without its ending.
    public var name: String
    /// What the pages call the provider.
    public var title: String
    /// Whose habits these are; nil for the RFCs themselves.
    public var style: Style?
    public var words = ProviderWords()
    /// Below the issuer; an endpoint that is not here stands where the standard profile has it.
    public var paths: [Endpoint: String] = [:]
    public var lifetimes = Lifetimes()
    /// In the order in which a page lists them; empty for those of the standard profile.
    public var scopes: [OfferedScope] = []
    public var tokens = TokenShape()
    public var answer = TokenAnswerShape()
    public var errors: [ErrorTelling] = []
    public var registration = RegistrationForm()
    public var strictness = Strictness()
    public var apiKey = APIKeyPlace()

    public init(name: String, title: String) {
        self.name = name
        self.title = title
    }

    /// A teaching model is never the product itself, and says so.
    public struct Style: Equatable, Sendable {
        /// "SharePoint add-ins", to go on after "in the style of".
        public var of: String
        /// When the original was taken out of service, in words; nil while it runs.
        public var retired: String?

        public init(of: String, retired: String? = nil) {
            self.of = of
            self.retired = retired
        }
    }

    /// An address of the server; the raw value is its key in a profile.
    public enum Endpoint: String, CaseIterable, Sendable {
        case authorization
        case signIn = "sign-in"
        case consent
        case token
        case registration
        case revocation
        case introspection
        case deviceAuthorization = "device-authorization"
        case verification
        case keys
        case userInfo = "userinfo"
        case pushedAuthorization = "pushed-authorization"
        /// Where a person registers an app.
        case registrationPage = "registration-page"
    }

    /// Seconds.
    public struct Lifetimes: Equatable, Sendable {
        /// At most ten minutes (RFC 6749 section 4.1.2).
        public var code = 120
        public var accessToken = 3_600
        public var refreshToken = 30 * 86_400
        public var deviceCode = 600
        /// Between two questions of a device, to begin with (RFC 8628 section 3.2).
        public var pollingInterval = 5

        public init() {}
    }

    /// A scope that can be asked for.
    public struct OfferedScope: Equatable, Sendable {
        public var token: String
        /// What the consent page says about it.
        public var meaning: String
        /// The parts of the API that it opens; if empty, the one of its own name, if there is one.
        public var opens: [Resource]

        public init(token: String, meaning: String, opens: [Resource]) {
            self.token = token
            self.meaning = meaning
            self.opens = opens
        }
    }

    /// A part of the API; the raw value is the scope that opens it at the standard provider.
    public enum Resource: String, CaseIterable, Sendable {
        case readContacts = "contacts.read"
        case writeContacts = "contacts.write"
        case profile
    }

    /// Where an app's API key belongs.
    public struct APIKeyPlace: Equatable, Sendable {
        public enum Place: String, CaseIterable, Sendable {
            case header, query
        }

        public var place = Place.header
        /// The header's or the parameter's name.
        public var name = "X-API-Key"

        public init() {}
    }
}
