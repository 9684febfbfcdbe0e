import Course
import Hummingbird
import OAuth

extension AuthorizationService {
    func token(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let asked = try await clientRequest(request)
        let answer = try world.change { (world, moment) throws(OAuthError) in
            try world.server.token(asked, at: moment)
        }
        let isRotated = await rotateKeys(for: answer)
        do {
            let texts = try await keys.texts(of: answer)
            var reply = reply(answer, members: JSON.members(of: answer, with: texts), to: request)
            if isRotated { reply.note.fault = .rotatedKey }
            return reply
        } catch {
            return .signingFailed
        }
    }
}

extension AuthorizationService {
    /// Throws the keys away before an answer is signed, if that is armed and nothing else was done to the answer.
    private func rotateKeys(for answer: TokenAnswer) async -> Bool {
        guard answer.deviation == nil, answer.accessTokenClaims != nil || answer.idToken != nil,
            faults?.take(where: { $0 == .rotatedKey }) != nil
        else { return false }
        await keys.rotate()
        return true
    }
}

extension ClientRequest {
    init(_ request: IncomingRequest) throws(OAuthError) {
        self.init(
            parameters: try request.form(), query: try request.query(),
            authorization: request.headers[.authorization], origin: request.headers[.origin]
        )
    }
}

extension JSON {
    /// RFC 6749 section 5.1 and OpenID Connect Core section 3.1.3.3.
    static func members(of answer: TokenAnswer, with texts: TokenTexts) -> [Member] {
        var members = [
            Member("access_token", .string(texts.accessToken)),
            Member("token_type", .string(answer.tokenType)),
            Member("expires_in", .integer(answer.expiresIn)),
        ]
        if let refreshToken = answer.refreshToken { members.append(Member("refresh_token", .string(refreshToken))) }
        if let idToken = texts.idToken { members.append(Member("id_token", .string(idToken))) }
        members.append(Member("scope", .string(answer.scope.text)))
        return members
    }
}
