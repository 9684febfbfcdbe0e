extension Words {
    /// The mock server's trace and one exchange of it.
    enum Trace {
        static let title = "Requests"
        static let noAnswer = "no answer"
        static let departs = "not the RFC"
        static let lesson = "Lesson: "
        static let noLater = "There is no later request yet."
        static let noEarlier = "There is no earlier request."

        static func fault(_ name: String) -> String { "fault: \(name)" }
        static func requests(_ count: Int) -> String { count == 1 ? "1 request" : "\(count) requests" }
        static func number(_ number: Int) -> String { "Request \(number)" }
        static func took(_ milliseconds: Int) -> String { "Answered in \(milliseconds) ms." }

        static func dropped(_ dropped: Int) -> String {
            "\(requests(dropped)) before these \(dropped == 1 ? "is" : "are") no longer kept."
        }

        static func arrived(_ served: ServedExchange) -> String {
            "\(served.number). \(served.request): \(served.answer)"
        }

        static func noSuchRequest(_ number: Int) -> String { "There is no request \(number) here." }

        static func closing(_ count: Int) -> String {
            count == 0
                ? "The server has stopped; nobody asked it anything."
                : "The server has stopped after \(requests(count))."
        }
    }

    /// What one needs to point an application at the mock server.
    enum Values {
        static let title = "How to connect"
        static let welcome = """
            Your own authorization server, and an API behind it. Let your application use them; every request appears \
            here, with the reason for each refusal.
            """
        static let tryThis = "A first sign of life, from another terminal:"
        static let getToken = "Get a token"
        static let askAPI = "Ask the API"
        static let instruction = "What your application needs; each value can be copied."
        static let issuer = "Issuer"
        static let metadata = "Metadata"
        static let api = "API"
        static let apiKey = "API key"
        static let clientID = "Client id"
        static let clientSecret = "Client secret"
        static let redirectURI = "Redirect URI"
        static let grantTypes = "Grant types"
        static let authentication = "Authentication"
        static let username = "User"
        static let password = "Password"
        static let name = "Name"
    }

    enum Users {
        static let title = "Users"
        static let instruction = "Whoever can sign in here. The passwords are worth nothing anywhere else."
    }

    enum Clients {
        static let title = "Clients"
        static let instruction = "The applications that this server knows."
        static let publicClient = "public"
        static let confidential = "has a secret"
    }

    enum Tokens {
        static let title = "Codes and tokens"
        static let instruction = "Everything that was issued, the newest first."
        static let none = "Nothing was issued yet: no code, no token."
        static let kind = "Kind"
        static let state = "State"
        static let client = "Client"
        static let user = "User"
        static let scope = "Scope"
        static let text = "Begins with"
        static let nobody = "nobody: the application acts for itself"
        static let itself = "itself"
        static let expired = "expired"
        static let used = "used"
        static let replaced = "replaced"
        static let revoked = "revoked"
        static let nothingToRevoke = "It does not count any more, so there is nothing to revoke."
        static let nowRevoked = "Revoked, with everything that was made with it."
        static let gone = "This one is no longer kept."

        static func live(_ seconds: Int) -> String { "\(span(seconds)) left" }
        static func noSuchToken(_ number: Int) -> String { "There is no token \(number) here." }

        static func kind(_ kind: ServerStanding.TokenRow.Kind) -> String {
            switch kind {
            case .code: "Code"
            case .access: "Access token"
            case .refresh: "Refresh token"
            case .device: "Device code"
            }
        }

        static func sure(_ token: ServerStanding.TokenRow) -> String {
            """
            Revoke the \(kind(token.kind).lowercased()) \(token.shortText) of \(token.clientName), and all that was made \
            with it? Once more to do it.
            """
        }
    }

    enum Clock {
        static func ahead(_ seconds: Int) -> String { "clock \(span(seconds)) ahead" }
        static func now(ahead seconds: Int) -> String { "The server's clock is now \(span(seconds)) ahead." }
    }

    /// Seconds in its two largest units: "59 min 58 s", "1 h 1 min", "30 d".
    static func span(_ seconds: Int) -> String {
        let parts = [
            (seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s"),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? parts.count - 1
        return parts[first...].prefix(2).filter { $0.0 > 0 || seconds == 0 }.map { "\($0.0) \($0.1)" }
            .joined(separator: " ")
    }
}
