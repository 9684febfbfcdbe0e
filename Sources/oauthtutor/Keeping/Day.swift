import Glibc

/// A day of the calendar where the learner is.
struct Day: Equatable {
    /// Such as "2026-11-26".
    var text: String

    /// - Parameter time: seconds since 1970.
    init(_ time: Int) { self.init(Self.parts(of: time)) }

    /// - Parameter number: in days since 1970-01-01.
    init(number: Int) {
        var seconds = time_t(number * 86_400)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        self.init(parts)
    }

    private init(_ parts: tm) {
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        text = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }

    /// The calendar day of a time where the learner is, in days since 1970-01-01; of seconds since 1970.
    @Sendable static func number(of time: Int) -> Int {
        Int((Double(time + offset(at: time)) / 86_400).rounded(.down))
    }

    /// What the clock on the learner's wall is ahead of UTC at a time, in seconds.
    @Sendable static func offset(at time: Int) -> Int { parts(of: time).tm_gmtoff }

    private static func parts(of time: Int) -> tm {
        var seconds = time_t(time)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return parts
    }
}

extension Duration {
    /// Whole milliseconds, from 0.
    var milliseconds: Int {
        max(0, Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000))
    }
}
