import Course
import Testing

@testable import UI

@Suite("A review at the plain face")
struct PlainReviewTests {
    private static let lesson = Lesson(
        id: "tea", number: 1, title: "Tea",
        activities: [
            Activity(
                id: "steep", title: "How long does it steep?",
                framing: Framing(explanation: [.paragraph("Longer makes it bitter.")]),
                task: .question(
                    Question(options: [
                        .init("Four minutes", isRight: true),
                        .init("An hour", isRight: false, feedback: [.paragraph("Then it is bitter.")]),
                    ])))
        ])

    private func learner() -> PlainLearner {
        let learned = Learned(lesson: "tea", item: "steep")
        return PlainLearner(
            reviewing: [Due(learned, content: ContentMark(bits: 1), recall: 0.5)], of: Self.lesson,
            outlook: ReviewOutlook(next: .init(days: 1, date: "2026-11-27", count: 1)))
    }

    @Test("A question is asked, then how sure one is, then judged; the confident mistake is told first at the end")
    func transcript() {
        var learner = learner()
        learner.type("b", "sure", "", "quit")
        #expect(
            learner.transcript == """
                Review / 1. Tea (question 1 of 1)

                How long does it steep?

                This was changed since you answered it; it is asked as it is now.

                One answer is right.

                a. Four minutes
                b. An hour

                Type: a letter such as b, skip, help
                > b
                How sure are you?

                Your answer: An hour

                1. sure
                2. fairly sure
                3. guessing

                Type: a number, Enter (go on 2), sure, fairly, guessing, help
                > sure
                Not correct.

                How long does it steep?

                The right answer: a. Four minutes
                a. Four minutes [right, not chosen]
                b. An hour [your answer, wrong]
                   Then it is bitter.

                Why: Longer makes it bitter.

                From: 1. Tea

                Type: Enter (go on), help
                >
                Review / Summary. 0 of 1 right

                You were sure, and it was not right

                - How long does it steep? It is: Four minutes

                Review: 0 of 1 right

                Nothing more is due today. The next comes back tomorrow, 2026-11-27.

                Type: Enter (all lessons), help
                > quit
                Review: 0 of 1 right

                """)
    }

    @Test(
        "What is said of how sure one is",
        arguments: [
            ("sure", Action.command(.sure)), ("Fairly sure", .command(.fairly)), ("fairly", .command(.fairly)),
            ("guess", .command(.guessing)), ("3", .choose(2)), ("", .command(.confirm)),
            ("ask no more", .command(.howSure)), ("back", .command(.back)),
        ])
    func words(_ line: String, _ action: Action) {
        var learner = learner()
        learner.type("b")
        let face = PlainFace()
        #expect(face.reading(of: line, on: learner.session.page) == .action(action, rest: nil))
    }

    @Test("It is turned off by a word, and on again where something is to be answered")
    func howSure() {
        var learner = learner()
        learner.turnPage()
        learner.type("how sure")
        #expect(learner.transcript.contains("You are not asked how sure you are any more."))
        learner.type("how sure")
        #expect(learner.transcript.contains("From now on you are asked how sure you are, before each verdict."))
    }
}
