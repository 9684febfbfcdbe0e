import Course

extension Catalog {
    /// The ids of all lessons.
    var ids: [String] { entries.map(\.glance.id) }

    /// What a review is made of: what is due, and those of its lessons that can be read here.
    func deck(from keeper: Keeper) -> ReviewDeck {
        var deck = keeper.deck(of: ids)
        let learned = Set(deck.due.map(\.learned.lesson) + deck.begun.map(\.learned.lesson))
        deck.lessons = ids.filter(learned.contains).compactMap { try? undrawn($0) }
        return deck
    }
}
