import Course

@testable import UI

/// A learner at the plain face: lines in, everything that is printed out, with each line behind a `>`.
struct PlainLearner {
    private(set) var session: Session
    private(set) var transcript = ""
    private var face = PlainFace()
    private let lesson: Lesson
    /// What is due, and when something will be.
    private var deck = ReviewDeck(due: [], lessons: [])
    /// What the world answers to a live command.
    private let live: (LiveCommand) -> LiveReport

    init(
        _ lesson: Lesson, seed: UInt64 = 1, live: @escaping (LiveCommand) -> LiveReport = { _ in .failed("No server.") }
    ) {
        self.lesson = lesson
        self.live = live
        session = Session(
            lessons: [.init(id: lesson.id, number: lesson.number, title: lesson.title.plain, minutes: 5)], seed: seed)
        let effects = session.begin(with: lesson.id)
        perform(effects)
        transcript = face.text(for: session.page)
    }

    /// A learner in a review of this lesson.
    init(reviewing due: [Due], of lesson: Lesson, outlook: ReviewOutlook) {
        self.init(lesson)
        deck = ReviewDeck(due: due, lessons: [lesson], outlook: outlook)
        session = Session(lessons: session.lessons, seed: 1, outlook: ReviewOutlook(due: due.count))
        let effects = session.beginReview()
        perform(effects)
        face.forget()
        transcript = face.text(for: session.page)
    }

    mutating func type(_ lines: String...) {
        for line in lines {
            transcript += line.isEmpty ? ">\n" : "> \(line)\n"
            read(line)
        }
    }

    /// Forgets what was printed so far.
    mutating func turnPage() { transcript = "" }

    private mutating func read(_ line: String) {
        switch face.reading(of: line, on: session.page) {
        case .sentence(let sentence): transcript += sentence
        case .action(let action, let rest):
            perform(session.update(action))
            if let rest { return read(rest) }
            transcript += session.hasEnded ? "\(session.closingLine)\n" : face.text(for: session.page)
        }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .open: perform(session.update(.deliver(.lesson(lesson))))
            case .live(let command): perform(session.update(.deliver(.live(live(command)))))
            case .edit: perform(session.update(.deliver(.edited(nil))))
            case .save(let name, _): perform(session.update(.deliver(.saved(path: "/home/mia/\(name)"))))
            case .browse: perform(session.update(.deliver(.browsing(.nowhere))))
            case .review: perform(session.update(.deliver(.review(deck))))
            case .outlook: perform(session.update(.deliver(.outlook(deck.outlook))))
            case .watch, .mock, .follow, .keep, .keepReview, .remember, .join, .classroom, .lead, .leave: break
            }
        }
    }
}

extension Lesson {
    /// A lesson with this activity alone.
    static func plain(_ task: Activity.Task, _ framing: Framing = Framing()) -> Lesson {
        Lesson(
            id: "flow", title: "The flow", activities: [Activity(id: "a", title: "Part", framing: framing, task: task)])
    }
}
