import Course
import Messages

/// Reads a `##` section: what it holds decides what it is.
struct ActivityReader {
    let context: LessonContext
    let section: Section

    private var report: Report { context.report }
    private var reader: TextReader { context.reader }

    func read() -> Activity {
        let mark = report.mark
        report.section = section.lines
        let title = context.title(section)
        let steering = Steering(
            section.comments, permitted: [.read, .open, .points, .id, .provider, .exam], report: report)
        let id = context.id(for: title, steering, line: section.line)
        var activity = Activity(id: id, title: title, task: .reading(Reading(text: [])))
        activity.ownPoints = steering.points
        fill(&activity, steering)
        complainUnused(activity, steering)
        context.advice.judgeTitle(title, line: section.line)
        if report.hasErrors(since: mark) { activity.task = .broken(report.errors(since: mark)) }
        return activity
    }

    private func fill(_ activity: inout Activity, _ steering: Steering) {
        let isOpen = steering.isOpen || activity.title.endsAsQuestion
        if section.heading?.headingLevel == 1 {
            report.add(.titleTwice, line: section.line)
            activity.task = reading()
        } else if steering.isRead {
            activity.task = reading()
        } else if let count = steering.exam {
            activity.framing.prompt = examText()
            activity.task = .exam(Exam(count: count))
        } else if holds(where: { $0 == .message }) {
            let live = LiveReader(context: context, section: section).read(steering)
            activity.framing = live.framing
            activity.task = .live(live.flow)
        } else if section.parts.contains(where: { $0.isQuestion(context) }) {
            let quiz = QuizReader(context: context, section: section)
            activity.framing = quiz.framing(isOpen: isOpen)
            activity.task = .quiz(quiz.items())
        } else if holds(where: { $0.isTask(isOpen: isOpen) }) {
            fillSimple(&activity, isOpen: isOpen, isAsked: steering.isOpen)
        } else {
            if let place = steering.place(of: .open) { report.add(.openNoPoints, at: place) }
            for node in section.allNodes where Piece(node, source: report.source) == .plainFence {
                report.add(.fencePlain, line: node.line)
            }
            activity.task = reading()
        }
    }

    private func holds(where matches: (Piece) -> Bool) -> Bool {
        section.allNodes.contains { matches(Piece($0, source: report.source)) }
    }

    /// An activity of one list or table.
    private func fillSimple(_ activity: inout Activity, isOpen: Bool, isAsked: Bool) {
        complainParts()
        let zone = ZoneReader.read(section.allNodes, isOpen: isOpen, items: context.items)
        activity.framing = zone.framing
        guard let (node, piece) = zone.main else { return }
        let questions = QuestionReader(items: context.items)
        switch piece {
        case .numbered: activity.task = .order(OrderReader(items: context.items).read(node, isWhole: zone.isWhole))
        case .table:
            guard let match = MatchReader(reader: reader).read(node, isWhole: zone.isWhole) else { return }
            activity.task = .match(match)
        case .tasks: activity.task = .question(questions.question(node, isWhole: zone.isWhole))
        default:
            let open = questions.open(node, isWhole: zone.isWhole, isAsked: isAsked)
            activity.framing.explanation += open.explanation
            activity.task = .open(open.question)
        }
        if zone.isWhole { context.advice.judge(activity.task, line: node.line, in: zone) }
    }

    private func reading() -> Activity.Task {
        complainParts()
        return .reading(Reading(text: reader.blocks(section.allNodes)))
    }

    /// The prompt of an exam, which holds text only.
    private func examText() -> [Block] {
        complainParts()
        for node in section.allNodes {
            let piece = Piece(node, source: report.source)
            if piece.isTask(isOpen: false) || piece == .message { report.add(.examNotAlone(piece), line: node.line) }
        }
        return reader.blocks(section.allNodes)
    }

    /// Comments under `###` headings that are text here steer nothing.
    private func complainParts() {
        for part in section.parts { _ = Steering(part.comments, permitted: [], report: report) }
    }

    private func complainUnused(_ activity: Activity, _ steering: Steering) {
        switch activity.task {
        case .reading:
            for word in [.points, .provider, .exam] as [Comment.Word] {
                steering.complainUnused(word, in: "a reading", to: report)
            }
        case .live:
            if activity.points == 0 {
                steering.complainUnused(.points, in: say("a flow without predictions"), to: report)
            }
        default: steering.complainUnused(.provider, in: say("this activity"), to: report)
        }
        switch activity.task {
        case .open, .reading: break
        default: steering.complainUnused(.open, in: say("this activity"), to: report)
        }
    }
}

extension Section {
    /// Whether a part is a question of a quiz.
    func isQuestion(_ context: LessonContext) -> Bool {
        let pieces = nodes.map { Piece($0, source: context.report.source) }
        return pieces.contains(.tasks) || pieces.contains(.bullets) && isOpen
    }

    private var isOpen: Bool {
        if comments.contains(where: { $0.word == .open }) { return true }
        guard let heading else { return false }
        return InlineReader.read(heading, firstLine: line).prose.joined.endsAsQuestion
    }
}

extension Complaint {
    fileprivate static var titleTwice: Complaint {
        Complaint(
            .titleTwice, say("A lesson has exactly one “#” heading, its title. Write “##” for an activity."))
    }

    fileprivate static var openNoPoints: Complaint {
        Complaint(
            .openNoPoints, say("An open question needs a bullet list: the points that a good answer makes."))
    }

    fileprivate static func examNotAlone(_ piece: Piece) -> Complaint {
        Complaint(
            .examNotAlone,
            say(
                """
                An exam draws its questions from other lessons and holds text only, but here stands \(piece.name). Take \
                it or the comment “exam” out.
                """)
        )
    }
}
