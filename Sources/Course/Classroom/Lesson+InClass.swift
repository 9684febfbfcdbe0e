extension Lesson {
    /// The lesson as a class goes through it: each question of a quiz or an exam is an activity by itself, so that it can
    /// be voted on, with the same ids and marks as alone.
    /// - Parameter seed: the class's, which draws an exam's questions.
    public func inClass(seed: UInt64) -> Lesson {
        var lesson = drawingExams(seed: seed)
        lesson.activities = lesson.activities.flatMap(\.inClass)
        return lesson
    }
}

extension Activity {
    fileprivate var inClass: [Activity] {
        switch task {
        case .quiz(let items): questions(items)
        case .exam(let exam): questions(exam.items.map(\.question))
        default: [self]
        }
    }

    private func questions(_ items: [QuizItem]) -> [Activity] {
        let opening =
            framing.prompt.isEmpty
            ? []
            : [
                Activity(id: id, title: title, task: .reading(Reading(text: framing.prompt)))
            ]
        var questions = items.map { item in
            let task: Task =
                switch item.kind {
                case .question(let question): .question(question)
                case .open(let question): .open(question)
                }
            return Activity(
                id: item.id, title: item.title, framing: item.framing, task: task, ownPoints: item.points)
        }
        if let last = questions.indices.last { questions[last].framing.explanation += framing.explanation }
        return opening + questions
    }
}
