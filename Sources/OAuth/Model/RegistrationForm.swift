/// What the page asks on which a person registers an app: which fields, in which order, in whose words.
public struct RegistrationForm: Equatable, Sendable {
    /// What a field is for; the raw value is its name on the wire, a note's with a number behind it.
    public enum Purpose: String, CaseIterable, Sendable {
        case clientID = "client_id"
        case clientSecret = "client_secret"
        /// What the consent page calls the app.
        case title
        /// Where the app lives: a host and perhaps a port, without a protocol.
        case domain
        case redirectURI = "redirect_uri"
        /// Asked for and not used.
        case note
    }

    public struct Field: Equatable, Sendable {
        public var purpose: Purpose
        public var label: String
        /// Below the field; nil for none.
        public var example: String?
        /// Whether a button makes the value. Ids and secrets are always the server's (RFC 9700 section 4.15).
        public var hasGenerateButton: Bool

        public init(purpose: Purpose, label: String, example: String? = nil, hasGenerateButton: Bool = false) {
            self.purpose = purpose
            self.label = label
            self.example = example
            self.hasGenerateButton = hasGenerateButton
        }
    }

    public var heading: String
    /// In the order of the page.
    public var fields: [Field]
    /// What stands on the button that registers.
    public var button: String
    /// What the page says when it worked.
    public var success: String

    public init(heading: String, fields: [Field], button: String, success: String) {
        self.heading = heading
        self.fields = fields
        self.button = button
        self.success = success
    }

    /// The fields with the names that they have on the wire.
    public var namedFields: [(name: String, field: Field)] {
        fields.enumerated().map { index, field in
            (field.purpose == .note ? "note_\(index + 1)" : field.purpose.rawValue, field)
        }
    }

    func field(_ purpose: Purpose) -> Field? {
        fields.first { $0.purpose == purpose }
    }
}

extension RegistrationForm {
    /// Five fields, as consoles of providers have had them for years.
    public static let standard = RegistrationForm(
        heading: "Register an app",
        fields: [
            Field(purpose: .clientID, label: "Client Id", hasGenerateButton: true),
            Field(purpose: .clientSecret, label: "Client Secret", hasGenerateButton: true),
            Field(purpose: .title, label: "Title", example: "Paperplane"),
            Field(purpose: .domain, label: "App Domain", example: "www.example.com"),
            Field(purpose: .redirectURI, label: "Redirect URI", example: "https://www.example.com/callback"),
        ],
        button: "Create",
        success: "The app identifier has been successfully created."
    )
}
