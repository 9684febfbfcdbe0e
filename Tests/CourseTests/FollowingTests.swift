import Testing

@testable import Course

@Suite("A lesson that is followed while its author edits it")
struct FollowingTests {
    /// The author saves the lesson after a change.
    private func save(
        _ learner: inout Learner, remarks: [Revision.Remark] = [], _ change: (inout Lesson) -> Void = { _ in }
    ) {
        var lesson = makeLesson()
        change(&lesson)
        let isBroken = remarks.contains(where: \.isError)
        learner.deliver(
            .revised(Revision(id: "all", file: "01-all.md", lesson: isBroken ? nil : lesson, remarks: remarks)))
    }

    private let noneRight = Revision.Remark(isError: true, line: 5, column: 1, sentence: "Nothing is right.")
    private let easy = Revision.Remark(isError: false, line: 9, column: 3, sentence: "This is easy.")

    private func answer(_ learner: inout Learner) {
        learner.open(3)
        let right = learner.options?.items.firstIndex { $0.text.plain == "right 1" } ?? 0
        learner.take(.answer([right]))
    }

    @Test("It is asked for at the start, and an activity can be opened at once")
    func beginning() {
        let lesson = makeLesson()
        var session = Session(lessons: [.init(id: "all", number: 1, title: "All", minutes: 1)], seed: 1)
        #expect(session.begin(with: "all", at: "ask", isFollowed: true) == [.open("all"), .follow("all")])
        _ = session.update(.deliver(.lesson(lesson)))
        #expect(session.page.trail.last == "Ask")
        // The next time the lesson is opened, it opens at its own page.
        _ = session.update(.command(.back))
        _ = session.update(.command(.back))
        _ = session.update(.command(.confirm))
        _ = session.update(.deliver(.lesson(lesson)))
        #expect(session.page.id == "all")
    }

    @Test("A live flow that is opened at once starts its server")
    func beginningLive() {
        var session = Session(lessons: [.init(id: "all", number: 1, title: "All", minutes: 1)], seed: 1)
        _ = session.begin(with: "all", at: "live")
        #expect(session.update(.deliver(.lesson(makeLesson()))).contains(.live(.start(provider: "standard"))))
    }

    @Test("The home screen has the new title as soon as the file is sound")
    func title() {
        var session = Session(lessons: [.init(id: "all", number: 1, title: "All", minutes: 1)], seed: 1)
        func save(_ lesson: Lesson?) {
            let glance = LessonGlance(id: "all", number: 1, title: "Everything", minutes: 7)
            _ = session.update(
                .deliver(.revised(Revision(id: "all", file: "01-all.md", lesson: lesson, remarks: [], glance: glance))))
        }
        save(nil)
        #expect(session.lessons.map(\.title) == ["All"])
        save(makeLesson())
        #expect(session.lessons == [.init(id: "all", number: 1, title: "Everything", minutes: 7)])
    }

    @Test("An explanation that was rewritten is shown at once, and the answer stays")
    func explanation() {
        var learner = Learner()
        answer(&learner)
        save(&learner) { $0.activities[3].framing.explanation = [.paragraph("Because.")] }
        #expect(learner.page.trail.last == "Ask" && learner.verdict?.mark == .right)
        #expect(learner.page.parts.contains(.explanation([.paragraph("Because.")])))
        #expect(learner.page.score == "1 of 20 points")
    }

    @Test("Another wording of an option asks anew, since the answer answered something else")
    func option() {
        var learner = Learner()
        answer(&learner)
        save(&learner) { lesson in
            lesson.activities[3].task = .question(makeQuestion(wrong: 4))
        }
        #expect(learner.page.trail.last == "Ask" && learner.verdict == nil)
        #expect(learner.page.score == nil)
    }

    @Test("The place stays when sections are put before it, and the answers go along with their ids")
    func moved() {
        var learner = Learner()
        answer(&learner)
        save(&learner) { lesson in
            let new = Activity(id: "new", title: "New", task: .reading(Reading(text: [.paragraph("More.")])))
            lesson.activities.insert(new, at: 0)
        }
        #expect(learner.page.trail.last == "Ask" && learner.page.progress == "5 of 7")
        #expect(learner.verdict?.mark == .right)
    }

    @Test("When the section itself is taken out, the one in its place is shown; of none, the lesson's page")
    func takenOut() {
        var learner = Learner()
        learner.open(5)
        save(&learner) { $0.activities.removeLast() }
        #expect(learner.page.trail.last == "Quiz")
        save(&learner) { $0.activities = [] }
        #expect(learner.page.id == "all")
    }

