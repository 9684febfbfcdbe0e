/// How the answer of the authorization endpoint travels through the browser.
///
/// OAuth 2.0 Multiple Response Type Encoding Practices section 2.1, and OAuth 2.0 Form Post Response Mode.
public enum ResponseMode: String, CaseIterable, Sendable {
    case query, fragment
    case formPost = "form_post"
}

extension ResponseType {
    /// Where the answer stands if nothing is said: RFC 6749 sections 4.1.2 and 4.2.2.
    var usualMode: ResponseMode {
        switch self {
        case .code: .query
        case .token: .fragment
        }
    }

    /// Multiple Response Type Encoding Practices section 3: a token must not stand in a query.
    func allows(_ mode: ResponseMode) -> Bool {
        self == .code || mode != .query
    }
}
