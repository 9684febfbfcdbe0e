import Course

/// What a page waits for, and so what a bare number, a letter or a sentence means on it.
enum Awaited: Equatable {
    /// A new order of items, the first `kept` of which are in order and the rest laid aside.
    case order(count: Int, kept: Int)
    case pairs(terms: Int, definitions: Int)
    case ticks(count: Int, isMultiple: Bool)
    /// A place to go to; Enter goes to the one with the focus.
    case choice(count: Int, focus: Int)
    /// A change of mind about the points found in an open answer.
    case marks(count: Int)
    /// The learner's own words.
    case text
    /// Only to go on.
    case nothing
}

extension Page {
    var awaited: Awaited {
        if takesText { return .text }
        for part in parts {
            switch part {
            case .steps(let list) where list.focus != nil:
                return .order(count: list.items.count, kept: list.items.count { !$0.isAside })
            case .pairing(let pairing) where pairing.focus != nil:
                return .pairs(terms: pairing.terms.count, definitions: pairing.definitions.count)
            case .options(let list) where list.focus != nil:
                return .ticks(count: list.items.count, isMultiple: list.isMultiple)
            case .menu(let menu) where !menu.items.isEmpty:
                return .choice(count: menu.items.count, focus: menu.focus)
            case .marks(let list) where !list.items.isEmpty: return .marks(count: list.items.count)
            default: continue
            }
        }
        return .nothing
    }

    func offers(_ command: Command) -> Bool { offers.contains { $0.command == command } }

    /// What an empty line does here; nil where going on by mistake would submit an answer.
    var onward: Offer? {
        switch awaited {
        case .order, .pairs, .ticks, .text: nil
        case .choice, .marks, .nothing:
            offers.first { $0.command == .confirm } ?? offers.first { $0.command == .next }
        }
    }
}
