import Hummingbird
import OAuth

extension AuthorizationService {
    private static let registrationCookie = "registration_session"

    /// A person opens the page on which apps are registered.
    func showRegistration(_ request: IncomingRequest) -> Reply {
        let (opened, form) = world.change { world, moment in
            let session = request.cookie(Self.registrationCookie)
            return (world.server.openRegistration(session: session, at: moment), world.server.profile.registrationForm)
        }
        var response = pages.registration(opened.entry, form: form, paths: paths)
        // Strict: no form of another site brings this cookie along. Not `Secure`, since 127.0.0.1 has no TLS.
        response.headers[.setCookie] =
            "\(Self.registrationCookie)=\(opened.session); Path=\(paths.registrationPage); HttpOnly; SameSite=Strict"
        return Reply(response)
    }

    /// One of the page's buttons was pressed.
    func submitRegistration(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let parameters = try request.form()
        let session = request.cookie(Self.registrationCookie)
        let (outcome, form) = try world.change { (world, moment) throws(OAuthError) in
            let outcome = try world.server.submitRegistration(parameters, session: session, at: moment)
            return (outcome, world.server.profile.registrationForm)
        }
        switch outcome {
        case .again(let entry, let refusal):
            return Reply(pages.registration(entry, form: form, paths: paths), reason: refusal?.reason)
        case .registered(let client, let entry):
            return Reply(pages.registered(client, entry, form: form, paths: paths))
        case .cancelled:
            return Reply(pages.registrationCancelled(paths: paths))
        }
    }
}
