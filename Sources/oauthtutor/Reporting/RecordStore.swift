import Foundation
import Messages

/// A learning record store as its address names it, and what proves who sends.
struct RecordStore: Equatable {
    /// The address without user and password and without a slash at its end; what arrived is noted under it.
    let endpoint: String
    let host: String
    /// The value of the `Authorization` header; nil where nothing was given.
    let authorization: String?
    /// Whether a password would cross a network for everybody to read.
    let isOpen: Bool

    /// - Parameters:
    ///   - text: `https://lrs.example/xAPI`, perhaps with `user:password@`.
    ///   - secret: `user:password` from elsewhere; the address's own go first.
    /// - Returns: nil for what is no address of a web server.
    init?(_ text: String, secret: String?) {
        guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.query == nil,
            parts.fragment == nil
        else { return nil }
        let own = parts.user.map { "\($0):\(parts.password ?? "")" }
        parts.user = nil
        parts.password = nil
        while parts.path.hasSuffix("/") { parts.path.removeLast() }
        guard let endpoint = parts.string else { return nil }
        self.endpoint = endpoint
        self.host = host
        authorization = (own ?? secret).map { "Basic " + Data($0.utf8).base64EncodedString() }
        let isNear = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
        isOpen = scheme == "http" && !isNear && authorization != nil
    }

    /// Where statements are posted to, xAPI 1.0.3 part three, chapter 2.1.2.
    var statements: String { endpoint + "/statements" }
}

/// Why nothing more could be sent. What arrived before is noted, and not sent again.
enum SendFault: Error, Equatable {
    case addressMalformed(String)
    /// Nobody answers there, or not as HTTP has it.
    case unreachable(host: String, reason: String)
    /// 401 or 403.
    case notAllowed(host: String, hasSecret: Bool)
    /// 404 or 405: something else lives there.
    case notAStore(address: String, status: Int)
    /// 429 or 5xx: it may take them later.
    case busy(host: String, status: Int)
    case refused(host: String, status: Int)

    var sentence: String {
        switch self {
        case .addressMalformed(let text):
            say(
                """
                “\(text.prefix(200))” is no address of a learning record store: it begins with http:// or \
                https://, names a host, and has nothing behind its path, as in https://lrs.example/xAPI.
                """)
        case .unreachable(let host, let reason):
            say("\(host) does not answer (\(reason)). Nothing is lost: send again later.")
        case .notAllowed(let host, true): say("\(host) does not accept this user and password.")
        case .notAllowed(let host, false):
            say("\(host) asks who sends. Put user:password into OAUTHTUTOR_LRS, and send again.")
        case .notAStore(let address, let status):
            say("There is no learning record store at \(address): it answers \(status).")
        case .busy(let host, let status):
            say("\(host) takes nothing at the moment (it answers \(status)). Nothing is lost: send again later.")
        case .refused(let host, let status): say("\(host) refuses the statements: it answers \(status).")
        }
    }
}
