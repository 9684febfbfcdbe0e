import Messages

/// What can be wrong, or not yet right, between a device, its user and the server, RFC 8628.
public enum DeviceFault: Fault {
    case codeMissing
    case codeUnknown
    case codeOfAnotherClient(issuedTo: String, sentBy: String)
    case codeUsed(ago: Int)
    case codeExpired(age: Int, lifetime: Int)
    case codeRevoked(Revocation)
    case denied(username: String)
    case pending(UserCode)
    /// It asked again too early; `interval` is what it has to keep to from now on.
    case tooFast(after: Int, interval: Int)
    case userCodeUnknown(String?)
    case tooManyGuesses(Int, seconds: Int)
    /// The code was answered in another browser, or ran out, while this one was on its way.
    case decidedAlready

    /// RFC 8628 section 3.5.
    var code: OAuthError.Code? {
        switch self {
        case .codeMissing, .userCodeUnknown, .decidedAlready: .invalidRequest
        case .codeUnknown, .codeOfAnotherClient, .codeUsed, .codeRevoked: .invalidGrant
        case .codeExpired: .expiredToken
        case .denied: .accessDenied
        case .pending: .authorizationPending
        case .tooFast: .slowDown
        case .tooManyGuesses: .temporarilyUnavailable
        }
    }

    var sentence: String {
        switch self {
        case .codeMissing: say("There is no device_code.")
        case .codeUnknown: forgotten(.deviceCode)
        case .codeOfAnotherClient(let issuedTo, let sentBy):
            say("The device code was issued to the client \(quoted(issuedTo)) and sent by \(quoted(sentBy)).")
        case .codeUsed(let seconds):
            say("The device code was exchanged for tokens \(ago(seconds: seconds)), and it is good for one time.")
        case .codeExpired(let age, let lifetime):
            say("The device code was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime)).")
        case .codeRevoked(let revocation): say("The device code was revoked: \(revocation.sentence)")
        case .denied(let username): say("\(quoted(username)) pressed Deny.")
        case .pending(let userCode):
            say(
                "Nobody has typed the code \(quoted(userCode.text)) and decided yet. The device should ask again later."
            )
        case .tooFast(let seconds, let interval):
            say(
                """
                The device asked again after \(inWords(seconds: seconds)). From now on it must let \
                \(inWords(seconds: interval)) pass each time, longer than before.
                """)
        case .userCodeUnknown(let text):
            text.map { say("No device waits with the code \(quoted($0)): it is mistyped, used, or too old.") }
                ?? say("No code was typed.")
        case .tooManyGuesses(let count, let seconds):
            say(
                """
                \(count) wrong codes were typed within \(inWords(seconds: seconds)). Somebody may be guessing, \
                so no code is taken until some time has passed.
                """)
        case .decidedAlready:
            say("The device does not wait any more: it got its answer in another browser, or its code has run out.")
        }
    }
}
