extension Stage {
    /// A flow does not do more than this in one class.
    static let mostTurns = 1_000

    /// The stage as far as it makes sense in a lesson. A host can say anything; what it says of places that are not there is
    /// left out.
    func fitting(_ lesson: Lesson) -> Stage {
        var stage = self
        stage.vote = min(max(1, vote), Room.mostVotes)
        stage.discussion = discussion.map { min(max(0, $0), 3_600) }
        guard let number = activity, lesson.activities.indices.contains(number) else {
            stage.activity = nil
            stage.flow = nil
            stage.isChoosingBreakIt = false
            return stage
        }
        guard case .live(let live) = lesson.activities[number].task, let place = flow,
            live.steps.indices.contains(place.step), (0...Self.mostTurns).contains(place.turns)
        else {
            stage.flow = nil
            stage.isChoosingBreakIt = false
            return stage
        }
        return stage
    }
}
