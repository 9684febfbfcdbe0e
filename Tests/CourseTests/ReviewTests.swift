import Testing

@testable import Course

@Suite("A review asks again what is due")
struct ReviewTests {
    @Test("A pair is asked as which definition belongs to its term, and kept as that pair")
    func pair() throws {
        var reviewer = Reviewer([makeDue("match", "term 2")])
        #expect(reviewer.page.trail == ["OAuth tutor", "Review", "1. Lesson tea"])
        #expect(reviewer.page.progress == "question 1 of 1")
        #expect(reviewer.title == "term 2")
        #expect(reviewer.options?.items.count == 5)
        reviewer.choose("definition 4")
        #expect(reviewer.verdict == Verdict(mark: .wrong, word: "Not correct.", detail: ""))
        #expect(reviewer.sentences.contains("From: 1. Lesson tea"))
        let attempt = try #require(reviewer.attempt)
        #expect(attempt.lesson == "tea" && attempt.item == "match" && attempt.occasion == .review)
        #expect(attempt.response == .pairs([1: 3]))
        #expect(attempt.parts.map(\.name) == ["term 2"] && attempt.parts.map(\.isRight) == [false])
    }

    @Test("A step is asked as what comes right after the one before it, and the first as what comes first")
    func step() throws {
        var reviewer = Reviewer([makeDue("order", "step 3", recall: 0.1), makeDue("order", "step 1")])
        #expect(reviewer.title == "What comes right after “step 2”?")
        reviewer.choose("step 3")
        #expect(reviewer.verdict?.word == "Correct.")
        #expect(reviewer.attempt?.response == .order([1, 2], aside: []))
        #expect(reviewer.attempt?.parts.map(\.name) == ["step 3"])
        reviewer.press(.confirm)
        #expect(reviewer.title == "What comes first?")
        reviewer.choose("step 2")
        #expect(reviewer.verdict?.word == "Not correct.")
        #expect(reviewer.attempt?.response == .order([1], aside: []))
        let chosen = reviewer.options?.items.first { $0.text.plain == "step 2" }
        #expect(chosen?.feedback.map(\.plain) == ["It comes later."], "there is nothing that it could come after")
    }

    @Test("Questions, open questions, questions of a quiz and predictions are asked as their lesson asks them")
    func questions() throws {
        var reviewer = Reviewer([
            makeDue("ask", recall: 0.1), makeDue("why", recall: 0.2), makeDue("many", recall: 0.3),
            makeDue("ask", recall: 0.1),
        ])
        #expect(reviewer.page.progress == "question 1 of 3", "the same thing is asked once")
        #expect(reviewer.title == "Which one?")
        reviewer.press(.hint)
        reviewer.choose("right 1")
        #expect(reviewer.attempt?.hints == 1)
        #expect(reviewer.page.parts.contains(.explanation([.paragraph("So it is.")])))
        reviewer.press(.confirm)
        reviewer.take(.write("a password"))
        #expect(reviewer.verdict?.word == "Correct.")
        reviewer.press(.pick)
        guard case .revision(let attempt, 1, _) = reviewer.kept.last else {
            return #expect(Bool(false), "\(reviewer.kept.last as Any)")
        }
        #expect(attempt.response == .text("a password", overruled: [0]) && attempt.score.share == 0)
        reviewer.press(.confirm)
        #expect(reviewer.title == "Many?")
        var prediction = Reviewer(
            [
                makeDue("ask", in: "live")
            ],
            lessons: [
                Lesson(
                    id: "live", title: "L",
                    activities: [
                        Activity(id: "flow", title: "Flow", task: .live(makePracticeFlow()))
                    ])
            ])
        #expect(prediction.title == "Step ask")
        prediction.choose("right 1")
        #expect(prediction.attempt?.parts.map(\.isRight) == [true])
    }

    @Test("A blank of a request is asked in the request as it stands in its lesson")
    func blank() throws {
        let item = "redeem/1#token_endpoint/grant_type/value"
        var reviewer = Reviewer([makeDue(item)])
        #expect(reviewer.title == "Step redeem")
        #expect(reviewer.sentences.contains("App to Server."))
        #expect(reviewer.page.takesText)
        reviewer.press(.hint)
        #expect(reviewer.page.parts.contains(.hint(number: 1, count: 1, "What belongs there: what grant_type does")))
        reviewer.take(.write("password"))
        #expect(reviewer.verdict?.word == "Not correct.")
        let gaps = reviewer.page.parts.lazy.compactMap { if case .gaps(let view) = $0 { view } else { nil } }.first
        #expect(gaps?.gaps.map(\.right) == ["authorization_code"])
        #expect(gaps?.gaps.map(\.why) == ["what grant_type does"])
        #expect(reviewer.attempt?.item == item)
        #expect(reviewer.attempt?.response == .text("password", overruled: []))
        var right = Reviewer([makeDue(item)])
        for letter in "authorization_code" { right.take(.insert(String(letter))) }
        right.press(.confirm)
        #expect(right.verdict?.word == "Correct.")
        #expect(right.page.parts.contains(.explanation([.paragraph("what grant_type does")])))
    }

