import Messages
import OAuth

/// What the app remembers between sending the browser away and seeing it come back.
struct AppSession: Equatable, Sendable {
    /// Browsers that are away at once; the earliest are forgotten first.
    private static let limit = 1_000

    /// The authorization server that it sent the browser to.
    var issuer: String
    /// nil where the app takes no part.
    var registration: Registration?
    /// What it takes along the next time that it sends a browser away; nil for values of its own.
    var prepared: Departure?
    /// States that were sent and have not come back, the latest last.
    private var awaited: [Awaited]
    private var returned = Past()
    private var codes = Past()

    /// What came with the browser.
    enum Arrival: Equatable, Sendable {
        /// Everything fits: the code can be exchanged.
        case code(String)
        /// The server says no, in these words.
        case error(String, description: String?)
        /// The app must not go on.
        case refused(ArrivalFault)
    }

    init(issuer: String, awaited: [String] = []) {
        self.issuer = issuer
        self.awaited = awaited.map { Awaited(state: $0, browser: nil) }
    }

    /// Some browser is sent away by hand with this state; one that has a browser of its own keeps it.
    mutating func expect(_ state: String) {
        if awaited.contains(where: { $0.state == state }) { return }
        wait(for: Awaited(state: state, browser: nil))
    }

    mutating func wait(for departed: Awaited) {
        awaited.removeAll { $0.state == departed.state }
        returned.forget(departed.state)
        awaited.append(departed)
        if awaited.count > Self.limit { awaited.removeFirst() }
    }

    /// Reads an authorization response, RFC 6749 sections 4.1.2 and 4.1.2.1. Unknown parameters are ignored.
    ///
    /// - Parameter browser: the cookie with which it came; nil where there was none.
    mutating func receive(_ parameters: FormParameters, from browser: String? = nil) -> Arrival {
        if let name = ["code", "state", "iss", "error"].first(where: parameters.repeats) {
            return .refused(.repeated(name))
        }
        guard parameters["code"] != nil || parameters["error"] != nil else { return .refused(.noAnswer) }
        // RFC 6749 section 10.12 and RFC 9700 section 4.7.1: a state that was never sent means a forged answer.
        guard let state = parameters["state"] else { return .refused(.stateMissing) }
        guard let departed = awaited.first(where: { $0.state == state }) else {
            return .refused(returned.contains(state) ? .stateUsed : .stateUnknown(state))
        }
        // RFC 9700 section 4.7.1: a state that was sent by another browser means that somebody slipped in an answer.
        if let known = departed.browser, known != browser { return .refused(.otherBrowser) }
        // RFC 9207 section 2.4: compare by simple string comparison; absent though advertised is wrong too.
        guard let issuer = parameters["iss"] else { return .refused(.issuerMissing(expected: self.issuer)) }
        guard issuer == self.issuer else { return .refused(.issuerWrong(sent: issuer, expected: self.issuer)) }
        awaited.removeAll { $0.state == state }
        returned.remember(state)
        if let error = parameters["error"] { return .error(error, description: parameters["error_description"]) }
        guard let code = parameters["code"] else { return .refused(.noAnswer) }
        // RFC 6749 section 4.1.2: the client must not use a code more than once.
        if codes.contains(code) { return .refused(.codeUsed) }
        codes.remember(code)
        return .code(code)
    }
}

/// Why the app stops.
enum ArrivalFault: Equatable, Sendable {
    case noAnswer
    case malformed
    case repeated(String)
    case stateMissing
    case stateUnknown(String)
    case stateUsed
    case otherBrowser
    case issuerMissing(expected: String)
    case issuerWrong(sent: String, expected: String)
    case codeUsed

    var sentence: String {
        switch self {
        case .noAnswer: say("There is neither a code nor an error in the address.")
        case .malformed: say("The address cannot be read: a percent sign or a character in it is wrong.")
        case .repeated(let name): say("The parameter \(name) comes more than once.")
        case .stateMissing: say("There is no state, so the answer belongs to no question of this app's.")
        case .stateUnknown(let state):
            say("The app never sent the state `\(state)`. Somebody else may have made this address.")
        case .stateUsed: say("This state has come back once already, and it is good for one time.")
        case .otherBrowser:
            say(
                """
                The app sent this state with another browser: the cookie is missing or another. Somebody may \
                have slipped their own answer into this one.
                """)
        case .issuerMissing(let expected): say("There is no iss, although \(expected) says that it always sends it.")
        case .issuerWrong(let sent, let expected): say("iss is \(sent); the browser was sent to \(expected).")
        case .codeUsed: say("This code has come before, and a code is good for one time.")
        }
    }
}
