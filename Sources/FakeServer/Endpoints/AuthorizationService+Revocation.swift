import Hummingbird
import OAuth

extension AuthorizationService {
    /// RFC 7009 section 2.2: 200 says it all, so nothing follows.
    func revoke(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let asked = try await tokenQuestion(request)
        try world.change { (world, moment) throws(OAuthError) in
            try world.server.revoke(asked, at: moment)
        }
        return Reply(Response(status: .ok, headers: .noStore))
    }
}
