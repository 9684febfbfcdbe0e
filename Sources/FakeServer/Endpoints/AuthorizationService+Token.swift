import Hummingbird
import OAuth

extension AuthorizationService {
    func token(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let asked = try ClientRequest(request)
        let answer = try world.change { (world, moment) throws(OAuthError) in
            try world.server.token(asked, at: moment)
        }
        return Reply(.json(JSON(answer), headers: .noStore))
    }
}

extension ClientRequest {
    init(_ request: IncomingRequest) throws(OAuthError) {
        self.init(
            parameters: try request.form(), query: try request.query(),
            authorization: request.headers[.authorization]
        )
    }
}

extension JSON {
    /// RFC 6749 section 5.1.
    init(_ answer: TokenAnswer) {
        var members = [
            Member("access_token", .string(answer.accessToken)),
            Member("token_type", .string(answer.tokenType)),
            Member("expires_in", .integer(answer.expiresIn)),
        ]
        if let refreshToken = answer.refreshToken { members.append(Member("refresh_token", .string(refreshToken))) }
        members.append(Member("scope", .string(answer.scope.text)))
        self = .object(members)
    }
}
