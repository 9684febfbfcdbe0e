/// Something that was learned once and is due to be asked again.
public struct Due: Equatable, Sendable {
    public var learned: Learned
    /// What was asked when it was answered last.
    public var content: ContentMark
    /// The chance that it is still remembered, between 0 and 1.
    public var recall: Double

    public init(_ learned: Learned, content: ContentMark, recall: Double) {
        self.learned = learned
        self.content = content
        self.recall = recall
    }
}

/// How much waits to be asked again, and when the next will.
public struct ReviewOutlook: Equatable, Sendable {
    /// The next day on which something is due that is not due yet.
    public struct Next: Equatable, Sendable {
        /// From today, 1 or more.
        public var days: Int
        /// Such as "2026-11-27".
        public var date: String
        public var count: Int

        public init(days: Int, date: String, count: Int) {
            self.days = days
            self.date = date
            self.count = count
        }
    }

    public var due: Int
    /// nil where nothing was learned yet, or nothing is kept.
    public var next: Next?

    public init(due: Int = 0, next: Next? = nil) {
        self.due = due
        self.next = next
    }
}

/// What a review is made of: what is due, and the lessons that it was learned in.
public struct ReviewDeck: Equatable, Sendable {
    public var due: [Due]
    /// Those of them that are here.
    public var lessons: [Lesson]
    /// A review that was begun today and left in the middle, line by line; empty where there is none.
    public var begun: [ReviewLine]
    public var outlook: ReviewOutlook
    /// Whether answers are kept at all.
    public var isKept: Bool

    public init(
        due: [Due], lessons: [Lesson], begun: [ReviewLine] = [], outlook: ReviewOutlook = ReviewOutlook(),
        isKept: Bool = true
    ) {
        self.due = due
        self.lessons = lessons
        self.begun = begun
        self.outlook = outlook
        self.isKept = isKept
    }
}
