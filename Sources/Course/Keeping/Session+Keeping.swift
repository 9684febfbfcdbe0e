extension Session {
    /// What is to be kept of what changed: answers, what was entered, and where the learner is.
    func keeping(since place: Place, _ runs: [String: LessonRun]) -> [Effect] {
        guard let id = lessonInHand, let run = self.runs[id] else { return [] }
        let standing = run.standing(at: activityInHand)
        let wasAt = runs[id].flatMap { run in place.activity.flatMap { run.plays[$0].questionAtHand } }
        // A lesson that was just opened stands as it was kept.
        let entries = runs[id].map { $0.lesson == run.lesson ? run.keeping(since: $0) : [] } ?? []
        guard entries.isEmpty else { return entries.map { .keep(Keeping($0, standing: standing)) } }
        return place == self.place && wasAt == standing.question ? [] : [.keep(Keeping(nil, standing: standing))]
    }

    /// The lesson that the learner is in, or comes from on the way home.
    private var lessonInHand: String? {
        switch place {
        case .home: lastLesson
        case .opening, .review: nil
        case .lesson(let id), .activity(let id, _), .summary(let id): id
        }
    }

    private var activityInHand: Int? { place.activity }
}

extension Session.Place {
    fileprivate var activity: Int? {
        if case .activity(_, let number) = self { number } else { nil }
    }
}
