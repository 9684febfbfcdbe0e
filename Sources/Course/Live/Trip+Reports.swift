extension Trip {
    /// What the learner needs to set out.
    public struct Address: Equatable, Sendable {
        /// The page to be opened, such as `http://127.0.0.1:40123/authorize?…`: always on this machine, and made here.
        public var url: String
        /// The `state` with which the browser has to come back; nil where it is not sent back to the app.
        public var state: String?
        /// Somebody who can sign in there.
        public var username: String
        public var password: String
        /// What has to be typed on the page for a device.
        public var userCode: String?
        /// The ports of the server and the app, for whoever has to forward them.
        public var ports: [Int]

        public init(
            url: String, state: String?, username: String, password: String, userCode: String? = nil, ports: [Int]
        ) {
            self.url = url
            self.state = state
            self.username = username
            self.password = password
            self.userCode = userCode
            self.ports = ports
        }
    }

    /// What a browser did while it was waited for; it comes when it happens.
    public enum Sighting: Equatable, Sendable {
        /// On its way: a page was shown, a form sent.
        case underWay(Exchange)
        /// Somebody came to the redirect URI with what is not this trip's answer. The waiting goes on.
        case refused(Exchange)
        /// It is back.
        case back
    }

    /// What became of one step.
    public struct Leg: Equatable, Sendable {
        /// The step's id.
        public var step: String
        public var exchanges: [Exchange]

        public init(step: String, exchanges: [Exchange]) {
            self.step = step
            self.exchanges = exchanges
        }
    }

    /// How a trip went.
    public struct Outcome: Equatable, Sendable {
        /// One for each of the trip's steps.
        public var legs: [Leg]
        /// The RFC's error code with which the browser came back; nil where it brought what was asked for.
        public var error: String?
        /// How far the clock is ahead of where it started.
        public var secondsAhead: Int

        public init(legs: [Leg], error: String? = nil, secondsAhead: Int = 0) {
            self.legs = legs
            self.error = error
            self.secondsAhead = secondsAhead
        }
    }
}

/// How the learner's browser was opened.
public enum Browsing: Equatable, Sendable {
    /// By this program, such as `xdg-open` or `firefox`.
    case opened(by: String)
    /// There is no browser that could be opened here, or nothing that could show it.
    case nowhere
}
