extension AuthorizationServer {
    /// Drops what has expired and has been remembered long enough.
    ///
    /// Things of one kind live equally long, so the oldest end first: each call looks at those that go and at one more
    /// of each kind, and every thing goes once. That is a constant cost for each thing that was ever made. Only clients'
    /// assertions end when their makers say: those are looked through when there is no room for more.
    mutating func sweep(at now: Instant) {
        let limit = now.advanced(by: -profile.memory)
        let patience = profile.pendingLifetime
        pending.removeOldest { now - $0.issued >= patience }
        codes.removeOldest { $0.expires < limit }
        devices.removeOldest { $0.expires < limit }
        pushed.removeOldest { $0.expires < limit }
        drafts.removeOldest { now - $0.issued >= Limit.draftLifetime }
        browsers.removeOldest { now - $0.time >= Limit.browserLifetime }
        // A proof from the future counts for two windows.
        usedProofs.removeOldest { now - $0 > 2 * Self.proofWindow }
        for token in accessTokens.removeOldest(while: { $0.expires < limit }) { leave(token.family) }
        for token in refreshTokens.removeOldest(while: { $0.expires < limit }) { leave(token.family) }
    }

    func isWaiting(_ request: PendingAuthorization, at now: Instant) -> Bool {
        now - request.issued < profile.pendingLifetime
    }

    /// Keeps an access token, in the place of the oldest where there are too many.
    mutating func keep(_ token: AccessToken, as text: String) {
        families[token.family]?.tokens += 1
        if accessTokens.isFull, let oldest = accessTokens.removeOldest() { leave(oldest.family) }
        accessTokens[text] = token
    }

    /// The same for a refresh token.
    mutating func keep(_ token: RefreshToken, as text: String) {
        families[token.family]?.tokens += 1
        if refreshTokens.isFull, let oldest = refreshTokens.removeOldest() { leave(oldest.family) }
        refreshTokens[text] = token
    }

    /// A token of this family is forgotten; the last one takes the family along, and the code that began it.
    private mutating func leave(_ name: Int) {
        guard let place = families.index(forKey: name) else { return }
        families.values[place].tokens -= 1
        guard families.values[place].tokens == 0 else { return }
        if let code = families.remove(at: place).value.code { usedCodes[code] = nil }
    }
}
