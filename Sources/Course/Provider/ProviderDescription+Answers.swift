extension ProviderDescription {
    /// What tokens and codes look like. However they begin, as many random characters follow as the RFCs want.
    public struct TokenShape: Equatable, Sendable {
        public enum Form: String, CaseIterable, Sendable {
            /// A random text that means nothing to the app.
            case opaque
            /// A JSON Web Token (RFC 9068).
            case jwt
        }

        public var form = Form.opaque
        /// How opaque access tokens begin, such as `gho_`.
        public var accessPrefix = ""
        public var refreshPrefix = ""
        public var codePrefix = ""

        public init() {}
    }

    /// How the token endpoint tells of new tokens, where RFC 6749 section 5.1 has it otherwise.
    public struct TokenAnswerShape: Equatable, Sendable {
        /// What `token_type` says.
        public var tokenType = "Bearer"
        /// `"expires_in": "3599"` instead of `"expires_in": 3599`.
        public var numbersAsText = false
        /// A form unless the request's Accept header names JSON.
        public var isFormUnlessAsked = false
        /// Between two scopes.
        public var scopeSeparator = " "
        /// Members beyond those of the RFC, in order; the text may have placeholders.
        public var extraMembers: [ExtraMember] = []

        public init() {}

        public struct ExtraMember: Equatable, Sendable {
            public var name: String
            public var text: String

            public init(name: String, text: String) {
                self.name = name
                self.text = text
            }
        }

        /// What may stand as `{{name}}` in an extra member.
        public static let placeholders = [
            "client_id", "scope", "expires_in", "issued_at_ms", "refresh_token_expires_in", "refresh_count",
        ]
    }

    /// How one kind of refusal is told, where the RFC has it otherwise.
    public struct ErrorTelling: Equatable, Sendable {
        public enum Form: String, CaseIterable, Sendable {
            case json, form, text
        }

        public var cause: ErrorCause
        public var status: Int
        public var form: Form
        /// With placeholders, whose values are escaped as the form needs it.
        public var body: String

        public init(cause: ErrorCause, status: Int, form: Form = .json, body: String) {
            self.cause = cause
            self.status = status
            self.form = form
            self.body = body
        }

        /// What may stand as `{{name}}` in a body.
        public static let placeholders = [
            "error", "error_description", "client_id", "redirect_uri", "scope", "grant_type", "timestamp", "trace_id",
            "correlation_id",
        ]
    }

    /// The kinds of refusal that a provider may tell in its own way; the raw value is the key in a profile.
    public enum ErrorCause: String, CaseIterable, Sendable {
        // At the token endpoint
        case clientMissing = "client-missing"
        case clientUnknown = "client-unknown"
        case secretWrong = "secret-wrong"
        case codeInvalid = "code-invalid"
        case codeExpired = "code-expired"
        case codeUsed = "code-used"
        case redirectMissing = "redirect-missing"
        case redirectDiffers = "redirect-differs"
        case verifierWrong = "verifier-wrong"
        case refreshTokenInvalid = "refresh-token-invalid"
        case scopeInvalid = "scope-invalid"
        case grantTypeUnknown = "grant-type-unknown"
        /// Whatever else a client's request is refused for.
        case other
        // At the API
        case tokenMissing = "token-missing"
        case tokenInvalid = "token-invalid"
        case tokenExpired = "token-expired"
        case scopeTooSmall = "scope-too-small"
        case apiKeyMissing = "api-key-missing"
        case apiKeyWrong = "api-key-wrong"
    }
}
