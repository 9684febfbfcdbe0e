import Course
import UI

@testable import oauthtutor

/// A session with one lesson of one question, whose right answer is found by its text.
func makeSession() -> Session {
    Session(lessons: [.init(id: "tea", number: 1, title: "Tea", minutes: 1)], seed: 1)
}

func makeTeaLesson() -> Lesson {
    let question = Question(options: [
        .init("Leaves", isRight: true), .init("Sand", isRight: false), .init("Ink", isRight: false),
        .init("Salt", isRight: false),
    ])
    let flow = LiveFlow(steps: [
        .init(
            id: "pour", title: "Pour",
            messages: [
                .init(from: "Pot", to: "Cup", kind: .act(["pours"])),
                .init(from: "Cup", to: "Pot", kind: .act(["thanks"])),
            ])
    ])
    return Lesson(
        id: "tea", number: 1, title: "Tea",
        activities: [
            Activity(id: "what", title: "What is in it?", task: .question(question)),
            Activity(id: "pour", title: "Pour it", task: .live(flow)),
        ])
}

/// A world that has the tea lesson and a flow that works; `answer` decides when and from where it speaks.
func makeWorld(
    answer: @escaping @Sendable (Delivery, @escaping @Sendable (Delivery) -> Void) -> Void = { $1($0) }
) -> World {
    World { effect, deliver in
        switch effect {
        case .open: answer(.lesson(makeTeaLesson()), deliver)
        case .live(.start): answer(.live(.started(authorizationServer: "http://a", app: "http://b")), deliver)
        case .live(.perform(let step)):
            let exchanges = step.messages.map { Exchange(from: $0.from, to: $0.to, outcome: .act(["does it"])) }
            answer(.live(.performed(step: step.id, exchanges)), deliver)
        case .live(.stop): answer(.live(.failed("Stopped.")), deliver)
        case .edit(let text): answer(.edited(text + "!"), deliver)
        case .save(let name, _): answer(.saved(path: name), deliver)
        case .browse: answer(.browsing(.nowhere), deliver)
        case .review: answer(.review(ReviewDeck(due: [], lessons: [])), deliver)
        case .outlook: answer(.outlook(ReviewOutlook()), deliver)
        case .live, .watch, .mock, .follow, .keep, .keepReview, .remember, .join, .classroom, .lead, .leave: break
        }
    }
}

/// What a scripted terminal was shown and what it reports; after the last event it is told to end.
final class ScriptedTerminal: Terminal {
    var size = Size(columns: 80, rows: 24)
    private(set) var frames: [Frame] = []
    private var events: [() -> Event]

    init(_ events: [() -> Event]) { self.events = events }

    convenience init(_ keys: Key...) { self.init(keys.map { key in { .key(key) } }) }

    func show(_ frame: Frame) { frames.append(frame) }

    func nextEvent() -> Event { events.isEmpty ? .interrupted(signal: 15) : events.removeFirst()() }

    /// The text of the canvas shown last, or of the text shown instead of one.
    var lastText: String {
        switch frames.last {
        case .canvas(let canvas): canvas.rows.map { $0.map(\.text).joined() }.joined(separator: "\n")
        case .verbatim(let text): text
        case .elsewhere, nil: ""
        }
    }
}
