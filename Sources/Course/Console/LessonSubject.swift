/// What an exchange is about, as far as a lesson explains it.
enum LessonSubject: CaseIterable, Equatable, Sendable {
    case codeFlow, signIn, publicClients, tokenLife, serverToServer, devices, retired

    /// The id of the lesson about it.
    var lesson: String {
        switch self {
        case .codeFlow: "authorization-code"
        case .signIn: "signing-in"
        case .publicClients: "public-clients"
        case .tokenLife: "token-life"
        case .serverToServer: "server-to-server"
        case .devices: "devices"
        case .retired: "retired"
        }
    }

    /// The lesson to be read about an exchange, of those there are. What has no lesson yet is at home in the code flow,
    /// where all of it begins.
    static func lesson(for exchange: Exchange, among lessons: [LessonGlance]) -> LessonGlance? {
        let wanted = [LessonSubject(exchange), .codeFlow].map(\.lesson)
        return wanted.lazy.compactMap { id in lessons.first { $0.id == id } }.first
    }

    /// By what was asked for; an endpoint by the last word of its path, since providers name them much alike.
    init(_ exchange: Exchange) {
        let path = exchange.shortRequest.lowercased()
        if let grant = exchange.value(of: "grant_type") {
            let secrets = ["Authorization", "client_secret", "client_assertion"]
            self = .init(grant: grant, isPublic: secrets.allSatisfy { exchange.value(of: $0) == nil })
        } else if let type = exchange.value(of: "response_type") {
            self =
                type.contains("id_token") ? .signIn : type.contains("token") ? .retired : .codeFlow
        } else if path.contains("device") {
            self = .devices
        } else if path.contains("userinfo") || path.contains("jwks") || path.contains("openid") {
            self = .signIn
        } else if path.contains("revoke") || path.contains("introspect") {
            self = .tokenLife
        } else if exchange.value(of: "X-API-Key") != nil {
            self = .serverToServer
        } else if exchange.error == "invalid_token" {
            self = .tokenLife
        } else {
            self = .codeFlow
        }
    }

    private init(grant: String, isPublic: Bool) {
        switch grant {
        case "authorization_code": self = isPublic ? .publicClients : .codeFlow
        case "refresh_token": self = .tokenLife
        case "client_credentials": self = .serverToServer
        case "password": self = .retired
        default: self = grant.contains("device_code") ? .devices : .codeFlow
        }
    }
}
