extension AuthorizationServer {
    /// A user's own password for tokens, RFC 6749 section 4.3. Only a profile for old apps has it.
    mutating func redeemPassword(
        _ parameters: FormParameters, from client: Client, at moment: Moment
    ) throws(OAuthError) -> TokenAnswer {
        // RFC 6749 section 4.3.2: both are required.
        guard let username = parameters["username"] else { throw OAuthError(.grant(.usernameMissing)) }
        guard let password = parameters["password"] else { throw OAuthError(.grant(.passwordMissing)) }
        let scope = try scope(asked: parameters["scope"], by: client)
        switch verify(username, password: password, at: moment) {
        // RFC 6749 section 5.2: wrong credentials of the resource owner are an invalid grant.
        case .wrong: throw OAuthError(.grant(.passwordWrong(username: username)))
        case .closed:
            let (limit, window) = (passwordGuard.limit, passwordGuard.window)
            throw OAuthError(.grant(.tooManyPasswords(username: username, limit, seconds: window)))
        case .right(let user):
            let family = makeFamily(for: client, username: user.username, scope: scope)
            var answer = issueTokens(in: family, to: client, scope: scope, at: moment)
            answer.warning = .passwordGrant
            return answer
        }
    }
}
