/// Questions drawn from other lessons, asked without hints and judged together at the end.
public struct Exam: Equatable, Sendable {
    /// A question, and the lesson that it comes from.
    public struct Item: Equatable, Sendable {
        /// A number of `sources`, from 0.
        public var source: Int
        public var question: QuizItem
        /// What an answer tells about: right or wrong, it is the lesson's own item that was remembered or not.
        public var learned: Learned
        public var content: ContentMark
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
                guard var item = waiting[source].popLast() else { continue }
                item.question.id = "\(round)/\(sources[source].id)/\(item.question.id)"
                item.source = source
                items.append(item)
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
    fileprivate func examItems(random: inout SeededGenerator) -> [Exam.Item] {
        var kinds: [[Exam.Item]] = [[], [], []]
        for activity in activities {
            switch activity.task {
            case .question, .open, .quiz:
                kinds[0] += questions(of: activity).compactMap { item($0.withoutHints, id: $0.learned.item) }
            case .match(let match):
                for row in match.rows.indices {
                    let question = match.question(
                        aboutRow: row, of: activity, in: id, fewest: Self.fewestWrongOptions, random: &random)
                    guard let question, let item = item(question, id: "\(activity.id)/\(question.learned.part)")
                    else { continue }
                    kinds[1].append(item)
                }
            case .order(let order):
                // What comes first is known before anything was learned.
                for place in order.solution.indices.dropFirst() {
                    let question = order.question(
                        aboutPlace: place, of: activity, in: id, fewest: Self.fewestWrongOptions, random: &random)
                    let step = order.items[order.solution[place - 1]].text.plain
                    guard let question, let item = item(question, id: "\(activity.id)/\(step)") else { continue }
                    kinds[2].append(item)
                }
            default: break
            }
        }
        let queues = kinds.shuffled(using: &random).map { $0.shuffled(using: &random) }
        let longest = queues.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in
            queues.compactMap { $0.indices.contains(place) ? $0[place] : nil }
        }.reversed()
    }

    /// With fewer it is guessed too easily to be asked in an exam.
    private static let fewestWrongOptions = 3

    private func item(_ question: RecallQuestion, id: String) -> Exam.Item? {
        question.quizItem(id: id).map {
            Exam.Item(source: 0, question: $0, learned: question.learned, content: question.content)
        }
    }
}

extension Activity {
    fileprivate var exam: Exam? {
        if case .exam(let exam) = task { exam } else { nil }
    }
}
