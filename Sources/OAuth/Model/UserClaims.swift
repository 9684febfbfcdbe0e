/// What an app gets to know about a user who signed in, OpenID Connect Core section 5.1.
public struct UserClaims: Equatable, Sendable {
    /// Who it is, for this server and for good.
    public let subject: String
    /// nil where the scope does not say `profile`.
    public let name: String?
    /// nil where the scope does not say `email`.
    public let email: String?

    /// OpenID Connect Core section 5.4: which scope opens which claims.
    init(_ user: User, within scope: Scope) {
        subject = user.username
        name = scope.contains("profile") ? user.name : nil
        email = scope.contains("email") ? user.email : nil
    }
}

extension Scope {
    /// OpenID Connect Core section 3.1.2.1: the scope that makes an authorization request one for a sign-in.
    static let openID = "openid"
}
