import Messages

/// What an OpenID Connect request to the authorization endpoint can meet beyond what OAuth has.
public enum OpenIDFault: Fault {
    /// `none` beside another wish.
    case promptContradicts(String)
    case maxAgeMalformed(String)
    /// The request stands in a signed object (OpenID Connect Core section 6.1).
    case requestObject
    /// The request stands at an address of the client's (OpenID Connect Core section 6.2).
    case requestElsewhere(String)
    /// Nobody may be asked, and in this browser nobody has signed in.
    case nobodySignedIn
    /// Nobody may be asked, and the sign-in is too long ago.
    case signInTooOld(seconds: Int, maxAge: Int)
    /// Nobody may be asked, and this was never allowed to this client.
    case neverAllowed(username: String, missing: Scope)

    var code: OAuthError.Code? {
        switch self {
        case .promptContradicts, .maxAgeMalformed: .invalidRequest
        case .requestObject: .requestNotSupported
        case .requestElsewhere: .requestURINotSupported
        case .nobodySignedIn, .signInTooOld: .loginRequired
        case .neverAllowed: .consentRequired
        }
    }

    var sentence: String {
        switch self {
        case .promptContradicts(let prompt):
            say(
                "prompt is \(quoted(prompt)): `none` means that nobody is asked anything, so nothing may stand beside it."
            )
        case .maxAgeMalformed(let age):
            say("max_age is \(quoted(age)); it must be a whole number of seconds, 0 or more.")
        case .requestObject:
            say("The request stands in the parameter `request`, as a signed object, and this server reads none.")
        case .requestElsewhere(let uri):
            say(
                """
                request_uri is \(quoted(uri)); this server fetches no request from elsewhere and takes only what \
                was pushed to it.
                """)
        case .nobodySignedIn:
            say("prompt is `none`, so nobody may be asked, and in this browser nobody has signed in.")
        case .signInTooOld(let seconds, let maxAge):
            say(
                """
                prompt is `none`, so nobody may be asked, and the sign-in was \(inWords(seconds: seconds)) ago; \
                max_age allows \(inWords(seconds: maxAge)).
                """)
        case .neverAllowed(let username, let missing):
            say(
                """
                prompt is `none`, so nobody may be asked, and \(quoted(username)) has not allowed this client \
                \(quoted(missing.tokens)) before.
                """)
        }
    }
}
