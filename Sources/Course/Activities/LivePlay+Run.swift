extension LivePlay {
    /// One step, as far as it has come.
    struct Run: Equatable, Sendable {
        var step: LiveFlow.Step
        var prediction: ChoicePlay?
        /// nil until it was sent.
        var exchanges: [Exchange]?
        /// What the learner's own browser did here, until it is shown.
        var held: [Exchange]?
        /// How many of the exchanges were looked at; the diagram grows with them.
        var seen = 0
        var hints: Hints
        /// Asked before the step is told of, while everything is shown.
        var sender: SenderTask?
        /// The step's requests that are the learner's in this run.
        var tasks: [RequestTask] = []
        /// In a run before this one.
        var wasPredicted = false

        init(_ step: LiveFlow.Step, random: SeededGenerator) {
            self.step = step
            prediction = step.prediction.map { ChoicePlay($0, framing: Framing(), points: 1, random: random) }
            hints = Hints(step.framing.hints)
        }
    }
}
