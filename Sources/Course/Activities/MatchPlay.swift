/// A match being made: a term is picked, then the definition it gets.
struct MatchPlay: Play {
    var match: Match
    var framing: Framing
    var points: Int
    /// Rows in the order in which their terms and their definitions are shown.
    let terms: [Int]
    let definitions: [Int]
    /// Which place in `definitions` the term at each place in `terms` was given.
    private(set) var pairs: [Int: Int] = [:]
    private(set) var share: Double?

    private var focus: Pairing.Focus = .term(0)
    private var picked: Int?
    private var past: [[Int: Int]] = []
    var hints: Hints
    /// The learner was told that terms are left, and may submit all the same.
    private var isWarned = false

    init(_ match: Match, framing: Framing, points: Int, random: SeededGenerator) {
        self.match = match
        self.framing = framing
        self.points = points
        self.hints = Hints(framing.hints)
        var random = random
        terms = match.terms
        definitions = match.definitions.shuffled(using: &random)
    }

    var isBegun: Bool { share == nil && !pairs.isEmpty }

    var hasInHand: Bool { picked != nil }

    mutating func update(_ action: Action) -> Reply {
        guard share == nil else { return .readOnly(action) }
        switch action {
        case .command(let command): return perform(command)
        case .choose(let number): return choose(number)
        case .pair(let pairs): return give(pairs)
        default: return .none
        }
    }

    private mutating func perform(_ command: Command) -> Reply {
        switch command {
        case .up: step(-1)
        case .down: step(1)
        case .first: step(-Int.max / 2)
        case .last: step(Int.max / 2)
        case .left, .right, .nextField, .previousField: changeSides()
        case .pick: return choose(focusNumber)
        case .erase, .aside: return clear()
        case .back:
            guard let term = picked else { return .none }
            picked = nil
            focus = .term(term)
        case .undo:
            guard let before = past.popLast() else { return .say(Words.nothingToUndo) }
            pairs = before
        case .hint: return hints.takeOne()
        case .skip, .next: return .onward
        case .confirm: return confirm()
        default: break
        }
        return .none
    }

    private var focusNumber: Int {
        switch focus {
        case .term(let number), .definition(let number): number
        }
    }

    private mutating func step(_ by: Int) {
        switch focus {
        case .term(let number): focus = .term(min(max(0, number + by), terms.count - 1))
        case .definition(let number): focus = .definition(min(max(0, number + by), definitions.count - 1))
        }
    }

    private mutating func changeSides() {
        switch focus {
        case .term(let term): focus = .definition(pairs[term] ?? 0)
        case .definition(let definition):
            focus = .term(picked ?? pairs.first { $0.value == definition }?.key ?? 0)
        }
    }

    /// Picks a term, or gives the picked one this definition.
    private mutating func choose(_ number: Int) -> Reply {
        if let term = picked {
            guard definitions.indices.contains(number) else { return .say(Words.Match.noSuchDefinition) }
            return give([.init(term: term, definition: number)])
        }
        if case .definition = focus { return .say(Words.Match.pickTermFirst) }
        guard terms.indices.contains(number) else { return .say(Words.Match.noSuchTerm) }
        picked = number
        let taken = Set(pairs.values)
        focus = .definition(pairs[number] ?? definitions.indices.first { !taken.contains($0) } ?? 0)
        return .none
    }

    private mutating func give(_ given: [Action.Pair]) -> Reply {
        let isSound = given.allSatisfy { pair in
            terms.indices.contains(pair.term) && pair.definition.map(definitions.indices.contains) ?? true
        }
        guard isSound else { return .say(Words.Match.badPair) }
        past.append(pairs)
        isWarned = false
        picked = nil
        for pair in given {
            pairs[pair.term] = nil
            guard let definition = pair.definition else { continue }
            // A definition is used once: whoever had it gives it up.
            pairs = pairs.filter { $0.value != definition }
            pairs[pair.term] = definition
        }
        let last = given.last?.term ?? 0
        let after = terms.indices.map { (last + 1 + $0) % terms.count }
        focus = .term(after.first { pairs[$0] == nil } ?? last)
        return .none
    }

    private mutating func clear() -> Reply {
        guard case .term(let term) = focus, pairs[term] != nil else { return .say(Words.Match.nothingToTakeBack) }
        let reply = give([.init(term: term, definition: nil)])
        focus = .term(term)
        return reply
    }

    private mutating func confirm() -> Reply {
        if picked != nil { return choose(focusNumber) }
        if pairs.isEmpty { return choose(focusNumber) }
        let open = terms.indices.count { pairs[$0] == nil }
        if open > 0, !isWarned {
            isWarned = true
            return .say(Words.Match.termsLeft(open))
        }
        judge()
        return .none
    }

    /// Judges the pairs as they stand.
    mutating func judge() {
        let byRow = pairs.map { (terms[$0.key], definitions[$0.value]) }
        share = match.share(pairing: Dictionary(uniqueKeysWithValues: byRow))
    }
}

extension MatchPlay {
    var offers: [Page.Offer] {
        guard share == nil else { return .judged }
        let hand: [Page.Offer] =
            picked == nil
            ? [.init(.pick, Words.Offers.pickTerm), .init(.confirm, Words.Offers.submit)]
            : [.init(.pick, Words.Offers.give), .init(.back, Words.Offers.putBack)]
        return hand + [
            .init(.aside, Words.Offers.takeBack), .init(.nextField, Words.Offers.otherSide),
        ] + hints.offers + [
            .init(.undo, Words.Offers.undo), .init(.skip, Words.Offers.skip),
            .init(.up, Words.Offers.up), .init(.down, Words.Offers.down), .init(.left, Words.Offers.otherSide),
            .init(.right, Words.Offers.otherSide), .init(.previousField, Words.Offers.otherSide),
            .init(.first, Words.Offers.first), .init(.last, Words.Offers.last), .init(.erase, Words.Offers.takeBack),
        ] + (picked == nil ? [] : [.init(.confirm, Words.Offers.give)])
    }

    var parts: [Page.Part] {
        guard let share else {
            return framing.promptParts + [.instruction(picked == nil ? Words.Match.instruction : Words.Match.picked)]
                + [.pairing(asked)] + hints.parts
        }
        let verdict = Verdict(share: share, detail: Words.points(share * Double(points), of: points))
        return [.verdict(verdict), .pairing(judged)] + framing.explanationParts
    }

    private var asked: Pairing {
        Pairing(
            termHeading: match.termHeading, definitionHeading: match.definitionHeading,
            terms: terms.enumerated().map { .init(text: match.rows[$1].term ?? "", definition: pairs[$0]) },
            definitions: definitions.enumerated().map { place, row in
                .init(text: match.rows[row].definition ?? "", term: pairs.first { $0.value == place }?.key)
            },
            focus: focus, picked: picked)
    }

    private var judged: Pairing {
        var shown = asked
        shown.focus = nil
        for (place, row) in terms.enumerated() {
            let given = pairs[place].map { definitions[$0] }
            let isRight =
                match.rows[row].definition == nil
                ? given == nil : given.map { match.fits(term: row, definition: $0) } ?? false
            shown.terms[place].mark = isRight ? .right : .wrong
            shown.terms[place].rightDefinition =
                isRight && given != nil
                ? pairs[place] : definitions.firstIndex(of: row)
            shown.terms[place].why = match.rows[row].why
        }
        for (place, row) in definitions.enumerated() where match.rows[row].term == nil {
            shown.definitions[place].isDecoy = true
            shown.definitions[place].why = match.rows[row].why
        }
        return shown
    }
}
