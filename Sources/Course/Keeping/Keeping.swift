/// What is to be kept of what just happened, with how the lesson stands now: one transaction.
public struct Keeping: Equatable, Sendable {
    public enum Entry: Equatable, Sendable {
        /// A verdict is about to be shown.
        case answer(Attempt)
        /// The learner overruled the verdict on the answer given last.
        case revision(Attempt)
        /// Something was entered and not submitted.
        case draft(Draft)
        /// An activity without an answer to give was gone through.
        case finished(String)
        /// A live flow's runs have left this behind; by the activity's id.
        case practised(String, PracticeHistory)
    }

    /// An answer in the making.
    public struct Draft: Equatable, Sendable {
        /// The item's id within the lesson.
        public var item: String
        public var content: ContentMark
        /// 0 for the first time that the item is asked.
        public var round: Int
        /// nil where nothing is entered yet.
        public var response: Response?
        public var hints: Int

        public init(item: String, content: ContentMark, round: Int, response: Response?, hints: Int) {
            self.item = item
            self.content = content
            self.round = round
            self.response = response
            self.hints = hints
        }
    }

    /// nil where only the place is another.
    public var entry: Entry?
    public var standing: LessonStanding

    public init(_ entry: Entry?, standing: LessonStanding) {
        self.entry = entry
        self.standing = standing
    }
}

/// What was kept of a lesson.
public struct KeptLesson: Equatable, Sendable {
    public var standing: LessonStanding
    /// Those given in the lesson itself, in their order.
    public var attempts: [Attempt]
    public var drafts: [Keeping.Draft]
    /// Ids of activities without an answer to give that were gone through.
    public var finished: Set<String>
    /// What the runs of its live flows have left behind, by their activities' ids.
    public var practice: [String: PracticeHistory]

    public init(
        standing: LessonStanding, attempts: [Attempt] = [], drafts: [Keeping.Draft] = [], finished: Set<String> = [],
        practice: [String: PracticeHistory] = [:]
    ) {
        self.standing = standing
        self.attempts = attempts
        self.drafts = drafts
        self.finished = finished
        self.practice = practice
    }
}
