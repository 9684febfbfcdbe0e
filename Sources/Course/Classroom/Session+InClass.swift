/// What a class needs of the lesson that is played in it.
extension Session {
    /// Goes to an activity without asking the learner.
    mutating func show(_ number: Int, of lesson: String) {
        guard let run = runs[lesson], run.plays.indices.contains(number) else { return }
        place = .activity(lesson, number)
        notice = nil
    }

    /// The answer that was judged in an activity since another state of the session; nil where none was.
    func judged(_ number: Int, of lesson: Lesson, since before: Session) -> ClassAnswer? {
        guard let run = runs[lesson.id], let past = before.runs[lesson.id] else { return nil }
        let activity = lesson.activities[number]
        let then = past.plays[number].standings(of: activity)
        return run.plays[number].standings(of: activity).lazy.compactMap { now -> ClassAnswer? in
            guard now.score != nil, let response = now.response, lesson.activity(asking: now.item) != nil,
                then.first(where: { $0.item == now.item })?.score == nil
            else { return nil }
            return ClassAnswer(item: now.item, response: response, hints: now.hints)
        }.first
    }
}

extension LessonRun {
    /// Puts an answer in without submitting it.
    mutating func put(_ response: Response, in number: Int) {
        let activity = lesson.activities[number]
        var play = freshPlay(number)
        let hints = plays[number].standings(of: activity).first?.hints ?? 0
        play.restore(activity.id, response, hints: hints, isJudged: false)
        replace(number, with: play)
    }

    /// Puts an earlier answer in, as it was given.
    mutating func recall(_ answer: ClassAnswer, in number: Int, isJudged: Bool) {
        // The predictions of a flow are many, and each is put in by itself.
        var play = plays[number].isLive ? plays[number] : freshPlay(number)
        play.restore(answer.item, answer.response, hints: answer.hints, isJudged: isJudged)
        replace(number, with: play)
    }

    /// Tells what is right, whether or not anything was answered.
    mutating func disclose(_ number: Int) {
        let activity = lesson.activities[number]
        guard activity.isScored, plays[number].play.share == nil else { return }
        var play = plays[number]
        play.disclose()
        replace(number, with: play)
    }

    /// Whether a live flow waits for an answer of its own server.
    func waitsForFlow(_ number: Int) -> Bool {
        guard case .live(let live) = plays[number] else { return false }
        return live.phase == .busy || live.phase == .starting
    }

    /// Shows the teacher's flow as far as it has come.
    mutating func showFlow(_ number: Int, _ turns: [FlowTurn], at place: Stage.FlowPlace) {
        guard plays.indices.contains(number), case .live(var live) = plays[number] else { return }
        live.follow(turns, at: place)
        replace(number, with: .live(live))
    }
}

extension ActivityPlay {
    /// Judges what stands there now, and nothing counts as wrong.
    mutating func disclose() {
        switch self {
        case .order(var play):
            play.judge()
            self = .order(play)
        case .match(var play):
            play.judge()
            self = .match(play)
        case .question(var play):
            play.judge()
            self = .question(play)
        case .open(var play):
            play.judge()
            self = .open(play)
        case .reading, .quiz, .live, .exam, .broken: break
        }
    }
}

extension LivePlay {
    /// Shows a flow that somebody else runs.
    mutating func follow(_ turns: [FlowTurn], at place: Stage.FlowPlace) {
        let sent = turns.compactMap { if case .performed(let id, _) = $0 { id } else { nil } }
        // What another run of the flow has sent is no part of this one.
        for number in runs.indices where !sent.contains(runs[number].step.id) { runs[number].forget() }
        detour = nil
        for turn in turns {
            guard case .performed(let id, let exchanges) = turn,
                let number = runs.firstIndex(where: { $0.step.id == id })
            else { continue }
            runs[number].exchanges = exchanges
            runs[number].sender = nil
        }
        guard runs.indices.contains(place.step) else { return }
        current = place.step
        looked = place.exchange.flatMap { runs[current].exchanges?.indices.contains($0) == true ? $0 : nil }
        let isSent = runs[current].exchanges != nil
        // A prediction that was made waits for its step.
        phase = !isSent && runs[current].prediction?.share != nil ? .busy : .ready
        for number in runs.indices where runs[number].exchanges != nil {
            let seen = number < current ? runs[number].exchanges?.count ?? 0 : 0
            runs[number].seen = max(runs[number].seen, number == current ? (looked ?? -1) + 1 : seen)
        }
        guard let broken = place.broken, case .broke(let id, let exchanges) = turns.last,
            exchanges.indices.contains(broken), let breakIt = runs[current].step.breakIts.first(where: { $0.id == id })
        else { return }
        var run = Run(breakIt, random: SeededGenerator(seed: 0, for: id))
        run.exchanges = exchanges
        run.seen = broken + 1
        detour = .running(run, looked: broken)
    }
}
