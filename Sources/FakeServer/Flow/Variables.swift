import Course

/// The names that a run knows, and what they stand for.
struct Variables: Equatable, Sendable {
    /// Answers can add so many; more are not kept.
    private static let limit = 500
    /// Made for this run; no answer overwrites them.
    static let fresh: Set<String> = ["state", "nonce", "code_verifier", "code_challenge"]

    private(set) var values: [String: String]

    init(_ values: [String: String]) {
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }

    /// Takes in what an answer gave.
    ///
    /// - Parameter keeps: what gets a second name, which the next answer does not overwrite.
    /// - Returns: what was really taken.
    mutating func learn(_ harvest: [String: String], keeping keeps: [RequestTemplate.Keep] = []) -> [String: String] {
        var taken = harvest.filter { !Self.fresh.contains($0.key) }
        for keep in keeps where !Self.fresh.contains(keep.name) { taken[keep.name] = harvest[keep.member] }
        for (name, value) in taken where values[name] != nil || values.count < Self.limit { values[name] = value }
        return taken
    }
}
