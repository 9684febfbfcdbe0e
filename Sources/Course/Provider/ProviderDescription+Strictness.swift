extension ProviderDescription {
    /// Where a provider asks for more or for less than the RFCs do.
    public struct Strictness: Equatable, Sendable {
        /// Who has to use PKCE.
        public enum PKCE: String, CaseIterable, Sendable {
            /// Clients without a secret, as RFC 9700 section 2.1.1 has it.
            case publicClients = "public-clients"
            case everybody, nobody
        }

        /// How a redirect URI is compared with the registered ones.
        public enum Redirects: String, CaseIterable, Sendable {
            /// Letter by letter, as RFC 9700 section 4.1.3 has it.
            case exact
            /// It may also lie below the path of a registered one.
            case subdirectory
        }

        /// When a refresh token comes along.
        public enum RefreshTokens: String, CaseIterable, Sendable {
            case always
            /// Where the scope `offline_access` was granted.
            case offlineAccess = "offline-access"
            /// Where the authorization request says `access_type=offline`.
            case accessType = "access-type"
        }

        public var pkce = PKCE.publicClients
        public var redirects = Redirects.exact
        /// Whether the port of a loopback redirect URI is free for clients with a secret too.
        public var anyLoopbackPort = false
        /// Whether a request without `state` is refused.
        public var stateRequired = false
        /// Whether the token endpoint wants `redirect_uri` again (RFC 6749 section 4.1.3).
        public var redirectAtToken = true
        public var refreshTokens = RefreshTokens.always
        /// Whether a refresh ends the access tokens made before it.
        public var refreshEndsEarlierTokens = false
        /// Whether a secret from a browser's script, and a web app without an Origin header, are refused.
        public var checksOrigin = false
        /// Whether the password grant and the implicit grant are served (RFC 9700 sections 2.4 and 2.1.2).
        public var legacyGrants = false
        /// Whether every authorization request has to be pushed first (RFC 9126 section 5).
        public var pushedRequests = false
        /// What may follow the client id after an `@` at the token endpoint; nil where nothing may.
        public var realm: String?

        public init() {}
    }

    /// The page on which a person registers an app.
    public struct RegistrationForm: Equatable, Sendable {
        /// What a field is for; the raw value is its key in a profile.
        public enum Purpose: String, CaseIterable, Sendable {
            case clientID = "client-id"
            case clientSecret = "client-secret"
            case title
            /// A host, without a protocol.
            case domain
            case redirectURI = "redirect-uri"
            /// Asked for and not used.
            case note
        }

        public struct Field: Equatable, Sendable {
            public var purpose: Purpose
            public var label: String
            /// Beside the field; nil for none.
            public var example: String?
            /// Whether a button makes a value. Ids and secrets are always the server's (RFC 9700 section 4.15).
            public var hasGenerateButton: Bool

            public init(purpose: Purpose, label: String, example: String? = nil, hasGenerateButton: Bool = false) {
                self.purpose = purpose
                self.label = label
                self.example = example
                self.hasGenerateButton = hasGenerateButton
            }
        }

        public var heading = "Register an app"
        /// In the order of the page.
        public var fields: [Field] = [
            Field(purpose: .clientID, label: "Client Id", hasGenerateButton: true),
            Field(purpose: .clientSecret, label: "Client Secret", hasGenerateButton: true),
            Field(purpose: .title, label: "Title", example: "Paperplane"),
            Field(purpose: .domain, label: "App Domain", example: "www.example.com"),
            Field(purpose: .redirectURI, label: "Redirect URI", example: "https://www.example.com/callback"),
        ]
        public var button = "Create"
        /// What the page says when it worked.
        public var success = "The app identifier has been successfully created."

        public init() {}
    }
}
