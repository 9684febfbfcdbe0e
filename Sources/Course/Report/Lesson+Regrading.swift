extension Lesson {
    /// What some answers are worth, judged anew instead of believed; those to questions that were changed since keep
    /// what they were given.
    /// - Parameter kept: of this lesson, its exams not drawn.
    public func regraded(_ kept: KeptLesson) -> Total {
        let played = asPlayed(kept)
        let marks = Dictionary(played.askedItems.map { ($0.id, $0.content) }, uniquingKeysWith: { first, _ in first })
        var kept = kept
        for number in kept.attempts.indices {
            let attempt = kept.attempts[number]
            guard let mark = marks[attempt.item], asks(attempt.item, mark, as: attempt.content) else { continue }
            let answer = ClassAnswer(attempt, vote: 1)
            guard let judged = played.judge(answer) else { continue }
            kept.attempts[number].score = Score(share: judged.share, points: judged.points)
        }
        return LessonRun(self, kept: kept).total
    }
}
