/// What an answer turned out to be.
struct JudgedAnswer: Equatable, Sendable {
    /// As it is kept: what does not belong to the item went.
    var response: Response
    var share: Double
    var points: Int
    /// What it says of each thing by itself.
    var parts: [Attempt.Part]
}

extension Lesson {
    /// Judges an answer by playing it: entered and submitted like a learner's own.
    /// - Returns: nil where the lesson has no such item, or the response is none to it.
    func judge(_ answer: ClassAnswer) -> JudgedAnswer? {
        guard let activity = activities.first(where: { $0.items.contains { $0.id == answer.item } }) else { return nil }
        var play = ActivityPlay(activity) { SeededGenerator(seed: 0, for: $0) }
        play.restore(answer.item, answer.response, hints: 0, isJudged: true)
        let standing = play.standings(of: activity).first { $0.item == answer.item }
        guard let standing, let response = standing.response, let score = standing.score else { return nil }
        return JudgedAnswer(response: response, share: score.share, points: score.points, parts: standing.parts)
    }

    /// The number of the activity that asks this item.
    func activity(asking item: String) -> Int? {
        activities.firstIndex { $0.items.contains { $0.id == item } }
    }
}
