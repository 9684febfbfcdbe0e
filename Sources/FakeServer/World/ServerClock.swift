import OAuth

/// A clock that stands still until somebody moves it, so that a learner who reads for ten minutes loses nothing.
struct ServerClock: Equatable, Sendable {
    /// A hundred years: enough for every lifetime, and far from any overflow.
    static let furthest = 100 * 365 * 86_400

    let start: Instant
    /// Seconds by which it was moved.
    private(set) var ahead = 0

    init(start: Instant) {
        self.start = start
    }

    var now: Instant { start.advanced(by: ahead) }

    /// Moves on, never back.
    mutating func advance(by seconds: Int) {
        ahead += min(max(0, seconds), Self.furthest - ahead)
    }
}
