import Testing

@testable import Course

@Suite("Taking an exam")
struct ExamPlayTests {
    private func learner(_ count: Int = 4, of sources: [Lesson] = [makeSource(1), makeSource(2)]) -> Learner {
        var learner = Learner(makeExam(count).gatheringExams(from: sources))
        learner.open(0)
        return learner
    }

    /// Answers the question at hand, be it with options or in words.
    private func answer(_ learner: inout Learner, rightly: Bool) {
        guard let options = learner.options else {
            return learner.take(.write(rightly ? "password" : "nothing"))
        }
        let drawn = learner.session.runs["exam"]?.lesson.drawn ?? []
        let heading = learner.page.parts.lazy.compactMap { if case .heading(let text) = $0 { text } else { nil } }.first
        let item = drawn.first { learner.page.id.hasSuffix($0.question.id) && $0.question.title == heading }
        guard case .question(let question)? = item?.question.kind else {
            Issue.record("nothing of the kind was drawn")
            return
        }
        let isRight = Dictionary(uniqueKeysWithValues: question.options.map { ($0.text.plain, $0.isRight) })
        learner.take(
            .answer(
                options.items.indices.filter { isRight[options.items[$0].text.plain] == rightly }.prefix(
                    question.isMultiple && rightly ? 9 : 1
                ).map { $0 }))
    }

    private var menu: (Learner) -> Menu? {
        { learner in learner.page.parts.lazy.compactMap { if case .menu(let menu) = $0 { menu } else { nil } }.first }
    }

    @Test("No verdict while it is answered, and no points; then one for all, lesson by lesson")
    func whole() {
        var learner = learner()
        for number in 1...4 {
            #expect(learner.page.progress == "1 of 1, question \(number) of 4")
            answer(&learner, rightly: number != 2)
            #expect(learner.verdict == nil && learner.page.score == nil)
        }
        #expect(menu(learner)?.items.map(\.note) == Array(repeating: "answered", count: 4) + [""])
        #expect(menu(learner)?.items.last?.title == "Hand in")
        learner.press(.confirm)
        #expect(learner.verdict == Verdict(mark: nil, word: "Partly correct.", detail: "3 of 4 points"))
        #expect(learner.page.score == "3 of 4 points")
        guard case .table(let table)? = learner.page.parts.dropFirst().first else {
            Issue.record("\(learner.page.parts)")
            return
        }
        #expect(table.rows.map { $0[0].plain } == ["1. Lesson 1", "2. Lesson 2"])
        #expect(Set(table.rows.map { $0[1].plain }) == ["1 of 2 points", "2 of 2 points"])
        let weak = table.rows[0][1].plain == "1 of 2 points" ? 1 : 2
        #expect(learner.prose.contains(["What to read again:", "\(weak). Lesson \(weak), from “Read” on"]))
        #expect(learner.session.closingLine == "Result: 75% (3 of 4 points)")
    }

    @Test("After that each question that was missed is shown with its why, then the summary comes")
    func lookingBack() {
        var learner = learner()
        for number in 1...4 { answer(&learner, rightly: number == 1) }
        learner.press(.confirm, .confirm)
        #expect(menu(learner)?.items.map(\.note) == ["right", "not right", "not right", "not right", ""])
        #expect(menu(learner)?.focus == 1)
        learner.press(.confirm)
        #expect(learner.page.progress == "1 of 1, question 2 of 4")
        #expect(learner.verdict?.mark == .wrong)
        learner.press(.back)
        #expect(menu(learner)?.focus == 1)
        learner.take(.choose(2))
        learner.press(.confirm)
        #expect(learner.page.progress == "1 of 1, question 4 of 4")
        learner.press(.confirm)
        #expect(menu(learner)?.focus == 4)
        learner.press(.confirm)
        #expect(learner.page.trail.last == "Summary")
        learner.press(.back)
        learner.open(0)
        #expect(menu(learner)?.items.count == 5)
    }

