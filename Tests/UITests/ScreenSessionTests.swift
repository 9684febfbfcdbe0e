import Course
import Testing

@testable import UI

@Suite("Keys in, frames out: a lesson played on the screen")
struct ScreenSessionTests {
    @Test("With arrows, Space and Enter alone the steps are put in order and the pairs are made")
    func arrowsOnly() {
        var learner = ScreenLearner()
        learner.press(.enter)
        #expect(learner.shows("Mia wants to send invitations."))
        learner.press(.enter)
        for goal in 0..<3 { learner.carry("step \(goal + 1)", to: goal) }
        learner.carry("decoy", to: 4)
        #expect(learner.row(of: "decoy") > learner.row(of: "Laid aside"))
        learner.press(.enter)
        #expect(learner.shows("Correct.  3 of 3 points"))
        learner.press(.enter)
        for term in 0..<3 {
            learner.pointAt("term \(term + 1)")
            learner.press(.character(" "))
            learner.pointAt("meaning \(term + 1)")
            learner.press(.character(" "))
        }
        learner.press(.enter)
        #expect(learner.shows("Correct.  3 of 3 points"))
    }

    @Test("Digits and letters choose at once")
    func direct() {
        var learner = ScreenLearner()
        learner.press(.character("3"))
        for term in 1...3 {
            learner.press(.character(learner.name(of: "term \(term)")), .character(learner.name(of: "meaning \(term)")))
        }
        learner.press(.enter)
        #expect(learner.shows("Correct.  3 of 3 points"))
        learner.press(.enter)
        learner.press(.character(learner.name(of: "the one")), .enter)
        #expect(learner.shows("Correct.  1 of 1 point"))
        learner.press(.escape, .character("2"), .end, .character("1"))
        #expect(learner.lines[4].hasPrefix(" > 1 "))
    }

    @Test("Letters typed into an answer are text, the point in it is found, and a mark can be changed")
    func writing() {
        var learner = ScreenLearner()
        learner.press(.character("5"), .paste("no pass"))
        learner.press(.character("w"), .paste("or\n"), .backspace, .left, .left, .end, .character("d"))
        #expect(learner.shows("│ no password"))
        learner.press(.enter)
        #expect(learner.shows("[x] found      the password stays at home"))
        #expect(learner.shows("in your words: password"))
        learner.press(.character(" "))
        #expect(learner.shows("[ ] not found  the password stays at home  (your mark)"))
    }

    @Test("Help and glossary lie over a page and go away again; q leads out level by level")
    func overlays() {
        var learner = ScreenLearner()
        learner.press(.character("2"), .character("?"))
        #expect(learner.shows("take and put down"))
        learner.press(.character("q"), .character("g"))
        #expect(learner.shows("meaning 2"))
        learner.press(.escape)
        #expect(learner.shows("Put the steps in order"))
        learner.press(.character("q"))
        #expect(learner.shows("Summary"))
        learner.press(.escape, .escape, .escape)
        #expect(learner.shows("Choose a lesson."))
        #expect(!learner.session.hasEnded)
        learner.press(.character("q"))
        #expect(learner.session.hasEnded)
    }
}

/// Presses keys and looks at the screen.
private struct ScreenLearner {
    var session: Session
    var face = ScreenFace(glyphs: .unicode, usesColor: false)
    /// The screen as it stands.
    var lines: [String] = []

    /// Opens the lesson: its own page is shown.
    init() {
        let order = Order(
            items: (1...3).map { (number: Int) in Order.Item(RichText("step \(number)"), rank: number) } + [
                Order.Item("decoy", rank: nil)
            ])
        let rows = (1...3).map { (number: Int) in
            Match.Row(term: RichText("term \(number)"), definition: RichText("meaning \(number)"))
        }
        let options = ["the one", "one wrong", "two wrong", "three wrong"].map {
            Question.Option(RichText($0), isRight: $0 == "the one")
        }
        let point = RichText("the ") + RichText("password", .strong) + " stays at home"
        let lesson = Lesson(
            id: "tea", number: 1, title: "Tea",
            activities: [
                Activity(
                    id: "a", title: "Read",
                    task: .reading(Reading(text: [.paragraph("Mia wants to send invitations.")]))),
                Activity(id: "b", title: "Order", task: .order(order)),
                Activity(
                    id: "c", title: "Match", task: .match(Match(termHeading: "T", definitionHeading: "D", rows: rows))),
                Activity(id: "d", title: "Ask", task: .question(Question(options: options))),
                Activity(
                    id: "e", title: "Why?",
                    task: .quiz([.init(id: "o", title: "Why?", kind: .open(OpenQuestion(points: [.init(point)])))])),
            ])
        session = Session(lessons: [.init(id: "tea", number: 1, title: "Tea", minutes: 5)], seed: 7)
        press(.enter)
        _ = session.update(.deliver(.lesson(lesson)))
        look()
    }

    mutating func press(_ keys: Key...) {
        for key in keys {
            if let action = face.action(for: key, on: session.page) { _ = session.update(action) }
            look()
        }
    }

    private mutating func look() {
        let canvas = face.canvas(for: session.page, size: Size(columns: 80, rows: 24))
        lines = canvas.rows.map { $0.map(\.text).joined() }
    }

    func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    func row(of text: String) -> Int { lines.lastIndex { $0.contains(text) } ?? -1 }

    /// The number or letter in front of a text.
    func name(of text: String) -> Character {
        let words = (lines.last { $0.contains(text) } ?? "").split(separator: " ").filter {
            ![">", "( )"].contains($0)
        }
        return words.first { $0.count == 1 && ($0.first?.isLetter == true || $0.first?.isNumber == true) }?.first ?? "?"
    }

    /// Moves the cursor to the row with this text, as somebody would who looks where it is.
    mutating func pointAt(_ text: String) {
        for _ in 0..<20 {
            let cursor =
                lines.firstIndex { $0.hasPrefix(" > ") || $0.hasPrefix(" » ") && !$0.contains("? choose") } ?? 0
            let goal = row(of: text)
            if cursor == goal { return }
            press(cursor < goal ? .down : .up)
        }
    }

    /// Takes the step with this text, carries it to a row counted from the first step, and puts it down.
    mutating func carry(_ text: String, to goal: Int) {
        pointAt(text)
        press(.character(" "))
        let first = lines.firstIndex { $0.contains(" 1  ") || $0.contains("Laid aside") } ?? 0
        for _ in 0..<20 where row(of: text) != first + goal {
            press(row(of: text) < first + goal ? .down : .up)
        }
        press(.character(" "))
    }
}
