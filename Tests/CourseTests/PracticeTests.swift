import Testing

@testable import Course

@Suite("Fading in a live flow")
struct PracticeTests {
    @Test(
        "The run after one that was gone through leaves gaps, and the page says so; what was predicted is not asked again"
    )
    func second() {
        var practiser = Practiser()
        practiser.watch()
        #expect(practiser.sentences.last?.hasSuffix("From the start, some of it is yours to fill in.") == true)
        practiser.press(.startOver)
        #expect(practiser.sentences.first == "Second run: some of it is yours to fill in.")
        #expect(practiser.gaps?.focus == 0 && practiser.page.takesText)
        #expect(practiser.learner.options == nil)
        #expect(practiser.page.parts.contains(.prose([.paragraph("The goal of ask.")])))
    }

    @Test("A run that was left to itself, or broken off, does not count")
    func unfinished() {
        var practiser = Practiser()
        practiser.press(.runToEnd)
        #expect(practiser.performed == "call")
        practiser.press(.startOver)
        #expect(practiser.gaps == nil && practiser.learner.session.runs["l"] != nil)
        practiser.press(.confirm, .startOver)
        #expect(practiser.gaps == nil)
    }

    @Test("Right words send the lesson's request at once, and the verdict stands beside what crossed the wire")
    func right() {
        var practiser = Practiser()
        practiser.watch()
        practiser.press(.startOver)
        let count = practiser.gaps?.gaps.count ?? 0
        practiser.fillIn()
        #expect(practiser.performed == "ask")
        #expect(
            practiser.verdict
                == Verdict(mark: .right, word: "Correct.", detail: "\(count) of \(count) gap\(count == 1 ? "" : "s")."))
    }

    @Test("A wrong word is shown with the right one and what it does; then the lesson's request is sent all the same")
    func wrong() throws {
        var practiser = Practiser(seed: 2)
        practiser.watch()
        practiser.press(.startOver)
        practiser.fillIn(wrong: [0])
        let gap = try #require(practiser.gaps?.gaps.first)
        #expect(gap.text == "nonsense" && gap.mark == .wrong && gap.right != nil && gap.why != nil)
        #expect(practiser.gaps?.focus == nil && !practiser.page.takesText)
        #expect(practiser.gaps?.gaps.dropFirst().allSatisfy { $0.mark == .right } == true)
        #expect(practiser.verdict?.mark != .right)
        practiser.press(.startOver)
        practiser.fillIn(wrong: [0])
        practiser.press(.confirm)
        #expect(practiser.performed == "ask" && practiser.gaps == nil)
    }

    @Test("Enter goes from gap to gap, and says that some are empty before it takes that for an answer")
    func empties() {
        var practiser = Practiser()
        practiser.watch()
        practiser.press(.startOver)
        let count = practiser.gaps?.gaps.count ?? 0
        for number in 0..<count {
            #expect(practiser.gaps?.focus == number)
            practiser.press(.confirm)
        }
        #expect(practiser.page.notice == Words.Practice.gapsLeft(count))
        #expect(practiser.gaps?.focus == 0)
        practiser.press(.confirm)
        #expect(practiser.verdict == Verdict(share: 0, detail: Words.Practice.note(gaps(0, of: count)) + "."))
    }

    private func gaps(_ right: Int, of asked: Int) -> PracticeHistory.Result {
        .init(level: .gaps(round: 1), right: right, asked: asked)
    }

    @Test("Typed lines fill the gap that is next, or the one with their number; a number alone goes there")
    func lines() throws {
        var practiser = Practiser()
        practiser.watch()
        practiser.press(.startOver)
        practiser.fillInAll()
        practiser.press(.startOver)
        let count = try #require(practiser.gaps?.gaps.count)
        try #require(count >= 2)
        practiser.take(.write("one"))
        #expect(practiser.gaps?.gaps[0].text == "one" && practiser.gaps?.focus == 1)
        practiser.take(.write("1 a b"))
        #expect(practiser.gaps?.gaps[0].text == "a b")
        practiser.take(.write("2"))
        #expect(practiser.gaps?.gaps[1].text == "" && practiser.gaps?.focus == 1)
        practiser.take(.write("99 x"))
        #expect(practiser.page.notice == "There are gaps 1 to \(count).")
    }

    @Test("The cursor moves within a gap, whatever script is typed, and no paste breaks the line or grows without end")
    func typing() {
        var practiser = Practiser()
        practiser.press(.fade, .down, .confirm)
        practiser.take(.insert("日本\n語"))
        practiser.press(.left, .erase)
        #expect(practiser.gaps?.gaps[0].text == "日本語")
        practiser.press(.first)
        practiser.take(.insert("é"))
        #expect(practiser.gaps?.gaps[0].text == "é日本語" && practiser.gaps?.column == 1)
        practiser.take(.insert(String(repeating: "x", count: 100_000)))
        #expect(practiser.gaps?.gaps[0].text.count == GapRequest.longestFilling)
    }

    @Test("A hint says what the parameter at the gap does")
    func hint() {
        var practiser = Practiser()
        practiser.watch()
        practiser.press(.startOver)
        practiser.fillInAll()
        practiser.press(.startOver)
        var hints: [String?] = []
        for _ in practiser.gaps?.gaps ?? [] {
            practiser.press(.hint)
            hints.append(practiser.page.notice)
            practiser.press(.nextField)
        }
        #expect(hints.contains("What belongs there: what client_id does"))
    }

    @Test("What was missed is left out again in the next run; the score of the run is told, and kept as practice")
    func missed() throws {
        var practiser = Practiser(seed: 2)
        practiser.watch()
        practiser.press(.startOver)
        practiser.fillIn(wrong: [0])
        let missed = try #require(practiser.learner.live?.practice.history.missed.keys.first)
        practiser.press(.confirm)
        practiser.fillInAll()
        let result = try #require(practiser.learner.live?.practice.history.latest)
        #expect(result.right == result.asked - 1 && result.level == .gaps(round: 1))
        #expect(practiser.sentences.last?.hasPrefix("This run: \(result.right) of \(result.asked) gaps right") == true)
        practiser.press(.startOver)
        let left = practiser.learner.live?.runs.flatMap(\.tasks).flatMap(\.keys) ?? []
        #expect(left.contains(missed))
        #expect(left.count > result.asked)
        #expect(practiser.sentences.first == "Third run: most of it is yours to fill in.")
        #expect(practiser.learner.live?.share == practiser.learner.live?.runs[0].prediction?.share)
        practiser.press(.confirm)
        #expect(practiser.learner.session.runs["l"]?.plays[0].practiceNote == "\(result.right) of \(result.asked) gaps")
    }

    @Test("The same history gives the same gaps, also when the whole lesson is begun anew")
    func same() {
        func keys(_ practiser: Practiser) -> [String] {
            practiser.learner.live?.runs.flatMap(\.tasks).flatMap(\.keys) ?? []
        }
        var one = Practiser()
        one.watch()
        one.press(.startOver)
        var other = one
        other.press(.startOver)
        #expect(keys(one) == keys(other) && !keys(one).isEmpty)
        other.learner.session.runs["l"]?.startOver()
        other.press(.back)
        other.take(.choose(0))
        #expect(keys(other) == keys(one))
    }

    @Test("The level is chosen from three, and the flow begins anew with it")
    func chooses() {
        var practiser = Practiser()
        practiser.press(.fade)
        #expect(
            practiser.page.parts.last
                == .menu(
                    Menu(
                        items: [
                            .init(title: "Watch", note: "everything is shown"),
                            .init(title: "Fill in", note: "a third of the requests is left out"),
                            .init(title: "Alone", note: "only the goal is given"),
                        ], focus: 0)))
        practiser.press(.back)
        #expect(practiser.learner.options != nil)
        practiser.press(.fade)
        practiser.take(.choose(3))
        #expect(practiser.page.notice == "Choose from 1 to 3.")
        practiser.take(.choose(2))
        #expect(practiser.learner.live?.practice.level == .alone)
        practiser.press(.fade)
        practiser.press(.up, .confirm)
        #expect(practiser.learner.live?.practice.level == .gaps(round: 2))
    }

    @Test(
        "Each gap is an item of its own in the ledger, first answer and latest; the lesson's points are the predictions'"
    )
    func ledger() {
        var practiser = Practiser()
        practiser.watch()
        let total = practiser.learner.session.runs["l"]?.total
        for wrong in [Set([0]), []] {
            practiser.press(.fade)
            practiser.take(.choose(1))
            practiser.fillIn(wrong: wrong)
        }
        let run = practiser.learner.session.runs["l"]
        let key = practiser.learner.live?.runs[0].tasks[0].keys.first ?? ""
        #expect(run?.ledger.first("ask/1#\(key)") == Score(share: 0, points: 1))
        #expect(run?.ledger.practice("ask/1#\(key)") == Score(share: 1, points: 1))
        #expect(run?.total == total)
        #expect(run?.lesson.activities[0].points == 1)
    }
}

extension Learner {
    var live: LivePlay? {
        if case .live(let live)? = session.runs["l"]?.plays[0] { live } else { nil }
    }
}

extension RequestTask {
    /// The keys of what is left out.
    var keys: [String] {
        if case .gaps(let task) = work { task.request.gaps.map { task.request.slots[$0].key } } else { [] }
    }
}
