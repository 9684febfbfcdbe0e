/// The names that a lesson's live flow may use, as the server knows them; handed to whoever checks lessons.
public struct FlowVocabulary: Equatable, Sendable {
    /// Server profiles that exist, such as `standard`.
    public var providers: [String]
    /// Variables that every run is given, endpoints included: `redirect_uri`, `state`, `token_endpoint`.
    public var given: [String]
    /// By the variable that begins a request's target, the names that its answers can give:
    /// `token_endpoint` → `access_token`, `refresh_token`, … ; also under `location`, `form_action`, `api`, `app` and `redirect_uri`.
    public var answers: [String: [String]]

    public init(providers: [String], given: [String], answers: [String: [String]]) {
        self.providers = providers
        self.given = given
        self.answers = answers
    }
}
