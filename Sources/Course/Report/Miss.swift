/// One thing that was answered wrong: a step, a term, a question.
public struct Miss: Equatable, Sendable {
    /// What was asked: the step's, the term's or the question's words.
    public var name: String
    /// What was answered instead.
    public var instead: String
}

extension AskedItem {
    /// What is wrong in an answer, thing by thing; nothing in a right one.
    /// - Parameter response: in the item's own numbers; those that it does not have are passed over.
    public func misses(in response: Response, share: Double) -> [Miss] {
        guard share < 1 else { return [] }
        return switch (kind, response) {
        case (.order(let order), .order(let kept, _)): order.misses(keeping: kept)
        case (.match(let match), .pairs(let pairs)): match.misses(pairing: pairs)
        case (.question(let question), .options(let options)):
            [Miss(name: name, instead: question.words(ticking: options))]
        case (.open, .text(let text, _)):
            [Miss(name: name, instead: text.isEmpty ? Words.Report.nothing : Words.Report.quoted(text))]
        default: []
        }
    }

    /// The title, and where that names no question, what is asked below it.
    private var name: String {
        guard !title.plain.hasSuffix("?"), let last = prompt.flatMap(\.words).last(where: { $0.hasSuffix("?") }) else {
            return title.plain
        }
        return last
    }
}

extension Order {
    fileprivate func misses(keeping kept: [Int]) -> [Miss] {
        let solution = solution
        return items.indices.compactMap { item in
            let place = kept.firstIndex(of: item)
            let ranks = solution.map { items[$0].rank }
            let isRight =
                place.map { ranks.indices.contains($0) && ranks[$0] == items[item].rank } ?? items[item].isDecoy
            guard !isRight else { return nil }
            let instead = place.map { Words.Report.place($0 + 1) } ?? Words.Report.laidAside
            return Miss(name: items[item].text.plain, instead: instead)
        }
    }
}

extension Match {
    fileprivate func misses(pairing pairs: [Int: Int]) -> [Miss] {
        terms.compactMap { row in
            guard let term = rows[row].term else { return nil }
            let given = pairs[row].flatMap { rows.indices.contains($0) ? $0 : nil }
            let isRight =
                rows[row].definition == nil ? given == nil : given.map { fits(term: row, definition: $0) } ?? false
            guard !isRight else { return nil }
            let words = given.flatMap { rows[$0].definition?.plain }
            return Miss(name: term.plain, instead: words.map(Words.Report.quoted) ?? Words.Report.noDefinition)
        }
    }
}

extension Question {
    /// The wrong options that were ticked; where none was, the right ones, which were not all.
    fileprivate func words(ticking options: [Int]) -> String {
        let ticked = options.filter(self.options.indices.contains)
        let wrong = ticked.filter { !self.options[$0].isRight }
        func list(_ numbers: [Int]) -> String {
            Words.Report.list(numbers.map { Words.Report.quoted(self.options[$0].text.plain) })
        }
        if !wrong.isEmpty { return list(wrong) }
        return ticked.isEmpty ? Words.Report.nothing : Words.Report.only(list(ticked))
    }
}