    @Test("The same blank of two lessons is asked once, and the answer tells about both")
    func twins() throws {
        let item = "redeem/1#token_endpoint/grant_type/value"
        let lessons = ["coffee", "tea"].map { makeReviewedLesson($0) }
        var reviewer = Reviewer([makeDue(item, in: "tea"), makeDue(item, in: "coffee")], lessons: lessons)
        #expect(reviewer.page.progress == "question 1 of 1")
        reviewer.take(.write("authorization_code"))
        let attempt = try #require(reviewer.attempt)
        #expect(attempt.lesson == "coffee")
        #expect(attempt.parts.map(\.learned) == [nil, Learned(lesson: "tea", item: item)])
        #expect(attempt.parts.map(\.isRight) == [true, true])
    }

    @Test("What cannot be asked by itself is asked with all of its activity, once")
    func whole() throws {
        var lesson = makeReviewedLesson()
        lesson.activities[0].task = .order(makeOrder(5, groups: [1: 1, 2: 1, 3: 3, 4: 4]))
        lesson.activities[1].task = .match(makeMatch(2))
        var reviewer = Reviewer(
            [makeDue("order", "step 2"), makeDue("order", "step 3"), makeDue("match", "term 1")], lessons: [lesson])
        #expect(reviewer.page.progress == "question 1 of 2")
        #expect(reviewer.title == "Match")
        reviewer.take(.pair([.init(term: 0, definition: 0), .init(term: 1, definition: 1)]))
        reviewer.press(.confirm)
        #expect(reviewer.attempt?.parts.map(\.name) == ["term 1", "term 2"])
        reviewer.press(.confirm)
        #expect(reviewer.title == "Order")
    }

