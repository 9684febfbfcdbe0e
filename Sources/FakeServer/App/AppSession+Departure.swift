import OAuth

extension AppSession {
    /// What the app makes anew each time that it sends a browser away.
    struct Departure: Equatable, Sendable {
        let state: String
        /// RFC 7636 section 4.1: it stays with the app until the code is exchanged.
        let verifier: String

        /// RFC 9700 section 2.1.1: S256, since everybody sees the challenge.
        var challenge: String { CodeChallenge.s256(of: verifier) }

        init(state: String, verifier: String) {
            self.state = state
            self.verifier = verifier
        }

        init(at moment: Moment) {
            self.init(state: moment.secret(), verifier: moment.secret())
        }
    }

    /// How the authorization server knows the app.
    struct Registration: Equatable, Sendable {
        let clientID: String
        let redirectURI: String
    }

    /// A state that was sent away, and to whose browser it belongs.
    struct Awaited: Equatable, Sendable {
        let state: String
        /// The browser's cookie; nil where somebody sent the browser away by hand.
        let browser: String?
    }

    /// Texts that came before, the latest few.
    struct Past: Equatable, Sendable {
        private static let limit = 1_000
        private var texts: [String] = []

        func contains(_ text: String) -> Bool { texts.contains(text) }

        mutating func remember(_ text: String) {
            texts.append(text)
            if texts.count > Self.limit { texts.removeFirst() }
        }

        mutating func forget(_ text: String) { texts.removeAll { $0 == text } }
    }

    /// The browser with this cookie is sent away: with what a lesson has prepared, or with values of its own.
    mutating func depart(_ browser: String, at moment: Moment) -> Departure {
        let departure = prepared ?? Departure(at: moment)
        prepared = nil
        wait(for: Awaited(state: departure.state, browser: browser))
        return departure
    }
}
