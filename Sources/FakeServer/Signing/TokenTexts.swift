import OAuth

/// The tokens of an answer as they cross the wire.
struct TokenTexts: Equatable, Sendable {
    let accessToken: String
    let idToken: String?
}

extension SigningKeys {
    /// Signs what an answer holds to be signed. Most hold nothing, and those wait for nobody.
    nonisolated func texts(of answer: TokenAnswer) async throws -> TokenTexts {
        var accessToken = answer.accessToken
        if let claims = answer.accessTokenClaims {
            // RFC 9068 section 2.1.
            accessToken = try await sign(JSON(claims), type: "at+jwt", with: claims.algorithm)
        }
        guard let claims = answer.idToken else { return TokenTexts(accessToken: accessToken, idToken: nil) }
        let json = JSON(claims, accessTokenHash: IDTokenClaims.hash(ofAccessToken: accessToken))
        return TokenTexts(
            accessToken: accessToken, idToken: try await sign(json, type: "JWT", with: claims.algorithm)
        )
    }
}

extension JSON {
    /// RFC 9068 section 2.2.
    init(_ claims: AccessTokenClaims) {
        var members = [
            Member("iss", .string(claims.issuer)),
            Member("aud", .string(claims.audience)),
            Member("sub", .string(claims.subject)),
            Member("client_id", .string(claims.clientID)),
            Member("iat", .integer(claims.issued.seconds)),
            Member("exp", .integer(claims.expires.seconds)),
            Member("jti", .string(claims.id)),
            Member("scope", .string(claims.scope.text)),
        ]
        if let authTime = claims.authTime { members.append(Member("auth_time", .integer(authTime.seconds))) }
        if let key = claims.keyThumbprint { members.append(Member("cnf", JSON(keyThumbprint: key))) }
        self = .object(members)
    }

    /// OpenID Connect Core sections 2 and 3.1.3.6.
    init(_ claims: IDTokenClaims, accessTokenHash: String) {
        var members = [
            Member("iss", .string(claims.issuer)),
            Member("aud", .string(claims.audience)),
            Member("iat", .integer(claims.issued.seconds)),
            Member("exp", .integer(claims.expires.seconds)),
            Member("auth_time", .integer(claims.authTime.seconds)),
            Member("at_hash", .string(accessTokenHash)),
        ]
        if let nonce = claims.nonce { members.append(Member("nonce", .string(nonce))) }
        self = .object(members + Member.all(claims.user))
    }

    /// RFC 9449 section 6.1.
    init(keyThumbprint: String) {
        self = .object([Member("jkt", .string(keyThumbprint))])
    }

    /// OpenID Connect Core section 5.3.2.
    init(_ user: UserClaims) {
        self = .object(Member.all(user))
    }
}

extension JSON.Member {
    /// OpenID Connect Core section 5.1.
    fileprivate static func all(_ user: UserClaims) -> [JSON.Member] {
        var members = [JSON.Member("sub", .string(user.subject))]
        if let name = user.name { members.append(JSON.Member("name", .string(name))) }
        if let email = user.email { members.append(JSON.Member("email", .string(email))) }
        return members
    }
}
