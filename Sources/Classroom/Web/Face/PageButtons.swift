import Course

/// What a page offers, as buttons: a browser has its own keys for going through lists and fields.
struct PageButtons: Equatable, Sendable {
    /// What leads on; nil where only the teacher does.
    let main: Page.Offer?
    let others: [Page.Offer]
    /// Rarely needed, and folded away.
    let more: [Page.Offer]
    /// At the foot of each page.
    let lasting: [Page.Offer]

    init(_ page: Page) {
        let main = Self.main(of: page)
        func offers(_ rank: Rank) -> [Page.Offer] {
            var seen: Set<Command> = main.map { [$0.command] } ?? []
            return page.offers.filter { offer in
                offer.command.rank(in: page, isGoing: main != nil) == rank && seen.insert(offer.command).inserted
            }
        }
        self.main = main
        others = offers(.other)
        more = offers(.more)
        lasting = offers(.lasting)
    }

    /// Every command that the page has a button for.
    var commands: Set<Command> { Set((main.listed + others + more + lasting).map(\.command)) }

    private static func main(of page: Page) -> Page.Offer? {
        func offer(_ command: Command) -> Page.Offer? { page.offers.first { $0.command == command } }
        // Each thing in a list has its own button.
        if page.isPickedFrom { return nil }
        // Gaps are filled in all at once.
        if let send = offer(.send), page.isFilledIn { return send }
        return offer(.confirm) ?? (page.isAside ? offer(.back) : nil)
    }

    /// Where a command has its button.
    fileprivate enum Rank { case other, more, lasting, none }
}

extension Page {
    /// Has a list whose items are buttons.
    var isPickedFrom: Bool {
        parts.contains { part in
            switch part {
            case .menu: true
            case .listing: offers.contains { $0.command == .pick }
            default: false
            }
        }
    }

    /// Has a request to be filled in or written.
    var isFilledIn: Bool {
        parts.contains { part in
            switch part {
            case .gaps(let view): view.focus != nil
            case .editor: true
            default: false
            }
        }
    }

    fileprivate var isOrderedOrPaired: Bool {
        parts.contains { part in
            switch part {
            case .steps, .pairing, .marks: true
            default: false
            }
        }
    }
}

extension Command {
    fileprivate func rank(in page: Page, isGoing: Bool) -> PageButtons.Rank {
        switch self {
        case .hint, .skip, .back, .previous, .breakIt, .startOver, .againMissed: .other
        // What stands in a form is taken back by choosing something else.
        case .undo: page.isOrderedOrPaired ? .other : .none
        // Where something leads on, this leads to the same place.
        case .next: isGoing ? .none : .other
        case .send, .confirm: .none
        case .edit, .runToEnd, .fade, .moveClock, .fromTheStart, .openToken, .copy, .howSure: .more
        case .glossary, .quit: .lasting
        // The keys of a list, a field or a screen; what is chosen from a list has a button there.
        case .up, .down, .left, .right, .first, .last, .nextField, .previousField, .raise, .lower, .pick, .aside,
            .erase, .newLine, .help, .repeatPage, .redraw, .sure, .fairly, .guessing, .review:
            .none
        // The host's browser, editor and folder are no business of a page's reader.
        case .editOutside, .saveFlow, .browse: .none
        // The mock server's console and a class's teacher have other programs.
        case .moveClockFar, .values, .users, .clients, .tokens, .faults, .revoke, .disarm, .nextActivity,
            .previousActivity, .openVote, .closeVote, .reveal, .voteAgain, .discuss, .board, .invitation, .people,
            .hideNames, .changePace, .askBreakIt, .dismiss, .endClass:
            .none
        }
    }
}
