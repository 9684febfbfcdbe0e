/// One thing that was answered wrong: a step, a term, a question.
public struct Miss: Equatable, Sendable {
    /// What was asked: the step's, the term's or the question's words.
    public var name: String
    /// What was answered instead.
    public var instead: String
}

extension AskedItem {
    /// What is wrong in an answer, thing by thing; nothing in a right one, nor in one to what was asked in other words,
    /// since nobody could tell what was answered.
    /// - Parameter attempt: its response in the item's own numbers; those that it does not have are passed over.
    public func misses(in attempt: Attempt) -> [Miss] {
        guard attempt.score.share < 1 else { return [] }
        if attempt.content == content { return misses(in: attempt.response) }
        return switch (kind, attempt.response) {
        case (.order(let order), .order(let kept, _)): order.miss(ofStep: attempt.content, choosing: kept)
        case (.match(let match), .pairs(let pairs)): match.miss(ofPair: attempt.content, pairing: pairs)
        default: []
        }
    }

    private func misses(in response: Response) -> [Miss] {
        switch (kind, response) {
        case (.order(let order), .order(let kept, _)): order.misses(keeping: kept)
        case (.match(let match), .pairs(let pairs)): match.misses(pairing: pairs, in: match.terms)
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
        let right = rightItems(keeping: kept)
        return items.indices.filter { !right.contains($0) }.map { item in
            let instead = kept.firstIndex(of: item).map { Words.Report.place($0 + 1) } ?? Words.Report.laidAside
            return Miss(name: items[item].text.plain, instead: instead)
        }
    }

    /// A step that a review asked for by itself, and what was chosen in its stead.
    fileprivate func miss(ofStep content: ContentMark, choosing kept: [Int]) -> [Miss] {
        guard let place = solution.indices.first(where: { ContentMark(ofStep: $0, in: self) == content }) else {
            return []
        }
        let chosen = kept.last.flatMap { items.indices.contains($0) ? items[$0].text.plain : nil }
        return [
            Miss(
                name: items[solution[place]].text.plain,
                instead: chosen.map(Words.Report.quoted) ?? Words.Report.nothing)
        ]
    }
}

extension Match {
    /// The term that a review asked for by itself.
    fileprivate func miss(ofPair content: ContentMark, pairing pairs: [Int: Int]) -> [Miss] {
        misses(pairing: pairs, in: terms.filter { ContentMark(ofPair: rows[$0]) == content })
    }

    fileprivate func misses(pairing pairs: [Int: Int], in terms: [Int]) -> [Miss] {
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
