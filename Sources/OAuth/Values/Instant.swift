/// A point in time: whole seconds since 1970-01-01 00:00 UTC, as RFC 7519's NumericDate counts them.
public struct Instant: Comparable, Hashable, Sendable {
    public let seconds: Int

    public init(secondsSinceEpoch seconds: Int) {
        self.seconds = seconds
    }

    /// The instant so many seconds later; it stops at the end of time rather than overflow.
    public func advanced(by seconds: Int) -> Instant {
        let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
        return Instant(secondsSinceEpoch: overflow ? (seconds > 0 ? .max : .min) : sum)
    }

    /// The seconds from `earlier` to `later`; it stops at the end of time rather than overflow.
    public static func - (later: Instant, earlier: Instant) -> Int {
        let (difference, overflow) = later.seconds.subtractingReportingOverflow(earlier.seconds)
        return overflow ? (later > earlier ? .max : .min) : difference
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }
}
