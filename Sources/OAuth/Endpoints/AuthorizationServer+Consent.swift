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
        /// Who will probably sign in, by the app's word; nil where it says nothing.
        public let loginHint: String?
        /// What the RFC would have said to the request; nil where it would have taken it too.
        public let departure: Departure?
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

    /// - Throws: `requestUnknown`, for a page.
    public func prompt(for request: String?, at now: Instant) throws(OAuthError) -> Prompt {
        let waiting = try waiting(request, at: now)
        let (origin, userCode, hint): (String?, UserCode?, String?) =
            switch waiting.origin {
            case .app(let request): (RedirectURI(request.redirectURI)?.origin, nil, request.openID?.loginHint)
            case .device(_, let userCode): (nil, userCode, nil)
            }
        return Prompt(
            clientName: clients[waiting.clientID]?.name ?? waiting.clientID, redirectOrigin: origin,
            userCode: userCode,
            scopes: profile.scopes.filter { waiting.scope.contains($0.token) },
            user: users.first { $0.username == waiting.username }, loginHint: hint, departure: waiting.departure
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
        let user: User
        switch verify(username ?? "", password: password ?? "", at: moment) {
        case .right(let known): user = known
        case .closed:
            let (limit, window) = (passwordGuard.limit, passwordGuard.window)
            let fault = AuthorizationFault.tooManyPasswords(username: username ?? "", limit, seconds: window)
            throw OAuthError(.authorization(fault))
        case .wrong:
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
        waiting.signedIn = moment.now
        waiting.session = session
        browsers[session] = SignedInBrowser(username: user.username, time: moment.now)
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
            remember(waiting.scope, allowedTo: waiting.clientID, by: username)
            return .redirect(try answer(app, of: waiting, for: username, at: moment))
        case .device(let code, _):
            try decide(choice, for: code, by: username, signedIn: waiting.signedIn, at: moment.now)
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
}
