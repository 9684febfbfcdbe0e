extension Match {
    /// For the term of a row, the question which of several definitions is its own.
    /// - Parameter fewest: wrong options that there must be.
    /// - Returns: nil for a row without both, and where there are too few other definitions.
    func question(
        aboutRow number: Int, of activity: Activity, in lesson: String, fewest: Int, random: inout SeededGenerator
    ) -> RecallQuestion? {
        let row = rows[number]
        guard let term = row.term, let own = row.definition else { return nil }
        let others = rows.enumerated().compactMap { place, other -> NumberedOption? in
            guard let text = other.definition, text.plain != own.plain else { return nil }
            let feedback = other.term.map { Words.Exam.belongs(to: $0) } ?? other.why
            return NumberedOption(place, text, isRight: false, feedback: feedback.map { [.paragraph($0)] } ?? [])
        }
        let right = NumberedOption(number, own, isRight: true, feedback: row.why.map { [.paragraph($0)] } ?? [])
        guard let options = NumberedOption.drawn(right, among: others, fewest: fewest, random: &random) else {
            return nil
        }
        return RecallQuestion(
            learned: Learned(lesson: lesson, item: activity.id, part: term.plain), content: ContentMark(ofPair: row),
            title: term, framing: Framing(prompt: [.paragraph(Words.Exam.whichDefinition(definitionHeading))]),
            task: .pair(Question(options: options.map(\.option)), term: number, rows: options.map(\.number)))
    }
}

extension Order {
    /// For a step, by its place in the right order, the question what comes right after the one before it, or first.
    /// - Parameter fewest: wrong options that there must be.
    /// - Returns: nil where it may change places with another, and where there are too few other steps.
    func question(
        aboutPlace place: Int, of activity: Activity, in lesson: String, fewest: Int, random: inout SeededGenerator
    ) -> RecallQuestion? {
        let before = place == 0 ? nil : solution[place - 1]
        let (step, own) = (before.map { items[$0] }, solution[place])
        guard step.map(isAlone) ?? true, isAlone(items[own]) else { return nil }
        let others = items.enumerated().compactMap { number, other -> NumberedOption? in
            guard other.text.plain != step?.text.plain, other.text.plain != items[own].text.plain else { return nil }
            let note = other.rank.map { rank in
                step.map { Words.Exam.comes(isLater: rank > ($0.rank ?? -1)) } ?? RichText(Words.Review.comesLater)
            }
            return NumberedOption(
                number, other.text, isRight: false, feedback: (note.map { [.paragraph($0)] } ?? []) + other.feedback)
        }
        let right = NumberedOption(own, items[own].text, isRight: true, feedback: items[own].feedback)
        guard let options = NumberedOption.drawn(right, among: others, fewest: fewest, random: &random) else {
            return nil
        }
        return RecallQuestion(
            learned: Learned(lesson: lesson, item: activity.id, part: items[own].text.plain),
            content: ContentMark(ofStep: place, in: self),
            title: step.map { Words.Exam.whatComesAfter($0.text) } ?? RichText(Words.Review.whatComesFirst),
            framing: Framing(prompt: activity.framing.prompt, explanation: activity.framing.explanation),
            task: .step(Question(options: options.map(\.option)), after: before, items: options.map(\.number)))
    }

    /// Whether no other step may change places with this one.
    private func isAlone(_ step: Item) -> Bool { items.count { $0.rank == step.rank } == 1 }
}

/// An option, and the row or item that it is.
private struct NumberedOption {
    let number: Int
    let option: Question.Option

    init(_ number: Int, _ text: RichText, isRight: Bool, feedback: [Block]) {
        self.number = number
        option = Question.Option(text, isRight: isRight, feedback: feedback)
    }

    /// So many wrong options stand beside the right one, where there are as many.
    private static let most = 4

    /// The right option with some of the wrong ones; nil where there are too few.
    static func drawn(
        _ right: NumberedOption, among wrong: [NumberedOption], fewest: Int, random: inout SeededGenerator
    ) -> [NumberedOption]? {
        guard wrong.count >= fewest else { return nil }
        return [right] + wrong.shuffled(using: &random).prefix(most)
    }
}
