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

    /// The items that are marked right: a decoy that was laid aside, and a step that stands at its place or right after
    /// what it follows, so that one step out of place does not make all those behind it wrong. Decoys left standing
    /// take up no place. All are right where `share(keeping:)` is 1, and nowhere else.
    /// - Parameter kept: numbers of the items kept, in the learner's order; all others were laid aside.
    public func rightItems(keeping kept: [Int]) -> Set<Int> {
        let steps = kept.filter { items.indices.contains($0) && !items[$0].isDecoy }
        let ranks = items.compactMap(\.rank)
        var right = Set(items.indices.filter { items[$0].isDecoy }).subtracting(kept)
        for (place, step) in steps.enumerated() {
            guard let rank = items[step].rank else { continue }
            let first = ranks.count { $0 < rank }
            let isAtPlace = (first..<first + ranks.count { $0 == rank }).contains(place)
            if isAtPlace || follows(place, in: steps.map { items[$0].rank ?? rank }) { right.insert(step) }
        }
        return right
    }

    /// Whether a step comes first or right after one of its own rank or of the rank before, none of which is to come.
    private func follows(_ place: Int, in ranks: [Int]) -> Bool {
        let earlier = items.compactMap(\.rank).filter { $0 < ranks[place] }.max()
        guard place > 0 else { return earlier == nil }
        if ranks[place - 1] == ranks[place] { return true }
        return ranks[place - 1] == earlier && !ranks[place...].contains(ranks[place - 1])
    }

    /// The right answer: real steps as the author has them.
    public var solution: [Int] { items.indices.filter { !items[$0].isDecoy } }

    /// Whether the real steps among these items stand in a right order, whatever decoys stand between them.
    public func isInOrder(_ kept: [Int]) -> Bool {
        let ranks = kept.compactMap { items[$0].rank }
        return zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
