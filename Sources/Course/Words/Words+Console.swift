import Messages

extension Words {
    /// The mock server's trace and one exchange of it.
    enum Trace {
        static var title: String { say("Requests") }
        static var noAnswer: String { say("no answer") }
        static var departs: String { say("not the RFC") }
        static var lesson: String { say("Lesson:") + " " }
        static var noLater: String { say("There is no later request yet.") }
        static var noEarlier: String { say("There is no earlier request.") }

        static func fault(_ name: String) -> String { say("fault: \(name)") }
        static func requests(_ count: Int) -> String {
            say(one: "\(count) request", many: "\(count) requests", count: count)
        }
        static func number(_ number: Int) -> String { say("Request \(number)") }
        static func took(_ milliseconds: Int) -> String { say("Answered in \(milliseconds) ms.") }

        static func dropped(_ dropped: Int) -> String {
            say(
                one: "\(dropped) request before these is no longer kept.",
                many: "\(dropped) requests before these are no longer kept.", count: dropped)
        }

        static func arrived(_ served: ServedExchange) -> String {
            "\(served.number). \(served.request): \(served.answer)"
        }

        static func noSuchRequest(_ number: Int) -> String { say("There is no request \(number) here.") }

        static func closing(_ count: Int) -> String {
            count == 0
                ? say("The server has stopped; nobody asked it anything.")
                : say(
                    one: "The server has stopped after \(count) request.",
                    many: "The server has stopped after \(count) requests.", count: count)
        }
    }

    /// What one needs to point an application at the mock server.
    enum Values {
        static var title: String { say("How to connect") }
        static var welcome: String {
            say(
                """
                Your own authorization server, and an API behind it. Let your application use them; every request appears \
                here, with the reason for each refusal.
                """)
        }
        static var tryThis: String { say("A first sign of life, from another terminal:") }
        static var getToken: String { say("Get a token") }
        static var askAPI: String { say("Ask the API") }
        static var instruction: String { say("What your application needs; each value can be copied.") }
        static var issuer: String { say("Issuer") }
        static var metadata: String { say("Metadata") }
        static var api: String { say("API") }
        static var apiKey: String { say("API key") }
        static var clientID: String { say("Client id") }
        static var clientSecret: String { say("Client secret") }
        static var redirectURI: String { say("Redirect URI") }
        static var grantTypes: String { say("Grant types") }
        static var authentication: String { say("Authentication") }
        static var username: String { say("User") }
        static var password: String { say("Password") }
        static var name: String { say("Name") }
    }

    enum Users {
        static var title: String { say("Users") }
        static var instruction: String {
            say("Whoever can sign in here. The passwords are worth nothing anywhere else.")
        }
    }

    enum Clients {
        static var title: String { say("Clients") }
        static var instruction: String { say("The applications that this server knows.") }
        static var publicClient: String { say("public") }
        static var confidential: String { say("has a secret") }
    }

    enum Tokens {
        static var title: String { say("Codes and tokens") }
        static var instruction: String { say("Everything that was issued, the newest first.") }
        static var none: String { say("Nothing was issued yet: no code, no token.") }
        static var kind: String { say("Kind") }
        static var state: String { say("State") }
        static var client: String { say("Client") }
        static var user: String { say("User") }
        static var scope: String { say("Scope") }
        static var text: String { say("Begins with") }
        static var nobody: String { say("nobody: the application acts for itself") }
        static var itself: String { say("itself") }
        static var expired: String { say("expired") }
        static var used: String { say("used") }
        static var replaced: String { say("replaced") }
        static var revoked: String { say("revoked") }
        static var nothingToRevoke: String { say("It does not count any more, so there is nothing to revoke.") }
        static var nowRevoked: String { say("Revoked, with everything that was made with it.") }
        static var gone: String { say("This one is no longer kept.") }

        static func live(_ seconds: Int) -> String { say("\(span(seconds)) left") }
        static func noSuchToken(_ number: Int) -> String { say("There is no token \(number) here.") }

        static func kind(_ kind: ServerStanding.TokenRow.Kind) -> String {
            switch kind {
            case .code: say("Code")
            case .access: say("Access token")
            case .refresh: say("Refresh token")
            case .device: say("Device code")
            }
        }

        static func sure(_ token: ServerStanding.TokenRow) -> String {
            let (text, client) = (token.shortText, token.clientName)
            return switch token.kind {
            case .code:
                say("Revoke the code \(text) of \(client), and all that was made with it? Once more to do it.")
            case .access:
                say("Revoke the access token \(text) of \(client), and all that was made with it? Once more to do it.")
            case .refresh:
                say("Revoke the refresh token \(text) of \(client), and all that was made with it? Once more to do it.")
            case .device:
                say("Revoke the device code \(text) of \(client), and all that was made with it? Once more to do it.")
            }
        }
    }

    enum Clock {
        static func ahead(_ seconds: Int) -> String { say("clock \(span(seconds)) ahead") }
        static func now(ahead seconds: Int) -> String { say("The server's clock is now \(span(seconds)) ahead.") }
    }

    /// Seconds in its two largest units: "59 min 58 s", "1 h 1 min", "30 d".
    static func span(_ seconds: Int) -> String {
        let (hours, minutes, rest) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
        let days = seconds / 86_400
        let parts = [
            (days, say("\(days) d")), (hours, say("\(hours) h")),
            (minutes, say("\(minutes) min")), (rest, say("\(rest) s")),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? parts.count - 1
        return parts[first...].prefix(2).filter { $0.0 > 0 || seconds == 0 }.map(\.1).joined(separator: " ")
    }
}
