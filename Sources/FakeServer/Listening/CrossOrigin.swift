import Hummingbird

/// What lets an app in a browser read the answers of another origin: the Fetch standard's CORS protocol.
///
/// No cookies and no other credentials of the browser's own are let through, so any origin may ask.
enum CrossOrigin {
    private static let requestHeaders = "Authorization, Content-Type, DPoP, X-API-Key"
    private static let responseHeaders = "WWW-Authenticate, DPoP-Nonce, Retry-After"
    /// Seconds for which a browser need not ask again.
    private static let memory = "600"

    /// The answer to a browser that asks whether it may; nil where the request is no such question, or where the
    /// address is for pages alone.
    static func preflight(_ request: IncomingRequest, of routes: [Route]) -> Response? {
        guard request.method == .options, request.headers[.origin] != nil,
            request.headers[.accessControlRequestMethod] != nil
        else { return nil }
        let methods = routes.filter(\.crossOrigin).map(\.method.rawValue)
        guard !methods.isEmpty else { return nil }
        var response = Response(
            status: .noContent,
            headers: [
                .accessControlAllowMethods: methods.joined(separator: ", "),
                .accessControlAllowHeaders: requestHeaders,
                .accessControlMaxAge: memory,
            ]
        )
        open(&response)
        return response
    }

    static func open(_ response: inout Response) {
        response.headers[.accessControlAllowOrigin] = "*"
        response.headers[.accessControlExposeHeaders] = responseHeaders
    }
}
