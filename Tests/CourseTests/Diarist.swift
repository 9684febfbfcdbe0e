import Testing

@testable import Course

/// A learner whose every step is written down.
struct Diarist {
    var learner: Learner
    var notebook = Notebook()

    init(_ lesson: Lesson = makeLesson(), seed: UInt64 = 1) { learner = Learner(lesson, seed: seed) }

    mutating func take(_ action: Action) {
        learner.take(action)
        notebook.take(learner.effects)
    }

    mutating func press(_ commands: Command...) {
        for command in commands { take(.command(command)) }
    }

    /// Another process opens the same lesson, perhaps changed meanwhile.
    func resumed(_ lesson: Lesson = makeLesson()) throws -> Learner {
        var session = Session(
            lessons: [.init(id: lesson.id, number: 1, title: lesson.title.plain, minutes: 5)], seed: 99,
            standings: [try #require(notebook.lesson).standing])
        _ = session.update(.command(.confirm))
        _ = session.update(.deliver(.kept(try #require(notebook.lesson))))
        let effects = session.update(.deliver(.lesson(lesson)))
        var learner = Learner(lesson)
        learner.session = session
        learner.effects = effects
        return learner
    }
}
