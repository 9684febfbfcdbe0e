@testable import Course

func makeOrder(_ steps: Int = 7, decoys: Int = 0, groups: [Int: Int] = [:]) -> Order {
    let real = (0..<steps).map { Order.Item("step \($0 + 1)", rank: groups[$0] ?? $0) }
    return Order(items: real + (0..<decoys).map { Order.Item("decoy \($0 + 1)", rank: nil) })
}

func makeMatch(_ terms: Int = 7, decoyDefinitions: Int = 0, decoyTerms: Int = 0) -> Match {
    let rows = (0..<terms).map { Match.Row(term: "term \($0 + 1)", definition: "definition \($0 + 1)") }
    let loose = (0..<decoyDefinitions).map { Match.Row(term: nil, definition: "decoy \($0 + 1)", why: "Not ours.") }
    let bare = (0..<decoyTerms).map { Match.Row(term: "bare \($0 + 1)", definition: nil) }
    return Match(termHeading: "Term", definitionHeading: "Definition", rows: rows + loose + bare)
}

func makeQuestion(right: Int = 1, wrong: Int = 3) -> Question {
    let rights = (0..<right).map { Question.Option("right \($0 + 1)", isRight: true) }
    return Question(options: rights + (0..<wrong).map { Question.Option("wrong \($0 + 1)", isRight: false) })
}

func makeRequest(_ target: String = "{{token_endpoint}}", expects status: Int = 200) -> LiveFlow.Message {
    let template = RequestTemplate(method: "POST", target: target, expectation: .init(status: status))
    return .init(from: "App", to: "Authorization server", kind: .request(template))
}

func makeStep(
    _ id: String, predicted: Bool = true, messages: [LiveFlow.Message] = [makeRequest()], breakIts: [LiveFlow.Step] = []
) -> LiveFlow.Step {
    LiveFlow.Step(
        id: id, title: RichText("Step \(id)"), prediction: predicted ? makeQuestion() : nil, messages: messages,
        parameters: [.init(name: "code", meaning: "the code")], breakIts: breakIts)
}

func makeExchange(status: Int = 200, error: String? = nil, expects expected: Int? = nil) -> Exchange {
    Exchange(
        from: "App", to: "Authorization server",
        request: .init(startLine: "POST /token HTTP/1.1", headers: [("Host", "127.0.0.1")], body: "code=abc"),
        url: "http://127.0.0.1:1/token", outcome: .answer(.init(startLine: "HTTP/1.1 \(status) Word"), status: status),
        error: error, expectation: expected.map { .init(status: $0) })
}

/// A lesson with one activity of each kind.
func makeLesson() -> Lesson {
    Lesson(
        id: "all", number: 1, title: "All kinds",
        activities: [
            Activity(id: "read", title: "Read", task: .reading(Reading(text: [.paragraph("Some text.")]))),
            Activity(id: "order", title: "Order", task: .order(makeOrder(decoys: 2))),
            Activity(id: "match", title: "Match", task: .match(makeMatch(decoyDefinitions: 4))),
            Activity(
                id: "ask", title: "Ask", framing: Framing(hints: ["Look closer."]), task: .question(makeQuestion())),
            Activity(
                id: "quiz", title: "Quiz",
                task: .quiz([
                    QuizItem(id: "one", title: "One?", kind: .question(makeQuestion())),
                    QuizItem(id: "many", title: "Many?", kind: .question(makeQuestion(right: 2))),
                    QuizItem(
                        id: "open", title: "Why?",
                        kind: .open(OpenQuestion(points: [.init(RichText("password", .strong))]))),
                ])),
            Activity(id: "live", title: "Watch", task: .live(LiveFlow(steps: [makeStep("a"), makeStep("b")]))),
        ])
}

/// Everything a learner would do, one action at a time, and what came of it.
struct Learner {
    var session: Session
    var effects: [Effect] = []

    init(_ lesson: Lesson = makeLesson(), seed: UInt64 = 1) {
        session = Session(lessons: [.init(id: lesson.id, number: 1, title: lesson.title.plain, minutes: 5)], seed: seed)
        press(.confirm)
        deliver(.lesson(lesson))
    }

    mutating func press(_ commands: Command...) {
        for command in commands { effects = session.update(.command(command)) }
    }

    mutating func take(_ action: Action) { effects = session.update(action) }
    mutating func deliver(_ delivery: Delivery) { effects = session.update(.deliver(delivery)) }

    var page: Page { session.page }

    /// What was asked of the world, apart from what it is to keep.
    var asked: [Effect] { effects.filter { if case .keep = $0 { false } else { true } } }

    var steps: StepList? { page.parts.lazy.compactMap { if case .steps(let list) = $0 { list } else { nil } }.first }
    var options: OptionList? {
        page.parts.lazy.compactMap { if case .options(let list) = $0 { list } else { nil } }.first
    }
    var pairing: Pairing? {
        page.parts.lazy.compactMap { if case .pairing(let pairs) = $0 { pairs } else { nil } }.first
    }
    var verdict: Verdict? {
        page.parts.lazy.compactMap { if case .verdict(let found) = $0 { found } else { nil } }.first
    }

    /// Opens the activity with this number from the lesson's own page.
    mutating func open(_ number: Int) { take(.choose(number)) }
}
