import Course

extension Statement.Definition {
    /// An item as an interaction.
    init(_ item: AskedItem) {
        self.init(
            type: "http://adlnet.gov/expapi/activities/cmi.interaction", name: ["en": item.title.plain],
            description: item.words.isEmpty ? nil : ["en": item.words])
        switch item.kind {
        case .order(let order):
            interactionType = "sequencing"
            choices = order.items.enumerated().map { Component($0, $1.text) }
            correctResponsesPattern = [Interaction.list(order.solution)]
        case .match(let match):
            interactionType = "matching"
            source = match.terms.compactMap { row in match.rows[row].term.map { Component(row, $0) } }
            target = match.definitions.compactMap { row in match.rows[row].definition.map { Component(row, $0) } }
            let pairs = match.terms.filter { match.rows[$0].definition != nil }.map { ($0, $0) }
            correctResponsesPattern = [Interaction.pairs(pairs)]
        case .question(let question):
            interactionType = "choice"
            choices = question.options.enumerated().map { Component($0, $1.text) }
            correctResponsesPattern = [Interaction.list(question.rightOptions.sorted())]
        case .open:
            interactionType = "long-fill-in"
        }
    }
}

extension Statement.Definition.Component {
    fileprivate init(_ number: Int, _ text: RichText) {
        self.init(id: "\(number)", description: ["en": text.plain])
    }
}

/// How answers are written, chapter 2.4.4.1: `[,]` between things, `[.]` between the two of a pair.
enum Interaction {
    static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: "[,]") }

    static func pairs(_ pairs: [(Int, Int)]) -> String {
        pairs.map { "\($0.0)[.]\($0.1)" }.joined(separator: "[,]")
    }

    static func text(of response: Response) -> String {
        switch response {
        case .order(let kept, _): list(kept)
        case .pairs(let pairs): Self.pairs(pairs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        case .options(let options): list(options)
        case .text(let text, _): text
        }
    }
}

extension AskedItem {
    /// What is asked, as text alone.
    fileprivate var words: String {
        prompt.compactMap { block in
            if case .paragraph(let text) = block.content { text.plain } else { nil }
        }.joined(separator: "\n")
    }

    /// Whether a response is of the item's own kind; a review may ask a part of it as a question of its own.
    func takes(_ response: Response) -> Bool {
        switch (kind, response) {
        case (.order, .order), (.match, .pairs), (.question, .options), (.open, .text): true
        default: false
        }
    }
}
