/// How far a lesson has come, as the home screen tells it before the lesson is read.
public struct LessonStanding: Equatable, Sendable {
    /// The lesson's id.
    public var lesson: String
    /// The activity that the learner is at, by its id; nil for the lesson's own page and its summary.
    public var activity: String?
    /// In a quiz or an exam, the question that is at hand, by its id; nil between them.
    public var question: String?
    /// What its shuffles are drawn from.
    public var seed: UInt64
    /// How often the questions of its exams were drawn anew.
    public var draws: Int
    /// Of the answers that count.
    public var earned: Double
    public var points: Int
    public var isDone: Bool
    /// Whether more was done than to look at the lesson's own page.
    public var isBegun: Bool

    public init(
        lesson: String, activity: String?, question: String? = nil, seed: UInt64, draws: Int = 0, earned: Double,
        points: Int, isDone: Bool, isBegun: Bool = true
    ) {
        self.lesson = lesson
        self.activity = activity
        self.question = question
        self.seed = seed
        self.draws = draws
        self.earned = earned
        self.points = points
        self.isDone = isDone
        self.isBegun = isBegun
    }
}
