extension Lesson {
    /// Whether an activity draws its questions from other lessons.
    public var hasExam: Bool { activities.contains { $0.exam != nil } }

    /// The lesson with each exam made a quiz: as many questions as it asks for, drawn from the other lessons, without
    /// hints. A term of a match becomes a question too: which of four definitions is its own.
    /// - Parameter seed: the same one draws the same questions.
    public func drawingExams(from lessons: [Lesson], seed: UInt64) -> Lesson {
        var drawn = self
        for (number, activity) in activities.enumerated() {
            guard let count = activity.exam else { continue }
            var random = SeededGenerator(seed: seed, for: "\(id)/\(activity.id)")
            let pool = lessons.filter { $0.id != id }.flatMap { $0.examItems(random: &random) }
            guard !pool.isEmpty else { continue }
            drawn.activities[number].task = .quiz(Array(pool.shuffled(using: &random).prefix(count)))
        }
        return drawn
    }

    private func examItems(random: inout SeededGenerator) -> [QuizItem] {
        activities.flatMap { activity -> [QuizItem] in
            switch activity.task {
            case .question(let question): [item(activity.id, activity.title, activity.framing, .question(question))]
            case .open(let question): [item(activity.id, activity.title, activity.framing, .open(question))]
            case .quiz(let items): items.map { item($0.id, $0.title, $0.framing, $0.kind) }
            case .match(let match):
                match.questions(random: &random).map { term, question in
                    item("\(activity.id)/\(term.plain)", term, Framing(), .question(question))
                }
            default: []
            }
        }
    }

    private func item(_ name: String, _ title: RichText, _ framing: Framing, _ kind: QuizItem.Kind) -> QuizItem {
        var framing = framing
        framing.hints = []
        return QuizItem(id: "\(id)/\(name)", title: title, framing: framing, kind: kind)
    }
}

extension Activity {
    fileprivate var exam: Int? {
        if case .exam(let count) = task { count } else { nil }
    }
}

extension Match {
    /// For each term that has a definition, the question which of four definitions is its own.
    fileprivate func questions(random: inout SeededGenerator) -> [(term: RichText, question: Question)] {
        var questions: [(RichText, Question)] = []
        for row in rows {
            guard let term = row.term, let own = row.definition else { continue }
            let others = rows.compactMap { other -> Question.Option? in
                guard let text = other.definition, text.plain != own.plain else { return nil }
                let feedback = other.term.map { [Block.paragraph($0)] } ?? other.why.map { [Block.paragraph($0)] }
                return .init(text, isRight: false, feedback: feedback ?? [])
            }
            guard others.count >= 3 else { continue }
            let why = row.why.map { [Block.paragraph($0)] } ?? []
            let options = others.shuffled(using: &random).prefix(3) + [.init(own, isRight: true, feedback: why)]
            questions.append((term, Question(options: Array(options))))
        }
        return questions
    }
}
