import Hummingbird
import OAuth

extension AuthorizationService {
    /// Every address of the server, in the order in which a client meets them. Apps in browsers may read the answers
    /// where it says `crossOrigin`, and never at the authorization endpoint (RFC 9700 section 2.6).
    var routes: [Route] {
        table.map(inDialect)
    }

    private var table: [Route] {
        [
            // What it says about itself: RFC 8414, OpenID Connect Discovery, and RFC 7517
            Route(.get, AuthorizationServer.metadataPath + issuerPath, .json, crossOrigin: true, metadata),
            Route(.get, issuerPath + AuthorizationServer.discoveryPath, .json, crossOrigin: true, metadata),
            Route(.get, paths.jwks, .json, crossOrigin: true, jwks),
            // Registering an app: RFC 7591
            Route(.post, paths.registration, .json, register),
            // The same for a person, as a page
            Route(.get, paths.registrationPage, .page, showRegistration),
            Route(.post, paths.registrationPage, .page, submitRegistration),
            // The authorization endpoint and its pages: RFC 6749 section 3.1
            Route(.get, paths.authorization, .page, authorize),
            Route(.post, paths.authorization, .page, authorizeByForm),
            Route(.post, paths.signIn, .page, signIn),
            Route(.get, paths.consent, .page, showConsent),
            Route(.post, paths.consent, .page, decide),
            // Leaving an authorization request here before the browser comes: RFC 9126
            Route(.post, paths.pushedAuthorization, .json, pushRequest),
            // The token endpoint: RFC 6749 section 3.2
            Route(.post, paths.token, .json, crossOrigin: true, token),
            // A device without a keyboard, and the page for its user: RFC 8628
            Route(.post, paths.deviceAuthorization, .json, authorizeDevice),
            Route(.get, paths.verification, .page, showVerification),
            Route(.post, paths.verification, .page, enterUserCode),
            // Taking a token back: RFC 7009
            Route(.post, paths.revocation, .json, crossOrigin: true, revoke),
            // Asking what a token stands for: RFC 7662
            Route(.post, paths.introspection, .json, introspect),
            // Who has signed in: OpenID Connect Core section 5.3
            Route(.get, paths.userInfo, .challenge, crossOrigin: true, userInfo),
            Route(.post, paths.userInfo, .challenge, crossOrigin: true, userInfo),
            // The API: RFC 6750
            Route(.get, issuerPath + APIPaths.contacts, .challenge, crossOrigin: true, contacts),
            Route(.post, issuerPath + APIPaths.contacts, .challenge, crossOrigin: true, addContact),
            Route(.get, issuerPath + APIPaths.profile, .challenge, crossOrigin: true, profile),
            Route(.get, issuerPath + APIPaths.status, .challenge, crossOrigin: true, status),
            // What the pages need
            Route(.get, Stylesheet.path, .page, takesFaults: false, stylesheet),
        ]
    }
}

extension ClientApp {
    /// Every address of the app.
    var routes: [Route] {
        [
            Route(.get, "/", .page, home),
            // On the way to the authorization endpoint: RFC 6749 section 4.1.1
            Route(.get, Self.startPath, .page, start),
            // The redirect URI: RFC 6749 section 3.1.2
            Route(.get, Self.redirectPath, .page, callback),
            Route(.post, Self.redirectPath, .page, callbackByForm),
            Route(.get, Stylesheet.path, .page, stylesheet),
        ]
    }
}

/// Where the API stands, below the issuer.
enum APIPaths {
    static let base = AuthorizationServer.apiPath
    static let contacts = base + "/contacts"
    static let profile = base + "/profile"
    static let status = base + "/public/status"
}
