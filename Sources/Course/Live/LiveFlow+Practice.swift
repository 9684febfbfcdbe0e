extension RequestTemplate {
    /// Variables that hold a whole address which an answer gave: a browser goes there without a thought.
    private static let followed: Set<String> = ["location", "form_action"]

    /// Whether somebody has to know how this request is made, rather than press a button of a page.
    var isComposed: Bool {
        guard case .variable(let name) = TemplatePiece.pieces(of: target).first else { return true }
        return !Self.followed.contains(name)
    }

    /// Whether it can be written with nothing but a goal given: how JSON is laid out and what an app calls itself, no
    /// goal tells.
    var isWritable: Bool { isComposed && (body.map(RequestText.isForm) ?? true) }

    /// What begins the address: an endpoint's variable, or nil where the address is typed out.
    var endpoint: String? {
        if case .variable(let name) = TemplatePiece.pieces(of: target).first { name } else { nil }
    }
}

extension LiveFlow.Step {
    /// Its requests, each with the number of its message.
    var requests: [(message: Int, template: RequestTemplate)] {
        messages.enumerated().compactMap { number, message in
            if case .request(let template) = message.kind { (number, template) } else { nil }
        }
    }
}

extension LiveFlow {
    /// Who sends a step's first request, and to whom.
    private struct Way: Equatable {
        var from: String
        var to: String

        var text: RichText { RichText(Words.Practice.way(from, to)) }
    }

    private func way(of step: Step) -> Way? {
        step.requests.first.map { Way(from: step.messages[$0.message].from, to: step.messages[$0.message].to) }
    }

    /// "Who sends the next request, and to whom?" for a step: the other answers are other ways of this flow.
    ///
    /// Asked only where it is somebody else's turn than at the step before; the way of that one is no answer, so that
    /// being asked at all gives nothing away.
    ///
    /// - Returns: nil where it is not asked, or where too few parties take part to choose from.
    func senderQuestion(ofStep number: Int) -> Question? {
        guard let right = way(of: steps[number]) else { return nil }
        let previous = steps[..<number].last { !$0.requests.isEmpty }.flatMap(way)
        guard right != previous else { return nil }
        var others = steps.flatMap { step in
            step.requests.map { Way(from: step.messages[$0.message].from, to: step.messages[$0.message].to) }
        }
        // Whoever only does things by hand sends nothing.
        var parties: [String] = []
        for party in others.flatMap({ [$0.from, $0.to] }) where !parties.contains(party) { parties.append(party) }
        others.append(Way(from: right.to, to: right.from))
        others += parties.flatMap { from in parties.filter { $0 != from }.map { Way(from: from, to: $0) } }
        // What a person does in this step comes before its request, so its way would be half an answer.
        let taken = [right, previous] + steps[number].messages.map { Way(from: $0.from, to: $0.to) }
        var wrong: [Way] = []
        for way in others where !taken.contains(way) && !wrong.contains(way) { wrong.append(way) }
        guard parties.count > 2, wrong.count >= 3 else { return nil }
        return Question(
            options: [.init(right.text, isRight: true)] + wrong.prefix(3).map { .init($0.text, isRight: false) })
    }
}
