import OAuth

extension World {
    /// A world whose profile was changed before the server was made.
    init(_ change: (inout Profile) -> Void) {
        self.init()
        var profile = Profile.standard
        change(&profile)
        var other = AuthorizationServer(issuer: Self.issuer, profile: profile, at: moment)
        for client in server.clients.values { other.add(client) }
        server = other
    }

    /// A server that gives its access tokens as JWTs.
    static var withJWTs: World { World { $0.tokenShape = .jwt } }

    /// What a sign-in through the app leads to.
    mutating func signIn(scope: String = "openid", _ changes: [String: String?] = [:]) throws -> TokenAnswer {
        server.add(makeClient(scope: "contacts.read contacts.write profile openid email"))
        return try tokens(changes.merging(["scope": scope]) { $1 })
    }

    /// Shows a JWT, as whoever has looked at its signature hands it on.
    mutating func call(_ jwt: JWTReading, scope: String = "contacts.read") throws(OAuthError) -> ResourceOwner {
        var presented = PresentedToken(authorization: ["Bearer a.b.c"])
        presented.jwt = jwt
        return try server.authorize(presented, scope: scope, at: now)
    }

    mutating func userInfo(_ token: String) throws(OAuthError) -> UserClaims {
        try server.userInfo(PresentedToken(authorization: ["Bearer \(token)"]), at: now)
    }
}

extension TokenAnswer {
    /// As it is read once it was signed and has come back.
    var reading: JWTReading {
        guard let claims = accessTokenClaims else { return .refused(.malformed) }
        return .accessToken(issuer: claims.issuer, id: claims.id)
    }
}
