extension Order {
    /// How right an order is, between 0 and 1.
    ///
    /// Kendall's τ over the real steps, cut at 0, so that a random order earns little and two swapped neighbours cost
    /// little; times the share of items rightly kept or laid aside. Steps of one any-order group make no pair.
    /// A real step laid aside inverts all its pairs.
    /// - Parameter kept: numbers of the items kept, in the learner's order; all others were laid aside.
    public func share(keeping kept: [Int]) -> Double {
        guard !items.isEmpty else { return 0 }
        var position: [Int?] = Array(repeating: nil, count: items.count)
        for (place, item) in kept.enumerated() where items.indices.contains(item) { position[item] = place }

        var pairs = 0
        var inversions = 0
        for (earlier, first) in items.enumerated() {
            guard let firstRank = first.rank else { continue }
            for (offset, second) in items[(earlier + 1)...].enumerated() {
                guard let secondRank = second.rank, firstRank != secondRank else { continue }
                pairs += 1
                let stands = (position[earlier], position[earlier + 1 + offset])
                if let one = stands.0, let other = stands.1, (one < other) == (firstRank < secondRank) { continue }
                inversions += 1
            }
        }
        let tau = pairs == 0 ? 1 : max(0, 1 - 2 * Double(inversions) / Double(pairs))
        let sorted = items.indices.count { (position[$0] == nil) == items[$0].isDecoy }
        return tau * Double(sorted) / Double(items.count)
    }

    /// The right answer: real steps as the author has them.
    public var solution: [Int] { items.indices.filter { !items[$0].isDecoy } }

    /// Whether the real steps among these items stand in a right order, whatever decoys stand between them.
    public func isInOrder(_ kept: [Int]) -> Bool {
        let ranks = kept.compactMap { items[$0].rank }
        return zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
