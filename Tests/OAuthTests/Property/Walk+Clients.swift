import OAuth

/// What apps and devices send themselves. Here nothing is left to the server: it grants what the rules grant.
extension Walk {
    mutating func redeem(
        _ index: Int?, _ by: Step.Sender, _ verifierChoice: Step.Choice, _ redirect: Step.Choice
    ) throws {
        guard let index else { return }
        let code = model.codes[index]
        let party = sender(by, own: code.party)
        let verifier: String? =
            switch verifierChoice {
            case .right: code.verifier
            case .wrong: String(repeating: "w", count: 43)
            case .missing: nil
            }
        let redirectURI = redirect == .right && !code.redirectIsBound ? nil : World.address(redirect)
        let due = model.redeem(
            index, by: party, isProven: by.proof == .right, verifier: verifier, redirectURI: redirectURI
        )
        let values: [String: String?] = [
            "grant_type": "authorization_code", "code": code.text, "code_verifier": verifier,
            "redirect_uri": redirectURI,
        ]
        try settle(due, request(values, from: party, by.proof))
    }

    mutating func refresh(_ index: Int?, _ by: Step.Sender, _ scope: String?) throws {
        guard let index else { return }
        let token = model.refreshTokens[index]
        let party = sender(by, own: model.consents[token.consent].party)
        let due = model.refresh(index, by: party, isProven: by.proof == .right, scope: scope)
        let values = ["grant_type": "refresh_token", "refresh_token": token.text, "scope": scope]
        try settle(due, request(values, from: party, by.proof))
    }

    mutating func ownToken(_ party: TokenModel.Party, _ proof: Step.Proof, _ scope: String?) throws {
        let due = model.ownToken(for: party, isProven: proof == .right, scope: scope)
        try settle(due, request(["grant_type": "client_credentials", "scope": scope], from: party, proof))
    }

    mutating func startDevice(_ party: TokenModel.Party, _ proof: Step.Proof, _ scope: String?) throws {
        let granted = TokenModel.granted(scope, to: party)
        let isAllowed =
            proof == .right && granted != nil
            && party.grants.contains("urn:ietf:params:oauth:grant-type:device_code")
        let answer = try? world.server.authorizeDevice(request(["scope": scope], from: party, proof), at: world.moment)
        guard (answer != nil) == isAllowed else { throw Breach("device codes although not allowed, or none although") }
        guard let answer, let granted else { return }
        model.devices.append(
            TokenModel.Device(
                code: answer.deviceCode, userCode: answer.userCode.text, party: party, scope: granted, issued: model.now
            )
        )
    }

    mutating func poll(_ index: Int?, _ by: Step.Sender) throws {
        guard let index else { return }
        let device = model.devices[index]
        let party = sender(by, own: device.party)
        let due = model.poll(index, by: party, isProven: by.proof == .right)
        let values = [
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": device.code,
        ]
        try settle(due, request(values, from: party, by.proof))
    }

    mutating func revoke(_ thing: Step.Thing, _ number: Int, _ by: Step.Sender) throws {
        guard let (text, owner) = find(thing, number) else { return }
        let party = sender(by, own: owner)
        let isDue = model.revoke(text, by: party, isProven: by.proof == .right)
        let asked = request(["token": text], from: party, by.proof)
        let done = Result { () throws(OAuthError) in try world.server.revoke(asked, at: world.moment) }
        if case .failure(let error) = done, isDue == true { throw Breach("did not revoke: \(error.reason)") }
        if case .success = done, isDue == false { throw Breach("said yes to a revocation that must be refused") }
    }

    mutating func introspect(_ thing: Step.Thing, _ number: Int, _ by: Step.Sender) throws {
        guard let (text, owner) = find(thing, number) else { return }
        let party = sender(by, own: owner)
        let asked = request(["token": text], from: party, by.proof)
        let answer = try? world.server.introspect(asked, at: world.moment)
        let isAllowed = by.proof == .right && party.secret != nil
        guard (answer != nil) == isAllowed else {
            throw Breach("introspection for whom it is not, or not for whom it is")
        }
        guard case .active(let facts) = answer else { return }
        let known =
            model.accessTokens.first { $0.text == text }?.consent
            ?? model.refreshTokens.first { $0.text == text }?.consent
        guard let consent = known.map({ model.consents[$0] }), facts.clientID == consent.party.id,
            facts.username == consent.user
        else { throw Breach("told of another owner: \(facts.clientID), \(facts.username ?? "nobody")") }
    }

    mutating func register(_ grants: [String], _ isPublic: Bool, _ redirectURI: String) throws {
        let metadata = ClientMetadata(
            redirectURIs: [redirectURI], grantTypes: grants, tokenEndpointAuthMethod: isPublic ? "none" : nil,
            scope: TokenModel.offered.sorted().joined(separator: " ")
        )
        let isAllowed =
            redirectURI.hasPrefix("https:") && !grants.contains("carrier_pigeon")
            && !(isPublic && grants.contains("client_credentials"))
        let client = try? world.server.register(metadata, at: world.moment)
        guard (client != nil) == isAllowed else { throw Breach("registered what it must not, or not what it may") }
        guard let client else { return }
        model.note(.registered)
        model.parties.append(Walk.party(client.id, secret: client.secret, grants: Set(grants)))
    }

    /// A thing that the server gave out, and the app that it belongs to.
    private func find(_ thing: Step.Thing, _ number: Int) -> (String, TokenModel.Party)? {
        switch thing {
        case .access:
            model.accessTokens.newest(number, fitting: model.isActive).map { index in
                let token = model.accessTokens[index]
                return (token.text, model.consents[token.consent].party)
            }
        case .refresh:
            model.refreshTokens.newest(number, fitting: model.isActive).map { index in
                let token = model.refreshTokens[index]
                return (token.text, model.consents[token.consent].party)
            }
        case .code:
            model.codes.newest(number) { $0.consent == nil }.map { (model.codes[$0].text, model.codes[$0].party) }
        case .nothing: ("never-issued", model.parties[0])
        }
    }
}
