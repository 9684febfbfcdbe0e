import Messages

/// What can be wrong with an authorization request that was pushed, RFC 9126, there or where it is used.
public enum PushedRequestFault: Fault {
    /// One pushed request may not lead to another.
    case carriesRequestURI
    case tooMany(limit: Int)
    case required
    case unknown(String)
    case ofAnotherClient(issuedTo: String, sentBy: String)
    case used(ago: Int)
    case expired(age: Int, lifetime: Int)

    var code: OAuthError.Code? {
        if case .tooMany = self { .temporarilyUnavailable } else { .invalidRequest }
    }

    var sentence: String {
        switch self {
        case .carriesRequestURI:
            say(
                """
                The pushed request carries a request_uri. It has to carry the parameters themselves: what is \
                pushed cannot lead to something that was pushed before.
                """)
        case .tooMany(let limit):
            say("\(limit) pushed requests wait to be used, and there is no room for more until some of them run out.")
        case .required:
            say(
                """
                The request must be pushed first, to the pushed authorization request endpoint, and it came \
                through the browser.
                """)
        case .unknown(let uri): "\(quoted(uri)): \(forgotten(.requestURI))"
        case .ofAnotherClient(let issuedTo, let sentBy):
            say("The request_uri was issued to the client \(quoted(issuedTo)) and comes from \(quoted(sentBy)).")
        case .used(let seconds):
            say("The request_uri was used already, \(ago(seconds: seconds)), and it is good for one time.")
        case .expired(let age, let lifetime):
            say("The request_uri was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime)).")
        }
    }
}
