/// What a learner's runs of a flow have left behind: how far they have come, and what was missed.
public struct PracticeHistory: Equatable, Codable, Sendable {
    /// How a run went: what was right the first time, of how much that was asked.
    public struct Result: Equatable, Codable, Sendable {
        var level: Fading
        var right: Int
        var asked: Int
    }

    /// Runs that were gone through to their end.
    private(set) var finished = 0
    /// How the next run is.
    private(set) var next = Fading.watch
    /// How often more each slot was filled in wrongly than rightly, by its key.
    private(set) var missed: [String: Int] = [:]
    /// Of the last run that was more than watched.
    private(set) var latest: Result?

    public init() {}

    /// A run came to its end; the next one leaves more to the learner.
    mutating func finish(_ result: Result) {
        finished += 1
        next = result.level.next
        if result.level != .watch { latest = result }
    }

    /// The learner wants the next run to be like this.
    mutating func choose(_ level: Fading) { next = level }

    mutating func note(_ key: String, isRight: Bool) {
        missed[key] = isRight ? missed[key].flatMap { $0 > 1 ? $0 - 1 : nil } : missed[key, default: 0] + 1
    }
}
