/// What an authorization request says beyond OAuth's own parameters, OpenID Connect Core section 3.1.2.1.
///
/// `display`, `ui_locales`, `acr_values` and `id_token_hint` are not read, as the section allows.
struct OpenIDRequest: Equatable, Sendable {
    /// Seconds since the sign-in that are not too many; nil where any number will do.
    let maxAge: Int?
    /// Who will probably sign in.
    let loginHint: String?

    /// The values of `prompt` that are known.
    static let prompts = ["none", "login", "consent", "select_account"]

    /// nil where the request is none of OpenID Connect.
    ///
    /// - Throws: what goes back by redirect.
    init?(_ parameters: FormParameters) throws(OAuthError) {
        guard Self.isMeant(by: parameters) else { return nil }
        let prompt = parameters["prompt"] ?? ""
        if Self.isSilent(parameters), prompt.contains(" ") { throw OAuthError(.openID(.promptContradicts(prompt))) }
        maxAge = try parameters["max_age"].map { (text) throws(OAuthError) -> Int in
            guard let age = Int(text), age >= 0 else { throw OAuthError(.openID(.maxAgeMalformed(text))) }
            return age
        }
        loginHint = parameters["login_hint"]
    }

    /// Whether nobody may be asked anything, not even where the request is refused. The other wishes, `login`, `consent`
    /// and `select_account`, need no care: whoever may be asked signs in and decides each time.
    static func isSilent(_ parameters: FormParameters) -> Bool {
        isMeant(by: parameters) && parameters["prompt"]?.split(separator: " ").contains("none") == true
    }

    private static func isMeant(by parameters: FormParameters) -> Bool {
        parameters["scope"].flatMap(Scope.init(parsing:))?.contains(Scope.openID) == true
    }
}

/// Somebody who has signed in with a browser.
struct SignedInBrowser: Equatable, Sendable {
    let username: String
    let time: Instant
}

/// A person and an app to which they said yes.
struct ConsentName: Hashable, Sendable {
    let clientID: String
    let username: String
}
