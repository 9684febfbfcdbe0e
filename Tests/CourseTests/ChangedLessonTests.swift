import Testing

@testable import Course

@Suite("Answers last when their lesson changes, and nothing goes without a word")
struct ChangedLessonTests {
    /// Somebody who answered the question rightly, and left.
    private func diarist() throws -> Diarist {
        var diarist = Diarist()
        diarist.take(.choose(3))
        let right = try #require(diarist.learner.options?.items.firstIndex { $0.text.plain == "right 1" })
        diarist.take(.answer([right]))
        diarist.press(.back)
        return diarist
    }

    private func menu(_ learner: Learner) -> Menu? {
        learner.page.parts.lazy.compactMap { if case .menu(let menu) = $0 { menu } else { nil } }.first
    }

    private func sentences(_ learner: Learner) -> [String] {
        learner.page.parts.compactMap { if case .instruction(let text) = $0 { text } else { nil } }
    }

    private static let sentence = "This was changed since you answered. Your points stay; it is asked again."

    @Test("What was changed since keeps its score, says so, and is asked again")
    func changed() throws {
        let diarist = try diarist()
        var lesson = makeLesson()
        lesson.activities[3].task = .question(makeQuestion(wrong: 4))
        // Moving an activity changes nothing of what it asks.
        lesson.activities.swapAt(1, 2)
        var learner = try diarist.resumed(lesson)
        #expect(menu(learner)?.items[3].note == "1 of 1 point, changed since you answered")
        learner.open(3)
        #expect(learner.verdict == nil)
        #expect(learner.options?.items.count == 5)
        #expect(sentences(learner).first == Self.sentence)
        learner.press(.back)
        learner.open(6)
        let table = learner.page.parts.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
        #expect(table?.rows[2].map(\.plain) == ["Ask", "1 of 1 point, changed since you answered"])
    }

    @Test("The answer from before goes on counting; the new one is practice, and ends the remark")
    func answeredAgain() throws {
        var lesson = makeLesson()
        lesson.activities[3].task = .question(makeQuestion(wrong: 4))
        var learner = try diarist().resumed(lesson)
        learner.open(3)
        let wrong = try #require(learner.options?.items.firstIndex { $0.text.plain == "wrong 4" })
        learner.take(.answer([wrong]))
        #expect(
            learner.verdict?.detail == "0 of 1 point. This was practice: your first answer counts (100%).")
        #expect(!sentences(learner).contains(Self.sentence))
        learner.press(.back)
        #expect(menu(learner)?.items[3].note == "1 of 1 point")
    }

    @Test("A lesson laid out anew, with other explanations and its activities elsewhere, is the same to its answers")
    func laidOutAnew() throws {
        var lesson = makeLesson()
        lesson.activities[3].framing = Framing(explanation: [.paragraph("Because.")], hints: ["Another hint."])
        if case .question(var question) = lesson.activities[3].task {
            question.options[0].text = RichText("right 1", .strong)
            question.options[1].feedback = [.paragraph("No.")]
            lesson.activities[3].task = .question(question)
        }
        lesson.activities.reverse()
        var learner = try diarist().resumed(lesson)
        #expect(menu(learner)?.items[2].note == "1 of 1 point")
        learner.open(2)
        #expect(learner.verdict?.word == "Correct.")
    }

    @Test("An activity that goes by the same id keeps its answer under another heading, and says that it was changed")
    func sameID() throws {
        var lesson = makeLesson()
        lesson.activities[3].title = "Another heading"
        let learner = try diarist().resumed(lesson)
        #expect(menu(learner)?.items[3].note == "1 of 1 point, changed since you answered")
        #expect(sentences(learner) == ["Go through the parts from top to bottom, or choose one."])
    }

    @Test("An answer to what the lesson does not ask any more is kept, and that is said")
    func orphan() throws {
        var lesson = makeLesson()
        lesson.activities[3].id = "other"
        let learner = try diarist().resumed(lesson)
        #expect(menu(learner)?.items[3].note == "1 point")
        #expect(
            sentences(learner).first
                == "An answer of yours is kept to a question that this lesson does not ask any more: ask")
        #expect(
            Words.Lesson.orphans(["a", "b", "c", "d", "e", "f"])
                == "Answers of yours are kept to 6 questions that this lesson does not ask any more: a, b, c, d, e, …")
    }
}