    @Test("What is least likely to be remembered comes first, from another lesson each time, 20 at a time")
    func mixing() throws {
        let lessons = ["coffee", "tea"].map { makeReviewedLesson($0) }
        var due = (1...5).map { makeDue("match", "term \($0)", in: "tea", recall: 0.1 * Double($0)) }
        due += (1...5).map { makeDue("match", "term \($0)", in: "coffee", recall: 0.1 * Double($0) + 0.05) }
        due += (1...5).map { makeDue("order", "step \($0)", in: "tea", recall: 0.8) }
        due += (1...5).map { makeDue("order", "step \($0)", in: "coffee", recall: 0.8) }
        due += [makeDue("ask", in: "tea", recall: 0.9), makeDue("many", in: "tea", recall: 0.95)]
        var reviewer = Reviewer(due.reversed(), lessons: lessons)
        #expect(reviewer.page.progress == "question 1 of 20")
        let asked = try #require(reviewer.session.review).items.map(\.question.learned)
        #expect(asked.prefix(4).map(\.part) == ["term 1", "term 1", "term 2", "term 2"])
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $0.lesson != $1.lesson })
        for _ in 0..<20 { reviewer.press(.skip) }
        #expect(
            reviewer.sentences == [
                "Review: 0 of 0 right", "20 questions were skipped and stay due.", "22 things are still due.",
            ])
        #expect(reviewer.page.offers.contains(.init(.review, "20 more")))
        #expect(reviewer.effects.contains(.outlook))
        reviewer.press(.review)
        #expect(reviewer.effects == [.review])
    }

    @Test("What was changed since is asked in its new wording, and says so")
    func changed() throws {
        var reviewer = Reviewer([makeDue("ask", content: ContentMark(bits: 5))])
        #expect(
            reviewer.sentences.contains("This was changed since you answered it; it is asked as it is now."))
        reviewer.choose("right 1")
        #expect(reviewer.attempt?.parts.first?.content == makeDue("ask").content)
    }

    @Test("What its lesson does not ask any more, and what is in no lesson here, is left out with a sentence")
    func leftOut() throws {
        let gone = Learned(lesson: "tea", item: "gone", part: "")
        var reviewer = Reviewer([
            makeDue("ask"), Due(gone, content: ContentMark(bits: 1), recall: 0.1), makeDue("ask", in: "elsewhere"),
        ])
        #expect(reviewer.page.progress == "question 1 of 1")
        guard case .begun(_, let missing) = reviewer.kept.first else { return #expect(Bool(false)) }
        #expect(missing == [gone], "only what its own lesson does not ask is not counted again")
        reviewer.press(.skip)
        #expect(
            reviewer.sentences.last
                == "2 things that are due are left out: their lessons are not here, or do not ask them any more.")
    }

    @Test("Where nothing is due it says when something will be; where nothing is kept, that")
    func nothing() {
        func sentence(_ outlook: ReviewOutlook, isKept: Bool = true) -> String? {
            Reviewer(
                ReviewDeck(due: [], lessons: [makeReviewedLesson()], outlook: outlook, isKept: isKept)
            ).sentences.first
        }
        #expect(
            sentence(.init(next: .init(days: 1, date: "2026-11-27", count: 3)))
                == "Nothing is due today. The next 3 come back tomorrow, 2026-11-27.")
        #expect(
            sentence(.init(next: .init(days: 12, date: "2026-12-08", count: 1)))
                == "Nothing is due today. The next comes back in 12 days, on 2026-12-08.")
        #expect(
            sentence(.init()) == """
                Nothing was learned yet that could come back. Answer something in a lesson, and it is asked again when \
                you are about to forget it.
                """)
        #expect(
            sentence(.init(), isKept: false) == "Your answers are not kept, so nothing can come back for review.")
    }

    @Test(
        "A review that was left goes on at the same question, with what was entered",
        arguments: 1...40 as ClosedRange<UInt64>)
    func resuming(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let items = ["order/step 3", "order/step 1", "match/term 2", "ask/", "why/", "many/"]
        var due = items.map { name in
            let words = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            return makeDue(words[0], words[1], recall: Double.random(in: 0...1, using: &random))
        }
        due.append(makeDue("redeem/1#token_endpoint/code/name"))
        var reviewer = Reviewer(due)
        for _ in 0..<Int.random(in: 0...25, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: reviewer.take(.choose(Int.random(in: 0..<3, using: &random)))
            case 1: reviewer.take(.insert("password"))
            case 2: reviewer.press(.hint)
            case 3: reviewer.press([Command.skip, .previous].randomElement(using: &random) ?? .skip)
            default: reviewer.press(.confirm)
            }
        }
        guard reviewer.session.review?.number != nil else { return #expect(reviewer.lines.isEmpty) }
        let open = reviewer.lines.contains { $0.state == .open }
        let answered = reviewer.lines.filter { $0.state == .answered }.map(\.learned)
        let deck = ReviewDeck(
            due: due.filter { !answered.contains($0.learned) }, lessons: [makeReviewedLesson()], begun: reviewer.lines)
        let again = Reviewer(deck, seed: 99)
        guard open else { return #expect(again.session.review?.isResumed == false) }
        #expect(again.page.notice == "Welcome back: this review goes on where you left it.")
        let (then, now) = (try #require(reviewer.session.review), try #require(again.session.review))
        #expect(now.items.map(\.line) == then.items.map(\.line))
        #expect(now.stage == then.stage)
        #expect(again.page.parts.filter { !$0.isFocused } == reviewer.page.parts.filter { !$0.isFocused })
        #expect(now.waiting == then.waiting)
    }

    @Test("On the home screen a line and a number tell how much is due")
    func home() {
        var session = Session(
            lessons: [.init(id: "tea", number: 1, title: "Tea", minutes: 5)], seed: 1,
            outlook: ReviewOutlook(due: 3))
        let menu = session.page.parts.lazy.compactMap { if case .menu(let menu) = $0 { menu } else { nil } }.first
        #expect(menu?.items.last == Menu.Item(number: 2, title: "Review", note: "3 due"))
        #expect(session.update(.choose(1)) == [.review])
        var other = session
        #expect(session.page.parts == [.instruction("Looking up what is due.")])
        _ = other.update(.command(.back))
        #expect(other.page.id == "home")
        #expect(other.update(.command(.review)) == [.review])
    }

    @Test("Whoever comes home from a lesson with an answer is told anew what is due")
    func lookedUpAnew() {
        var learner = Learner()
        learner.open(3)
        learner.press(.back, .back)
        #expect(!learner.effects.contains(.outlook), "nothing was answered")
        learner.press(.confirm)
        learner.deliver(.lesson(makeLesson()))
        learner.open(3)
        learner.take(.answer([0]))
        learner.press(.back, .back)
        #expect(learner.effects.last == .outlook)
        learner.deliver(.outlook(.init(due: 2)))
        #expect(learner.page.offers.contains(.init(.review, "review")))
        var nowhere = Session(lessons: [], seed: 1)
        #expect(nowhere.update(.command(.review)).isEmpty && nowhere.page.id == "home")
    }
}

extension Page.Part {
    /// Shows where the cursor is, which is the screen's and no answer.
    fileprivate var isFocused: Bool {
        switch self {
        case .options(let list): list.focus != nil && list.items.allSatisfy { !$0.isTicked }
        case .draft, .gaps, .marks, .pairing, .steps: true
        default: false
        }
    }
}
