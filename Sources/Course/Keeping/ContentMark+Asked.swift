extension ContentMark {
    /// Of an order as a whole; the steps may stand in the file in any order within their group.
    init(of order: Order, title: RichText) {
        self.init(
            of: ["order", title.plain] + order.items.flatMap { [$0.rank.map { "\($0)" } ?? "aside", $0.text.plain] })
    }

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