    @Test("In a quiz the questions that are the same keep their answers")
    func quiz() {
        var learner = Learner()
        learner.open(4)
        let right = learner.options?.items.firstIndex { $0.text.plain == "right 1" } ?? 0
        learner.take(.answer([right]))
        learner.press(.confirm)
        save(&learner) { lesson in
            guard case .quiz(var items) = lesson.activities[4].task else { return }
            items[1].kind = .question(makeQuestion(right: 3))
            lesson.activities[4].task = .quiz(items)
        }
        // Still at the second question, which is another one now.
        #expect(learner.page.progress == "5 of 6, question 2 of 3")
        #expect(learner.options?.items.count == 6)
        learner.press(.previous)
        #expect(learner.verdict?.mark == .right)
    }

    @Test("What was typed and not submitted stays, too")
    func draft() {
        var learner = Learner()
        learner.open(4)
        learner.press(.skip, .skip)
        learner.take(.insert("pass"))
        save(&learner) { $0.introduction = [.paragraph("Hello.")] }
        learner.take(.insert("word"))
        #expect(learner.page.parts.contains(.draft(Draft(text: "password", cursor: 8))))
    }

    @Test("A live flow goes on while its steps are the same, wherever in the file they stand now")
    func liveGoesOn() {
        var learner = Learner()
        learner.open(5)
        learner.deliver(.live(.started(authorizationServer: "http://a", app: "http://b")))
        learner.press(.skip)
        learner.deliver(.live(.performed(step: "a", [makeExchange()])))
        save(&learner) { lesson in
            guard case .live(var flow) = lesson.activities[5].task else { return }
            flow.steps[0].framing.explanation = [.paragraph("Why so.")]
            flow.steps = flow.steps.map { step in
                var step = step
                step.messages = step.messages.map { message in
                    guard case .request(var template) = message.kind else { return message }
                    template.line += 7
                    return .init(from: message.from, to: message.to, kind: .request(template))
                }
                return step
            }
            lesson.activities[5].task = .live(flow)
        }
        #expect(learner.effects == [])
        #expect(learner.page.parts.contains { if case .exchange = $0 { true } else { false } })
    }

    @Test("A live flow whose steps were changed begins anew")
    func liveBeginsAnew() {
        var learner = Learner()
        learner.open(5)
        learner.deliver(.live(.started(authorizationServer: "http://a", app: "http://b")))
        save(&learner) { lesson in
            lesson.activities[5].task = .live(LiveFlow(steps: [makeStep("a"), makeStep("c")]))
        }
        #expect(learner.effects == [.live(.start(provider: "standard"))])
    }

    @Test("A broken save shows what to mend and leaves the lesson alone; a mended one takes the strip away")
    func strip() {
        var learner = Learner()
        answer(&learner)
        #expect(learner.page.strip == [])
        save(&learner, remarks: [easy, noneRight])
        #expect(
            learner.page.strip == [
                "1 error, 1 warning in 01-all.md. The lesson from before goes on meanwhile.",
                "Line 5, column 1: Nothing is right.", "Line 9, column 3: This is easy.",
            ])
        #expect(learner.verdict?.mark == .right)
        learner.press(.back)
        #expect(learner.page.strip.count == 3)

        save(&learner)
        #expect(learner.page.strip == ["Read anew: nothing to mend."])
        learner.press(.down)
        #expect(learner.page.strip == [])
    }

    @Test("A sound lesson that is merely opened has no strip; more than three findings are counted")
    func stripLength() {
        var learner = Learner()
        save(&learner)
        #expect(learner.page.strip == [])
        save(&learner, remarks: Array(repeating: easy, count: 5))
        #expect(learner.page.strip.first == "5 warnings in 01-all.md.")
        #expect(learner.page.strip.count == 5)
        #expect(learner.page.strip.last == "And 2 more; oauthtutor check names them all.")
    }

    @Test("A file that is gone is told, and the lesson stays")
    func gone() {
        var learner = Learner()
        learner.deliver(.revised(Revision(id: "all", file: "01-all.md", lesson: nil, remarks: nil)))
        #expect(
            learner.page.strip == ["01-all.md is not there at the moment. The lesson from before goes on."])
        #expect(learner.page.id == "all")
    }
}
