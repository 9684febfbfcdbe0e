import Hummingbird
import Messages

/// A request that never gets as far as OAuth.
enum Stray: Equatable, Sendable {
    case notHTTP
    case tooSlow
    case headTooLarge(limit: Int)
    case bodyTooLarge(limit: Int)
    /// The Host header names another server.
    case hostForeign(sent: String?, own: String)
    case addressUnknown(String)
    case methodUnknown(String, allowed: [String])

    var status: HTTPResponse.Status {
        switch self {
        case .notHTTP: .badRequest
        case .tooSlow: .requestTimeout
        case .headTooLarge: .requestHeaderFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        case .hostForeign: .misdirectedRequest
        case .addressUnknown: .notFound
        case .methodUnknown: .methodNotAllowed
        }
    }

    /// Why, for the learner.
    var sentence: String {
        switch self {
        case .notHTTP: say("What came is not an HTTP request that can be read.")
        case .tooSlow: say("The request did not come whole in the time that there is for it.")
        case .headTooLarge(let limit): say("The request's head is larger than \(limit / 1_024) KiB.")
        case .bodyTooLarge(let limit): say("The request's body is larger than \(limit / 1_024) KiB.")
        case .hostForeign(let sent, let own):
            sent.map { say("The Host header says `\($0.prefix(80))`; this server is `\(own)`.") }
                ?? say("There is no Host header; this server is `\(own)`.")
        case .addressUnknown(let path): say("This server has nothing at `\(path.prefix(80))`.")
        case .methodUnknown(let method, let allowed):
            say("This address does not take \(method.prefix(20)); it takes \(allowed.joined(separator: " and ")).")
        }
    }
}

extension Reply {
    /// A few words, and the reason beside them.
    init(_ stray: Stray) {
        var headers: HTTPFields = [:]
        if case .methodUnknown(_, let allowed) = stray { headers[.allow] = allowed.joined(separator: ", ") }
        self.init(.plain(stray.status, headers: headers), reason: stray.sentence)
    }
}
