import Hummingbird
import OAuth

extension AuthorizationService {
    /// RFC 9126 section 2.2: 201 and never cached.
    func pushRequest(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let asked = try await clientRequest(request)
        let answer = try world.change { (world, moment) throws(OAuthError) in
            try world.server.push(asked, at: moment)
        }
        let body = JSON.object([
            JSON.Member("request_uri", .string(answer.requestURI)),
            JSON.Member("expires_in", .integer(answer.expiresIn)),
        ])
        return Reply(.json(body, status: .created, headers: .noStoreJSON))
    }
}
