import Testing

@testable import Course

@Suite("A session")
struct SessionTests {
    @Test("Enter alone leads from home into the lesson and on through it")
    func onward() {
        var learner = Learner()
        #expect(learner.page.trail == ["OAuth tutor", "All kinds"])
        learner.press(.confirm)
        #expect(learner.page.trail.last == "Read")
        learner.press(.confirm)
        #expect(learner.page.trail.last == "Order")
    }

    @Test("Back leads out level by level, and only home leaves the program")
    func back() {
        var learner = Learner()
        learner.open(3)
        learner.press(.back)
        #expect(learner.page.id == "all")
        learner.press(.back)
        #expect(learner.page.id == "home" && !learner.session.hasEnded)
        learner.press(.back)
        #expect(learner.session.hasEnded && learner.effects == [.leave])
    }

    @Test("A lesson that cannot be opened leads home with the sentence")
    func noLesson() {
        var session = Session(lessons: [.init(id: "x", number: nil, title: "X", minutes: 1)], seed: 1)
        #expect(session.update(.command(.confirm)) == [.open("x")])
        _ = session.update(.deliver(.noLesson(id: "x", "It is gone.")))
        #expect(session.page.id == "home" && session.page.notice == "It is gone.")
    }

    @Test("The glossary opens from anywhere in the lesson and closes to the same page")
    func glossary() {
        var learner = Learner()
        learner.open(3)
        let before = learner.page
        learner.press(.glossary)
        #expect(learner.page.parts.count == 1)
        learner.press(.back)
        #expect(learner.page == before)
    }

    @Test("The first answer counts; a second is practice and says so")
    func practice() {
        var learner = Learner()
        learner.open(3)
        let wrong = learner.options?.items.firstIndex { $0.text.plain.hasPrefix("wrong") } ?? 0
        learner.take(.answer([wrong]))
        learner.press(.startOver)
        let right = learner.options?.items.firstIndex { $0.text.plain == "right 1" } ?? 0
        learner.take(.answer([right]))
        #expect(
            learner.verdict
                == Verdict(
                    mark: .right, word: "Correct.",
                    detail: "1 of 1 point. This was practice: your first answer counts (0%)."))
        #expect(learner.session.closingLine == "Result: 0% (0 of 20 points)")
    }

    @Test("Again, only what I missed leaves out what was right")
    func againMissed() {
        var learner = Learner()
        learner.open(4)
        let right = learner.options?.items.firstIndex { $0.text.plain == "right 1" } ?? 0
        learner.take(.answer([right]))
        learner.press(.confirm, .back)
        learner.open(6)
        #expect(learner.page.trail.last == "Summary")
        learner.press(.againMissed)
        learner.press(.back)
        learner.open(4)
        #expect(learner.page.progress == "5 of 6, question 1 of 2")
    }

    @Test("Going on from what was missed leads past what was right, to the summary")
    func againMissedOnward() {
        var learner = Learner()
        learner.open(3)
        learner.take(.answer([learner.options?.items.firstIndex { $0.text.plain == "right 1" } ?? 0]))
        learner.press(.back)
        learner.open(6)
        learner.press(.againMissed)
        #expect(learner.page.trail.last == "Order")
        learner.press(.skip)
        #expect(learner.page.trail.last == "Match")
        learner.press(.skip)
        #expect(learner.page.trail.last == "Quiz")
    }

    @Test("Start over asks everything anew and keeps the first answers")
    func startOver() {
        var learner = Learner()
        learner.open(3)
        learner.press(.confirm)
        let result = learner.session.closingLine
        learner.press(.back)
        learner.open(6)
        learner.press(.startOver, .back)
        learner.open(3)
        #expect(learner.verdict == nil)
        #expect(learner.session.closingLine == result)
    }

    @Test("The result line counts every point of the lesson, answered or not")
    func closingLine() {
        #expect(Learner().session.closingLine == "Result: 0% (0 of 20 points)")
    }

    @Test("Every command at every place is survived, and home is always within reach of back")
    func anything() {
        var random = SeededGenerator(seed: 42)
        for seed in 0..<40 as Range<UInt64> {
            var learner = Learner(seed: seed)
            for _ in 0..<200 {
                let command = Command.allCases.randomElement(using: &random) ?? .up
                if command == .quit { continue }
                learner.press(command)
                learner.take(.choose(Int.random(in: -1...12, using: &random)))
                learner.take(.digit(Int.random(in: 0...9, using: &random)))
                if learner.effects == [.live(.start(provider: "standard"))] {
                    learner.deliver(.live(.started(authorizationServer: "a", app: "b")))
                }
                #expect(!learner.page.trail.isEmpty)
                if case .opening = learner.session.place { learner.deliver(.lesson(makeLesson())) }
            }
            for _ in 0..<5 where learner.page.id != "home" { learner.press(.back) }
            #expect(learner.page.id == "home" || learner.session.hasEnded)
        }
    }
}
