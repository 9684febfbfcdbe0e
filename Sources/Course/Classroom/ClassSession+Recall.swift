extension ClassSession {
    /// Takes in what this learner has answered already, as the host has kept it: the program that did it is gone.
    ///
    /// To be called before anything of the class is heard.
    /// - Parameters:
    ///   - answers: to each item the last.
    ///   - stage: where the class is now.
    public mutating func recall(_ answers: [ClassAnswer], at stage: Stage) {
        for answer in answers {
            guard let number = lesson.activity(asking: answer.item) else { continue }
            let isPrediction = session.runs[lesson.id]?.plays[number].isLive ?? false
            // On a led activity nobody is told anything before the teacher tells it.
            let isJudged = stage.pace == .free || isPrediction
            session.runs[lesson.id]?.recall(answer, in: number, isJudged: isJudged)
            answered.insert(answer.item)
            let isOfEarlierVote = stage.activity == number && stage.vote != answer.vote && !isPrediction
            if stage.pace == .free || !isOfEarlierVote { sent[answer.item] = answer }
        }
    }
}
