/// How long to wait before a broken connection is tried again: longer each time, and never as long as everybody else, so
/// that a host that comes back is not run over.
public struct Backoff: Sendable {
    /// Seconds before the first try, as the host may have said; and at most.
    public var first = 0.5
    public static let longest = 5.0
    private var tries = 0
    private let random: @Sendable (ClosedRange<Double>) -> Double

    /// - Parameter random: draws from a range.
    public init(random: @escaping @Sendable (ClosedRange<Double>) -> Double) { self.random = random }

    /// Seconds before the next try.
    public mutating func next() -> Double {
        var longest = first
        for _ in 0..<min(tries, 10) { longest = min(2 * longest, Self.longest) }
        tries += 1
        return random(longest / 2...longest)
    }

    /// The connection stands.
    public mutating func reset() { tries = 0 }
}
