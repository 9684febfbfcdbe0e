extension AuthorizationServer {
    /// What the sign-in page and the consent page need to know about a waiting request.
    public struct Prompt: Equatable, Sendable {
        public let clientName: String
        /// Where the browser goes afterwards; a page's policy has to allow it. nil where it stays, for a device.
        public let redirectOrigin: String?
        /// What the device shows, so that it can be compared; nil for an app.
        public let userCode: UserCode?
        public let scopes: [Profile.OfferedScope]
        /// nil before the sign-in.
        public let user: User?
    }

    /// Where a sign-in leads.
    public enum SignIn: Equatable, Sendable {
        /// To the consent page; the browser keeps `session` in a cookie.
        case consent(session: String)
        /// To the app with an error that was wrong from the start.
        case redirect(Redirect)
        /// To the page again: name or password was wrong.
        case again
    }

    /// What a decision leads to.
    public enum Outcome: Equatable, Sendable {
        case redirect(Redirect)
        /// To a last page, since the device asks by itself; with a refusal where the user denied.
        case device(clientName: String, refusal: OAuthError?)
    }

    public enum Decision: String, Sendable {
        case allow, deny
    }

    /// The browser's way back to the app.
    public struct Redirect: Equatable, Sendable {
        /// The redirect URI with the answer's parameters in its query.
        public let location: String
        /// Why the answer is an error; nil where it is a code.
        public let refusal: OAuthError?
    }

    /// - Throws: `requestUnknown`, for a page.
    public func prompt(for request: String?, at now: Instant) throws(OAuthError) -> Prompt {
        let waiting = try waiting(request, at: now)
        let (origin, userCode): (String?, UserCode?) =
            switch waiting.origin {
            case .app(let request): (RedirectURI(request.redirectURI)?.origin, nil)
            case .device(_, let userCode): (nil, userCode)
            }
        return Prompt(
            clientName: clients[waiting.clientID]?.name ?? waiting.clientID, redirectOrigin: origin,
            userCode: userCode,
            scopes: profile.scopes.filter { waiting.scope.contains($0.token) },
            user: users.first { $0.username == waiting.username }
        )
    }

    /// The same for the consent page, which only the browser that signed in may see.
    public func consentPrompt(
        for request: String?, session: String?, at now: Instant
    ) throws(OAuthError) -> Prompt {
        try checkSession(of: try waiting(request, at: now), session)
        return try prompt(for: request, at: now)
    }

    /// Somebody types a name and a password.
    public mutating func signIn(
        _ username: String?, password: String?, for request: String?, at moment: Moment
    ) throws(OAuthError) -> SignIn {
        sweep(at: moment.now)
        var waiting = try waiting(request, at: moment.now)
        let user = users.first { $0.username == username }
        // The comparison is made for unknown names too, so that its time tells nothing about them.
        let isRight = equalInConstantTime(password ?? "", user?.password ?? moment.secret())
        guard let user, isRight else {
            waiting.failedSignIns += 1
            store(waiting.failedSignIns < Limit.signIns ? waiting : nil, as: request)
            if waiting.failedSignIns >= Limit.signIns {
                throw OAuthError(.authorization(.tooManySignIns(Limit.signIns)))
            }
            return .again
        }
        if case .app(let app) = waiting.origin, let refusal = app.refusal {
            store(nil, as: request)
            return .redirect(answer(app, with: refusal))
        }
        let session = moment.secret()
        waiting.username = user.username
        waiting.session = session
        store(waiting, as: request)
        return .consent(session: session)
    }

    /// The user decides, RFC 6749 section 4.1.1 at its end.
    public mutating func decide(
        _ decision: String?, for request: String?, session: String?, at moment: Moment
    ) throws(OAuthError) -> Outcome {
        sweep(at: moment.now)
        let waiting = try waiting(request, at: moment.now)
        let username = try checkSession(of: waiting, session)
        guard let choice = decision.flatMap(Decision.init) else {
            throw OAuthError(.authorization(.decisionUnknown(decision)))
        }
        store(nil, as: request)
        let refusal = choice == .deny ? OAuthError(.authorization(.denied(username: username))) : nil
        switch waiting.origin {
        case .app(let app):
            if let refusal { return .redirect(answer(app, with: refusal)) }
            return .redirect(answer(app, of: waiting, withCodeFor: username, at: moment))
        case .device(let code, _):
            try decide(choice, for: code, by: username, at: moment.now)
            return .device(clientName: clients[waiting.clientID]?.name ?? waiting.clientID, refusal: refusal)
        }
    }

    private func waiting(_ request: String?, at now: Instant) throws(OAuthError) -> PendingAuthorization {
        guard let waiting = request.flatMap({ pending[$0] }), isWaiting(waiting, at: now) else {
            throw OAuthError(.authorization(.requestUnknown))
        }
        return waiting
    }

    /// The name of a request alone must not be enough to answer it: whoever made the link knows that too.
    @discardableResult
    private func checkSession(of waiting: PendingAuthorization, _ session: String?) throws(OAuthError) -> String {
        guard let username = waiting.username, let known = waiting.session, let session,
            equalInConstantTime(known, session)
        else {
            throw OAuthError(.authorization(.otherBrowser))
        }
        return username
    }

    private mutating func store(_ waiting: PendingAuthorization?, as request: String?) {
        if let request { pending[request] = waiting }
    }

    /// RFC 6749 section 4.1.2.1: the error by redirect, with the exact state received.
    private func answer(_ request: AppRequest, with refusal: OAuthError) -> Redirect {
        var parameters = FormParameters()
        parameters.append("error", refusal.error?.rawValue)
        parameters.append("error_description", refusal.errorDescription)
        return redirect(request, parameters, refusal)
    }

    /// RFC 6749 section 4.1.2.
    private mutating func answer(
        _ request: AppRequest, of waiting: PendingAuthorization, withCodeFor username: String, at moment: Moment
    ) -> Redirect {
        var parameters = FormParameters()
        parameters.append("code", issueCode(for: request, of: waiting, username: username, at: moment))
        return redirect(request, parameters, nil)
    }

    private func redirect(
        _ request: AppRequest, _ parameters: FormParameters, _ refusal: OAuthError?
    ) -> Redirect {
        var parameters = parameters
        parameters.append("state", request.state)
        // RFC 9207 section 2: in success and error responses alike.
        parameters.append("iss", issuer)
        let location = RedirectURI(request.redirectURI)?.appending(parameters) ?? request.redirectURI
        return Redirect(location: location, refusal: refusal)
    }
}
