import Testing

@testable import Course

@Suite("What a learner does is kept, and put back as it was")
struct KeepingTests {
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
        if case .activity(_, let number) = before.place, let question = then.plays[number].questionAtHand {
            #expect(now.plays[number].questionAtHand == question)
        }
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

    @Test("An answer of an exam tells about the item of the lesson that the question was drawn from")
    func exam() throws {
        let lesson = makeExam(8).gatheringExams(from: [makeReviewedLesson()])
        var diarist = Diarist(lesson)
        diarist.take(.choose(0))
        for _ in 0..<8 {
            if diarist.learner.page.takesText {
                diarist.take(.write("a password"))
            } else {
                diarist.press(.pick, .confirm)
            }
        }
        diarist.press(.confirm)
        let parts = try #require(diarist.notebook.lesson).attempts.flatMap(\.parts)
        #expect(parts.count == 8)
        for part in parts {
            let learned = try #require(part.learned)
            var random = SeededGenerator(seed: 1)
            let question = try #require(makeReviewedLesson().question(about: learned, random: &random))
            #expect(question.content == part.content)
        }
    }

    @Test(
        "What was filled in in a flow is kept gap by gap, and the next run in another process begins where this one ended"
    )
    func practice() throws {
        var practiser = Practiser()
        var notebook = Notebook()
        practiser.onEffects = { notebook.take($0) }
        practiser.watch()
        practiser.press(.fromTheStart)
        practiser.fillIn(wrong: [0])
        let attempts = try #require(notebook.lesson).attempts.filter { $0.item.hasPrefix("ask/1#") }
        #expect(attempts.count >= 2)
        #expect(attempts.first?.response == .text("nonsense", overruled: []))
        #expect(attempts.map(\.score.share) == [0] + Array(repeating: 1, count: attempts.count - 1))
        #expect(attempts.allSatisfy { $0.parts.count == 1 })
        let missed = try #require(attempts.first?.item.split(separator: "#").last.map(String.init))
        let history = try #require(notebook.lesson?.practice["live"])
        #expect(history.missed == [missed: 1])
        var other = LessonRun(
            practiser.learner.session.runs["l"]?.source ?? makeLesson(), kept: try #require(notebook.lesson))
        _ = other.wakeLive(0)
        guard case .live(let live) = other.plays[0] else { return #expect(Bool(false)) }
        #expect(live.practice.level == .gaps(round: 1))
        let keys = live.runs.flatMap(\.tasks).flatMap { task -> [String] in
            if case .gaps(let gaps) = task.work { gaps.request.gaps.map { gaps.request.slots[$0].key } } else { [] }
        }
        #expect(keys.contains(missed), "what was missed before is left out again")
    }

    @Test("Who sends a step was answered once, and is not asked again in another process")
    func sender() throws {
        var practiser = Practiser()
        var notebook = Notebook()
        practiser.onEffects = { notebook.take($0) }
        practiser.take(.answer([0]))
        let kept = try #require(notebook.lesson)
        #expect(kept.attempts.map(\.item) == ["ask#sender"] && kept.attempts[0].parts.isEmpty)
        var other = LessonRun(practiser.learner.session.runs["l"]?.source ?? makeLesson(), kept: kept)
        _ = other.wakeLive(0)
        guard case .live(let live) = other.plays[0] else { return #expect(Bool(false)) }
        #expect(live.runs[0].sender?.isOpen == false)
    }

    @Test("A quiz comes back at the question that was on the screen, with its verdict")
    func question() throws {
        var diarist = Diarist()
        diarist.take(.choose(4))
        diarist.press(.skip)
        diarist.take(.answer([0, 1]))
        #expect(diarist.learner.verdict != nil)
        let resumed = try diarist.resumed()
        #expect(resumed.page.id == diarist.learner.page.id)
        #expect(resumed.page.parts == diarist.learner.page.parts)
    }

    @Test("A mark that the learner changed in an open answer stays changed")
    func overruled() throws {
        var diarist = Diarist(makeReviewedLesson())
        diarist.take(.choose(3))
        diarist.take(.write("nothing of it"))
        diarist.press(.pick)
        #expect(diarist.learner.verdict?.word == "Correct.")
        #expect(try diarist.resumed(makeReviewedLesson()).page.parts == diarist.learner.page.parts)
    }
}
