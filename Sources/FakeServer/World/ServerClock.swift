import OAuth

/// How far a server's time is ahead of the time that it is given, which stands still in a lesson and runs elsewhere.
struct ServerClock: Equatable, Sendable {
    /// A hundred years: enough for every lifetime, and far from any overflow.
    static let furthest = 100 * 365 * 86_400

    /// Seconds by which it was moved.
    private(set) var ahead = 0

    func now(_ time: Instant) -> Instant { time.advanced(by: ahead) }

    /// Moves on, never back.
    mutating func advance(by seconds: Int) {
        ahead += min(max(0, seconds), Self.furthest - ahead)
    }
}
