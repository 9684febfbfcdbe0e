extension LessonRun {
    /// How the lesson stands, at an activity or beside all of them.
    func standing(at activity: Int?) -> LessonStanding {
        let total = total
        return LessonStanding(
            lesson: lesson.id, activity: activity.map { lesson.activities[$0].id }, seed: seed, draws: draws,
            earned: total.earned,
            points: total.points, isDone: isDone, isBegun: isBegun)
    }

    /// Whether something of an activity was changed since it was answered.
    func hasChanged(_ number: Int) -> Bool { lesson.activities[number].items.contains { changed.contains($0.id) } }

    /// What is to be kept of what changed since the lesson stood so.
    func keeping(since before: LessonRun) -> [Keeping.Entry] {
        lesson.activities.indices.flatMap { keeping($0, since: before.plays[$0]) }
            + finished.subtracting(before.finished).sorted().map { .finished(lesson.activities[$0].id) }
    }

    private func keeping(_ number: Int, since before: ActivityPlay) -> [Keeping.Entry] {
        guard before != plays[number] else { return [] }
        let activity = lesson.activities[number]
        let past = before.standings(of: activity)
        return plays[number].standings(of: activity).compactMap { now in
            guard let then = past.first(where: { $0.item == now.item }), then != now else { return nil }
            guard let score = now.score, let response = now.response else {
                return .draft(
                    Keeping.Draft(
                        item: now.item, content: now.content, round: round(of: now.item), response: now.response,
                        hints: now.hints))
            }
            let attempt = Attempt(
                lesson: lesson.id, item: now.item, content: now.content, response: response, score: score,
                hints: now.hints, seed: seed, parts: now.parts)
            return then.score == nil ? .answer(attempt) : .revision(attempt)
        }
    }
}
