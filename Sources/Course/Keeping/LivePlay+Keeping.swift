extension LivePlay {
    /// What the learner filled in or wrote, and was judged since the flow stood so: practice, and what is remembered.
    func practised(since before: LivePlay, in lesson: String, seed: UInt64) -> [Course.Attempt] {
        runs.enumerated().flatMap { number, run in
            run.tasks.enumerated().flatMap { place, task -> [Course.Attempt] in
                let past = before.runs[number].tasks
                let wasJudged = past.indices.contains(place) && past[place].hasOutcome
                guard task.hasOutcome, !wasJudged else { return [] }
                switch task.work {
                case .gaps(let gaps): return gaps.attempts(at: run.step, message: task.message, lesson, seed)
                case .writing(let writing):
                    return [writing.attempt(at: run.step, message: task.message, lesson, seed)]
                }
            }
        }
    }
}

extension RequestTask {
    fileprivate var hasOutcome: Bool { !outcomes.isEmpty }
}

extension GapTask {
    /// One for each gap; what is left out twice is one.
    fileprivate func attempts(
        at step: LiveFlow.Step, message: Int, _ lesson: String, _ seed: UInt64
    ) -> [Attempt] {
        var keys: [String] = []
        for (key, _) in outcomes where !keys.contains(key) { keys.append(key) }
        return keys.compactMap { key in
            guard let slot = request.gaps.first(where: { request.slots[$0].key == key }) else { return nil }
            let isRight = outcomes.allSatisfy { $0.key != key || $0.isRight }
            let content = ContentMark(of: request.slots[slot])
            return Attempt(
                lesson: lesson, item: step.blankID(key, message: message), content: content,
                response: .text(request.filled[slot] ?? "", overruled: []),
                score: Score(share: isRight ? 1 : 0, points: 0), seed: seed,
                parts: [Attempt.Part(content: content, isRight: isRight)])
        }
    }
}

extension WritingTask {
    /// What was missed comes back as a blank; whoever can write the rest alone need not be asked for it.
    fileprivate func attempt(
        at step: LiveFlow.Step, message: Int, _ lesson: String, _ seed: UInt64
    ) -> Attempt {
        let missed = missed
        let parts = GapRequest.slots(of: template).filter { missed.contains($0.key) }.map { slot in
            Attempt.Part(
                content: ContentMark(of: slot), isRight: false,
                learned: Learned(lesson: lesson, item: step.blankID(slot.key, message: message)))
        }
        return Attempt(
            lesson: lesson, item: step.blankID("request", message: message), content: ContentMark(of: template),
            response: .text(edit.text, overruled: []),
            score: Score(share: isRightAtOnce == true ? 1 : 0, points: 0), seed: seed, parts: parts)
    }
}
