/// Wrong codes that came, and how long the next one has to wait: a code has six characters, so whoever may try without
/// end finds it.
///
/// The wait is short, since a whole class may come from one address: behind a router, or on one machine by ssh. Even so
/// a lesson of three hours leaves fewer than one chance in five thousand of finding one of 887 million codes.
struct Guesses: Equatable, Sendable {
    /// Those of one address, or all together.
    private struct Tries: Equatable, Sendable {
        var wrong = 0
        /// Milliseconds: nothing is looked at before, and when the last one came.
        var until = 0
        var last = 0

        /// One mistake is forgiven for each of these milliseconds without another.
        private static let forgiving = 10_000

        mutating func note(at now: Int, free: Int, longest: Int) {
            wrong = max(0, wrong - (now - last) / Self.forgiving) + 1
            last = now
            if wrong > free { until = now + 1_000 * min(wrong - free, longest) }
        }
    }

    private static let freeOfOne = 20
    private static let freeOfAll = 200
    /// Seconds.
    private static let longestOfOne = 5
    private static let longestOfAll = 1
    /// So many addresses are remembered; what comes from others then counts with all.
    private static let mostAddresses = 4_096

    private var ofOne: [String: Tries] = [:]
    private var ofAll = Tries()

    /// For how many seconds nothing from this address is looked at; nil where it is looked at now.
    /// - Parameter now: milliseconds, from anywhere.
    func wait(of address: String, at now: Int) -> Int? {
        let until = max(ofOne[address]?.until ?? 0, ofAll.until)
        return until > now ? (until - now + 999) / 1_000 : nil
    }

    mutating func noteWrong(from address: String, at now: Int) {
        ofAll.note(at: now, free: Self.freeOfAll, longest: Self.longestOfAll)
        if ofOne[address] == nil, ofOne.count >= Self.mostAddresses {
            ofOne = ofOne.filter { $0.value.until > now }
            guard ofOne.count < Self.mostAddresses else { return }
        }
        ofOne[address, default: Tries()].note(at: now, free: Self.freeOfOne, longest: Self.longestOfOne)
    }

    /// An address as it counts: of IPv6 the first half, since one machine has all of the other.
    static func place(of address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let first = halves[0].split(separator: ":")
        let last = halves.count > 1 ? halves[1].split(separator: ":").count : 0
        // What "::" stands for is nothing but zeros.
        let groups = first + Array(repeating: "0", count: max(0, 8 - first.count - last))
        return groups.prefix(4).joined(separator: ":")
    }
}
