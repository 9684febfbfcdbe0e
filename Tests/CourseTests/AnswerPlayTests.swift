import Testing

@testable import Course

@Suite("Matching, choosing and writing")
struct AnswerPlayTests {
    private func learner(_ task: Activity.Task, framing: Framing = Framing()) -> Learner {
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "a", title: "A", framing: framing, task: task)]))
        learner.open(0)
        return learner
    }

    private func place(of definition: String, _ learner: Learner) -> Int {
        learner.pairing?.definitions.firstIndex { $0.text.plain == definition } ?? -1
    }

    @Test("Picking a term, then a definition makes a pair and goes to the next free term")
    func pair() {
        var learner = learner(.match(makeMatch(3, decoyDefinitions: 1)))
        learner.press(.pick)
        #expect(learner.pairing?.picked == 0)
        learner.take(.choose(place(of: "definition 1", learner)))
        #expect(learner.pairing?.terms[0].definition == place(of: "definition 1", learner))
        #expect(learner.pairing?.focus == .term(1))
    }

    @Test("A definition is used once: giving it again takes it from the other term")
    func usedOnce() {
        var learner = learner(.match(makeMatch(3)))
        learner.take(.pair([.init(term: 0, definition: 1)]))
        learner.take(.pair([.init(term: 2, definition: 1)]))
        #expect(learner.pairing?.terms.map(\.definition) == [nil, nil, 1])
        learner.press(.undo)
        #expect(learner.pairing?.terms.map(\.definition) == [1, nil, nil])
        learner.take(.pair([.init(term: 0, definition: 9)]))
        #expect(learner.page.notice == "A pair is a term's number and a definition's letter, such as 1c.")
    }

    @Test("Terms left blank are named once before the answer is judged")
    func blanks() {
        var learner = learner(.match(makeMatch(3)))
        learner.take(.pair([.init(term: 0, definition: place(of: "definition 1", learner))]))
        learner.press(.confirm)
        #expect(learner.page.notice == "2 terms have no definition yet. Submit again if that is your answer.")
        learner.press(.confirm)
        #expect(learner.verdict == Verdict(mark: nil, word: "Partly correct.", detail: "1 of 3 points"))
    }

    @Test("Esc puts a picked term down; a second one leaves, and the pairs stay")
    func matchBack() {
        var learner = learner(.match(makeMatch(3)))
        learner.take(.pair([.init(term: 0, definition: 0)]))
        learner.press(.pick, .back)
        #expect(learner.pairing?.picked == nil)
        learner.press(.back)
        #expect(learner.pairing == nil)
        learner.open(0)
        #expect(learner.pairing?.terms[0].definition == 0)
    }

    @Test("A decoy definition says so, with its why, once judged")
    func decoys() {
        var learner = learner(.match(makeMatch(2, decoyDefinitions: 1)))
        learner.take(.pair([.init(term: 0, definition: place(of: "decoy 1", learner))]))
        learner.press(.confirm, .confirm)
        let decoy = learner.pairing?.definitions[place(of: "decoy 1", learner)]
        #expect(decoy?.isDecoy == true && decoy?.why == "Not ours.")
        #expect(learner.pairing?.terms[0].mark == .wrong)
        #expect(learner.pairing?.terms[0].rightDefinition == place(of: "definition 1", learner))
    }

    private func place(ofOption text: String, _ learner: Learner) -> Int {
        learner.options?.items.firstIndex { $0.text.plain == text } ?? -1
    }

    @Test("Enter alone submits the option under the cursor of a single choice")
    func single() {
        var learner = learner(.question(makeQuestion()))
        for _ in 0..<place(ofOption: "right 1", learner) { learner.press(.down) }
        learner.press(.confirm)
        #expect(learner.verdict?.word == "Correct.")
    }

    @Test("A wrong single choice shows what was missed")
    func singleWrong() {
        var learner = learner(.question(makeQuestion()))
        learner.take(.answer([place(ofOption: "wrong 2", learner)]))
        #expect(learner.verdict?.word == "Not correct.")
        #expect(learner.options?.items[place(ofOption: "right 1", learner)].mark == .missed)
        #expect(learner.options?.items[place(ofOption: "wrong 2", learner)].mark == .wrong)
        #expect(learner.options?.items[place(ofOption: "wrong 1", learner)].mark == nil)
    }

    @Test("Several answers to a single choice, none to a multiple one, and letters that are not there are refused")
    func refusals() {
        var single = learner(.question(makeQuestion()))
        single.take(.answer([0, 1]))
        #expect(single.page.notice == "Only one answer is right here: choose one.")
        single.take(.answer([7]))
        #expect(single.page.notice == "The answers are a to d.")
        var multiple = learner(.question(makeQuestion(right: 2)))
        multiple.press(.confirm)
        #expect(multiple.page.notice == "Tick the answers you think are right first.")
    }

    @Test("Hints come one at a time and end")
    func hints() {
        var learner = learner(.question(makeQuestion()), framing: Framing(hints: ["First.", "Second."]))
        learner.press(.hint)
        #expect(learner.page.parts.contains(.hint(number: 1, count: 2, "First.")))
        #expect(!learner.page.parts.contains(.hint(number: 2, count: 2, "Second.")))
        learner.press(.hint, .hint)
        #expect(learner.page.notice == "There are no more hints.")
    }

    @Test("An open answer is typed, compared, and the learner has the last word")
    func open() {
        let question = OpenQuestion(points: [
            .init(RichText("password", .strong)), .init(RichText("scope", .strong)), .init("marked by hand"),
        ])
        var learner = learner(.open(question))
        #expect(learner.page.takesText)
        learner.press(.confirm)
        #expect(learner.page.notice == "Nothing is written yet. Submit again to skip this question.")
        learner.take(.insert("no paswordX"))
        learner.press(.erase)
        learner.press(.confirm)
        #expect(
            learner.verdict
                == Verdict(mark: nil, word: "Partly correct.", detail: "1 of 3 points of a good answer found."))
        learner.take(.choose(2))
        #expect(learner.verdict?.detail == "2 of 3 points of a good answer found.")
        #expect(learner.session.closingLine == "Result: 66% (0.7 of 1 points)")
        learner.press(.undo)
        #expect(learner.session.closingLine == "Result: 33% (0.3 of 1 points)")
    }

    @Test("Submitting nothing twice skips an open question and is no answer")
    func openSkipped() {
        var learner = learner(.open(OpenQuestion(points: [.init(RichText("x", .strong))])))
        learner.press(.confirm, .confirm)
        #expect(learner.page.trail.last == "Summary")
        #expect(learner.session.closingLine == "Result: 0% (0 of 1 points)")
    }

    @Test("An open answer is one line of bounded length, whatever is pasted")
    func pasted() {
        var learner = learner(.open(OpenQuestion(points: [.init(RichText("x", .strong))])))
        learner.take(.insert("a\nb\tc\r\n" + String(repeating: "x", count: 100_000)))
        guard case .draft(let draft)? = learner.page.parts.last else {
            Issue.record("no draft on the page")
            return
        }
        #expect(draft.text.count == 4000)
        #expect(draft.text.hasPrefix("a b c x"))
    }
}
