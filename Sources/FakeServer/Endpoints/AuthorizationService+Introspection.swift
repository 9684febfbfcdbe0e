import Hummingbird
import OAuth

extension AuthorizationService {
    /// RFC 7662 section 2.2: what an active token stands for; about all others nothing, but the note says why.
    func introspect(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let asked = try await tokenQuestion(request)
        let (answer, issuer) = try world.change { (world, moment) throws(OAuthError) in
            (try world.server.introspect(asked, at: moment), world.server.issuer)
        }
        switch answer {
        case .active(let facts):
            return Reply(.json(JSON(facts, from: issuer), headers: .noStoreJSON))
        case .inactive(let why):
            let body = JSON.object([JSON.Member("active", .boolean(false))])
            return Reply(.json(body, headers: .noStoreJSON), reason: why.reason)
        }
    }
}

extension JSON {
    /// RFC 7662 section 2.2.
    init(_ facts: TokenFacts, from issuer: String) {
        var members = [
            Member("active", .boolean(true)),
            Member("scope", .string(facts.scope.text)),
            Member("client_id", .string(facts.clientID)),
        ]
        if let username = facts.username { members.append(Member("username", .string(username))) }
        if let tokenType = facts.tokenType { members.append(Member("token_type", .string(tokenType))) }
        if let audience = facts.audience { members.append(Member("aud", .string(audience))) }
        members += [
            Member("exp", .integer(facts.expires.seconds)),
            Member("iat", .integer(facts.issued.seconds)),
            Member("sub", .string(facts.subject)),
            Member("iss", .string(issuer)),
        ]
        // RFC 9449 section 6.2.
        if let key = facts.keyThumbprint {
            members.append(Member("cnf", JSON(keyThumbprint: key)))
        }
        self = .object(members)
    }
}
