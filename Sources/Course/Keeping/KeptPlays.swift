extension OrderPlay: KeptPlay {
    var response: Response? {
        isBegun || share != nil ? .order(Array(sequence[..<kept]), aside: Array(sequence[kept...])) : nil
    }

    func entering(_ response: Response) -> [Action]? {
        guard case .order(let kept, let aside) = response, (kept + aside).sorted() == Array(order.items.indices) else {
            return nil
        }
        let places = (kept + aside).compactMap { sequence.firstIndex(of: $0) }
        return [.arrange(places)] + (aside.isEmpty ? [] : [.setAside(Array(kept.count..<places.count))])
    }

    /// Each step by itself, right or wrong as it is marked on the page.
    func recalled(_ content: ContentMark) -> [Attempt.Part] {
        guard share != nil else { return [] }
        let right = order.rightItems(keeping: Array(sequence[..<kept]))
        return order.solution.enumerated().map { place, item in
            Attempt.Part(
                name: order.items[item].text.plain, content: ContentMark(ofStep: place, in: order),
                isRight: right.contains(item))
        }
    }
}

extension MatchPlay: KeptPlay {
    var response: Response? {
        guard share != nil || !pairs.isEmpty else { return nil }
        return .pairs(Dictionary(uniqueKeysWithValues: pairs.map { (terms[$0.key], definitions[$0.value]) }))
    }

    func entering(_ response: Response) -> [Action]? {
        guard case .pairs(let rows) = response else { return nil }
        var given: [Action.Pair] = []
        for (term, definition) in rows.sorted(by: { $0.key < $1.key }) {
            guard let term = terms.firstIndex(of: term), let definition = definitions.firstIndex(of: definition) else {
                return nil
            }
            given.append(.init(term: term, definition: definition))
        }
        return [.pair(given)]
    }

    /// Once more where terms are left, since the first time only warns.
    var submitting: [Action] { [.command(.confirm), .command(.confirm)] }

    func recalled(_ content: ContentMark) -> [Attempt.Part] {
        guard share != nil else { return [] }
        return terms.enumerated().compactMap { place, row in
            guard let term = match.rows[row].term else { return nil }
            let given = pairs[place].map { definitions[$0] }
            let right = match.rows[row].definition
            let isRight = right == nil ? given == nil : given.map { match.fits(term: row, definition: $0) } ?? false
            return Attempt.Part(name: term.plain, content: ContentMark(ofPair: match.rows[row]), isRight: isRight)
        }
    }
}

extension ChoicePlay: KeptPlay {
    var response: Response? { ticked.isEmpty && share == nil ? nil : .options(ticked.sorted()) }

    func entering(_ response: Response) -> [Action]? {
        guard case .options(let options) = response else { return nil }
        let places = options.compactMap { shown.firstIndex(of: $0) }
        return places.count == options.count ? places.map { .choose($0) } : nil
    }
}

extension OpenPlay: KeptPlay {
    var response: Response? {
        evidence == nil && text.isEmpty ? nil : .text(text, overruled: overruled.sorted())
    }

    func entering(_ response: Response) -> [Action]? {
        guard case .text(let text, _) = response else { return nil }
        return [.insert(text)]
    }

    mutating func restore(_ response: Response?, hints: Int, isJudged: Bool) {
        for _ in 0..<min(hints, self.hints.texts.count) { _ = update(.command(.hint)) }
        guard case .text(let text, let overruled) = response else { return }
        _ = update(.insert(text))
        guard isJudged else { return }
        _ = update(.command(.confirm))
        for point in overruled { _ = update(.choose(point)) }
    }
}
