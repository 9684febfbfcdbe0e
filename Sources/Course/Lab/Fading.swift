/// How much of a flow's requests a learner does alone, more with every run.
enum Fading: Equatable, Codable, Sendable {
    /// Everything is shown.
    case watch
    /// Some names and values are gaps; `round` counts from 1.
    case gaps(round: Int)
    /// Only the goal is given.
    case alone

    /// Rounds with gaps before the learner is alone.
    static let rounds = 2

    /// What comes after a run like this was gone through to its end.
    var next: Fading {
        switch self {
        case .watch: .gaps(round: 1)
        case .gaps(let round): round < Self.rounds ? .gaps(round: round + 1) : .alone
        case .alone: .alone
        }
    }

    /// The keys of the slots that are left out of the requests of a flow.
    ///
    /// A third of them in the first round, two thirds in the second. What was missed before comes first, what was
    /// missed most before anything else; the rest is drawn, so the same history gives the same gaps.
    ///
    /// - Parameters:
    ///   - slots: by request; every request gets one gap at least if it can have one.
    ///   - missed: how often each key was filled in wrongly, as the history has it.
    func gaps(
        in slots: [[GapRequest.Slot]], missed: [String: Int], random: inout some RandomNumberGenerator
    ) -> Set<String> {
        guard case .gaps(let round) = self else { return [] }
        var keys: [String] = []
        for key in slots.joined().map(\.key) where !keys.contains(key) { keys.append(key) }
        let wanted = (keys.count * min(round, Self.rounds) + Self.rounds) / (Self.rounds + 1)
        let drawn = keys.shuffled(using: &random)
        let ranked = drawn.enumerated().sorted { left, right in
            let (first, second) = (missed[left.element] ?? 0, missed[right.element] ?? 0)
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
        // What was missed is asked whether or not there is room for it.
        let due = keys.count { (missed[$0] ?? 0) > 0 }
        var chosen = Set(ranked.prefix(max(wanted, due)))
        for request in slots where !request.contains(where: { chosen.contains($0.key) }) {
            if let first = ranked.first(where: { key in request.contains { $0.key == key } }) { chosen.insert(first) }
        }
        return chosen
    }
}
