import OAuth

/// What happens in the browser.
///
/// A page may refuse for reasons of its own, such as too many guesses, and the model goes along. It may never let
/// through what is wrong.
extension Walk {
    mutating func ask(
        _ party: TokenModel.Party, _ scope: String?, _ challenge: Step.Challenge, _ redirect: Step.Choice,
        _ flaw: Step.Flaw
    ) throws {
        var parameters = makeQuery([
            "client_id": flaw == .unknownClient ? "nobody" : party.id, "scope": scope,
            "redirect_uri": World.address(redirect), "response_type": flaw == .unknownType ? "token" : "code",
            "code_challenge": challenge == .none ? nil : challenge == .plain ? World.verifier : World.challenge,
            "code_challenge_method": challenge == .s256 ? "S256" : nil,
        ])
        if flaw == .doubledState { parameters.append("state", "again") }
        if flaw == .doubledRedirect { for _ in 1...2 { parameters.append("redirect_uri", World.redirectURI) } }
        let isForPage =
            flaw == .unknownClient || flaw == .doubledRedirect || party.redirectURI == nil || redirect == .wrong
        let name: String
        do {
            name = try world.server.begin(parameters, at: world.moment)
        } catch {
            if isForPage { return }
            throw Breach("did not begin what the rules allow: \(error.reason)")
        }
        if isForPage { throw Breach("began a request whose redirect URI cannot be trusted") }
        let granted = TokenModel.granted(scope, to: party)
        let isRefused =
            flaw != .none || granted == nil || !party.grants.contains("authorization_code")
            || (party.secret == nil && challenge == .none)
        model.questions.append(
            TokenModel.Question(
                name: name, party: party, scope: granted ?? [], issued: model.now,
                kind: .app(
                    verifier: challenge == .none ? nil : World.verifier, redirectIsBound: redirect != .missing,
                    isRefused: isRefused
                )
            )
        )
    }

    mutating func signIn(_ index: Int?, _ isRight: Bool) throws {
        guard let index else { return }
        let question = model.questions[index]
        let outcome = try? world.server.signIn(
            "mia", password: isRight ? "sunny-harbour" : "guess", for: question.name, at: world.moment
        )
        var isRefused = false
        if case .app(_, _, true) = question.kind { isRefused = true }
        switch outcome {
        case .consent(let session):
            guard isRight, !isRefused, model.isOpen(question) else { throw Breach("let somebody sign in") }
            model.questions[index].session = session
        case .redirect(let redirect):
            guard isRight, isRefused, model.isOpen(question) else { throw Breach("sent the browser away") }
            guard try code(in: redirect) == nil else { throw Breach("gave a code for a refused request") }
            model.questions[index].isOpen = false
            model.note(.refusedAfterSignIn)
        case .again, nil:
            if !isRight { model.questions[index].failures += 1 }
            guard model.questions[index].failures >= TokenModel.signInLimit else { return }
            model.questions[index].isOpen = false
            model.note(.tooManySignIns)
        }
    }

    mutating func decide(_ index: Int?, _ choice: Step.Choice, _ decision: String) throws {
        guard let index else { return }
        let question = model.questions[index]
        let session = choice == .right ? question.session : choice == .wrong ? "another" : nil
        let isHeard = model.isOpen(question) && question.session != nil && session == question.session
        if !isHeard { model.note(.otherBrowser) }
        let outcome = Result { () throws(OAuthError) in
            try world.server.decide(decision, for: question.name, session: session, at: world.moment)
        }
        guard isHeard, decision != "perhaps" else {
            if case .success = outcome { throw Breach("heard a decision that was nobody's") }
            return
        }
        model.questions[index].isOpen = false
        if decision == "deny" { model.note(.denied) }
        switch question.kind {
        case .app(let verifier, let isBound, _):
            guard case .success(.redirect(let redirect)) = outcome else { throw Breach("did not hear a decision") }
            let code = try code(in: redirect)
            guard (code != nil) == (decision == "allow") else {
                throw Breach("a code after \(decision): \(code ?? "")")
            }
            guard let code else { return }
            model.note(.codeIssued)
            model.codes.append(
                TokenModel.Code(
                    text: code, party: question.party, scope: question.scope, verifier: verifier,
                    redirectIsBound: isBound, issued: model.now
                )
            )
        case .device(let device):
            let isWaiting = model.isWaiting(model.devices[device])
            if case .success = outcome, !isWaiting { throw Breach("a device was decided about twice or too late") }
            if case .failure(let error) = outcome, isWaiting {
                throw Breach("did not hear a decision: \(error.reason)")
            }
            if isWaiting { model.devices[device].state = decision == "allow" ? .allowed : .denied }
        }
    }

    mutating func typeUserCode(_ index: Int?, _ isRight: Bool) throws {
        guard let index else { return }
        let device = model.devices[index]
        let typed = isRight ? device.userCode.lowercased() : "BBBB-BBBB"
        guard case .signIn(let name) = world.server.enter(userCode: typed, at: world.moment) else { return }
        guard isRight, model.isWaiting(device) else { throw Breach("took a user code that is none") }
        model.questions.append(
            TokenModel.Question(
                name: name, party: device.party, scope: device.scope, issued: model.now, kind: .device(index)
            )
        )
    }

    private func code(in redirect: AuthorizationServer.Redirect) throws -> String? {
        let query = redirect.location.split(separator: "?", maxSplits: 1).last ?? ""
        return try FormParameters(encoded: query.utf8)["code"]
    }
}

extension TokenModel {
    func isOpen(_ question: Question) -> Bool {
        question.isOpen && now < question.issued + Self.questionLifetime
    }

    func isWaiting(_ device: Device) -> Bool {
        device.state == .waiting && now < device.issued + Self.deviceLifetime
    }
}

extension World {
    static func address(_ choice: Step.Choice) -> String? {
        switch choice {
        case .right: redirectURI
        case .wrong: redirectURI + "/"
        case .missing: nil
        }
    }
}
