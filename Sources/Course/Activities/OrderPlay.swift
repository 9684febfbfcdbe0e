/// An order being put right: steps above, those laid aside below, one list with a border between them.
///
/// Moving the last kept step down carries it over the border, so arrows alone are enough to lay a decoy aside.
struct OrderPlay: Play {
    var order: Order
    var framing: Framing
    var points: Int
    /// Numbers of the order's items; the first `kept` are in order, the rest are laid aside.
    private(set) var sequence: [Int]
    private(set) var kept: Int
    private(set) var share: Double?

    private let first: [Int]
    private var focus = 0
    /// What the list was when the item under the cursor was grabbed.
    private var grabbedFrom: Arrangement?
    private var typed = ""
    private var past: [Arrangement] = []
    var hints: Hints

    private struct Arrangement: Equatable, Sendable {
        var sequence: [Int]
        var kept: Int
    }

    init(_ order: Order, framing: Framing, points: Int, random: SeededGenerator) {
        self.order = order
        self.framing = framing
        self.points = points
        self.hints = Hints(framing.hints)
        var random = random
        var shuffled = order.items.indices.shuffled(using: &random)
        if order.isInOrder(shuffled), let last = shuffled.popLast() { shuffled.insert(last, at: 0) }
        // A decoy that was moved to the front leaves the steps as they were.
        if order.isInOrder(shuffled) { shuffled.reverse() }
        first = shuffled
        sequence = shuffled
        kept = shuffled.count
    }

    var isBegun: Bool { share == nil && isTouched }

    var hasInHand: Bool { grabbedFrom != nil }

    private var isTouched: Bool { sequence != first || kept != sequence.count }

    private var now: Arrangement {
        get { Arrangement(sequence: sequence, kept: kept) }
        set { (sequence, kept) = (newValue.sequence, newValue.kept) }
    }

    mutating func update(_ action: Action) -> Reply {
        guard share == nil else { return .readOnly(action) }
        if case .digit(let digit) = action { return type(digit) }
        defer { typed = "" }
        switch action {
        case .command(let command): return perform(command)
        case .arrange(let numbers): return arrange(numbers)
        case .place(let item, let place): return move(item, to: place)
        case .setAside(let items): return setAside(items)
        case .choose(let item) where sequence.indices.contains(item): focus = item
        default: break
        }
        return .none
    }

    private mutating func perform(_ command: Command) -> Reply {
        switch command {
        case .up: step(-1)
        case .down: step(1)
        case .raise: shift(-1)
        case .lower: shift(1)
        case .first: focus = 0
        case .last: focus = sequence.count - 1
        case .pick: return endTyping() ?? grabOrDrop()
        case .aside: return setAside([focus])
        case .back: return letGo()
        case .undo: return undo()
        case .hint: return hints.takeOne()
        case .skip, .next: return .onward
        case .confirm: return endTyping() ?? confirm()
        default: break
        }
        return .none
    }

    private mutating func step(_ direction: Int) {
        if grabbedFrom != nil { carry(direction) } else { focus = clamped(focus + direction) }
    }

    private mutating func shift(_ direction: Int) {
        if grabbedFrom == nil { past.append(now) }
        carry(direction)
    }

    /// Moves the item under the cursor by one, over the border where it stands at it.
    private mutating func carry(_ direction: Int) {
        if direction > 0, focus == kept - 1 {
            kept -= 1
        } else if direction < 0, focus == kept, kept < sequence.count {
            kept += 1
        } else {
            let goal = clamped(focus + direction)
            sequence.swapAt(focus, goal)
            focus = goal
        }
    }

    private mutating func grabOrDrop() -> Reply {
        if let before = grabbedFrom {
            if before != now { past.append(before) }
            grabbedFrom = nil
        } else {
            grabbedFrom = now
        }
        return .none
    }

    private mutating func letGo() -> Reply {
        guard let before = grabbedFrom else { return .none }
        let item = sequence[focus]
        now = before
        focus = sequence.firstIndex(of: item) ?? focus
        grabbedFrom = nil
        return .say(Words.Order.putBack)
    }

    private mutating func undo() -> Reply {
        guard let before = past.popLast() else { return .say(Words.nothingToUndo) }
        now = before
        grabbedFrom = nil
        return .none
    }

    private mutating func type(_ digit: Int) -> Reply {
        typed += "\(digit)"
        guard let number = Int(typed), (1...sequence.count).contains(number) else {
            typed = ""
            return .say(Words.Order.noSuchPlace(count: sequence.count))
        }
        // Wait for a second digit only where one could follow.
        guard number * 10 > sequence.count else { return .say(Words.Order.typedSoFar(number)) }
        typed = ""
        return move(focus, to: number - 1)
    }

    /// Ends a number that waits for a second digit, and does nothing else; nil where none waits.
    private mutating func endTyping() -> Reply? {
        guard let number = Int(typed) else { return nil }
        return move(focus, to: number - 1)
    }

