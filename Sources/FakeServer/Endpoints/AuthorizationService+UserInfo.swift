import Hummingbird
import OAuth

extension AuthorizationService {
    /// OpenID Connect Core section 5.3: who has signed in.
    func userInfo(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let presented = try await presentedToken(in: request)
        let user = try world.change { (world, moment) throws(OAuthError) in
            try world.server.userInfo(presented, at: moment.now)
        }
        return Reply(.json(JSON(user), headers: .noStoreJSON))
    }

    /// RFC 7517 section 5: what a client verifies tokens with.
    func jwks(_ request: IncomingRequest) async -> Reply {
        let algorithms = world.change { world, _ in world.server.signingAlgorithmsInUse }
        do {
            return Reply(.json(try await keys.published(for: algorithms)))
        } catch {
            return .signingFailed
        }
    }
}

extension Reply {
    /// No random numbers, no memory: whatever it is, it is not the client's fault.
    static let signingFailed = Reply(
        .plain(.internalServerError), reason: "The server could not make or use a key to sign with."
    )
}
