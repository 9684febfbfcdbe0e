import Hummingbird
import OAuth

/// What goes back, and the server's private note about it.
struct Reply: Sendable {
    var response: Response
    /// Why the answer is an error, or a plain no, for the learner; it stays on this side of the wire.
    var reason: String?

    init(_ response: Response, reason: String? = nil) {
        self.response = response
        self.reason = reason
    }
}

/// One line of the table of contents: which request, how its errors are told, who answers.
struct Route: Sendable {
    /// How an `OAuthError` is told there.
    enum ErrorForm: Sendable {
        /// To a person, as a page.
        case page
        /// To a client, as JSON (RFC 6749 section 5.2).
        case json
        /// To a client of the API, as a challenge (RFC 6750 section 3).
        case challenge
    }

    typealias Handler = @Sendable (IncomingRequest) throws(OAuthError) -> Reply

    let method: HTTPRequest.Method
    let path: String
    let errors: ErrorForm
    let answer: Handler

    init(_ method: HTTPRequest.Method, _ path: String, _ errors: ErrorForm, _ answer: @escaping Handler) {
        self.method = method
        self.path = path
        self.errors = errors
        self.answer = answer
    }
}
