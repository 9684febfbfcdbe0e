extension AuthorizationServer {
    /// RFC 6749 section 4.1.2: short-lived, bound to client and redirect URI.
    mutating func issueCode(
        for request: AppRequest, of waiting: PendingAuthorization, username: String, at moment: Moment
    ) -> String {
        let code = profile.prefixes.code + moment.secret()
        codes[code] = AuthorizationCode(
            clientID: waiting.clientID, redirectURI: request.redirectURI,
            redirectURIWasSent: request.redirectURIWasSent, username: username, scope: waiting.scope,
            challenge: request.challenge, nonce: request.nonce, signedIn: waiting.signedIn, audience: request.audience,
            isOffline: request.isOffline, issued: moment.now, expires: moment.now.advanced(by: profile.codeLifetime),
            keyThumbprint: request.keyThumbprint
        )
        return code
    }

    func isCode(_ text: String) -> Bool { codes[text] != nil || usedCodes[text] != nil }

    /// A code for tokens, RFC 6749 section 4.1.3.
    mutating func redeemCode(
        _ parameters: FormParameters, from client: Client, provenBy key: String?, at moment: Moment
    ) throws(OAuthError) -> TokenAnswer {
        guard let sent = parameters["code"] else { throw OAuthError(.grant(.codeMissing)) }
        guard var code = codes[sent] ?? usedCodes[sent] else { throw OAuthError(.grant(.codeUnknown)) }
        // RFC 6749 section 4.1.3: ensure that the code was issued to this client.
        guard code.clientID == client.id else {
            throw OAuthError(.grant(.codeOfAnotherClient(issuedTo: code.clientID, sentBy: client.id)))
        }
        // RFC 6749 sections 4.1.2 and 10.5: a code used twice is denied, and the tokens made from it are revoked.
        if let use = code.use {
            families[use.family]?.revocation = .codeReplayed
            throw OAuthError(.grant(.codeUsed(ago: moment.now - use.time)))
        }
        if let revocation = code.revocation { throw OAuthError(.grant(.codeRevoked(revocation))) }
        // RFC 6749 section 4.1.2: it must expire shortly after it is issued.
        guard moment.now < code.expires else {
            throw OAuthError(.grant(.codeExpired(age: moment.now - code.issued, lifetime: profile.codeLifetime)))
        }
        let departure = try checkRedirectURI(parameters["redirect_uri"], of: code)
        try checkVerifier(parameters["code_verifier"], of: code)
        try checkAudience(parameters["resource"], granted: code.audience)
        // RFC 9449 section 10: the key that dpop_jkt named.
        if let bound = code.keyThumbprint, bound != key {
            throw OAuthError(.grant(.codeKeyDiffers(bound: bound, proof: key)))
        }
        let family = makeFamily(
            for: client, username: code.username, scope: code.scope, signedIn: code.signedIn, audience: code.audience
        )
        code.use = AuthorizationCode.Use(time: moment.now, family: family)
        codes[sent] = nil
        usedCodes[sent] = code
        families[family]?.code = sent
        families[family]?.isOffline = code.isOffline
        var answer = issueTokens(in: family, to: client, scope: code.scope, nonce: code.nonce, at: moment)
        answer.departure = departure
        return answer
    }

    /// RFC 6749 section 4.1.3: required if it was in the authorization request, and then identical.
    private func checkRedirectURI(_ sent: String?, of code: AuthorizationCode) throws(OAuthError) -> Departure? {
        guard let sent else {
            guard code.redirectURIWasSent else { return nil }
            // Some providers do not ask for it again.
            if !profile.strictness.redirectAtToken { return .redirectNotAsked(issuedFor: code.redirectURI) }
            throw OAuthError(.grant(.redirectMissing(issuedFor: code.redirectURI)))
        }
        guard sent == code.redirectURI else {
            throw OAuthError(.grant(.redirectDiffers(sent: sent, issuedFor: code.redirectURI)))
        }
        return nil
    }

    private func checkVerifier(_ verifier: String?, of code: AuthorizationCode) throws(OAuthError) {
        guard let verifier else {
            // RFC 9700 section 2.1.1: a challenge at the one endpoint means a verifier at the other.
            if code.challenge != nil { throw OAuthError(.grant(.verifierMissing)) }
            return
        }
        // RFC 9700 section 4.8.2: a verifier without a challenge is a downgrade.
        guard let challenge = code.challenge else { throw OAuthError(.grant(.verifierUnexpected)) }
        // RFC 7636 section 4.1.
        guard CodeChallenge.isWellFormed(verifier) else {
            throw OAuthError(.grant(.verifierMalformed(length: verifier.count)))
        }
        // RFC 7636 section 4.6.
        guard challenge.isMet(by: verifier) else { throw OAuthError(.grant(.verifierWrong(challenge.method))) }
    }
}
