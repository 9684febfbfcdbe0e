extension ContentMark {
    /// Of an order as a whole; the steps may stand in the file in any order within their group.
    init(of order: Order, title: RichText) {
        self.init(
            of: ["order", title.plain] + order.items.flatMap { [$0.rank.map { "\($0)" } ?? "aside", $0.text.plain] })
    }

    /// Of a step by itself: what it follows is a part of what is asked.
    /// - Parameter place: in the right order, from 0.
    init(ofStep place: Int, in order: Order) {
        let (solution, items) = (order.solution, order.items)
        let before = place == 0 ? "" : items[solution[place - 1]].text.plain
        self.init(of: ["step", before, items[solution[place]].text.plain])
    }

    /// Of a term by itself, with its definition if it has one.
    init(ofPair row: Match.Row) {
        self.init(of: ["pair", row.term?.plain ?? "", row.definition?.plain ?? ""])
    }

    /// Of what is to be filled in at one place of a request.
    init(of slot: GapRequest.Slot) { self.init(of: ["blank", slot.key, slot.right]) }

    /// Of a request that is to be written from its goal.
    init(of template: RequestTemplate) { self.init(of: ["request", RequestText.text(of: template)]) }

    init(of match: Match, title: RichText) {
        self.init(
            of: ["match", title.plain] + match.rows.flatMap { [$0.term?.plain ?? "", $0.definition?.plain ?? ""] })
    }

    init(of question: Question, title: RichText, prompt: [Block]) {
        self.init(
            of: ["question", title.plain] + prompt.flatMap(\.words)
                + question.options.flatMap { [$0.isRight ? "right" : "wrong", $0.text.plain] })
    }

    init(of question: OpenQuestion, title: RichText, prompt: [Block]) {
        self.init(of: ["open", title.plain] + prompt.flatMap(\.words) + question.points.map(\.text.plain))
    }
}

extension Block {
    /// The words of it, whatever they are laid out as.
    var words: [String] {
        switch content {
        case .paragraph(let text), .heading(let text): [text.plain]
        case .code(_, let lines): lines
        case .table(let table): (table.header + table.rows.joined()).map(\.plain)
        case .rule: []
        }
    }
}