    @Test("An answer can be changed until it is handed in, and what is left out counts as not right")
    func changed() {
        var learner = learner()
        answer(&learner, rightly: false)
        for _ in 2...4 { learner.press(.skip) }
        #expect(
            menu(learner)?.items.map(\.note) == ["answered"] + Array(repeating: "no answer yet", count: 3)
                + ["3 without an answer"])
        #expect(learner.page.parts.contains(.instruction("3 of 4 questions have no answer yet.")))
        learner.take(.choose(0))
        answer(&learner, rightly: true)
        #expect(menu(learner)?.focus == 4)
        learner.press(.confirm)
        #expect(learner.verdict?.detail == "1 of 4 points")
    }

    @Test("One goes back to the question before, and leaving keeps everything as it was")
    func back() {
        var learner = learner()
        answer(&learner, rightly: true)
        learner.press(.previous)
        #expect(learner.page.progress == "1 of 1, question 1 of 4")
        learner.press(.next)
        let page = learner.page
        learner.press(.back)
        #expect(menu(learner)?.items.first?.note == "begun")
        learner.press(.back, .confirm)
        learner.deliver(.lesson(makeExam(4).gatheringExams(from: [makeSource(1), makeSource(2)])))
        learner.open(0)
        #expect(learner.page == page)
    }

    @Test("Another exam has other questions and counts for itself")
    func another() {
        var learner = learner()
        let first = learner.session.runs["exam"]?.lesson.drawn.map(\.question.title.plain)
        for _ in 1...4 { answer(&learner, rightly: true) }
        learner.press(.confirm)
        #expect(learner.session.closingLine == "Result: 100% (4 of 4 points)")
        learner.press(.startOver)
        #expect(learner.session.runs["exam"]?.lesson.drawn.map(\.question.title.plain) != first)
        #expect(learner.session.closingLine == "Result: 0% (0 of 4 points)")
        for _ in 1...4 { answer(&learner, rightly: false) }
        learner.press(.confirm)
        #expect(learner.verdict == Verdict(mark: .wrong, word: "Not correct.", detail: "0 of 4 points"))
    }

    @Test("Only what was missed is asked again, as practice")
    func againMissed() {
        var learner = learner()
        for number in 1...4 { answer(&learner, rightly: number != 3) }
        learner.press(.confirm, .back)
        learner.open(1)
        learner.press(.againMissed)
        #expect(learner.page.progress == "1 of 1, question 1 of 1")
        answer(&learner, rightly: true)
        learner.press(.confirm)
        #expect(learner.session.closingLine == "Result: 75% (3 of 4 points)")
    }

    @Test("A point that was overruled in an open answer changes the result")
    func overruled() {
        let open = Lesson(
            id: "open", number: 3, title: "Open",
            activities: [
                Activity(
                    id: "why", title: "Why?",
                    task: .open(OpenQuestion(points: [.init(RichText("password", .strong))])))
            ])
        var learner = learner(1, of: [open])
        learner.take(.write("because it stays at home"))
        learner.press(.confirm)
        #expect(learner.session.closingLine == "Result: 0% (0 of 1 points)")
        #expect(learner.prose.contains(["What to read again:", "3. Open"]))
        learner.press(.confirm, .confirm, .pick)
        #expect(learner.session.closingLine == "Result: 100% (1 of 1 points)")
    }

    @Test("Every command is survived at every stage")
    func anything() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<30 {
            var learner = learner()
            for _ in 0..<150 {
                let command = Command.allCases.randomElement(using: &random) ?? .up
                if command == .quit || command == .back { continue }
                learner.press(command)
                learner.take(.choose(Int.random(in: -1...6, using: &random)))
                learner.take(.answer([Int.random(in: -1...6, using: &random)]))
                learner.take(.write("password"))
                #expect(!learner.page.parts.isEmpty)
            }
        }
    }
}
