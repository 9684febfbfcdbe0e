import Course

/// What a learner's answers say about their memory of one item, by the model FSRS-6.
public struct Memory: Equatable, Sendable {
    /// Days until the chance of remembering sinks to nine in ten.
    public private(set) var stability: Double
    /// From 1, easy, to 10.
    public private(set) var difficulty: Double
    /// Seconds since 1970.
    public private(set) var lastAnswer: Int
    /// Seconds since 1970.
    public private(set) var due: Int

    init(stability: Double, difficulty: Double, lastAnswer: Int, due: Int) {
        self.stability = stability
        self.difficulty = difficulty
        self.lastAnswer = lastAnswer
        self.due = due
    }

    /// The memory that a first answer leaves.
    public init(_ grade: Grade, at time: Int, days: DayCount = .hours, model: MemoryModel = .standard) {
        stability = model.firstStability(grade)
        difficulty = model.firstDifficulty(grade)
        lastAnswer = time
        due = days.due(time, model.interval(stability: stability))
    }

    /// What the next answer makes of it. One from before the last counts as given on the same day.
    public func answered(
        _ grade: Grade, at time: Int, days count: DayCount = .hours, model: MemoryModel = .standard
    ) -> Memory {
        var memory = self
        let days = count.between(lastAnswer, time)
        memory.stability = model.stability(after: grade, from: self, days: days)
        memory.difficulty = model.difficulty(after: grade, from: difficulty)
        memory.lastAnswer = max(time, lastAnswer)
        memory.due = count.due(memory.lastAnswer, model.interval(stability: memory.stability))
        return memory
    }

    /// The memory after a history of answers in the order of their times; nil where there are none.
    public init?(of history: some Sequence<(grade: Grade, time: Int)>, model: MemoryModel = .standard) {
        var memory: Memory?
        for (grade, time) in history {
            memory = memory?.answered(grade, at: time, model: model) ?? Memory(grade, at: time, model: model)
        }
        guard let memory else { return nil }
        self = memory
    }

    /// The chance that it is remembered at a time, between 0 and 1.
    public func recall(at time: Int, days: DayCount = .hours, model: MemoryModel = .standard) -> Double {
        model.recall(stability: stability, days: days.between(lastAnswer, time))
    }
}
