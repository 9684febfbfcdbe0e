import Messages

extension AuthorizationFault {
    var sentence: String {
        switch self {
        case .clientMissing: say("There is no client_id, so nobody can tell which app is asking.")
        case .clientUnknown(let id): say("No client with the id \(quoted(id)) is registered here.")
        case .redirectMissing(let registered):
            registered == 0
                ? say("The client has registered no redirect URI.")
                : say("The client has registered \(registered) redirect URIs, so it must say which one it means.")
        case .redirectMismatch(let sent, let registered):
            say(
                one: """
                    redirect_uri is \(quoted(sent)); registered is \(quoted(registered)). They are compared letter by \
                    letter.
                    """,
                many: """
                    redirect_uri is \(quoted(sent)); registered are \(quoted(registered)). They are compared letter by \
                    letter.
                    """, count: registered.count)
        case .responseTypeMissing: say("There is no response_type.")
        case .responseTypeUnknown(let type, let known):
            say("response_type is \(quoted(type)); this server knows \(quoted(known.map(\.rawValue))).")
        case .responseTypeOff(let type):
            say(
                """
                response_type is \(quoted(type.rawValue)), the implicit grant, which this server does not serve: \
                RFC 9700 section 2.1.2 says that it should not be used any more. A profile for old apps has it.
                """)
        case .responseModeUnknown(let mode):
            say("response_mode is \(quoted(mode)); this server knows \(quoted(ResponseMode.allCases.map(\.rawValue))).")
        case .responseModeUnfit(let mode, let type):
            say(
                """
                response_mode is \(quoted(mode.rawValue)), which is not allowed for response_type \
                \(quoted(type.rawValue)): a token in a query is sent to a server and stays in its logs.
                """)
        case .responseTypeNotAllowed(let type):
            say("The client asks for response_type \(quoted(type)), for which it is not registered.")
        case .scopeMalformed:
            say(
                """
                scope is not a list of words with one space between; quotes, backslashes and characters beyond \
                ASCII are not allowed.
                """)
        case .scopeUnknown(let unknown, let offered):
            say("scope asks for \(quoted(unknown)); this server offers \(quoted(offered)).")
        case .scopeNotAllowed(let asked, let registered):
            say("scope asks for \(quoted(asked.tokens)); the client is registered for \(quoted(registered.tokens)).")
        case .stateMissing: say("There is no state, and this provider takes no request without one.")
        case .challengeMissingWithSecret:
            say("There is no code_challenge, and this provider asks everybody for PKCE, clients with a secret too.")
        case .challengeMissing:
            say("This client has no secret, so it must use PKCE, and there is no code_challenge.")
        case .challengeMalformed(let length):
            say(
                "code_challenge must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has \(length) characters."
            )
        case .challengeMethodUnknown(let method):
            say("code_challenge_method is \(quoted(method)); this server knows `S256` and `plain`.")
        case .denied(let username): say("\(quoted(username)) pressed Deny.")
        case .requestUnknown:
            say(
                "No authorization request is waiting under this name: it was answered already, took too long, or never was."
            )
        case .otherBrowser:
            say("This browser is not the one that signed in: its session cookie is missing or another.")
        case .tooManySignIns(let count):
            say("The password was wrong \(count) times, so this authorization request is over.")
        case .decisionUnknown(let decision):
            decision.map { say("decision is \(quoted($0)); it must be `allow` or `deny`.") }
                ?? say("There is no decision; it must be `allow` or `deny`.")
        case .tooManyPasswords(let username, let count, let seconds):
            say(
                """
                \(count) wrong passwords were typed for \(quoted(username)) within \(inWords(seconds: seconds)). \
                Somebody may be guessing, so not even the right one is taken until some time has passed.
                """)
        }
    }
}
