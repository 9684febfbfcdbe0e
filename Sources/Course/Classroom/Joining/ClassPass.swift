/// What a host gives somebody who has joined.
public struct ClassPass: Equatable, Sendable {
    /// As its file says it, with its exams gathered.
    public var lesson: Lesson
    /// The class's.
    public var seed: UInt64
    /// What the class calls this learner.
    public var name: String
    /// What this learner has answered before, to each item the last; empty for somebody new.
    public var answers: [ClassAnswer]

    public init(lesson: Lesson, seed: UInt64, name: String, answers: [ClassAnswer] = []) {
        self.lesson = lesson
        self.seed = seed
        self.name = name
        self.answers = answers
    }
}
