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
