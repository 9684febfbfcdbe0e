import Testing

@testable import Course

@Suite("What a learner does is kept, and put back as it was")
struct KeepingTests {
    /// A learner whose every step is written down.
    private struct Diarist {
        var learner: Learner
        var notebook = Notebook()

        init(_ lesson: Lesson = makeLesson(), seed: UInt64 = 1) { learner = Learner(lesson, seed: seed) }

        mutating func take(_ action: Action) {
            learner.take(action)
            notebook.take(learner.effects)
        }

        mutating func press(_ commands: Command...) {
            for command in commands { take(.command(command)) }
        }

        /// Another process opens the same lesson, perhaps changed meanwhile.
        func resumed(_ lesson: Lesson = makeLesson()) throws -> Learner {
            var session = Session(
                lessons: [.init(id: lesson.id, number: 1, title: lesson.title.plain, minutes: 5)], seed: 99,
                standings: [try #require(notebook.lesson).standing])
            _ = session.update(.command(.confirm))
            _ = session.update(.deliver(.kept(try #require(notebook.lesson))))
            let effects = session.update(.deliver(.lesson(lesson)))
            var learner = Learner(lesson)
            learner.session = session
            learner.effects = effects
            return learner
        }
    }

    @Test("An answer is to be kept before its verdict can be shown, with what it was worth")
    func answer() throws {
        var diarist = Diarist()
        diarist.take(.choose(3))
        let wrong = try #require(diarist.learner.options?.items.firstIndex { $0.text.plain == "wrong 2" })
        diarist.press(.hint)
        diarist.take(.answer([wrong]))
        guard case .keep(let keeping) = diarist.learner.effects.last, case .answer(let attempt) = keeping.entry else {
            return #expect(Bool(false), "\(diarist.learner.effects)")
        }
        #expect(attempt.item == "ask")
        #expect(attempt.response == .options([2]))
        #expect(attempt.score == Score(share: 0, points: 1))
        #expect(attempt.hints == 1)
        #expect(attempt.seed == 1)
        #expect(attempt.parts.map(\.isRight) == [false])
        #expect(keeping.standing.activity == "ask")
    }

    @Test("A match and an order tell of each pair and each step by itself")
    func parts() throws {
        var diarist = Diarist()
        diarist.take(.choose(2))
        let pairing = try #require(diarist.learner.pairing)
        let pairs = pairing.terms.enumerated().map { place, term -> Action.Pair in
            let own = term.text.plain == "term 3" ? "decoy 1" : "definition \(term.text.plain.dropFirst(5))"
            return .init(term: place, definition: pairing.definitions.firstIndex { $0.text.plain == own })
        }
        diarist.take(.pair(pairs))
        diarist.press(.confirm)
        let attempt = try #require(diarist.notebook.lesson?.attempts.last)
        #expect(attempt.item == "match")
        #expect(attempt.parts.filter { !$0.isRight }.map(\.name) == ["term 3"])
        #expect(attempt.parts.count == 7)
    }

    @Test("Whatever was done at random, another process shows the same", arguments: 1...60 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lesson = Self.lessonWithExam
        let numbers = [0, 1, 2, 3, 4, 6]
        var diarist = Diarist(lesson, seed: seed)
        diarist.take(.choose(numbers.randomElement(using: &random) ?? 0))
        for _ in 0..<Int.random(in: 1...120, using: &random) {
            diarist.take(Self.action(&random))
            if case .activity = diarist.learner.session.place {
            } else {
                diarist.take(.choose(numbers.randomElement(using: &random) ?? 0))
            }
        }
        let before = diarist.learner.session
        let after = try diarist.resumed(lesson).session
        #expect(after.place == before.place)
        let (then, now) = (try #require(before.runs["all"]), try #require(after.runs["all"]))
        #expect(now.lesson == then.lesson)
        for (number, activity) in then.lesson.activities.enumerated() {
            #expect(now.plays[number].standings(of: activity) == then.plays[number].standings(of: activity))
            #expect(now.score(number) == then.score(number))
            #expect(now.practice(number) == then.practice(number))
            #expect(now.isDone(number) == then.isDone(number))
        }
    }

    /// A lesson of each kind that also draws an exam from another one.
    private static var lessonWithExam: Lesson {
        var other = makeLesson()
        other.id = "other"
        var lesson = makeLesson()
        lesson.activities.append(Activity(id: "exam", title: "Exam", task: .exam(Exam(count: 4))))
        return lesson.gatheringExams(from: [other])
    }

    private static func action(_ random: inout SeededGenerator) -> Action {
        let commands: [Command] = [
            .up, .down, .raise, .lower, .pick, .confirm, .confirm, .aside, .hint, .skip, .undo, .erase, .next,
            .previous,
            .startOver, .left, .right, .last, .againMissed,
        ]
        let number = Int.random(in: 0..<8, using: &random)
        return switch Int.random(in: 0..<10, using: &random) {
        case 0: .choose(number)
        case 1: .answer([number % 4])
        case 2: .insert("a password \(number) ")
        case 3: .pair([.init(term: number % 7, definition: number)])
        case 4: .place(item: number, at: Int.random(in: 0..<8, using: &random))
        default: .command(commands.randomElement(using: &random) ?? .confirm)
        }
    }

    @Test("The learner comes back to the activity where they left, and is told so")
    func place() throws {
        var diarist = Diarist()
        diarist.take(.choose(1))
        diarist.press(.lower, .lower)
        let learner = try diarist.resumed()
        #expect(learner.page.trail.last == "Order")
        #expect(learner.page.notice == "Welcome back: this is where you left.")
        #expect(learner.steps?.items.map(\.text) == diarist.learner.steps?.items.map(\.text))
    }

    @Test("A lesson left for the home screen begins on its own page, at the first thing to do")
    func leftLesson() throws {
        var diarist = Diarist()
        diarist.take(.choose(3))
        diarist.take(.answer([0]))
        diarist.press(.back, .back)
        #expect(try diarist.resumed().page.id == "all")
    }

    @Test("What was changed since keeps its score, says so, and is asked again")
    func changed() throws {
        var diarist = Diarist()
        diarist.take(.choose(3))
        let right = try #require(diarist.learner.options?.items.firstIndex { $0.text.plain == "right 1" })
        diarist.take(.answer([right]))
        diarist.press(.back)
        var lesson = makeLesson()
        lesson.activities[3].task = .question(makeQuestion(wrong: 4))
        // Moving an activity changes nothing of what it asks.
        lesson.activities.swapAt(1, 2)
        var learner = try diarist.resumed(lesson)
        let menu = learner.page.parts.lazy.compactMap { if case .menu(let menu) = $0 { menu } else { nil } }.first
        #expect(menu?.items[3].note == "1 of 1 point, changed since you answered")
        learner.open(3)
        #expect(learner.verdict == nil)
        #expect(learner.options?.items.count == 5)
    }

    @Test("Everything that makes a question what it is makes another mark; its hints and explanations do not")
    func marks() {
        let question = makeQuestion()
        let mark = ContentMark(of: question, title: "Why?", prompt: [])
        var other = question
        other.options[1].text = "wrong one"
        #expect(ContentMark(of: other, title: "Why?", prompt: []) != mark)
        other = question
        other.options[1].isRight = true
        #expect(ContentMark(of: other, title: "Why?", prompt: []) != mark)
        other = question
        other.options[1].feedback = [.paragraph("Because.")]
        #expect(ContentMark(of: other, title: "Why?", prompt: []) == mark)
        #expect(ContentMark(of: question, title: "How?", prompt: []) != mark)
        #expect(ContentMark(of: question, title: "Why?", prompt: [.paragraph("Think.")]) != mark)
        #expect(ContentMark(of: ["ab", "c"]) != ContentMark(of: ["a", "bc"]))
    }
}
