/// A lesson in several languages asks the same: an answer that was given in one of them counts in all.
extension Lesson {
    /// How another language's wording of this lesson is marked.
    public struct Translation: Equatable, Sendable {
        /// Of the lesson as a whole.
        var content: ContentMark
        /// Of its items, by their ids.
        var items: [String: ContentMark]
    }

    /// Takes the marks of what the lesson asks in another language, item by item, where both are answered alike: as many
    /// options, and the same ones right.
    public mutating func recognise(_ other: Lesson) {
        let own = Dictionary(askedItems.map { ($0.id, $0) }) { first, _ in first }
        let same = other.askedItems.filter { own[$0.id]?.isAnswered(like: $0) ?? false }
        translations.append(
            Translation(
                content: other.contentMark,
                items: Dictionary(same.map { ($0.id, $0.content) }) { first, _ in first }))
    }

    /// Where a translation departs from the lesson that it translates, so that answers in one are none in the other.
    public enum Departure: Equatable, Sendable {
        /// An activity or a question, by its id, that only the original has.
        case missing(String)
        /// One that only the translation has.
        case added(String)
        /// One that is answered otherwise: with more options, say, or with others right.
        case otherwise(String)
    }

    /// In the order of the translation; what it lacks comes first.
    public func departures(from original: Lesson) -> [Departure] {
        let (own, others) = (idsInOrder, original.idsInOrder)
        let (known, given) = (Set(others), Set(own))
        let asked = Dictionary(original.askedItems.map { ($0.id, $0) }) { first, _ in first }
        let items = Dictionary(askedItems.map { ($0.id, $0) }) { first, _ in first }
        return others.filter { !given.contains($0) }.map(Departure.missing)
            + own.compactMap { id in
                guard known.contains(id) else { return .added(id) }
                guard items[id] != nil || asked[id] != nil else { return nil }
                let isSame = items[id].flatMap { item in asked[id]?.isAnswered(like: item) } ?? false
                return isSame ? nil : .otherwise(id)
            }
    }

    /// Of activities and of what is asked in them.
    private var idsInOrder: [String] {
        let asked = Dictionary(grouping: askedItems, by: \.activity)
        return activities.enumerated().flatMap { number, activity in
            [activity.id] + (asked[number] ?? []).map(\.id).filter { $0 != activity.id }
        }
    }

    /// Whether an answer to what is marked so is one to this item, which is now marked otherwise perhaps.
    func asks(_ item: String, _ own: ContentMark, as mark: ContentMark) -> Bool {
        own == mark || translations.contains { $0.items[item] == mark }
    }

    /// Whether the lesson as a whole went by this mark, in one of its languages.
    public func isMarked(_ mark: ContentMark) -> Bool {
        contentMark == mark || translations.contains { $0.content == mark }
    }
}

extension AskedItem {
    fileprivate func isAnswered(like other: AskedItem) -> Bool {
        switch (kind, other.kind) {
        case (.order(let own), .order(let other)): own.items.map(\.rank) == other.items.map(\.rank)
        case (.match(let own), .match(let other)):
            own.rows.map { [$0.term == nil, $0.definition == nil] }
                == other.rows.map { [$0.term == nil, $0.definition == nil] }
        case (.question(let own), .question(let other)): own.options.map(\.isRight) == other.options.map(\.isRight)
        case (.open(let own), .open(let other)): own.points.count == other.points.count
        case (.order, _), (.match, _), (.question, _), (.open, _): false
        }
    }
}
