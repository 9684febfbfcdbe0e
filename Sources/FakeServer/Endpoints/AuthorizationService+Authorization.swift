import Hummingbird
import OAuth

extension AuthorizationService {
    /// Cookies of 127.0.0.1 are shared by all its ports, so the name must not be one that a learner's app may have.
    private static let sessionCookie = "authorization_session"

    /// RFC 6749 section 3.1: GET must be supported.
    func authorize(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        try begin(try request.query(), with: request.cookie(Self.sessionCookie))
    }

    /// RFC 6749 section 3.1: POST may be.
    func authorizeByForm(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        try begin(try request.form(), with: request.cookie(Self.sessionCookie))
    }

    func signIn(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let form = try request.form()
        let (outcome, prompt) = try world.change { (world, moment) throws(OAuthError) in
            let prompt = try world.server.prompt(for: form["request"], at: moment.now)
            let outcome = try world.server.signIn(
                form["username"], password: form["password"], for: form["request"], at: moment
            )
            return (outcome, prompt)
        }
        switch outcome {
        case .consent(let session):
            var query = FormParameters()
            query.append("request", form["request"])
            let location = world.read { $0.server.url($0.server.profile.paths.consent) } + "?" + query.encoded
            return Reply(.seeOther(location, cookie: Self.cookie(session)))
        case .redirect(let redirect):
            return reply(leadingTo: redirect)
        case .again:
            let page = pages.signIn(prompt, request: form["request"] ?? "", action: paths.signIn, wrong: true)
            return Reply(page, reason: "The username or the password is wrong.")
        }
    }

    func showConsent(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let name = try request.query()["request"]
        let prompt = try world.change { (world, moment) throws(OAuthError) in
            try world.server.consentPrompt(
                for: name, session: request.cookie(Self.sessionCookie), at: moment.now
            )
        }
        return Reply(pages.consent(prompt, request: name ?? "", action: paths.consent))
    }

    func decide(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let form = try request.form()
        let outcome = try world.change { (world, moment) throws(OAuthError) in
            try world.server.decide(
                form["decision"], for: form["request"], session: request.cookie(Self.sessionCookie), at: moment
            )
        }
        switch outcome {
        case .redirect(let redirect):
            return reply(leadingTo: redirect)
        case .device(let clientName, let refusal):
            return Reply(pages.deviceDone(clientName, isAllowed: refusal == nil), reason: refusal?.reason)
        }
    }

    /// By redirect, or by a page that posts (Form Post Response Mode section 2).
    private func reply(leadingTo redirect: AuthorizationServer.Redirect) -> Reply {
        let response = redirect.form.map { pages.formPost($0, to: redirect.location) } ?? .seeOther(redirect.location)
        var reply = Reply(
            response, reason: redirect.refusal?.reason, warning: redirect.warning?.sentence,
            deviation: redirect.deviation
        )
        reply.note.departure = redirect.refusal?.departure
        return reply
    }

    private func begin(_ parameters: FormParameters, with session: String?) throws(OAuthError) -> Reply {
        let (beginning, prompt) = try world.change { (world, moment) throws(OAuthError) in
            let beginning = try world.server.begin(parameters, session: session, at: moment)
            guard case .signIn(let request) = beginning else {
                return (beginning, AuthorizationServer.Prompt?.none)
            }
            return (beginning, try world.server.prompt(for: request, at: moment.now))
        }
        switch (beginning, prompt) {
        case (.redirect(let redirect), _): return reply(leadingTo: redirect)
        case (.signIn(let request), let prompt?):
            var reply = Reply(pages.signIn(prompt, request: request, action: paths.signIn, wrong: false))
            reply.note.departure = prompt.departure?.sentence
            return reply
        case (.signIn, nil): throw OAuthError(.authorization(.requestUnknown))
        }
    }

    /// Not `Secure`, since 127.0.0.1 has no TLS.
    private static func cookie(_ session: String) -> String {
        "\(sessionCookie)=\(session); Path=/; HttpOnly; SameSite=Lax"
    }
}
