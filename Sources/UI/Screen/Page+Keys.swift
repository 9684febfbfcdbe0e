import Course

/// What a page can do with a key.
extension Page {
    /// Which of how many things a key would act on.
    struct Place: Equatable {
        var index: Int
        var count: Int
    }

    var place: Place? {
        for part in parts {
            switch part {
            case .menu(let menu) where !menu.items.isEmpty:
                return Place(index: menu.focus, count: menu.items.count)
            case .listing(let listing) where !listing.rows.isEmpty:
                return Place(index: listing.focus, count: listing.rows.count)
            case .steps(let steps):
                if let focus = steps.focus { return Place(index: focus, count: steps.items.count) }
            case .pairing(let pairing):
                switch pairing.focus {
                case .term(let index): return Place(index: index, count: pairing.terms.count)
                case .definition(let index): return Place(index: index, count: pairing.definitions.count)
                case nil: break
                }
            case .options(let options):
                if let focus = options.focus { return Place(index: focus, count: options.items.count) }
            case .marks(let marks) where !marks.items.isEmpty:
                return Place(index: marks.focus, count: marks.items.count)
            case .exchange(let exchange):
                if let focus = exchange.focus { return Place(index: focus, count: exchange.parameters.count) }
            default:
                break
            }
        }
        return nil
    }

    var hasFocus: Bool { place != nil || takesText }

    /// Whether a command would mean something: it is offered, or moves, or is always there.
    func allows(_ command: Command) -> Bool {
        switch command {
        case .help, .quit, .redraw: return true
        case .up, .down, .first, .last: if hasFocus { return true }
        case .left, .right: if takesText { return true }
        case .nextField, .previousField: if hasFields { return true }
        case .erase: if takesText || hasTypedNumber { return true }
        default: break
        }
        return offers.contains { $0.command == command }
    }

    func takesDigit(_ digit: Int) -> Bool {
        parts.contains { part in
            switch part {
            case .steps(let steps): steps.focus != nil
            case .menu(let menu): menu.numbers.contains(Self.index(of: digit) + 1)
            // A log's rows have numbers that are no single digit for long.
            case .listing(let listing): !listing.isLog && Self.index(of: digit) < listing.rows.count
            case .options(let options): options.focus != nil && Self.index(of: digit) < options.items.count
            case .marks(let marks): Self.index(of: digit) < marks.items.count
            case .pairing(let pairing):
                pairing.focus != nil && !pairing.choosesDefinition && Self.index(of: digit) < pairing.terms.count
            case .exchange(let exchange): Self.index(of: digit) < exchange.parameters.count
            default: false
            }
        }
    }

    /// 0 for the digit 1; 0 is the tenth.
    static func index(of digit: Int) -> Int { digit == 0 ? 9 : digit - 1 }

    /// How many letters from a on choose something.
    var letterCount: Int {
        for part in parts {
            switch part {
            case .options(let options) where options.focus != nil: return options.items.count
            case .pairing(let pairing) where pairing.choosesDefinition: return pairing.definitions.count
            default: break
            }
        }
        return 0
    }

    /// A digit is part of a step's new number rather than the number of a thing.
    var takesStepNumber: Bool {
        parts.contains { part in
            if case .steps(let steps) = part { steps.focus != nil } else { false }
        }
    }

    /// The arrows carry a step.
    var hasStepInHand: Bool {
        parts.contains { part in
            if case .steps(let steps) = part { steps.items.contains(where: \.isGrabbed) } else { false }
        }
    }

    /// Lines are written, so the arrows move the cursor and Enter begins a line.
    var hasEditor: Bool {
        parts.contains { part in
            if case .editor = part { true } else { false }
        }
    }

    /// Gaps are filled in, so the arrows move the cursor from one to the next.
    var hasGaps: Bool {
        parts.contains { part in
            if case .gaps(let view) = part { view.focus != nil } else { false }
        }
    }

    private var hasFields: Bool {
        takesText
            || parts.contains { part in
                switch part {
                case .pairing(let pairing): pairing.focus != nil
                case .exchange(let exchange): !exchange.parameters.isEmpty
                default: false
                }
            }
    }

    private var hasTypedNumber: Bool {
        parts.contains { part in
            if case .steps(let steps) = part { !steps.typedNumber.isEmpty } else { false }
        }
    }
}

extension Pairing {
    /// A letter would give a definition to the picked term.
    var choosesDefinition: Bool { focus != nil && picked != nil }
}
