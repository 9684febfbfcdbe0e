import Course
import OAuth

/// What this server knows about the names in a live flow, for whoever checks lessons without running them.
public enum FlowFacts {
    /// Profiles, given names, and the names that answers can give, by the variable that begins the request's target.
    public static let vocabulary = vocabulary(providers: Provider.builtIn.map(\.name))

    /// Grants that a client can be registered for.
    public static let grantTypes = GrantType.allCases.map(\.rawValue)
    /// Ways in which a client can prove itself.
    public static let clientAuthentications = Client.Authentication.allCases.map(\.rawValue)

    /// The same where there are other profiles too.
    public static func vocabulary(providers: [String]) -> FlowVocabulary {
        var vocabulary = names
        vocabulary.providers = providers
        return vocabulary
    }

    private static let names = FlowVocabulary(
        providers: [],
        given: Variables.givenNames + endpointNames,
        answers: [
            "authorization_server": metadata,
            "registration_endpoint": registration + jsonError,
            "registration_page": registrationForm,
            "authorization_endpoint": form,
            // The sign-in and the consent page: on to the next address, or back to the app. Or the registration page.
            "form_action": ["location", "form", "client_id", "client_secret"] + form + redirect + implicit,
            // The consent page, or the app, which gives nothing.
            "location": form,
            "token_endpoint": token + jsonError,
            "revocation_endpoint": jsonError,
            "introspection_endpoint": introspection + jsonError,
            "pushed_authorization_request_endpoint": pushed + jsonError,
            "device_authorization_endpoint": device + jsonError,
            // A form that has nothing hidden.
            "verification_uri": ["form_action"],
            "verification_uri_complete": ["form_action"],
            "userinfo_endpoint": ["sub", "name", "email"] + jsonError,
            // Keys are nested, so they have no names.
            "jwks_uri": [],
            "api": api + jsonError,
            "app": departure,
            "redirect_uri": [],
        ]
    )

    private static let endpointNames = AuthorizationServer.endpointNames
    private static let metadata =
        ["issuer"] + endpointNames
        + [
            "authorization_response_iss_parameter_supported", "request_parameter_supported",
            "request_uri_parameter_supported",
        ]
    private static let registration = [
        "client_id", "client_secret", "client_secret_expires_at", "client_id_issued_at", "client_name",
        "token_endpoint_auth_method", "scope", "id_token_signed_response_alg", "token_endpoint_auth_signing_alg",
    ]
    /// The page's own token; what it makes comes once a button was pressed.
    private static let registrationForm = ["form_action", "form"]
    private static let form = ["form_action", "request"]
    /// The implicit grant gives its token there (RFC 6749 section 4.2.2).
    private static let redirect =
        ["code", "state", "iss", "access_token", "token_type", "expires_in", "scope"] + jsonError
    /// In the fragment, where the profile serves old apps.
    private static let implicit = ["access_token", "token_type", "expires_in", "scope"]
    /// What the app's own way to the authorization endpoint shows.
    private static let departure = [
        "location", "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge_method",
    ]
    private static let token = ["access_token", "token_type", "expires_in", "refresh_token", "id_token", "scope"]
    private static let introspection = [
        "active", "scope", "client_id", "username", "token_type", "aud", "exp", "iat", "sub", "iss",
    ]
    private static let pushed = ["request_uri", "expires_in"]
    private static let device = [
        "device_code", "user_code", "verification_uri", "verification_uri_complete", "expires_in", "interval",
    ]
    private static let api = ["id", "username", "name", "email", "status", "message"]
    private static let jsonError = ["error", "error_description"]
}
