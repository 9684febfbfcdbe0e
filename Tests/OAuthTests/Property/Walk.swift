import OAuth

/// What the server did and the rules do not allow.
struct Breach: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// A server and the model beside it, going the same way.
struct Walk {
    /// A replaced refresh token is remembered for a month and a day, so a walk must not take longer.
    private static let longest = 31 * 86_400

    var world = World()
    var model = TokenModel(parties: [
        Walk.party("app", secret: "s3cret", grants: ["authorization_code", "refresh_token"]),
        Walk.party("public", secret: nil, grants: ["authorization_code", "refresh_token"]),
        Walk.party(
            "machine", secret: "s3cret", grants: ["client_credentials"], scope: ["contacts.read", "profile"],
            redirectURI: nil
        ),
        Walk.party(
            "device", secret: nil, grants: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"],
            redirectURI: nil
        ),
    ])

    /// Does the step to both, and looks at every token afterwards.
    mutating func take(_ step: Step) throws {
        switch step {
        case .ask(let party, let scope, let challenge, let redirect, let flaw):
            try ask(model.parties.pick(party), scope, challenge, redirect, flaw)
        case .signIn(let question, let isRight, let times):
            let index = model.questions.newest(question) { model.isOpen($0) && $0.session == nil }
            for _ in 1...times { try signIn(index, isRight) }
        case .decide(let question, let session, let decision):
            try decide(
                model.questions.newest(question) { model.isOpen($0) && $0.session != nil }, session, decision
            )
        case .redeem(let code, let sender, let verifier, let redirect):
            try redeem(model.codes.newest(code) { $0.consent == nil }, sender, verifier, redirect)
        case .refresh(let token, let sender, let scope):
            try refresh(model.refreshTokens.newest(token, fitting: model.isActive), sender, scope)
        case .ownToken(let party, let proof, let scope): try ownToken(model.parties.pick(party), proof, scope)
        case .startDevice(let party, let proof, let scope): try startDevice(model.parties.pick(party), proof, scope)
        case .typeUserCode(let device, let isRight):
            try typeUserCode(model.devices.newest(device, fitting: model.isWaiting), isRight)
        case .poll(let device, let sender):
            try poll(model.devices.newest(device) { $0.state == .allowed }, sender)
        case .revoke(let thing, let number, let sender): try revoke(thing, number, sender)
        case .introspect(let thing, let number, let sender): try introspect(thing, number, sender)
        case .register(let grants, let isPublic, let redirectURI): try register(grants, isPublic, redirectURI)
        case .wait(let seconds):
            let seconds = min(seconds, Self.longest - model.now)
            model.now += seconds
            world.wait(seconds)
        }
        try lookAtEveryToken()
    }

    static func party(
        _ id: String, secret: String?, grants: Set<String>, scope: Set<String> = TokenModel.offered,
        redirectURI: String? = World.redirectURI
    ) -> TokenModel.Party {
        TokenModel.Party(id: id, secret: secret, grants: grants, scope: scope, redirectURI: redirectURI)
    }

    /// A form of this app's, with its proof.
    func request(
        _ values: [String: String?], from party: TokenModel.Party, _ proof: Step.Proof
    ) -> ClientRequest {
        var parameters = makeParameters(values)
        var header: BasicCredentials?
        switch proof {
        case .wrong where party.secret == nil, .twoWays:
            parameters.append("client_id", party.id)
            parameters.append("client_secret", party.secret ?? "guess")
            if proof == .twoWays { header = BasicCredentials(id: party.id, secret: party.secret ?? "guess") }
        case .missing where party.secret == nil: break
        case .missing: parameters.append("client_id", party.id)
        case .wrong: header = BasicCredentials(id: party.id, secret: "guess")
        case .right, .doubled:
            header = party.secret.map { BasicCredentials(id: party.id, secret: $0) }
            if party.secret == nil { parameters.append("client_id", party.id) }
            if proof == .doubled { for _ in 1...2 { parameters.append("note", "twice") } }
        }
        return ClientRequest(parameters: parameters, authorization: header?.header)
    }

    /// Sends a request to the token endpoint and holds what comes back against what is due.
    mutating func settle(_ due: TokenModel.Grant?, _ request: ClientRequest) throws {
        let answer: TokenAnswer
        do {
            answer = try world.server.token(request, at: world.moment)
        } catch {
            if due != nil { throw Breach("refused what the rules grant: \(error.reason)") }
            return
        }
        guard let due else { throw Breach("gave tokens for what the rules refuse") }
        guard Set(answer.scope.tokens) == due.scope else {
            throw Breach("granted the scope \(answer.scope.text) in place of \(due.scope.sorted())")
        }
        guard (answer.refreshToken != nil) == due.hasRefreshToken else {
            throw Breach(due.hasRefreshToken ? "gave no refresh token" : "gave a refresh token that is not due")
        }
        let access = TokenModel.Access(
            text: answer.accessToken, consent: due.consent, scope: due.scope, issued: model.now
        )
        model.accessTokens.append(access)
        if let text = answer.refreshToken {
            model.refreshTokens.append(TokenModel.Refresh(text: text, consent: due.consent, issued: model.now))
        }
    }

    func sender(_ sender: Step.Sender, own: TokenModel.Party) -> TokenModel.Party {
        sender.other.map { model.parties[$0 % model.parties.count] } ?? own
    }
}

extension Array {
    /// The index of the newest that fits, for 0 and where there is one; otherwise of any, counted from the newest.
    ///
    /// - Returns: nil where there is nothing.
    func newest(_ number: Int, fitting fits: (Element) -> Bool) -> Int? {
        if number == 0, let index = lastIndex(where: fits) { return index }
        return isEmpty ? nil : count - 1 - number % count
    }

    /// Any of them, by a number of any size. Only asked where there is one.
    func pick(_ number: Int) -> Element { self[number % count] }
}
