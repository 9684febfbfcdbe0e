/// What a provider calls the parties and the parameters; the wire's own names do not change.
public struct ProviderWords: Equatable, Sendable {
    public var clientID = "Client ID"
    public var clientSecret = "Client secret"
    public var scope = "Scope"
    public var redirectURI = "Redirect URI"
    public var code = "Authorization code"
    public var accessToken = "Access token"
    public var refreshToken = "Refresh token"
    public var app = "App"
    public var authorizationServer = "Authorization server"
    public var api = "API"

    public init() {}

    /// The provider's own word; nil where it has the RFCs', in capitals or not.
    public func own(_ word: KeyPath<ProviderWords, String>) -> String? {
        let (own, standard) = (self[keyPath: word], Self()[keyPath: word])
        return own.lowercased() == standard.lowercased() ? nil : own
    }

    /// A word's key in a profile, and where it is kept.
    public static var keys: [(key: String, path: WritableKeyPath<ProviderWords, String> & Sendable)] {
        [
            ("client-id", \.clientID), ("client-secret", \.clientSecret), ("scope", \.scope),
            ("redirect-uri", \.redirectURI), ("code", \.code), ("access-token", \.accessToken),
            ("refresh-token", \.refreshToken), ("app", \.app), ("authorization-server", \.authorizationServer),
            ("api", \.api),
        ]
    }
}
