import Course
import Hummingbird
import OAuth

/// What goes back, and the server's private note about it.
struct Reply: Sendable {
    var response: Response
    var note: Note

    init(_ response: Response, note: Note) {
        self.response = response
        self.note = note
    }

    /// - Parameters:
    ///   - reason: why the answer is an error, or a plain no.
    ///   - warning: what should not be done though it was just done.
    ///   - deviation: the rule that it breaks because somebody asked for that.
    init(_ response: Response, reason: String? = nil, warning: String? = nil, deviation: Deviation? = nil) {
        self.init(response, note: Note(reason: reason, warning: warning, fault: deviation.map(MockFault.init)))
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

    typealias Handler = @Sendable (IncomingRequest) async throws(OAuthError) -> Reply

    let method: HTTPRequest.Method
    let path: String
    let errors: ErrorForm
    /// Whether an app in a browser, from another origin, may read the answers.
    let crossOrigin: Bool
    /// Whether an armed fault may shape its answers: it may where the route is the server's, and no aid beside it.
    let takesFaults: Bool
    var answer: Handler

    init(
        _ method: HTTPRequest.Method, _ path: String, _ errors: ErrorForm, crossOrigin: Bool = false,
        takesFaults: Bool = true, _ answer: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.errors = errors
        self.crossOrigin = crossOrigin
        self.takesFaults = takesFaults
        self.answer = answer
    }
}
