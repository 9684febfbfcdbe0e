import Testing

@testable import Course

@Suite("Drawing an exam")
struct ExamDrawingTests {
    private let sources = (1...4).map { makeSource($0) }

    @Test("It has as many questions as it asks for, without hints, the same for the same seed and round")
    func draws() {
        let exam = makeExam(6).gatheringExams(from: sources)
        let drawn = exam.drawingExams(seed: 1)
        #expect(drawn.drawn.count == 6 && drawn.activities[0].points == 6)
        #expect(drawn.drawn.allSatisfy { $0.question.framing.hints.isEmpty })
        #expect(drawn == exam.drawingExams(seed: 1))
        #expect(drawn != exam.drawingExams(seed: 2))
        #expect(drawn != exam.drawingExams(seed: 1, round: 1))
    }

    @Test(
        "Each lesson gives as many as the others, one more at most, whatever the seed",
        arguments: 0..<20 as Range<UInt64>)
    func balanced(seed: UInt64) {
        let drawn = makeExam(10).gatheringExams(from: sources).drawingExams(seed: seed).drawn
        let counts = sources.indices.map { source in drawn.count { $0.source == source } }
        #expect(counts.sorted() == [2, 2, 3, 3])
        #expect(Set(drawn.map(\.question.id)).count == 10)
    }

    @Test("Three of one lesson are of three kinds: a question, a term, a step")
    func kinds() {
        let drawn = makeExam(3).gatheringExams(from: [sources[0]]).drawingExams(seed: 5).drawn.map(\.question)
        #expect(drawn.count { $0.id.contains("/match/") } == 1)
        #expect(drawn.count { $0.id.contains("/order/") } == 1)
    }

    @Test("Where the lessons have no more, it has fewer; a lesson that runs out leaves the rest to the others")
    func exhausted() {
        let small = Lesson(
            id: "small", title: "Small", activities: [Activity(id: "q", title: "Q?", task: .question(makeQuestion()))])
        let drawn = makeExam(500).gatheringExams(from: [small, sources[0]]).drawingExams(seed: 1).drawn
        #expect(drawn.count { $0.source == 0 } == 1)
        // 4 questions, 5 terms, 5 steps with a next one.
        #expect(drawn.count { $0.source == 1 } == 14)
    }

    @Test("A match's term becomes a question with five definitions, one of them right")
    func terms() {
        let match = Lesson(
            id: "m", title: "M", activities: [Activity(id: "a", title: "A", task: .match(makeMatch(5)))])
        let drawn = makeExam(9).gatheringExams(from: [match]).drawingExams(seed: 3).drawn
        #expect(drawn.count == 5)
        for item in drawn {
            guard case .question(let question) = item.question.kind else {
                Issue.record("\(item)")
                continue
            }
            let right = question.options.filter(\.isRight).map(\.text.plain)
            #expect(right == [item.question.title.plain.replacing("term", with: "definition")])
            #expect(question.options.count == 5)
            #expect(item.question.framing.prompt.map(\.plain) == ["Definition: which of these is it?"])
            for option in question.options where !option.isRight {
                let term = option.text.plain.replacing("definition", with: "term")
                #expect(option.feedback.map(\.plain) == ["This is: \(term)."])
            }
        }
    }

    @Test("A step asks what comes right after it, and each wrong option says where it belongs")
    func steps() {
        let order = Lesson(
            id: "o", title: "O", activities: [Activity(id: "a", title: "A", task: .order(makeOrder(4, decoys: 1)))])
        let drawn = makeExam(9).gatheringExams(from: [order]).drawingExams(seed: 3).drawn.map(\.question)
        #expect(
            drawn.map(\.title.plain).sorted() == (1...3).map { "What comes right after “step \($0)”?" })
        guard let first = drawn.first(where: { $0.title.plain.contains("step 2") }),
            case .question(let question) = first.kind
        else {
            Issue.record("no question")
            return
        }
        #expect(question.options.filter(\.isRight).map(\.text.plain) == ["step 3"])
        let feedback = Dictionary(uniqueKeysWithValues: question.options.map { ($0.text.plain, $0.feedback) })
        #expect(feedback["step 1"] == [.paragraph("It comes before that.")])
        #expect(feedback["step 4"] == [.paragraph("It comes later, and not right after that.")])
        #expect(feedback["decoy 1"] == [])
    }

    @Test("Steps that may stand in any order are not asked about")
    func groups() {
        let order = Lesson(
            id: "o", title: "O",
            activities: [Activity(id: "a", title: "A", task: .order(makeOrder(5, groups: [1: 1, 2: 1])))])
        let drawn = makeExam(9).gatheringExams(from: [order]).drawingExams(seed: 3).drawn
        #expect(drawn.map(\.question.title.plain) == ["What comes right after “step 4”?"])
    }

    @Test("Its own lesson and other exams are never drawn from, and with nothing to draw from it says so")
    func nothing() {
        var own = makeExam(3)
        own.activities.append(Activity(id: "q", title: "Q", task: .question(makeQuestion())))
        var other = own
        other.id = "other"
        let lesson = own.gatheringExams(from: [own, other])
        #expect(lesson == own)
        var learner = Learner(lesson)
        learner.open(0)
        #expect(
            learner.page.parts.last
                == .prose([
                    Block(
                        .paragraph("There is no question in the other lessons that this exam could draw."), depth: 1,
                        marker: .bullet)
                ]))
    }
}
