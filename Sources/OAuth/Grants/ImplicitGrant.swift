extension AuthorizationServer {
    /// A token straight from the authorization endpoint, RFC 6749 section 4.2.2. Only a profile for old apps has it.
    mutating func issueImplicitly(
        to client: Client, scope: Scope, username: String, at moment: Moment
    ) -> TokenAnswer {
        let family = makeFamily(for: client, username: username, scope: scope)
        var answer = issueTokens(in: family, to: client, scope: scope, implicitly: true, at: moment)
        answer.warning = .implicitGrant
        return answer
    }
}
