/// One lesson, as its Markdown file says it: a title, an introduction and the activities in order.
public struct Lesson: Equatable, Sendable {
    /// The file's name without number and ending: `02-pkce.md` is `pkce`.
    public var id: String
    /// The number the file's name begins with; nil when it has none.
    public var number: Int?
    public var title: RichText
    public var introduction: [Block]
    public var activities: [Activity]
    /// How the course's other languages mark the same lesson.
    public internal(set) var translations: [Translation] = []

    public init(
        id: String, number: Int? = nil, title: RichText, introduction: [Block] = [], activities: [Activity] = []
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.introduction = introduction
        self.activities = activities
    }
}

/// One `##` section of a lesson.
public struct Activity: Equatable, Sendable {
    /// What the learner is asked to do.
    public enum Task: Equatable, Sendable {
        case reading(Reading)
        case order(Order)
        case match(Match)
        case question(Question)
        case open(OpenQuestion)
        case quiz([QuizItem])
        case live(LiveFlow)
        /// Questions drawn from the other lessons, without hints.
        case exam(Exam)
        /// The section cannot be played; each sentence names a line and says what to mend.
        case broken([String])
    }

    /// Unique in its lesson: the author's own, or the heading's anchor.
    public var id: String
    public var title: RichText
    public var framing: Framing
    public var task: Task
    /// The author's `points`, 1 to 100; nil when the activity is worth its number of items.
    public var ownPoints: Int?

    public init(id: String, title: RichText, framing: Framing = Framing(), task: Task, ownPoints: Int? = nil) {
        self.id = id
        self.title = title
        self.framing = framing
        self.task = task
        self.ownPoints = ownPoints
    }
}

/// The text around a task: what is said before it, what is said with the answer, and what helps.
public struct Framing: Equatable, Sendable {
    public var prompt: [Block]
    public var explanation: [Block]
    public var hints: [RichText]

    public init(prompt: [Block] = [], explanation: [Block] = [], hints: [RichText] = []) {
        self.prompt = prompt
        self.explanation = explanation
        self.hints = hints
    }
}

/// Text to read; a `###` heading inside it is a heading block.
public struct Reading: Equatable, Sendable {
    public var text: [Block]
    public init(text: [Block]) { self.text = text }
}
