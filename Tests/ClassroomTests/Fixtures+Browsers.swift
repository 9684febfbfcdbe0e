import Course

@testable import Classroom

/// A lesson with one activity of each kind.
func makeWholeLesson() -> Lesson {
    let steps = (1...4).map { Order.Item("step \($0)", rank: $0 - 1) } + [Order.Item("decoy", rank: nil)]
    let rows =
        (1...3).map { Match.Row(term: "term \($0)", definition: "definition \($0)") } + [
            Match.Row(term: nil, definition: "nobody's")
        ]
    return Lesson(
        id: "all", number: 1, title: "All kinds",
        activities: [
            Activity(id: "read", title: "Read", task: .reading(Reading(text: [.paragraph("Some text.")]))),
            Activity(id: "order", title: "Order", task: .order(Order(items: steps))),
            Activity(
                id: "match", title: "Match",
                task: .match(Match(termHeading: "Term", definitionHeading: "Definition", rows: rows))),
            Activity(
                id: "ask", title: "Ask", framing: Framing(hints: ["Look closer."]), task: .question(makeQuestion())),
            Activity(id: "several", title: "Several", task: .question(makeQuestion(right: 2))),
            Activity(
                id: "open", title: "Why?", framing: Framing(hints: ["It is secret."]),
                task: .open(
                    OpenQuestion(points: [.init(RichText("password", .strong)), .init(RichText("app", .strong))]))),
            Activity(id: "live", title: "Watch", task: .live(LiveFlow(steps: [makeStep("a"), makeStep("b")]))),
        ])
}

func makeQuestion(right: Int = 1, wrong: Int = 2) -> Question {
    let rights = (0..<right).map { Question.Option("right \($0 + 1)", isRight: true) }
    return Question(options: rights + (0..<wrong).map { Question.Option("wrong \($0 + 1)", isRight: false) })
}

func makeStep(_ id: String) -> LiveFlow.Step {
    let template = RequestTemplate(method: "POST", target: "{{token_endpoint}}", expectation: .init(status: 200))
    let breakIt = LiveFlow.Step(id: "\(id)-broken", title: "Break \(id)", messages: [])
    return LiveFlow.Step(
        id: id, title: RichText("Step \(id)"), prediction: makeQuestion(),
        messages: [.init(from: "App", to: "Server", kind: .request(template))], breakIts: [breakIt])
}

func makeExchange(_ body: String = "{}") -> Exchange {
    Exchange(
        from: "App", to: "Server", request: .init(startLine: "POST /token HTTP/1.1", headers: [("Host", "127.0.0.1")]),
        url: "http://127.0.0.1:1/token",
        outcome: .answer(.init(startLine: "HTTP/1.1 200 OK", headers: [("X", "y")], body: body), status: 200))
}

/// A class whose learners sit in browsers: its hall with a record in memory, its desk, and their pages.
final class ClassInBrowsers: Sendable {
    let hall: Hall
    let desk: Desk
    private let running: Task<Void, Never>

    init(
        _ lesson: Lesson = makeWholeLesson(), seed: UInt64 = 7, room: Room? = nil, flows: Desk.Flows? = nil,
        keep: @escaping @Sendable ([KeptAction]) async throws -> Void = { _ in }
    ) throws {
        var pulse = Hall.Pulse()
        pulse.retry = .milliseconds(5)
        hall = Hall(
            room ?? Room(lesson, seed: seed), keeping: .init(keep: keep, record: { _ in [] }), now: { 0 },
            flow: { command in
                switch command {
                case .start: .started(authorizationServer: "", app: "")
                case .perform(let step): .performed(step: step.id, [makeExchange()])
                case .breakIt(let breakIt, _): .broke(breakIt: breakIt.id, [makeExchange()])
                default: .stopped
                }
            }, pulse: pulse)
        let desk = try Desk(hall, lesson: lesson, seed: seed, flows: flows ?? Desk.Flows { { _ in [] } })
        self.desk = desk
        running = Task { await desk.run() }
    }

    deinit { running.cancel() }

    func join(_ name: String) async throws -> Member { try await hall.join(name: name) }
    func lead(_ leads: Lead...) async throws { for lead in leads { try await hall.lead(lead) } }

    func page(_ member: Member) async -> Page { await desk.page(of: member).page }

    /// Presses a button of the page that the learner sees, with what stands in its fields.
    @discardableResult
    func press(_ button: String, _ fields: [(String, String)] = [], by member: Member) async -> Page {
        let page = await page(member)
        _ = await desk.take(Self.form(button, fields, on: page), from: member)
        return await self.page(member)
    }

    static func form(_ button: String, _ fields: [(String, String)] = [], on page: Page) -> FormFields {
        FormFields([("page", page.mark), ("do", button)] + fields)
    }
}

extension Page {
    var instructions: [String] {
        parts.compactMap { if case .instruction(let sentence) = $0 { sentence } else { nil } }
    }
    var verdict: String? {
        parts.lazy.compactMap { if case .verdict(let verdict) = $0 { verdict.word } else { nil } }.first
    }
    var steps: StepList? { parts.lazy.compactMap { if case .steps(let list) = $0 { list } else { nil } }.first }
    var options: OptionList? { parts.lazy.compactMap { if case .options(let list) = $0 { list } else { nil } }.first }
    var pairing: Pairing? { parts.lazy.compactMap { if case .pairing(let pairs) = $0 { pairs } else { nil } }.first }
    var showsExchange: Bool { parts.contains { if case .exchange = $0 { true } else { false } } }

    /// The order as it stands: the texts, those laid aside in brackets.
    var order: [String] { steps?.items.map { $0.isAside ? "(\($0.text.plain))" : $0.text.plain } ?? [] }

    /// The places on the screen of the options that are right.
    var right: [Int] {
        options?.items.indices.filter { options?.items[$0].text.plain.hasPrefix("right") ?? false } ?? []
    }
}
