/// Where an authorization request leads.
public enum Beginning: Equatable, Sendable {
    /// To the sign-in page, under this name.
    case signIn(request: String)
    /// Straight back to the app, which wanted nobody to be asked.
    case redirect(AuthorizationServer.Redirect)
}

extension AuthorizationServer {
    /// Takes an authorization request, as `begin` does, and answers it at once where it says `prompt=none`.
    ///
    /// RFC 9700 section 4.11.2 excepts such a request from the sign-in that must come before any redirect.
    ///
    /// - Parameter session: what the browser got when somebody signed in with it; nil where it has nothing.
    /// - Throws: what must be shown on a page and never sent by redirect.
    public mutating func begin(
        _ sent: FormParameters, session: String?, at moment: Moment
    ) throws(OAuthError) -> Beginning {
        let request = try begin(sent, at: moment)
        guard var waiting = pending[request], case .app(let app) = waiting.origin, app.isSilent else {
            return .signIn(request: request)
        }
        pending[request] = nil
        if let refusal = app.refusal { return .redirect(answer(app, with: refusal)) }
        let signedIn: SignedInBrowser
        do throws(OAuthError) {
            signedIn = try whoIsThere(session, for: waiting, app.openID, at: moment.now)
        } catch {
            return .redirect(answer(app, with: error))
        }
        waiting.signedIn = signedIn.time
        return .redirect(try answer(app, of: waiting, for: signedIn.username, at: moment))
    }

    /// OpenID Connect Core section 3.1.2.6.
    private func whoIsThere(
        _ session: String?, for waiting: PendingAuthorization, _ asked: OpenIDRequest?, at now: Instant
    ) throws(OAuthError) -> SignedInBrowser {
        guard let browser = session.flatMap({ browsers[$0] }) else { throw OAuthError(.openID(.nobodySignedIn)) }
        // OpenID Connect Core section 3.1.2.1: longer ago than max_age is as good as not at all.
        if let maxAge = asked?.maxAge, now - browser.time > maxAge {
            throw OAuthError(.openID(.signInTooOld(seconds: now - browser.time, maxAge: maxAge)))
        }
        let allowed = consents[ConsentName(clientID: waiting.clientID, username: browser.username)] ?? Scope()
        let missing = waiting.scope.subtracting(allowed)
        guard missing.isEmpty else {
            throw OAuthError(.openID(.neverAllowed(username: browser.username, missing: missing)))
        }
        return browser
    }

    /// Keeps in mind what somebody allowed, so that the next time it need not be asked.
    mutating func remember(_ scope: Scope, allowedTo clientID: String, by username: String) {
        let name = ConsentName(clientID: clientID, username: username)
        consents[name] = Scope((consents[name]?.tokens ?? []) + scope.tokens)
    }
}
