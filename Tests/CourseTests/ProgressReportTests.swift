import Testing

@testable import Course

@Suite("What a learner has done so far")
struct ProgressReportTests {
    private let lesson = makeTea()

    /// 2026-11-26, a Thursday; days since 1970.
    private static let today = 20_783

    private func report(_ answers: [KeptAnswer], of lessons: [Lesson]? = nil) -> ProgressReport {
        let kept = Dictionary(grouping: answers.filter { $0.attempt.occasion == .lesson }, by: \.attempt.lesson)
            .mapValues { answers in
                KeptLesson(
                    standing: LessonStanding(
                        lesson: answers[0].attempt.lesson, activity: nil, seed: 1, earned: 1, points: 2, isDone: false),
                    attempts: answers.map(\.attempt))
            }
        return ProgressReport(
            lessons ?? [lesson], kept: kept, answers: answers, today: Self.today, day: { $0 / 86_400 })
    }

    @Test("The first answers count, later ones are practice, and the sums are those of the summary")
    func points() {
        let report = report([
            answer("steps", .order([1, 0, 2], aside: []), in: lesson, number: 1),
            answer("steps", .order([0, 1, 2], aside: []), in: lesson, number: 2),
            answer("why", .options([0]), in: lesson, number: 1),
        ])
        let line = report.lessons[0]
        #expect(line.activities.map(\.id) == ["steps", "words", "why"])
        #expect(line.activities[0].practised == 1)
        #expect(line.activities[0].score?.earned == Order.share(of: [1, 0, 2], in: lesson) * 3)
        #expect(line.activities[1].score == nil && !line.activities[1].isDone)
        #expect(line.total.earned == line.activities.reduce(0) { $0 + ($1.score?.earned ?? 0) })
        #expect(line.total.points == 6)
    }

    @Test("What was missed most comes first, with what was answered instead most often")
    func missed() {
        let report = report([
            answer("words", .pairs([0: 1, 1: 0]), in: lesson, number: 1),
            answer("words", .pairs([0: 1, 1: 1]), in: lesson, number: 2),
            answer("words", .pairs([1: 1]), in: lesson, number: 3),
            answer("steps", .order([1, 0], aside: [2]), in: lesson, number: 1),
            answer("why", .options([1]), in: lesson, number: 1),
        ])
        #expect(
            report.missed.map { "\($0.times) \($0.name): \($0.instead)" } == [
                "3 Kettle: “Where the leaves are steeped”", "1 Boil: in place 2", "1 Drink: laid aside",
                "1 Pot: “Where the water boils”", "1 Pour: in place 1", "1 Why wait?: “To save money”",
            ])
    }

    @Test("Nothing is told of an answer to what was asked in other words")
    func changed() {
        var other = lesson
        other.activities[2].title = "Why wait at all?"
        let report = report([answer("why", .options([1]), in: lesson, number: 1)], of: [other])
        #expect(report.missed.isEmpty)
        #expect(report.lessons[0].activities[2].isChanged)
    }

    @Test("What a review asked by itself counts by what was chosen there, and for nothing else")
    func missedInReviews() throws {
        let steps = try #require(lesson.order("steps"))
        let words = try #require(lesson.match("words"))
        let (pour, pot) = (ContentMark(ofStep: 1, in: steps), ContentMark(ofPair: words.rows[1]))
        let report = report([
            answer("words", .pairs([0: 0, 1: 0]), in: lesson, number: 1),
            reviewed("words", pot, .pairs([1: 0])),
            reviewed("steps", pour, .order([0, 2], aside: [])),
            reviewed("steps", pour, .order([0, 2], aside: [])),
            reviewed("steps", pour, .order([0, 1], aside: []), share: 1),
            reviewed("steps", ContentMark(bits: 7), .order([0, 2], aside: [])),
            reviewed("words", ContentMark(bits: 7), .pairs([1: 0])),
        ])
        #expect(
            report.missed.map { "\($0.times) \($0.name): \($0.instead)" } == [
                "2 Pot: “Where the water boils”", "2 Pour: “Drink”",
            ])
    }

    @Test("Weeks begin on Monday, and what is older than they are is left out")
    func weeks() {
        let days = [Self.today, Self.today, Self.today - 3, Self.today - 4, Self.today - 400]
        let report = report(
            days.enumerated().map {
                answer("why", .options([0]), in: lesson, number: $0 + 1, time: $1 * 86_400 + 5)
            })
        #expect(report.weeks.count == 12)
        #expect(report.weeks[11].answers == [1, 0, 0, 2, 0, 0, 0])
        #expect(report.weeks[10].answers == [0, 0, 0, 0, 0, 0, 1])
        #expect(report.weeks.reduce(0) { $0 + $1.total } == 4)
    }

    @Test("A lesson that is gone keeps its sum")
    func gone() {
        let report = report([answer("why", .options([0]), in: lesson, number: 1)], of: [])
        #expect(report.lessons.map(\.id) == ["tea"])
        #expect(report.lessons[0].title == nil && report.lessons[0].total == Total(earned: 1, points: 2))
    }

    @Test("Judged anew, an answer is worth what it is, whatever was told")
    func regraded() {
        var told = answer("why", .options([1]), in: lesson, number: 1).attempt
        told.score = Score(share: 1, points: 1)
        let standing = LessonStanding(lesson: "tea", activity: nil, seed: 1, earned: 1, points: 6, isDone: false)
        #expect(lesson.regraded(KeptLesson(standing: standing, attempts: [told])).earned == 0)
        told.response = .options([0])
        #expect(lesson.regraded(KeptLesson(standing: standing, attempts: [told])).earned == 1)
    }

    @Test("The lesson's mark changes with what is asked, and not with where it stands")
    func mark() {
        var moved = lesson
        moved.activities.swapAt(0, 2)
        #expect(moved.contentMark == lesson.contentMark)
        moved.activities[1].title = "Other words"
        #expect(moved.contentMark != lesson.contentMark)
    }
}