    private mutating func move(_ item: Int, to place: Int) -> Reply {
        guard sequence.indices.contains(item), sequence.indices.contains(place) else {
            return .say(Words.Order.noSuchPlace(count: sequence.count))
        }
        past.append(now)
        grabbedFrom = nil
        if item >= kept { kept += 1 }
        let moved = sequence.remove(at: item)
        let goal = min(place, kept - 1)
        sequence.insert(moved, at: goal)
        focus = goal
        return .none
    }

    /// - Parameter numbers: what is to stand first, second … by the numbers now shown; the rest follows as it stands.
    private mutating func arrange(_ numbers: [Int]) -> Reply {
        guard Set(numbers).count == numbers.count, numbers.allSatisfy(sequence.indices.contains) else {
            return .say(Words.Order.badNumbers(count: sequence.count))
        }
        past.append(now)
        let named = numbers.map { sequence[$0] }
        let asideBefore = Set(sequence[kept...]).subtracting(named)
        let rest = sequence.filter { !named.contains($0) && !asideBefore.contains($0) }
        now = Arrangement(
            sequence: named + rest + sequence[kept...].filter(asideBefore.contains), kept: named.count + rest.count)
        focus = 0
        return .none
    }

    private mutating func setAside(_ items: [Int]) -> Reply {
        guard items.allSatisfy(sequence.indices.contains) else {
            return .say(Words.Order.badNumbers(count: sequence.count))
        }
        past.append(now)
        grabbedFrom = nil
        let before = (kept: Array(sequence[..<kept]), aside: Array(sequence[kept...]))
        let chosen = items.map { sequence[$0] }
        let leaving = before.kept.filter(chosen.contains)
        let returning = before.aside.filter(chosen.contains)
        let staying = before.kept.filter { !chosen.contains($0) } + returning
        now = Arrangement(
            sequence: staying + leaving + before.aside.filter { !chosen.contains($0) }, kept: staying.count)
        focus = clamped(focus)
        return .none
    }

    private mutating func confirm() -> Reply {
        if grabbedFrom != nil { return grabOrDrop() }
        guard isTouched else { return .say(Words.Order.untouched) }
        judge()
        return .none
    }

    /// Judges the order as it stands, also where nothing was moved.
    mutating func judge() {
        share = order.share(keeping: Array(sequence[..<kept]))
    }

    private func clamped(_ place: Int) -> Int { min(max(0, place), max(0, sequence.count - 1)) }
}

extension OrderPlay {
    var offers: [Page.Offer] {
        guard share == nil else { return .judged }
        let hand: [Page.Offer] =
            grabbedFrom == nil
            ? [.init(.pick, Words.Offers.grab), .init(.confirm, Words.Offers.submit)]
            : [.init(.pick, Words.Offers.drop), .init(.back, Words.Offers.putBack)]
        return hand + [
            .init(.aside, Words.Offers.aside), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
            .init(.raise, Words.Offers.raise), .init(.lower, Words.Offers.lower),
        ] + hints.offers + [
            .init(.undo, Words.Offers.undo), .init(.skip, Words.Offers.skip),
            .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ] + (grabbedFrom == nil ? [] : [.init(.confirm, Words.Offers.drop)])
    }

    var parts: [Page.Part] {
        guard let share else {
            return framing.promptParts + [
                .instruction(grabbedFrom == nil ? Words.Order.instruction : Words.Order.grabbed),
                .steps(asked),
            ] + hints.parts
        }
        let verdict = Verdict(share: share, detail: Words.points(share * Double(points), of: points))
        return [.verdict(verdict), .heading(RichText(Words.Order.yours)), .steps(judged)]
            + [.heading(RichText(Words.Order.right)), .steps(solution)] + framing.explanationParts
    }

    private var asked: StepList {
        let items = sequence.enumerated().map { place, item in
            StepList.Item(
                text: order.items[item].text, isAside: place >= kept, isGrabbed: grabbedFrom != nil && place == focus)
        }
        return StepList(items: items, focus: focus, typedNumber: typed)
    }

    private var judged: StepList {
        let right = order.rightItems(keeping: Array(sequence[..<kept]))
        let items = sequence.enumerated().map { place, item in
            StepList.Item(
                text: order.items[item].text, isAside: place >= kept, mark: right.contains(item) ? .right : .wrong,
                rightNumber: order.solution.firstIndex(of: item).map { $0 + 1 })
        }
        return StepList(items: items, focus: nil)
    }

    private var solution: StepList {
        let decoys = order.items.indices.filter { order.items[$0].isDecoy }
        let items = (order.solution + decoys).map { number in
            let item = order.items[number]
            let group = item.group.map { [Block.paragraph(Words.Order.anyOrder($0))] } ?? []
            return StepList.Item(text: item.text, isAside: item.isDecoy, more: group + item.details + item.feedback)
        }
        return StepList(items: items, focus: nil)
    }
}
