/// What has to come of each request for tokens: a grant, or nil for a refusal. A refusal may revoke.
extension TokenModel {
    /// RFC 6749 section 4.1.3, rules 42 to 48.
    mutating func redeem(
        _ index: Int, by party: Party, isProven: Bool, verifier: String?, redirectURI: String?
    ) -> Grant? {
        guard maySend("authorization_code", party, isProven) else { return nil }
        let code = codes[index]
        guard code.party.id == party.id else { return refused(.codeOfAnother) }
        if let consent = code.consent {
            consents[consent].isRevoked = true
            return refused(.codeReplayed)
        }
        guard now < code.issued + Self.codeLifetime else { return refused(.codeExpired) }
        let isBoundElsewhere = redirectURI != code.party.redirectURI
        if code.redirectIsBound || redirectURI != nil, isBoundElsewhere { return refused(.redirectWrong) }
        guard verifier == code.verifier else { return refused(.verifierWrong) }
        note(.codeRedeemed)
        let consent = consent(of: "mia", to: party, code.scope)
        codes[index].consent = consent
        return grant(consent, code.scope)
    }

    /// RFC 6749 section 6 and RFC 9700 section 4.14.2, rules 56 to 58.
    mutating func refresh(_ index: Int, by party: Party, isProven: Bool, scope asked: String?) -> Grant? {
        guard maySend("refresh_token", party, isProven) else { return nil }
        let token = refreshTokens[index]
        let consent = consents[token.consent]
        guard consent.party.id == party.id else { return refused(.refreshOfAnother) }
        if token.isReplaced, !consent.isRevoked {
            consents[token.consent].isRevoked = true
            return refused(.refreshReused)
        }
        guard !consent.isRevoked else { return nil }
        guard isActive(token) else { return refused(.refreshExpired) }
        var scope = consent.scope
        if let asked {
            guard let words = Self.words(asked), words.isSubset(of: consent.scope) else { return refused(.tooWide) }
            scope = words
            note(.narrowed)
        }
        note(.refreshed)
        refreshTokens[index].isReplaced = true
        return grant(token.consent, scope)
    }

    /// RFC 6749 section 4.4, rules 53 and 54.
    mutating func ownToken(for party: Party, isProven: Bool, scope asked: String?) -> Grant? {
        guard maySend("client_credentials", party, isProven) else { return nil }
        guard let scope = Self.granted(asked, to: party) else { return refused(.ownTokenRefused) }
        note(.ownToken)
        let consent = consent(of: nil, to: party, scope)
        return grant(consent, scope)
    }

    /// RFC 8628 section 3.4, rules 85, 86 and 89.
    mutating func poll(_ index: Int, by party: Party, isProven: Bool) -> Grant? {
        guard maySend("urn:ietf:params:oauth:grant-type:device_code", party, isProven) else { return nil }
        let device = devices[index]
        guard device.party.id == party.id, now < device.issued + Self.deviceLifetime else { return nil }
        switch device.state {
        case .waiting: return refused(.devicePolledEarly)
        case .denied: return refused(.deviceDenied)
        case .used: return refused(.deviceUsedAgain)
        case .allowed:
            note(.deviceRedeemed)
            devices[index].state = .used
            let consent = consent(of: "mia", to: party, device.scope)
            return grant(consent, device.scope)
        }
    }

    /// RFC 7009 section 2.1, rules 71 to 74.
    ///
    /// - Returns: whether the server has to say yes; nil where it may have forgotten what is not alive, and ignore it.
    mutating func revoke(_ text: String, by party: Party, isProven: Bool) -> Bool? {
        guard isProven else {
            note(.clientUnproven)
            return false
        }
        if let index = refreshTokens.firstIndex(where: { $0.text == text }) {
            guard owns(refreshTokens[index].consent, party) else { return isActive(refreshTokens[index]) ? false : nil }
            note(.consentRevoked)
            consents[refreshTokens[index].consent].isRevoked = true
        } else if let index = accessTokens.firstIndex(where: { $0.text == text }) {
            guard owns(accessTokens[index].consent, party) else { return isActive(accessTokens[index]) ? false : nil }
            note(.accessRevoked)
            accessTokens[index].isRevoked = true
        } else if codes.contains(where: { $0.text == text }) {
            return nil
        }
        return true
    }

    private mutating func owns(_ consent: Int, _ party: Party) -> Bool {
        let isOwn = consents[consent].party.id == party.id
        if !isOwn { note(.revocationRefused) }
        return isOwn
    }

    private mutating func maySend(_ grant: String, _ party: Party, _ isProven: Bool) -> Bool {
        if !isProven { note(.clientUnproven) }
        return isProven && party.grants.contains(grant)
    }

    private mutating func refused(_ event: Event) -> Grant? {
        note(event)
        return nil
    }

    private mutating func consent(of user: String?, to party: Party, _ scope: Set<String>) -> Int {
        consents.append(Consent(party: party, user: user, scope: scope))
        return consents.count - 1
    }

    private func grant(_ consent: Int, _ scope: Set<String>) -> Grant {
        let known = consents[consent]
        return Grant(
            consent: consent, scope: scope,
            hasRefreshToken: known.user != nil && known.party.grants.contains("refresh_token")
        )
    }
}
