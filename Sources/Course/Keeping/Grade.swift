/// How well something was remembered: the four ratings of FSRS, told from what happened.
public enum Grade: Int, CaseIterable, Equatable, Sendable {
    /// Wrong.
    case again = 1
    /// Right after a hint.
    case hard
    /// Right.
    case good
    /// Right, and the learner was sure of it.
    case easy

    public init(isRight: Bool, hints: Int, confidence: Attempt.Confidence?) {
        self = !isRight ? .again : hints > 0 ? .hard : confidence == .sure ? .easy : .good
    }
}
