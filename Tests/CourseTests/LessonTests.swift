import Testing

@testable import Course

@Suite("What a lesson gives beside its activities")
struct LessonTests {
    private func exam(_ count: Int) -> Lesson {
        Lesson(id: "exam", title: "Exam", activities: [Activity(id: "final", title: "Final", task: .exam(count))])
    }

    private func items(_ lesson: Lesson) -> [QuizItem] {
        if case .quiz(let items) = lesson.activities[0].task { items } else { [] }
    }

    @Test("An exam draws as many questions as it asks for, without hints, the same for the same seed")
    func draws() {
        var other = makeLesson()
        other.activities[3].framing.hints = ["Look closer."]
        let drawn = exam(6).drawingExams(from: [other], seed: 1)
        #expect(items(drawn).count == 6 && drawn.activities[0].points == 6)
        #expect(items(drawn).allSatisfy { $0.framing.hints.isEmpty })
        #expect(drawn == exam(6).drawingExams(from: [other], seed: 1))
        #expect(drawn != exam(6).drawingExams(from: [other], seed: 2))
    }

    @Test("A match's term becomes a question with four definitions, one of them right")
    func drawsTerms() {
        let match = Lesson(
            id: "m", title: "M", activities: [Activity(id: "a", title: "A", task: .match(makeMatch(5)))])
        let drawn = items(exam(9).drawingExams(from: [match], seed: 3))
        #expect(drawn.count == 5)
        for item in drawn {
            guard case .question(let question) = item.kind else { continue }
            #expect(question.options.count == 4 && question.options.count(where: \.isRight) == 1)
        }
    }

    @Test("Its own lesson is never drawn from, and with nothing to draw from the exam says so")
    func drawsNothing() {
        var own = exam(3)
        own.activities.append(Activity(id: "q", title: "Q", task: .question(makeQuestion())))
        let lesson = own.drawingExams(from: [own], seed: 1)
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

    @Test("The glossary has every term with its definition once, in alphabetical order, and no decoys")
    func glossary() {
        let rows: [Match.Row] = [
            .init(term: "Token", definition: "opens"), .init(term: "code", definition: "is exchanged"),
            .init(term: "Code", definition: "again"), .init(term: nil, definition: "decoy"),
            .init(term: "bare", definition: nil),
        ]
        let match = Match(termHeading: "T", definitionHeading: "D", rows: rows)
        let lesson = Lesson(id: "l", title: "L", activities: [Activity(id: "m", title: "M", task: .match(match))])
        #expect(
            lesson.glossary == [
                .init(term: "code", meaning: "is exchanged"), .init(term: "Token", meaning: "opens"),
            ])
    }

    @Test("A parameter is found in a query, a form, a header or a JSON body, as it crossed the wire")
    func parameters() {
        func exchange(url: String = "", headers: [(String, String)] = [], body: String = "") -> Exchange {
            Exchange(
                from: "a", to: "b", request: .init(startLine: "POST / HTTP/1.1", headers: headers, body: body),
                url: url,
                outcome: .failure(""))
        }
        #expect(exchange(url: "http://h/p?a=1&state=x%20y").value(of: "state") == "x%20y")
        #expect(exchange(body: "grant_type=refresh_token&code=abc").value(of: "code") == "abc")
        #expect(exchange(headers: [("authorization", "Bearer t")]).value(of: "Authorization") == "Bearer t")
        let json = #"{ "redirect_uris": ["http://h/cb"], "count": 3, "name": "P" }"#
        #expect(exchange(body: json).value(of: "redirect_uris") == #"["http://h/cb"]"#)
        #expect(exchange(body: json).value(of: "count") == "3")
        #expect(exchange(body: json).value(of: "name") == "P")
        #expect(exchange(body: json).value(of: "missing") == nil)
        #expect(exchange(body: "{").value(of: "x") == nil)
    }
}
