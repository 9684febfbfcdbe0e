import Hummingbird
import OAuth

extension AuthorizationService {
    /// Every address of the server, in the order in which a client meets them.
    var routes: [Route] {
        [
            // What it says about itself: RFC 8414
            Route(.get, AuthorizationServer.metadataPath, .json, metadata),
            // Registering an app: RFC 7591
            Route(.post, paths.registration, .json, register),
            // The authorization endpoint and its pages: RFC 6749 section 3.1
            Route(.get, paths.authorization, .page, authorize),
            Route(.post, paths.authorization, .page, authorizeByForm),
            Route(.post, paths.signIn, .page, signIn),
            Route(.get, paths.consent, .page, showConsent),
            Route(.post, paths.consent, .page, decide),
            // The token endpoint: RFC 6749 section 3.2
            Route(.post, paths.token, .json, token),
            // A device without a keyboard, and the page for its user: RFC 8628
            Route(.post, paths.deviceAuthorization, .json, authorizeDevice),
            Route(.get, paths.verification, .page, showVerification),
            Route(.post, paths.verification, .page, enterUserCode),
            // Taking a token back: RFC 7009
            Route(.post, paths.revocation, .json, revoke),
            // Asking what a token stands for: RFC 7662
            Route(.post, paths.introspection, .json, introspect),
            // The API: RFC 6750
            Route(.get, APIPaths.contacts, .challenge, contacts),
            Route(.post, APIPaths.contacts, .challenge, addContact),
            Route(.get, APIPaths.profile, .challenge, profile),
            Route(.get, APIPaths.status, .challenge, status),
            // What the pages need
            Route(.get, Stylesheet.path, .page, stylesheet),
        ]
    }
}

extension ClientApp {
    /// Every address of the app.
    var routes: [Route] {
        [
            Route(.get, "/", .page, home),
            // The redirect URI: RFC 6749 section 3.1.2
            Route(.get, Self.redirectPath, .page, callback),
            Route(.get, Stylesheet.path, .page, stylesheet),
        ]
    }
}

/// Where the API stands, below the issuer.
enum APIPaths {
    static let base = "/api"
    static let contacts = base + "/contacts"
    static let profile = base + "/profile"
    static let status = base + "/public/status"
}
