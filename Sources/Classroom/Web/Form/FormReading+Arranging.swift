import Course

/// Lists that are put in order or paired by fields: what they say becomes what the learner would have done.
extension FormReading {
    /// What brings order and pairs to what the fields say; empty where they say what already stands there.
    var arranged: [Action] {
        page.parts.flatMap { part -> [Action] in
            switch part {
            case .steps(let list) where list.focus != nil: arranging(list)
            case .pairing(let pairing) where pairing.focus != nil: pairing.terms.isEmpty ? [] : pairs(in: pairing)
            default: []
            }
        }
    }

    /// One step up or down, over the border too, where the list stands as its fields say.
    func moving(_ item: Int, _ command: Command) -> Meaning {
        for case .steps(let list) in page.parts where list.focus != nil {
            guard list.items.indices.contains(item) else { return .stale }
            return .actions([.choose(item), .command(command)])
        }
        return .stale
    }

    /// Those whose place was changed go there, and all others keep their order around them.
    private func arranging(_ list: StepList) -> [Action] {
        let wishes = list.items.indices.map { fields["place-\($0)"] }
        let now = list.items.indices.map { list.items[$0].isAside ? "aside" : String($0 + 1) }
        let moved = list.items.indices.filter { wishes[$0] != nil && wishes[$0] != now[$0] }
        guard !moved.isEmpty else { return [] }
        let leaving = moved.filter { wishes[$0] == "aside" }
        var kept = list.items.indices.filter { !list.items[$0].isAside && !moved.contains($0) }
        let placed = moved.compactMap { item in wishes[item].flatMap { Int($0) }.map { (item: item, place: $0 - 1) } }
        for (item, place) in placed.sorted(by: { $0.place < $1.place }) {
            kept.insert(item, at: min(max(0, place), kept.count))
        }
        // Whoever asks for a place that there is none of stays.
        let lost = moved.filter { item in !leaving.contains(item) && !placed.contains { $0.item == item } }
        kept += lost.filter { !list.items[$0].isAside }
        guard !leaving.isEmpty else { return [.arrange(kept)] }
        return [.arrange(kept + leaving), .setAside(Array(kept.count..<kept.count + leaving.count))]
    }

    private func pairs(in pairing: Pairing) -> [Action] {
        let given = pairing.terms.indices.compactMap { term -> Action.Pair? in
            guard let text = fields["term-\(term)"] else { return nil }
            let definition = Int(text).flatMap { pairing.definitions.indices.contains($0) ? $0 : nil }
            return definition == pairing.terms[term].definition ? nil : .init(term: term, definition: definition)
        }
        return given.isEmpty ? [] : [.pair(given)]
    }
}
