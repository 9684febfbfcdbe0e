extension AuthorizationServer {
    /// A token for the app itself, with nobody to ask: RFC 6749 section 4.4.
    mutating func issueToClient(
        _ parameters: FormParameters, from client: Client, at moment: Moment
    ) throws(OAuthError) -> TokenAnswer {
        // RFC 6749 section 4.4: confidential clients only.
        if client.isPublic { throw OAuthError(.client(.publicForItself(id: client.id))) }
        // RFC 6749 section 4.4.2: the scope is optional.
        let scope = try scope(asked: parameters["scope"], by: client)
        if scope.contains(Scope.openID) { throw OAuthError(.grant(.openIDWithoutUser)) }
        let audience = try audience(asked: parameters["resource"])
        let family = makeFamily(for: client, username: nil, scope: scope, audience: audience)
        return issueTokens(in: family, to: client, scope: scope, at: moment)
    }
}
