/// Slows guessing: after so many wrong guesses at one name within a window, no guess at it is taken, right or wrong,
/// until the oldest of them is out of the window.
///
/// It counts by the clock of the moments that it is handed, and keeps a bounded number of names.
public struct GuessGuard: Equatable, Sendable {
    /// Names longer than this are told apart by their beginning.
    private static let nameLength = 128

    /// Wrong guesses after which the name is closed.
    public let limit: Int
    /// Seconds within which they are counted.
    public let window: Int
    /// When the wrong guesses were made, the oldest first.
    private var guesses: BoundedTable<String, [Instant]>

    /// - Parameter names: how many names are watched at once; the ones first guessed at are forgotten first.
    public init(limit: Int, window: Int, names: Int = 1_000) {
        self.limit = limit
        self.window = window
        guesses = BoundedTable(limit: names)
    }

    /// Whether no guess at this name is taken now.
    public func isClosed(_ name: String, at now: Instant) -> Bool {
        recent(name, at: now).count >= limit
    }

    public mutating func noteWrongGuess(at name: String, _ now: Instant) {
        guesses[key(name)] = (recent(name, at: now) + [now]).suffix(limit)
    }

    private func recent(_ name: String, at now: Instant) -> [Instant] {
        (guesses[key(name)] ?? []).filter { now - $0 < window }
    }

    private func key(_ name: String) -> String {
        String(name.prefix(Self.nameLength))
    }
}
