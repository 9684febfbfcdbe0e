import Hummingbird
import OAuth

extension ClientApp {
    /// Where a person begins.
    static let startPath = "/start"
    /// Cookies of 127.0.0.1 are shared by all its ports, so the name must not be one that a learner's app may have.
    static let sessionCookie = "paperplane_session"

    /// Sends the browser to the authorization endpoint: RFC 6749 section 4.1.1.
    ///
    /// RFC 9700 section 4.7.1: the state belongs to this browser, which carries a cookie that no other one has.
    func start(_ request: IncomingRequest) -> Reply {
        let known = request.cookie(Self.sessionCookie).flatMap { CodeChallenge.isWellFormed($0) ? $0 : nil }
        let departed: (location: String, browser: String)? = world.change { world, moment in
            guard let registration = world.app.registration else { return nil }
            let browser = known ?? moment.secret()
            let departure = world.app.depart(browser, at: moment)
            let query: FormParameters = [
                "response_type": "code", "client_id": registration.clientID,
                "redirect_uri": registration.redirectURI, "scope": "contacts.read", "state": departure.state,
                "code_challenge": departure.challenge, "code_challenge_method": "S256",
            ]
            return (world.server.url(world.server.profile.paths.authorization) + "?" + query.encoded, browser)
        }
        guard let departed else { return Reply(pages.notFound()) }
        // Not `Secure`, since 127.0.0.1 has no TLS.
        let cookie = "\(Self.sessionCookie)=\(departed.browser); Path=/; HttpOnly; SameSite=Lax"
        return Reply(.seeOther(departed.location, cookie: cookie))
    }
}
