import Testing

@testable import Course

@Suite("How sure are you? One key before the verdict")
struct HowSureTests {
    private func learner(_ number: Int, asks: Bool? = true, seed: UInt64 = 1) -> Learner {
        var learner = Learner(seed: seed)
        learner.session.preferences.asksHowSure = asks
        learner.open(number)
        return learner
    }

    private func option(_ text: String, _ learner: Learner) -> Action {
        .answer([learner.options?.items.firstIndex { $0.text.plain == text } ?? 99])
    }

    @Test("In a lesson it is asked once somebody wants it, and that is remembered")
    func turnedOn() {
        var learner = learner(3, asks: nil)
        #expect(learner.page.offers.contains(.init(.howSure, "ask how sure I am")))
        learner.press(.howSure)
        #expect(learner.effects == [.remember(Preferences(asksHowSure: true))])
        #expect(learner.page.notice == "From now on you are asked how sure you are, before each verdict.")
        learner.take(option("right 1", learner))
        #expect(learner.page.id == "all/ask/how-sure")
        #expect(
            learner.page.parts.prefix(2) == [.heading("How sure are you?"), .instruction("Your answer: right 1")])
        #expect(learner.verdict == nil && learner.asked.isEmpty, "nothing is kept yet")
        learner.press(.howSure)
        #expect(learner.verdict?.word == "Correct.")
        #expect(learner.page.notice == "You are not asked how sure you are any more.")
        #expect(learner.session.preferences.asksHowSure == false)
    }

    @Test(
        "One key says it, and Enter says fairly sure",
        arguments: [
            (Action.command(.sure), Attempt.Confidence.sure), (.command(.fairly), .fairly),
            (.command(.guessing), .guessing), (.choose(0), .sure), (.choose(2), .guessing),
            (.command(.confirm), .fairly),
        ])
    func oneKey(_ action: Action, _ confidence: Attempt.Confidence) throws {
        var learner = learner(3)
        learner.take(option("wrong 1", learner))
        learner.take(action)
        #expect(learner.verdict?.word == "Not correct.")
        let attempt = try #require(learner.effects.compactMap(\.answer).first)
        #expect(attempt.confidence == confidence)
        #expect(attempt.response == .options([1]))
    }

    @Test("Back leads to the answer, which can be changed")
    func back() throws {
        var learner = learner(3)
        learner.take(option("wrong 1", learner))
        learner.press(.back)
        #expect(learner.page.id == "all/ask")
        learner.take(option("right 1", learner))
        learner.press(.sure)
        #expect(learner.verdict?.word == "Correct.")
    }

    @Test("It is asked of an order, a match, a question of a quiz and an open one, and not of an exam")
    func kinds() {
        var order = learner(1)
        order.press(.lower, .confirm)
        #expect(order.page.id == "all/order/how-sure")
        var match = learner(2)
        match.take(.pair([.init(term: 0, definition: 0)]))
        match.press(.confirm)
        #expect(match.page.id == "all/match", "that terms are left is said first")
        match.press(.confirm)
        #expect(match.page.id == "all/match/how-sure")
        var quiz = learner(4)
        quiz.take(option("right 1", quiz))
        #expect(quiz.page.id == "all/quiz/one/how-sure")
        quiz.press(.guessing, .confirm, .skip)
        quiz.take(.write("a password"))
        #expect(quiz.page.id == "all/quiz/open/how-sure")
        var exam = Learner(makeExam(1).gatheringExams(from: [makeSource(1)]))
        exam.session.preferences.asksHowSure = true
        exam.open(0)
        exam.press(.confirm, .confirm, .confirm)
        #expect(!exam.page.id.hasSuffix("how-sure"))
    }

    @Test("A prediction in a live flow is asked about before it is sent")
    func prediction() throws {
        var learner = learner(5)
        learner.deliver(.live(.started(authorizationServer: "http://a", app: "http://b")))
        learner.take(option("right 1", learner))
        #expect(learner.page.id.hasSuffix("/how-sure"))
        learner.press(.sure)
        #expect(learner.effects.contains { if case .live(.perform) = $0 { true } else { false } })
        #expect(learner.effects.compactMap(\.answer).first?.confidence == .sure)
    }

    @Test("A confident mistake stands first in the lesson's summary, also in the next run")
    func confidentMistake() throws {
        var learner = learner(4)
        var notebook = Notebook()
        learner.take(option("wrong 1", learner))
        learner.press(.sure)
        notebook.take(learner.effects)
        learner.press(.confirm)
        learner.take(option("right 1", learner))
        learner.press(.guessing)
        notebook.take(learner.effects)
        let run = LessonRun(makeLesson(), kept: try #require(notebook.lesson))
        #expect(run.confidentMistakes.map(\.plain) == ["One?"])
        learner.press(.back)
        learner.open(6)
        #expect(learner.page.id == "all/summary")
        #expect(
            learner.page.parts.prefix(2) == [
                .heading("You were sure, and it was not right"),
                .prose([Block(.paragraph("One?"), depth: 1, marker: .bullet)]),
            ])
        learner.press(.againMissed)
        for _ in 0..<4 where learner.page.trail.last != "Quiz" { learner.press(.next) }
        learner.take(option("right 1", learner))
        learner.press(.sure, .back)
        learner.open(6)
        #expect(learner.prose.first == ["One? (right since)"])
    }

    @Test("In a review it is asked from the start, and a confident mistake stands first in its summary")
    func review() throws {
        var reviewer = Reviewer([makeDue("ask", recall: 0.1), makeDue("many")], preferences: Preferences())
        reviewer.choose("wrong 2")
        #expect(reviewer.page.id.hasSuffix("/how-sure"))
        #expect(reviewer.menu?.items.map(\.title) == ["sure", "fairly sure", "guessing"])
        reviewer.press(.sure)
        #expect(reviewer.attempt?.confidence == .sure)
        reviewer.press(.confirm)
        reviewer.take(.answer([0]))
        reviewer.press(.guessing, .confirm)
        #expect(reviewer.page.parts.first == .heading("You were sure, and it was not right"))
        #expect(reviewer.page.parts[2] == .instruction("Review: 0 of 2 right"))
        #expect(
            reviewer.page.parts[3...].first == .heading("Not right this time; it comes back soon"))
        #expect(reviewer.prose.map { $0[0] } == ["Which one? It is: right 1", "Many? It is: right 1; right 2"])
    }

    @Test("Where a teacher leads it is not asked; at a free pace it goes to the host with the answer")
    func inClass() {
        func inClass(_ change: (inout Stage) -> Void) -> ClassSession {
            var session = ClassSession(makeLesson(), seed: 1, name: "Ada")
            var stage = Stage()
            change(&stage)
            _ = session.update(.deliver(.classroom(.news(.stage(stage)))))
            return session
        }
        var session = inClass { ($0.activity, $0.phase) = (3, .open) }
        #expect(session.update(.command(.howSure)).isEmpty)
        #expect(!session.page.offers.contains { $0.command == .howSure })
        #expect(session.update(.answer([0])).count == 1, "the answer goes to the host at once")
        var free = inClass { $0.pace = .free }
        _ = free.update(.choose(3))
        #expect(free.update(.command(.howSure)).isEmpty, "a class keeps no preferences")
        #expect(free.update(.answer([0])).isEmpty)
        guard case .classroom(.answer(let answer)) = free.update(.command(.sure)).first else {
            return #expect(Bool(false))
        }
        #expect(answer.confidence == .sure)
    }
}

extension Effect {
    /// An answer that is to be kept.
    var answer: Attempt? {
        guard case .keep(let keeping) = self, case .answer(let attempt) = keeping.entry else { return nil }
        return attempt
    }
}
