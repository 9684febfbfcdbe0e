/// One place of a request, asked by itself: the request as its lesson has it, with a gap.
struct BlankPlay: Play {
    let blank: Blank
    let framing: Framing
    var hints: Hints
    private(set) var task: GapTask

    /// - Returns: nil where the request has no such place.
    init?(_ blank: Blank, framing: Framing) {
        guard let task = GapTask(GapRequest(blank.template, asking: blank.key)) else { return nil }
        self.blank = blank
        self.framing = framing
        self.task = task
        hints = Hints(blank.meaning.map { [RichText(Words.Practice.itsMeaning($0.plain))] } ?? [])
    }

    var share: Double? {
        guard !task.outcomes.isEmpty else { return nil }
        return task.outcomes.allSatisfy(\.isRight) ? 1 : 0
    }

    var isBegun: Bool { share == nil && !task.text.isEmpty }
    var takesText: Bool { share == nil }

    mutating func update(_ action: Action) -> Reply {
        guard share == nil else { return .readOnly(action) }
        switch action {
        case .command(.hint): return hints.takeOne()
        case .command(.skip), .command(.next): return .onward
        // A line typed for the only gap is the answer.
        case .write:
            let reply = task.update(action, known: [:])
            return reply.notice == nil ? task.update(.command(.send), known: [:]) : reply
        default: return task.update(action, known: [:])
        }
    }

    var offers: [Page.Offer] {
        guard share == nil else { return [.init(.confirm, Words.Offers.goOn), .init(.next, Words.Offers.goOn)] }
        return [.init(.confirm, Words.Offers.submit)] + hints.offers
            + [.init(.skip, Words.Offers.skip), .init(.send, Words.Offers.submit)]
    }

    var parts: [Page.Part] {
        let gaps = Page.Part.gaps(task.view { _ in blank.meaning })
        let way = Page.Part.instruction(Words.Practice.goal(blank.way, nil))
        guard let share else {
            return framing.promptParts + [.instruction(Words.Review.fill), way, gaps] + hints.parts
        }
        // Beside a mistake the reason stands already.
        let why = share == 1 ? blank.meaning.map { [Page.Part.explanation([.paragraph($0)])] } : nil
        return [.verdict(Verdict(share: share, detail: "")), way, gaps] + (why ?? [])
    }
}

extension BlankPlay: KeptPlay {
    var response: Response? { share == nil && task.text.isEmpty ? nil : .text(task.text, overruled: []) }

    func entering(_ response: Response) -> [Action]? {
        if case .text(let text, _) = response { [.insert(text)] } else { nil }
    }

    /// Once more where it is empty, since the first time only warns.
    var submitting: [Action] { [.command(.send), .command(.send)] }
}
