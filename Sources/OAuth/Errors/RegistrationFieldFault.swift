import Messages

/// What can be wrong in a field of the registration page.
public enum RegistrationFieldFault: Equatable, Sendable {
    /// Nothing stands in a field that a button fills.
    case notGenerated
    /// The value is none that this server made for this page.
    case chosen(String)
    case missing
    case tooLong(limit: Int)
    /// Control characters, or some that turn the direction of the text.
    case unseenCharacters
    case domainHasProtocol(String)
    case domainMalformed(String)
    case redirect(String, RedirectURI.Fault)
    /// The app would be answered somewhere else than where it says that it lives.
    case otherHost(domain: String, redirect: String)

    /// For the person at the page, and without the field's name: what is wrong, and what to do.
    public var advice: String {
        switch self {
        case .notGenerated: "Press Generate: the server makes this value."
        case .chosen: "This value was not made here, or was used before. Press Generate."
        case .missing: "Please fill this in."
        case .tooLong(let limit): "This is too long. Please use at most \(limit) characters."
        case .unseenCharacters: "There are characters in it that nobody can see. Please type it by hand."
        case .domainHasProtocol: "Leave out the protocol: a host alone, such as www.example.com."
        case .domainMalformed: "This is no host. Write it as www.example.com, or with a port as localhost:8080."
        case .redirect(_, let fault): fault.advice
        case .otherHost(let domain, let redirect):
            "This leads to \(redirect), and the app's domain is \(domain). They must be the same."
        }
    }

    /// For the learner beside the exchange, with the field's name on the wire.
    func sentence(_ name: String) -> String {
        switch self {
        case .notGenerated: say("\(name) is empty; the server makes it when Generate is pressed.")
        case .chosen(let value):
            say(
                """
                \(name) is \(quoted(value)), which this server did not make for this page; RFC 9700 section 4.15 \
                warns of clients that choose their own.
                """)
        case .missing: say("\(name) is empty.")
        case .tooLong(let limit): say("\(name) is longer than \(limit) characters.")
        case .unseenCharacters: say("\(name) has control characters, or some that turn the direction of the text.")
        case .domainHasProtocol(let value): say("\(name) is \(quoted(value)); it is a host without a protocol.")
        case .domainMalformed(let value): say("\(name) is \(quoted(value)), which is no host with or without a port.")
        case .redirect(let uri, let fault): fault.sentence(of: quoted(uri))
        case .otherHost(let domain, let redirect):
            say("\(name) leads to \(quoted(redirect)), and the app says that it lives at \(quoted(domain)).")
        }
    }
}

extension RedirectURI.Fault {
    /// For the person who typed it.
    fileprivate var advice: String {
        switch self {
        case .notAbsolute: "Write the whole address, such as https://www.example.com/callback."
        case .fragment: "Leave out the # and what comes after it."
        case .plainHTTP:
            "Begin it with https://. Plain http is for your own machine alone: 127.0.0.1, [::1] or localhost."
        case .scheme:
            """
            Begin it with https://, or with http:// on your own machine. An app without a website may have a \
            scheme of its own, which is a domain name backwards, such as com.example.app:/callback.
            """
        case .characters: "There is a wildcard in it, or a character that no address may have."
        }
    }
}