private func makeTea() -> Lesson {
    let order = Order(items: [.init("Boil", rank: 0), .init("Pour", rank: 1), .init("Drink", rank: 2)])
    let match = Match(
        termHeading: "Word", definitionHeading: "Meaning",
        rows: [
            .init(term: "Kettle", definition: "Where the water boils"),
            .init(term: "Pot", definition: "Where the leaves are steeped"),
        ])
    let question = Question(options: [
        .init("For the taste", isRight: true), .init("To save money", isRight: false),
    ])
    return Lesson(
        id: "tea", title: "Tea",
        activities: [
            Activity(id: "steps", title: "Put the steps in order", task: .order(order)),
            Activity(id: "words", title: "Match the words", task: .match(match)),
            Activity(id: "why", title: "Why wait?", task: .question(question)),
        ])
}

/// An answer judged as the lesson judges it.
private func answer(
    _ item: String, _ response: Response, in lesson: Lesson, number: Int, time: Int = 1_795_700_000
) -> KeptAnswer {
    let asked = lesson.askedItems.first { $0.id == item }
    let draft = Attempt(
        lesson: lesson.id, item: item, content: asked?.content ?? ContentMark(bits: 0), response: response,
        score: Score(share: 0, points: 1), seed: 1)
    let judged = lesson.judge(ClassAnswer(draft, vote: 1))
    var attempt = draft
    attempt.score = Score(share: judged?.share ?? 0, points: judged?.points ?? 0)
    return KeptAnswer(
        uuid: "\(item)-\(number)", attempt: attempt, number: number, time: time, milliseconds: 1_500, version: "1.0")
}

/// What a review asked, by the mark of the part that it asked for.
private func reviewed(
    _ item: String, _ content: ContentMark, _ response: Response, share: Double = 0
) -> KeptAnswer {
    let attempt = Attempt(
        lesson: "tea", item: item, content: content, response: response, score: Score(share: share, points: 1), seed: 1,
        occasion: .review)
    return KeptAnswer(
        uuid: "review", attempt: attempt, number: 1, time: 1_795_700_000, milliseconds: 1_500, version: "1.0")
}

extension Lesson {
    fileprivate func order(_ id: String) -> Order? {
        activities.lazy.compactMap { if case .order(let order) = $0.task, $0.id == id { order } else { nil } }.first
    }

    fileprivate func match(_ id: String) -> Match? {
        activities.lazy.compactMap { if case .match(let match) = $0.task, $0.id == id { match } else { nil } }.first
    }
}

extension Order {
    fileprivate static func share(of kept: [Int], in lesson: Lesson) -> Double {
        guard case .order(let order) = lesson.activities[0].task else { return 0 }
        return order.share(keeping: kept)
    }
}
