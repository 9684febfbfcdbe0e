extension LessonRun {
    /// How the lesson stands, at an activity or beside all of them.
    func standing(at activity: Int?) -> LessonStanding {
        let total = total
        return LessonStanding(
            lesson: lesson.id, activity: activity.map { lesson.activities[$0].id },
            question: activity.flatMap { plays[$0].questionAtHand }, seed: seed, draws: draws, earned: total.earned,
            points: total.points, isDone: isDone, isBegun: isBegun)
    }

    /// Whether something of an activity was changed since it was answered, and not answered again.
    func hasChanged(_ number: Int) -> Bool { !changedItems(number).isEmpty }

    /// Whether that is what the activity asks now.
    func asksChanged(_ number: Int) -> Bool {
        plays[number].itemAtHand(of: lesson.activities[number]).map(changedItems(number).contains) ?? false
    }

    private func changedItems(_ number: Int) -> [String] {
        guard !changed.isEmpty else { return [] }
        return plays[number].standings(of: lesson.activities[number])
            .filter { $0.score == nil && changed.contains($0.item) }.map(\.item)
    }

    /// What the learner was sure of and had not all right, in the order of the lesson.
    var confidentMistakes: [RichText] {
        lesson.activities.flatMap { activity in
            activity.items.compactMap { item, _ -> RichText? in
                guard ledger.isConfidentMistake(item) else { return nil }
                return Words.HowSure.mistake(
                    activity.title(of: item), isRightSince: ledger.practice(item)?.share == 1)
            }
        }
    }

    /// Ids of answers to what the lesson has no more; the questions of an exam are others each time.
    func orphans(of kept: KeptLesson) -> [String] {
        let asked = Set(lesson.activities.flatMap { activity in activity.items.map(\.id) })
        let drawn = lesson.hasExam ? Set((0...draws).map { "\($0)/" }) : []
        var orphans: [String] = []
        for attempt in kept.attempts where !asked.contains(attempt.item) && !orphans.contains(attempt.item) {
            // Practice in a step goes by the step's name and a # behind it.
            guard !attempt.item.contains("#"), !drawn.contains(where: attempt.item.hasPrefix) else { continue }
            orphans.append(attempt.item)
        }
        return orphans
    }

    /// The item that an action would have judged; nil where that is none, or several together.
    func judged(_ number: Int, by action: Action) -> String? {
        let activity = lesson.activities[number]
        if case .exam = plays[number] { return nil }
        var play = plays[number]
        _ = play.update(action)
        let before = plays[number].standings(of: activity)
        let counted = Set(activity.items.map(\.id))
        return play.standings(of: activity).first { now in
            counted.contains(now.item) && now.score != nil && before.first { $0.item == now.item }?.score == nil
        }?.item
    }

    /// What is to be kept of what changed since the lesson stood so.
    func keeping(since before: LessonRun) -> [Keeping.Entry] {
        lesson.activities.indices.flatMap { keeping($0, since: before.plays[$0]) }
            + finished.subtracting(before.finished).sorted().map { .finished(lesson.activities[$0].id) }
    }

    private func keeping(_ number: Int, since before: ActivityPlay) -> [Keeping.Entry] {
        guard before != plays[number] else { return [] }
        let activity = lesson.activities[number]
        let past = before.standings(of: activity)
        return practised(number, since: before)
            + plays[number].standings(of: activity).compactMap { now in
                guard let then = past.first(where: { $0.item == now.item }), then != now else { return nil }
                guard let score = now.score, let response = now.response else {
                    return .draft(
                        Keeping.Draft(
                            item: now.item, content: now.content, round: round(of: now.item), response: now.response,
                            hints: now.hints))
                }
                let attempt = Attempt(
                    lesson: lesson.id, item: now.item, content: now.content, response: response, score: score,
                    hints: now.hints, confidence: ledger.confidence(now.item), seed: seed, parts: now.parts)
                return then.score == nil ? .answer(attempt) : .revision(attempt)
            }
    }

    private func practised(_ number: Int, since before: ActivityPlay) -> [Keeping.Entry] {
        guard case .live(let live) = plays[number], case .live(let past) = before else { return [] }
        let answers = live.practised(since: past, in: lesson.id, seed: seed).map(Keeping.Entry.answer)
        guard live.practice.history != past.practice.history else { return answers }
        return answers + [.practised(lesson.activities[number].id, live.practice.history)]
    }
}

extension Activity {
    /// What an item of it is called.
    fileprivate func title(of item: String) -> RichText {
        switch task {
        case .quiz(let items): items.first { $0.id == item }?.title ?? title
        case .live(let flow): flow.steps.first { $0.id == item }?.title ?? title
        default: title
        }
    }
}
