@testable import Course

/// A lesson with nothing but an exam.
func makeExam(_ count: Int) -> Lesson {
    Lesson(
        id: "exam", title: "Exam", activities: [Activity(id: "final", title: "Final", task: .exam(Exam(count: count)))])
}

/// A lesson to draw from, with questions of each kind.
func makeSource(_ number: Int, terms: Int = 5, steps: Int = 6) -> Lesson {
    var lesson = makeLesson()
    lesson.id = "lesson-\(number)"
    lesson.number = number
    lesson.title = RichText("Lesson \(number)")
    lesson.activities[1].task = .order(makeOrder(steps))
    lesson.activities[2].task = .match(makeMatch(terms))
    return lesson
}

extension Lesson {
    var drawn: [Exam.Item] {
        if case .exam(let exam) = activities[0].task { exam.items } else { [] }
    }
}

extension Learner {
    /// The words of each stretch of prose on the page.
    var prose: [[String]] {
        page.parts.compactMap { if case .prose(let blocks) = $0 { blocks.map(\.plain) } else { nil } }
    }
}

extension Block {
    var plain: String {
        if case .paragraph(let text) = content { text.plain } else { "" }
    }
}
