/// Questions drawn from other lessons, asked without hints and judged together at the end.
public struct Exam: Equatable, Sendable {
    /// A question, and the lesson that it comes from.
    public struct Item: Equatable, Sendable {
        /// A number of `sources`, from 0.
        public var source: Int
        public var question: QuizItem

        public init(source: Int, question: QuizItem) {
            self.source = source
            self.question = question
        }
    }

    /// How many questions it asks for; it has fewer where the lessons have no more.
    public var count: Int
    /// The lessons that it draws from; none until they were gathered.
    public var sources: [Lesson]
    /// What was drawn, in the order in which it is asked.
    public var items: [Item]

    public init(count: Int, sources: [Lesson] = [], items: [Item] = []) {
        self.count = count
        self.sources = sources
        self.items = items
    }

    /// The exam with its questions drawn: from each lesson as many as from the others, one at most more, as long as it
    /// has some. Within a lesson the kinds take turns: questions, terms, steps.
    /// - Parameters:
    ///   - round: how often it was drawn before; it stands in the questions' ids, so that each draw counts for itself.
    ///   - random: the same one draws the same questions.
    func drawn(round: Int, _ random: inout SeededGenerator) -> Exam {
        var waiting = sources.map { $0.examItems(random: &random) }
        var items: [Item] = []
        while items.count < count, waiting.contains(where: { !$0.isEmpty }) {
            for source in sources.indices.shuffled(using: &random) where items.count < count {
                guard var question = waiting[source].popLast() else { continue }
                question.id = "\(round)/\(sources[source].id)/\(question.id)"
                items.append(Item(source: source, question: question))
            }
        }
        var exam = self
        exam.items = items.shuffled(using: &random)
        return exam
    }
}

extension Lesson {
    /// Whether an activity draws its questions from other lessons.
    public var hasExam: Bool { activities.contains { $0.exam != nil } }

    /// The lesson with these lessons for each exam to draw from; itself and other exams aside.
    public func gatheringExams(from lessons: [Lesson]) -> Lesson {
        let sources = lessons.filter { $0.id != id && !$0.hasExam }
        return mappingExams { exam, _ in Exam(count: exam.count, sources: sources) }
    }

    /// The lesson with each exam's questions drawn.
    /// - Parameters:
    ///   - seed: the same one draws the same questions in the same round.
    ///   - round: how often they were drawn before.
    public func drawingExams(seed: UInt64, round: Int = 0) -> Lesson {
        mappingExams { exam, name in
            var random = SeededGenerator(seed: seed, for: "\(id)/\(name)/draw/\(round)")
            return exam.drawn(round: round, &random)
        }
    }

    private func mappingExams(_ change: (Exam, String) -> Exam) -> Lesson {
        var lesson = self
        for (number, activity) in activities.enumerated() {
            guard let exam = activity.exam else { continue }
            lesson.activities[number].task = .exam(change(exam, activity.id))
        }
        return lesson
    }

    /// Everything that an exam can ask of this lesson, one kind after the other in turn, each in any order.
    fileprivate func examItems(random: inout SeededGenerator) -> [QuizItem] {
        var kinds: [[QuizItem]] = [[], [], []]
        for activity in activities {
            switch activity.task {
            case .question(let question):
                kinds[0].append(Self.item(activity.id, activity.title, activity.framing, .question(question)))
            case .open(let question):
                kinds[0].append(Self.item(activity.id, activity.title, activity.framing, .open(question)))
            case .quiz(let items): kinds[0] += items.map { Self.item($0.id, $0.title, $0.framing, $0.kind) }
            case .match(let match): kinds[1] += match.examItems(of: activity, random: &random)
            case .order(let order): kinds[2] += order.examItems(of: activity, random: &random)
            default: break
            }
        }
        let queues = kinds.shuffled(using: &random).map { $0.shuffled(using: &random) }
        let longest = queues.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in
            queues.compactMap { $0.indices.contains(place) ? $0[place] : nil }
        }.reversed()
    }

    private static func item(_ id: String, _ title: RichText, _ framing: Framing, _ kind: QuizItem.Kind) -> QuizItem {
        QuizItem(
            id: id, title: title, framing: Framing(prompt: framing.prompt, explanation: framing.explanation), kind: kind
        )
    }
}

extension Activity {
    fileprivate var exam: Exam? {
        if case .exam(let exam) = task { exam } else { nil }
    }
}
