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
    /// Changes to a request, a line each.
    case amendments
    /// Words for the gaps of a request.
    case gaps(count: Int)
    /// Only to go on.
    case nothing
}

extension Page {
    var awaited: Awaited {
        if takesText { return gapCount.map { .gaps(count: $0) } ?? (hasEditor ? .amendments : .text) }
        for part in parts {
            switch part {
            case .steps(let list) where list.focus != nil:
                return .order(count: list.items.count, kept: list.items.count { !$0.isAside })
            case .pairing(let pairing) where pairing.focus != nil:
                return .pairs(terms: pairing.terms.count, definitions: pairing.definitions.count)
            case .options(let list) where list.focus != nil:
                return .ticks(count: list.items.count, isMultiple: list.isMultiple)
            case .menu(let menu) where !menu.items.isEmpty:
                let numbers = menu.numbers
                let focus = numbers.indices.contains(menu.focus) ? numbers[menu.focus] : 1
                return .choice(count: numbers.max() ?? 0, focus: focus - 1)
            case .listing(let listing):
                guard let last = listing.rows.last else { continue }
                let focus = listing.rows.indices.contains(listing.focus) ? listing.rows[listing.focus] : last
                return .choice(count: last.number, focus: focus.number - 1)
            case .marks(let list) where !list.items.isEmpty: return .marks(count: list.items.count)
            default: continue
            }
        }
        return .nothing
    }

    private var gapCount: Int? {
        parts.lazy.compactMap { if case .gaps(let view) = $0 { view.gaps.count } else { nil } }.first
    }

    func offers(_ command: Command) -> Bool { offers.contains { $0.command == command } }

    /// Where the way back is the first thing to do, something is waited for, and an empty line ends that.
    private var wayOut: Offer? { offers.first.flatMap { $0.command == .back ? $0 : nil } }

    /// What an empty line does here; nil where going on by mistake would submit an answer.
    var onward: Offer? {
        switch awaited {
        case .order, .pairs, .ticks, .text, .amendments, .gaps: nil
        case .choice, .marks, .nothing:
            offers.first { $0.command == .confirm } ?? offers.first { $0.command == .next } ?? wayOut
        }
    }
}
