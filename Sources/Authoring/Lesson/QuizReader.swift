import Course
import Messages

/// Reads a section whose `###` parts are questions.
struct QuizReader {
    let context: LessonContext
    let section: Section

    private var report: Report { context.report }

    /// What is said before the first question.
    func framing(isOpen: Bool) -> Framing {
        var zone = ZoneReader.read(section.nodes, isOpen: isOpen, items: context.items)
        if let (_, piece) = zone.main, let part = section.parts.first(where: { $0.isQuestion(context) }) {
            report.add(.mixedWithQuiz(piece), line: part.line)
            zone.isWhole = false
        }
        return zone.framing
    }

    func items() -> [QuizItem] { section.parts.compactMap(item) }

    private func item(_ part: Section) -> QuizItem? {
        report.section = part.lines
        defer { report.section = section.lines }
        let title = context.title(part)
        let steering = Steering(part.comments, permitted: [.open, .points, .id], report: report)
        let id = context.id(for: title, steering, line: part.line)
        let isOpen = steering.isOpen || title.endsAsQuestion
        let zone = ZoneReader.read(part.nodes, isOpen: isOpen, items: context.items)
        guard let (node, piece) = zone.main else {
            report.add(.quizPart, line: part.line)
            return nil
        }
        let questions = QuestionReader(items: context.items)
        var item = QuizItem(
            id: id, title: title, framing: zone.framing, kind: .question(Question(options: [])),
            points: steering.points ?? 1)
        switch piece {
        case .tasks:
            steering.complainUnused(.open, in: say("a question with options"), to: report)
            let question = questions.question(node, isWhole: zone.isWhole)
            item.kind = .question(question)
            context.advice.judge(.question(question), line: node.line, in: zone)
        case .bullets:
            let open = questions.open(node, isWhole: zone.isWhole, isAsked: steering.isOpen)
            item.framing.explanation += open.explanation
            item.kind = .open(open.question)
            context.advice.judge(.open(open.question), line: node.line, in: zone)
        default:
            report.add(.quizKind(piece), line: node.line)
            return nil
        }
        return item
    }
}

extension Complaint {
    fileprivate static func mixedWithQuiz(_ piece: Piece) -> Complaint {
        Complaint(
            .mixedKinds,
            say(
                """
                This section is an activity already, by \(piece.name), and here a question makes it a quiz. Give each a \
                “##” heading of its own.
                """)
        )
    }

    fileprivate static var quizPart: Complaint {
        Complaint(
            .quizPart,
            say(
                """
                This part of a quiz holds no question. Give it options (“- [ ] …”), or points under a heading that ends in \
                “?”.
                """)
        )
    }

    fileprivate static func quizKind(_ piece: Piece) -> Complaint {
        Complaint(
            .quizKind,
            say("A quiz holds questions only, and here stands \(piece.name). Give it a “##” heading of its own."))
    }
}
