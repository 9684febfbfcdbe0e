/// How much of the flow is the learner's: chosen by key, or gone up by itself.
extension LivePlay {
    /// What can be chosen: the gaps are as many as the history has come to.
    var levels: [Fading] {
        let gaps: Fading = practice.history.next == .watch ? .gaps(round: 1) : practice.history.next
        return [.watch, gaps == .alone ? .gaps(round: Fading.rounds) : gaps, .alone]
    }

    mutating func chooseLevel() {
        detour = .levels(focus: levels.firstIndex(of: practice.level) ?? 1)
    }

    mutating func update(levelFocus focus: Int, _ action: Action) -> Reply {
        switch action {
        case .command(.up): detour = .levels(focus: max(0, focus - 1))
        case .command(.down): detour = .levels(focus: min(levels.count - 1, focus + 1))
        case .command(.back), .command(.previous): detour = nil
        case .command(.confirm), .command(.pick), .command(.next): return begin(at: levels[focus])
        case .choose(let number):
            guard levels.indices.contains(number) else { return .say(Words.Live.noSuchBreakIt(count: levels.count)) }
            return begin(at: levels[number])
        default: break
        }
        return .none
    }

    private mutating func begin(at level: Fading) -> Reply {
        rewind()
        practice.history.choose(level)
        return wake()
    }

    /// The run is over once its last message is looked at.
    mutating func noteEnd() {
        guard isAtTheEnd else { return }
        practice.finish(result)
    }

    /// How this run went: predictions while everything is shown, then gaps, then requests.
    var result: PracticeHistory.Result {
        let asked: [Bool]
        let count: Int
        if practice.level == .watch {
            let questions = runs.flatMap { [$0.sender?.question, $0.prediction] }.compactMap(\.self)
            asked = questions.compactMap(\.share).map { $0 == 1 }
            count = questions.count
        } else {
            let tasks = runs.flatMap(\.tasks)
            asked = tasks.flatMap(\.outcomes).map(\.isRight)
            count = tasks.reduce(0) { $0 + $1.count }
        }
        return PracticeHistory.Result(level: practice.level, right: asked.count { $0 }, asked: count)
    }

    /// The answers that are practice, each under an id that lasts: the step's, and what was asked in it.
    var practiceAnswers: [Ledger.Answer] {
        runs.flatMap { run in
            let sender = run.sender.flatMap { sender in
                sender.question.share.map {
                    Ledger.Answer(
                        item: run.senderID, score: Score(share: $0, points: 1), round: sender.round)
                }
            }
            let tasks = run.tasks.flatMap { task in
                task.outcomes.map { outcome in
                    Ledger.Answer(
                        item: run.step.blankID(outcome.name, message: task.message),
                        score: Score(share: outcome.isRight ? 1 : 0, points: 1), round: practice.round)
                }
            }
            return (sender.map { [$0] } ?? []) + tasks
        }
    }
}
