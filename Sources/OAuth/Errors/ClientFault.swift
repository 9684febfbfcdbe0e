import Messages

/// What can be wrong with who the client is, or with how it proves it.
public enum ClientFault: Fault {
    case missing
    case unknown(String)
    case basicMalformed
    case twoMethods
    case secretInAddress
    case idsDiffer(header: String, body: String)
    case secretMissing(id: String)
    case secretWrong(id: String)
    /// A public client sent a secret.
    case secretUnexpected(id: String)
    /// A secret came with an Origin header, so it lies in a browser.
    case secretFromBrowser(id: String, origin: String)
    case grantTypeNotAllowed(GrantType, registered: [GrantType])
    /// A public client asked for a token of its own.
    case publicForItself(id: String)
    case assertion(AssertionFault)

    var code: OAuthError.Code? {
        switch self {
        case .twoMethods, .secretInAddress, .idsDiffer, .secretFromBrowser: .invalidRequest
        case .grantTypeNotAllowed, .publicForItself: .unauthorizedClient
        case .assertion(let fault): fault.code
        case .missing, .unknown, .basicMalformed, .secretMissing, .secretWrong, .secretUnexpected: .invalidClient
        }
    }

    var sentence: String {
        switch self {
        case .missing: say("The request does not say which client sends it: there is no client_id.")
        case .unknown(let id): say("No client with the id \(quoted(id)) is registered here.")
        case .basicMalformed:
            say("The Authorization header is not `Basic` with `id:secret` in base 64.")
        case .twoMethods:
            say(
                """
                The client proves itself in two ways at once, such as the Authorization header and the body; it \
                must choose one.
                """)
        case .secretInAddress:
            say(
                """
                The client_secret stands in the address, where logs and histories keep it; it belongs in the \
                header or the body.
                """)
        case .idsDiffer(let header, let body):
            say("The Authorization header says client_id \(quoted(header)), the body says \(quoted(body)).")
        case .secretMissing(let id): say("The client \(quoted(id)) has a secret and did not send it.")
        case .secretWrong(let id): say("The secret is not the one that the client \(quoted(id)) was given.")
        case .secretUnexpected(let id):
            say("The client \(quoted(id)) is registered without a secret, yet one was sent.")
        case .secretFromBrowser(let id, let origin):
            say(
                """
                The client \(quoted(id)) has a secret, and the Origin header \(quoted(origin)) says that it lies \
                in a browser, where everybody can read it.
                """)
        case .grantTypeNotAllowed(let type, let registered):
            say(
                "The client asks with \(quoted(type.rawValue)); it is registered for \(quoted(registered.map(\.rawValue)))."
            )
        case .publicForItself(let id):
            say(
                """
                The client \(quoted(id)) has no secret, so anybody could call itself that; only a client that \
                proves who it is gets a token for itself.
                """)
        case .assertion(let fault): fault.sentence
        }
    }
}
