@testable import Course

/// A store in memory: what the program asked to keep, as any store must give it back.
struct Notebook {
    private(set) var lesson: KeptLesson?
    /// How often something was to be kept.
    private(set) var count = 0

    mutating func take(_ effects: [Effect]) {
        for case .keep(let keeping) in effects {
            count += 1
            var lesson = lesson ?? KeptLesson(standing: keeping.standing)
            lesson.standing = keeping.standing
            switch keeping.entry {
            case .answer(let attempt):
                lesson.attempts.append(attempt)
                lesson.drafts.removeAll { $0.item == attempt.item }
            case .revision(let attempt):
                if let last = lesson.attempts.lastIndex(where: { $0.item == attempt.item }) {
                    lesson.attempts[last].response = attempt.response
                    lesson.attempts[last].score = attempt.score
                }
            case .draft(let draft):
                lesson.drafts.removeAll { $0.item == draft.item }
                lesson.drafts.append(draft)
            case .finished(let activity): lesson.finished.insert(activity)
            case .practised(let activity, let history): lesson.practice[activity] = history
            case nil: break
            }
            self.lesson = lesson
        }
    }
}
