import Course
import OAuth

extension Profile {
    /// The rules' view of a provider; whatever the description leaves out is as in the standard profile.
    public init(_ description: ProviderDescription) {
        self.init(name: description.name, title: description.title, paths: Paths(description.paths))
        codeLifetime = description.lifetimes.code
        accessTokenLifetime = description.lifetimes.accessToken
        refreshTokenLifetime = description.lifetimes.refreshToken
        deviceCodeLifetime = description.lifetimes.deviceCode
        pollingInterval = description.lifetimes.pollingInterval
        if !description.scopes.isEmpty { scopes = description.scopes.map(OfferedScope.init) }
        tokenShape = description.tokens.form == .jwt ? .jwt : .opaque
        registrationForm = RegistrationForm(description.registration)
        allowsLegacyGrants = description.strictness.legacyGrants
        requiresPushedRequests = description.strictness.pushedRequests
        strictness = Strictness(description.strictness)
        prefixes = TokenPrefixes(
            access: description.tokens.accessPrefix, refresh: description.tokens.refreshPrefix,
            code: description.tokens.codePrefix
        )
    }
}

extension Profile.Paths {
    fileprivate init(_ paths: [ProviderDescription.Endpoint: String]) {
        let standard = Profile.standard.paths
        self.init(
            authorization: paths[.authorization] ?? standard.authorization,
            signIn: paths[.signIn] ?? standard.signIn,
            consent: paths[.consent] ?? standard.consent,
            token: paths[.token] ?? standard.token,
            registration: paths[.registration] ?? standard.registration,
            revocation: paths[.revocation] ?? standard.revocation,
            introspection: paths[.introspection] ?? standard.introspection,
            deviceAuthorization: paths[.deviceAuthorization] ?? standard.deviceAuthorization,
            verification: paths[.verification] ?? standard.verification,
            jwks: paths[.keys] ?? standard.jwks, userInfo: paths[.userInfo] ?? standard.userInfo,
            pushedAuthorization: paths[.pushedAuthorization] ?? standard.pushedAuthorization
        )
        registrationPage = paths[.registrationPage] ?? standard.registrationPage
    }
}

extension Profile.OfferedScope {
    /// Some mean something to the rules by their names, as `openid` and `offline_access` do.
    fileprivate init(_ scope: ProviderDescription.OfferedScope) {
        self.init(
            token: scope.token, meaning: scope.meaning, opens: scope.opens.isEmpty ? nil : scope.opens.map(\.rawValue))
    }
}

extension RegistrationForm {
    fileprivate init(_ form: ProviderDescription.RegistrationForm) {
        self.init(
            heading: form.heading, fields: form.fields.map(Field.init), button: form.button, success: form.success)
    }
}

extension RegistrationForm.Field {
    fileprivate init(_ field: ProviderDescription.RegistrationForm.Field) {
        let purpose: RegistrationForm.Purpose =
            switch field.purpose {
            case .clientID: .clientID
            case .clientSecret: .clientSecret
            case .title: .title
            case .domain: .domain
            case .redirectURI: .redirectURI
            case .note: .note
            }
        self.init(
            purpose: purpose, label: field.label, example: field.example, hasGenerateButton: field.hasGenerateButton)
    }
}

extension Strictness {
    fileprivate init(_ strictness: ProviderDescription.Strictness) {
        self.init()
        pkce =
            switch strictness.pkce {
            case .publicClients: .publicClients
            case .everybody: .everybody
            case .nobody: .nobody
            }
        redirects =
            switch strictness.redirects {
            case .exact: .exact
            case .subdirectory: .subdirectory
            }
        refreshTokens =
            switch strictness.refreshTokens {
            case .always: .always
            case .offlineAccess: .offlineAccess
            case .accessType: .accessType
            }
        anyLoopbackPort = strictness.anyLoopbackPort
        stateRequired = strictness.stateRequired
        redirectAtToken = strictness.redirectAtToken
        refreshEndsEarlierTokens = strictness.refreshEndsEarlierTokens
        checksOrigin = strictness.checksOrigin
        realm = strictness.realm
    }
}
