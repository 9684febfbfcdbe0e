/// The activity that the class is at, with all that its teacher may know of it.
extension HostConsole {
    var teacherParts: [Page.Part] {
        if view.stage.hasEnded { return endParts }
        if view.stage.pace == .free { return freeParts(isTold: true) }
        guard let activity, let play else { return lobbyParts }
        if view.stage.isChoosingBreakIt { return choosingParts(isTold: true) }
        if let live { return flowParts(live, isTold: true) }
        guard isVoted else { return play.play.parts }
        return [.instruction(status)] + counsel + [.heading(activity.title)] + activity.framing.promptParts
            + answerParts(of: play, isTold: true) + activity.framing.explanationParts + droppedParts
    }

    var endParts: [Page.Part] {
        [.instruction(Words.Host.closing(view.learners.count))]
            + (resultTable.map { [.table($0)] } ?? [.instruction(Words.Host.noAnswers)])
    }

    /// How the vote stands.
    private var status: String {
        if let seconds = view.stage.discussion { return Words.Host.talking(seconds: seconds) }
        return switch view.stage.phase {
        case .shown: Words.Host.shown
        case .open: Words.Host.open(vote: view.stage.vote, everybody: hasEverybodyAnswered)
        case .closed: Words.Host.closed
        case .revealed: Words.Host.revealed
        }
    }

    /// What peer instruction would do now.
    private var counsel: [Page.Part] {
        guard view.stage.phase == .closed, view.stage.discussion == nil,
            let sentence = view.tallies.last.flatMap(Words.Host.counsel)
        else { return [] }
        return [.prose([.paragraph(RichText(sentence, .strong))])]
    }

    /// The answers as far as they may be seen: by the teacher always, by the board once they are told.
    func answerParts(of play: ActivityPlay, isTold: Bool) -> [Page.Part] {
        switch play {
        case .question(let play): [.distribution(distribution(of: play, isTold: isTold))]
        case .order(let play): isTold ? told(rightOrder(play.order)) : [.steps(play.shownSteps)]
        case .match(let play): isTold ? told(rightPairs(play.match)) : [.prose(play.shownSides)]
        case .open(let play): isTold ? points(of: play.question) : []
        case .reading, .quiz, .live, .exam, .broken: []
        }
    }

    /// The teacher looks for the mistakes first, everybody else for what is right.
    private func told(_ right: [Page.Part]) -> [Page.Part] { isBoard ? right + mistakes : mistakes + right }

    /// The options as everybody sees them, in the same order.
    func distribution(of play: ChoicePlay, isTold: Bool) -> Distribution {
        let tallies = isTold ? view.tallies : []
        let rows = zip("abcdefghijklmnopqrstuvwxyz", play.shown.enumerated()).map { letter, shown in
            let option = play.question.options[shown.element]
            let counts = tallies.map { $0.lines.indices.contains(shown.offset) ? $0.lines[shown.offset].count : 0 }
            let explains = isTold && (view.isTold || (!option.isRight && counts.contains { $0 > 0 }))
            return Distribution.Row(
                name: String(letter), text: option.text, details: option.details, counts: counts,
                isRight: isTold ? option.isRight : nil, feedback: explains ? option.feedback : [])
        }
        return Distribution(rows: rows, votes: tallies.map(vote))
    }

    private func vote(_ tally: Tally) -> Distribution.Vote {
        .init(
            number: tally.vote, of: tally.answered,
            summary: Words.Host.vote(tally, everybody: everybody, isOnly: view.tallies.count == 1))
    }

    private func points(of question: OpenQuestion) -> [Page.Part] {
        guard view.tallies.isEmpty else { return [.instruction(Words.Host.points), .distribution(points)] }
        let points = question.points.map { Block(.paragraph($0.text), depth: 1, marker: .bullet) }
        return [.instruction(Words.Host.goodAnswer), .prose(points)]
    }

    private var points: Distribution {
        let lines = view.tallies.last?.lines ?? []
        let rows = lines.map { line in
            Distribution.Row(
                text: RichText(line.text), counts: view.tallies.map { $0.count(of: line) }, isRight: nil)
        }
        return Distribution(rows: rows, votes: view.tallies.map(vote))
    }

    /// What went wrong most often, the last vote's first.
    private var mistakes: [Page.Part] {
        guard !view.tallies.isEmpty else { return [] }
        var lines: [Tally.Line] = []
        for line in view.tallies.reversed().flatMap(\.lines) where !lines.contains(where: { $0.text == line.text }) {
            lines.append(line)
        }
        let rows = lines.prefix(Self.mostMistakes).map { line in
            Distribution.Row(text: RichText(line.text), counts: view.tallies.map { $0.count(of: line) })
        }
        let heading: [Page.Part] = rows.isEmpty ? [] : [.instruction(Words.Host.mistakes)]
        return heading + [.distribution(Distribution(rows: Array(rows), votes: view.tallies.map(vote)))]
    }

    private static let mostMistakes = 6

    private func rightOrder(_ order: Order) -> [Page.Part] {
        let ranks = Set(order.items.compactMap(\.rank)).sorted()
        let steps = order.items.filter { !$0.isDecoy }.map { item in
            Block(
                .paragraph(item.text), depth: 1,
                marker: item.rank.flatMap { ranks.firstIndex(of: $0) }.map { .number($0 + 1) })
        }
        return [.instruction(Words.Host.rightOrder), .prose(steps)]
            + aside(order.items.filter(\.isDecoy).map(\.text), Words.Host.asideSteps)
    }

    private func rightPairs(_ match: Match) -> [Page.Part] {
        let pairs = match.rows.compactMap { row in
            row.term.flatMap { term in row.definition.map { [term, $0] } }
        }
        let alone = match.rows.compactMap { $0.term == nil ? $0.definition : $0.definition == nil ? $0.term : nil }
        let table = Block.Table(header: [match.termHeading, match.definitionHeading], rows: pairs)
        return [.instruction(Words.Host.rightPairs), .table(table)] + aside(alone, Words.Host.asideTerms)
    }

    private func aside(_ texts: [RichText], _ heading: String) -> [Page.Part] {
        guard !texts.isEmpty else { return [] }
        return [
            .instruction(heading), .prose(texts.map { Block(.paragraph($0), depth: 1, marker: .bullet) }),
        ]
    }
}

extension Tally {
    fileprivate func count(of line: Line) -> Int { lines.first { $0.text == line.text }?.count ?? 0 }
}

extension OrderPlay {
    /// The steps as they come, with nothing to be moved.
    fileprivate var shownSteps: StepList {
        StepList(items: sequence.map { .init(text: order.items[$0].text) }, focus: nil)
    }
}

extension MatchPlay {
    /// Terms with their numbers, then definitions with their letters, as they come.
    fileprivate var shownSides: [Block] {
        let terms = terms.enumerated().compactMap { number, row in
            match.rows[row].term.map { Block(.paragraph($0), depth: 1, marker: .number(number + 1)) }
        }
        let definitions = zip("abcdefghijklmnopqrstuvwxyz", definitions).compactMap { letter, row in
            match.rows[row].definition.map { Block(.paragraph(RichText("\(letter). ") + $0), depth: 1) }
        }
        return [Block(.heading(match.termHeading))] + terms + [Block(.heading(match.definitionHeading))] + definitions
    }
}
