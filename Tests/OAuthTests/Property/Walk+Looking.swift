import OAuth

extension Walk {
    /// Holds each token that was ever given out against the model: at the API, and by introspection.
    ///
    /// It looks at a copy of the server, so that looking changes nothing.
    mutating func lookAtEveryToken() throws {
        for token in model.accessTokens { try look(at: token) }
        var copy = world
        for token in model.refreshTokens {
            let asked = copy.tokenQuestion(token.text)
            let answer = try copy.server.introspect(asked, at: copy.moment)
            let isActive = if case .active = answer { true } else { false }
            try compare(isActive, model.isActive(token), "the refresh token \(token.text)", of: token.consent)
        }
        // RFC 6750: none of these opens the API, whatever state it is in.
        for text in [model.codes.last?.text, model.refreshTokens.last?.text].compactMap({ $0 }) {
            for scope in TokenModel.offered where (try? world.call(text, scope: scope)) != nil {
                throw Breach("the API took a code or a refresh token")
            }
        }
    }

    private mutating func look(at token: TokenModel.Access) throws {
        let consent = model.consents[token.consent]
        let isActive = model.isActive(token)
        if model.now >= token.issued + TokenModel.accessLifetime { model.note(.accessExpired) }
        for scope in isActive ? TokenModel.offered : token.scope {
            let owner = try? world.call(token.text, scope: scope)
            let isOpen = isActive && token.scope.contains(scope)
            try compare(owner != nil, isOpen, "\(scope) by the access token \(token.text)", of: token.consent)
            if let owner, owner.id != consent.user ?? consent.party.id {
                throw Breach("the access token \(token.text) opens what is \(owner.id)'s")
            }
        }
    }

    private func compare(_ isActive: Bool, _ shouldBe: Bool, _ what: String, of consent: Int) throws {
        guard isActive != shouldBe else { return }
        let known = model.consents[consent]
        throw Breach(
            "\(what) is \(isActive ? "active" : "dead") and should not be: \(known.party.id)'s, "
                + (known.isRevoked ? "whose consent was revoked" : "whose consent stands")
        )
    }
}
