import Testing

@testable import Course

@Suite("The home screen")
struct HomeTests {
    /// One who is at home, with lessons of one question each.
    private func session(_ numbers: [Int?] = [1, 2, 3]) -> Session {
        let glances = numbers.enumerated().map { place, number in
            LessonGlance(id: "l\(place)", number: number, title: "Lesson \(place)", minutes: 10)
        }
        return Session(lessons: glances, seed: 1)
    }

    private func play(_ session: inout Session, _ place: Int, answering: Bool = true, leaving: Command = .back) {
        _ = session.update(.choose((menu(session)?.numbers[place] ?? 0) - 1))
        let questions = ["a", "b"].map { Activity(id: $0, title: "Q", task: .question(makeQuestion())) }
        _ = session.update(
            .deliver(.lesson(Lesson(id: "l\(place)", number: place, title: "Lesson", activities: questions))))
        if answering { answer(&session, 0) }
        _ = session.update(.command(leaving))
    }

    private func answer(_ session: inout Session, _ number: Int) {
        _ = session.update(.choose(number))
        let options = session.page.parts.lazy.compactMap { if case .options(let list) = $0 { list } else { nil } }.first
        let right = options?.items.firstIndex { $0.text.plain == "right 1" } ?? 0
        _ = session.update(.answer([right]))
        _ = session.update(.command(.back))
    }

    private func menu(_ session: Session) -> Menu? {
        session.page.parts.lazy.compactMap { if case .menu(let menu) = $0 { menu } else { nil } }.first
    }

    private func instructions(_ session: Session) -> [String] {
        session.page.parts.compactMap { if case .instruction(let text) = $0 { text } else { nil } }
    }

    @Test("At the beginning the first lesson comes next, and Enter opens it")
    func beginning() {
        var session = session()
        #expect(instructions(session) == ["3 lessons, one after the other. Next: 1. Lesson 0", "Choose a lesson."])
        #expect(menu(session)?.items.map(\.note) == ["next, about 10 minutes", "about 10 minutes", "about 10 minutes"])
        #expect(menu(session)?.items.map(\.isNext) == [true, false, false])
        #expect(session.update(.command(.confirm)) == [.open("l0")])
    }

    @Test("A lesson that was begun comes next until it is done, then the one after it")
    func onward() {
        var session = session()
        play(&session, 0)
        #expect(menu(session)?.items.map(\.note) == ["next, begun, 50%", "about 10 minutes", "about 10 minutes"])
        _ = session.update(.command(.confirm))
        _ = session.update(
            .deliver(.lesson(session.runs["l0"]?.source ?? makeLesson())))
        answer(&session, 1)
        _ = session.update(.command(.back))
        #expect(menu(session)?.items.map(\.note) == ["100%", "next, about 10 minutes", "about 10 minutes"])
        #expect(menu(session)?.items.map(\.isDone) == [true, false, false])
        #expect(menu(session)?.focus == 1)
        #expect(instructions(session).first == "1 of 3 lessons is done. Next: 2. Lesson 1")
    }

    @Test("Whoever skips ahead goes on from there, and comes back to what was left out")
    func skipping() {
        var session = session()
        play(&session, 2)
        #expect(menu(session)?.items.map(\.isNext) == [false, false, true])
        finish(&session, 2)
        #expect(menu(session)?.items.map(\.isNext) == [true, false, false])
        finish(&session, 0)
        finish(&session, 1)
        #expect(instructions(session).first == "All 3 lessons are done.")
        #expect(menu(session)?.items.contains(where: \.isNext) == false)
        #expect(menu(session)?.items.map(\.note) == ["100%", "100%", "100%"])
    }

    /// Answers both questions of a lesson.
    private func finish(_ session: inout Session, _ place: Int) {
        play(&session, place)
        _ = session.update(.choose((menu(session)?.numbers[place] ?? 0) - 1))
        _ = session.update(.deliver(.lesson(session.runs["l\(place)"]?.source ?? makeLesson())))
        answer(&session, 1)
        _ = session.update(.command(.back))
    }

    @Test("To look into a lesson changes nothing on the way")
    func looking() {
        var session = session()
        play(&session, 2, answering: false)
        #expect(menu(session)?.items.map(\.isNext) == [true, false, false])
        #expect(menu(session)?.items.map(\.note).last == "about 10 minutes")
        #expect(menu(session)?.focus == 0)
    }

    @Test("Lessons go by the numbers of their files; a number that none has is named")
    func numbers() {
        var session = session([2, 4, 10])
        #expect(menu(session)?.numbers == [2, 4, 10])
        #expect(session.update(.choose(9)) == [.open("l2")])
        session = self.session([2, 4, 10])
        #expect(session.update(.choose(2)) == [])
        #expect(session.page.notice == "There is no lesson 3.")
    }

    @Test(
        "Where numbers are missing or come twice, lessons are counted",
        arguments: [[nil, 4, 5], [1, 1, 2], [0, 1, 2]])
    func counted(numbers: [Int?]) {
        #expect(menu(session(numbers))?.numbers == [1, 2, 3])
    }

    @Test("What was done in an earlier run stands there too, and the way goes on from it")
    func earlierRuns() {
        let standings = [
            LessonStanding(lesson: "l0", activity: nil, seed: 1, earned: 3, points: 4, isDone: true),
            LessonStanding(lesson: "l2", activity: "a", seed: 1, earned: 0, points: 2, isDone: false),
            LessonStanding(lesson: "l1", activity: nil, seed: 1, earned: 0, points: 2, isDone: false, isBegun: false),
        ]
        func session(_ standings: [LessonStanding]) -> Session {
            Session(lessons: self.session().lessons, seed: 1, standings: standings)
        }
        #expect(menu(session(standings))?.items.map(\.note) == ["75%", "about 10 minutes", "next, begun, 0%"])
        #expect(menu(session(Array(standings.prefix(2))))?.items.map(\.isNext) == [false, false, true])
        #expect(menu(session(Array(standings.prefix(2))))?.focus == 2)
        #expect(menu(session(Array(standings.prefix(1))))?.items.map(\.isNext) == [false, true, false])
        #expect(instructions(session(standings)).first == "1 of 3 lessons is done. Next: 3. Lesson 2")
    }

    @Test("One lesson alone has no way")
    func alone() {
        let session = session([7])
        #expect(instructions(session) == ["Choose a lesson."])
        #expect(menu(session)?.items == [Menu.Item(number: 7, title: "Lesson 0", note: "about 10 minutes")])
    }
}
