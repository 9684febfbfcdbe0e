import Course
import OAuth

/// What this server knows about the names in a live flow, for whoever checks lessons without running them.
public enum FlowFacts {
    /// Profiles, given names, and the names that answers can give, by the variable that begins the request's target.
    public static let vocabulary = FlowVocabulary(
        providers: Profile.all.map(\.name),
        given: Variables.givenNames + endpointNames,
        answers: [
            "authorization_server": metadata,
            "registration_endpoint": registration + jsonError,
            "authorization_endpoint": form,
            // The sign-in and the consent page: on to the next address, or back to the app.
            "form_action": ["location"] + form + redirect,
            // The consent page, or the app, which gives nothing.
            "location": form,
            "token_endpoint": token + jsonError,
            "revocation_endpoint": jsonError,
            "introspection_endpoint": introspection + jsonError,
            "device_authorization_endpoint": device + jsonError,
            // A form that has nothing hidden.
            "verification_uri": ["form_action"],
            "verification_uri_complete": ["form_action"],
            "api": api + jsonError,
            "app": [],
            "redirect_uri": [],
        ]
    )

    private static let endpointNames = AuthorizationServer.endpointNames
    private static let metadata =
        ["issuer"] + endpointNames + ["authorization_response_iss_parameter_supported"]
    private static let registration = [
        "client_id", "client_secret", "client_secret_expires_at", "client_id_issued_at", "client_name",
        "token_endpoint_auth_method", "scope",
    ]
    private static let form = ["form_action", "request"]
    private static let redirect = ["code", "state", "iss"] + jsonError
    private static let token = ["access_token", "token_type", "expires_in", "refresh_token", "scope"]
    private static let introspection = [
        "active", "scope", "client_id", "username", "token_type", "exp", "iat", "sub", "iss",
    ]
    private static let device = [
        "device_code", "user_code", "verification_uri", "verification_uri_complete", "expires_in", "interval",
    ]
    private static let api = ["id", "username", "name", "email", "status", "message"]
    private static let jsonError = ["error", "error_description"]
}
