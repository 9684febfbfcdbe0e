extension Match {
    /// For each term that has a definition, the question which of several definitions is its own.
    func examItems(of activity: Activity, random: inout SeededGenerator) -> [QuizItem] {
        var items: [QuizItem] = []
        for row in rows {
            guard let term = row.term, let own = row.definition else { continue }
            let others = rows.compactMap { other -> Question.Option? in
                guard let text = other.definition, text.plain != own.plain else { return nil }
                let feedback = other.term.map { Words.Exam.belongs(to: $0) } ?? other.why
                return .init(text, isRight: false, feedback: feedback.map { [.paragraph($0)] } ?? [])
            }
            let right = Question.Option(own, isRight: true, feedback: row.why.map { [.paragraph($0)] } ?? [])
            guard let question = Question(right: right, among: others, random: &random) else { continue }
            items.append(
                QuizItem(
                    id: "\(activity.id)/\(term.plain)", title: term,
                    framing: Framing(prompt: [.paragraph(Words.Exam.whichDefinition(definitionHeading))]),
                    kind: .question(question)))
        }
        return items
    }
}

extension Order {
    /// For each step with one step right after it, the question which that is.
    func examItems(of activity: Activity, random: inout SeededGenerator) -> [QuizItem] {
        let steps = items.filter { $0.rank != nil }
        var items: [QuizItem] = []
        for (step, next) in zip(steps, steps.dropFirst()) where isAlone(step) && isAlone(next) {
            let others = self.items.filter { $0.text.plain != step.text.plain && $0.text.plain != next.text.plain }
            let wrong = others.map { other in
                let place = other.rank.map { [Block.paragraph(Words.Exam.comes(isLater: $0 > (step.rank ?? 0)))] } ?? []
                return Question.Option(other.text, isRight: false, feedback: place + other.feedback)
            }
            let right = Question.Option(next.text, isRight: true, feedback: next.feedback)
            guard let question = Question(right: right, among: wrong, random: &random) else { continue }
            items.append(
                QuizItem(
                    id: "\(activity.id)/\(step.text.plain)", title: Words.Exam.whatComesAfter(step.text),
                    framing: Framing(prompt: activity.framing.prompt, explanation: activity.framing.explanation),
                    kind: .question(question)))
        }
        return items
    }

    /// Whether no other step may change places with this one.
    private func isAlone(_ step: Item) -> Bool { items.count { $0.rank == step.rank } == 1 }
}

extension Question {
    /// So many wrong options stand beside the right one, where there are as many.
    private static let wrongOptions = 4
    /// With fewer it is guessed too easily to be asked.
    private static let fewestWrongOptions = 3

    /// The right option with some of the wrong ones; nil where there are too few.
    fileprivate init?(right: Option, among wrong: [Option], random: inout SeededGenerator) {
        guard wrong.count >= Self.fewestWrongOptions else { return nil }
        self.init(options: [right] + wrong.shuffled(using: &random).prefix(Self.wrongOptions))
    }
}
