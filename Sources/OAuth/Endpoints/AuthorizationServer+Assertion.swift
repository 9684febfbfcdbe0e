extension AuthorizationServer {
    /// RFC 7523 section 2.2.
    static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

    private enum AssertionLimit {
        /// Seconds; a longer life would have to be remembered as long.
        static let lifetime = 3_600
        /// Seconds by which a client's clock may be ahead.
        static let skew = 60
        static let idLength = 255
        static let remembered = 10_000
    }

    /// A client that proves itself by what it has signed: RFC 7523 section 3, OpenID Connect Core section 9.
    mutating func client(asserting request: ClientRequest, at now: Instant) throws(OAuthError) -> Client {
        let parameters = request.parameters
        // RFC 6749 section 2.3: no more than one method in each request.
        if request.authorization != nil || parameters["client_secret"] != nil {
            throw OAuthError(.client(.twoMethods))
        }
        let type = parameters["client_assertion_type"]
        guard type == Self.assertionType else { throw fault(.typeWrong(type)) }
        guard parameters["client_assertion"] != nil else { throw fault(.textMissing) }
        let assertion: VerifiedAssertion
        switch request.assertion {
        case nil: throw fault(.malformed)
        case .refused(let fault): throw self.fault(fault)
        case .verified(let verified): assertion = verified
        }
        // RFC 7521 section 4.2: client_id is not needed, and if it is there it must be the same.
        if let id = parameters["client_id"], id != assertion.subject {
            throw fault(.clientDiffers(assertion: assertion.subject, parameter: id))
        }
        guard let client = clients[assertion.subject] else { throw OAuthError(.client(.unknown(assertion.subject))) }
        guard client.authentication == .privateKeyJWT else {
            throw fault(.unexpected(id: client.id, registered: client.authentication))
        }
        try check(assertion, at: now)
        try remember(assertion, at: now)
        return client
    }

    private func check(_ assertion: VerifiedAssertion, at now: Instant) throws(OAuthError) {
        // OpenID Connect Core section 9: both are the client's id.
        guard assertion.issuer == assertion.subject else {
            throw fault(.issuerDiffers(issuer: assertion.issuer, subject: assertion.subject))
        }
        // RFC 7523 section 3, 3: the audience must be this server; the token endpoint may stand for it.
        let accepted = [issuer, url(profile.paths.token)]
        guard assertion.audience.contains(where: accepted.contains) else {
            throw fault(.audienceWrong(sent: assertion.audience, accepted: accepted))
        }
        // RFC 7523 section 3, 4: not after its end; and an end that is unreasonably far away may be refused.
        let ahead = assertion.expires - now
        guard ahead > 0 else { throw fault(.expired(ago: now - assertion.expires)) }
        guard ahead <= AssertionLimit.lifetime else {
            throw fault(.expiryTooFar(ahead: ahead, limit: AssertionLimit.lifetime))
        }
        // RFC 7523 section 3, 5 and 6.
        for (claim, time) in [("nbf", assertion.notBefore), ("iat", assertion.issued)] {
            if let time, time - now > AssertionLimit.skew { throw fault(.fromFuture(claim: claim, ahead: time - now)) }
        }
    }

    /// OpenID Connect Core section 9: a `jti` is good for one time.
    private mutating func remember(_ assertion: VerifiedAssertion, at now: Instant) throws(OAuthError) {
        guard assertion.id.utf8.count <= AssertionLimit.idLength else {
            throw fault(.idTooLong(limit: AssertionLimit.idLength))
        }
        let name = UsedAssertion.Name(clientID: assertion.subject, id: assertion.id)
        if let earlier = usedAssertions[name], now < earlier.expires { throw fault(.reused(ago: now - earlier.used)) }
        if usedAssertions.count >= AssertionLimit.remembered {
            usedAssertions = usedAssertions.filter { now < $0.value.expires }
        }
        guard usedAssertions.count < AssertionLimit.remembered else {
            throw fault(.tooMany(limit: AssertionLimit.remembered))
        }
        usedAssertions[name] = UsedAssertion(used: now, expires: assertion.expires)
    }

    private func fault(_ fault: AssertionFault) -> OAuthError { OAuthError(.client(.assertion(fault))) }
}
