import Hummingbird
import OAuth

extension AuthorizationService {
    /// RFC 8628 section 3.1.
    func authorizeDevice(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let asked = try await clientRequest(request)
        let answer = try world.change { (world, moment) throws(OAuthError) in
            try world.server.authorizeDevice(asked, at: moment)
        }
        return Reply(.json(JSON(answer), headers: .noStoreJSON))
    }

    /// RFC 8628 section 3.3.1: the code may stand in the address already; the person still has to say yes to it.
    func showVerification(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let typed = try request.query()["user_code"] ?? ""
        return Reply(pages.verification(typed: typed, action: paths.verification))
    }

    func enterUserCode(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let typed = try request.form()["user_code"]
        let entry = world.change { world, moment in world.server.enter(userCode: typed, at: moment) }
        switch entry {
        case .signIn(let name):
            let prompt = try world.change { (world, moment) throws(OAuthError) in
                try world.server.prompt(for: name, at: moment.now)
            }
            return Reply(pages.signIn(prompt, request: name, action: paths.signIn, wrong: false))
        case .again(let why):
            let page = pages.verification(typed: typed ?? "", action: paths.verification, refusal: why)
            return Reply(page, reason: why.reason)
        }
    }
}

extension JSON {
    /// RFC 8628 section 3.2.
    init(_ answer: DeviceAnswer) {
        self = .object([
            Member("device_code", .string(answer.deviceCode)),
            Member("user_code", .string(answer.userCode.text)),
            Member("verification_uri", .string(answer.verificationURI)),
            Member("verification_uri_complete", .string(answer.verificationURIComplete)),
            Member("expires_in", .integer(answer.expiresIn)),
            Member("interval", .integer(answer.interval)),
        ])
    }
}
