extension ActivityPlay {
    /// How each item of the activity stands; nothing for what is not scored.
    func standings(of activity: Activity) -> [ItemStanding] {
        let prompt = activity.framing.prompt
        switch self {
        case .reading, .broken: return []
        case .order(let play):
            return [
                Self.standing(activity.id, play, ContentMark(of: play.order, title: activity.title), activity.points)
            ]
        case .match(let play):
            return [
                Self.standing(activity.id, play, ContentMark(of: play.match, title: activity.title), activity.points)
            ]
        case .question(let play):
            let content = ContentMark(of: play.question, title: activity.title, prompt: prompt)
            return [Self.standing(activity.id, play, content, activity.points)]
        case .open(let play):
            let content = ContentMark(of: play.question, title: activity.title, prompt: prompt)
            return [Self.standing(activity.id, play, content, activity.points)]
        case .quiz(let quiz): return quiz.items.map(\.standing)
        case .exam(let exam): return exam.items.map(\.standing)
        case .live(let live): return live.runs.compactMap(\.standing)
        }
    }

    fileprivate static func standing(
        _ item: String, _ play: some KeptPlay, _ content: ContentMark, _ points: Int
    ) -> ItemStanding {
        ItemStanding(
            item: item, content: content, response: play.response,
            score: play.share.map { Score(share: $0, points: points) }, hints: play.hints.shown,
            parts: play.recalled(content))
    }

    /// Puts back what was kept of an item.
    mutating func restore(_ item: String, _ response: Response?, hints: Int, isJudged: Bool) {
        switch self {
        case .reading, .broken: break
        case .order(var play): self = .order(Self.restored(&play, response, hints, isJudged))
        case .match(var play): self = .match(Self.restored(&play, response, hints, isJudged))
        case .question(var play): self = .question(Self.restored(&play, response, hints, isJudged))
        case .open(var play): self = .open(Self.restored(&play, response, hints, isJudged))
        case .quiz(var quiz):
            quiz.restore(item, response, hints: hints, isJudged: isJudged)
            self = .quiz(quiz)
        case .exam(var exam):
            exam.restore(item, response, hints: hints, isJudged: isJudged)
            self = .exam(exam)
        case .live(var live):
            live.restore(item, response, hints: hints, isJudged: isJudged)
            self = .live(live)
        }
    }

    private static func restored<P: KeptPlay>(
        _ play: inout P, _ response: Response?, _ hints: Int, _ isJudged: Bool
    ) -> P {
        play.restore(response, hints: hints, isJudged: isJudged)
        return play
    }
}

extension QuizPlay.Item {
    var standing: ItemStanding {
        let (title, prompt) = (source.title, source.framing.prompt)
        return switch state {
        case .choice(let play):
            ActivityPlay.standing(
                id, play, ContentMark(of: play.question, title: title, prompt: prompt), source.points)
        case .open(let play):
            ActivityPlay.standing(
                id, play, ContentMark(of: play.question, title: title, prompt: prompt), source.points)
        }
    }

    mutating func restore(_ response: Response?, hints: Int, isJudged: Bool) {
        switch state {
        case .choice(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            state = .choice(play)
        case .open(var play):
            play.restore(response, hints: hints, isJudged: isJudged)
            state = .open(play)
        }
    }
}

extension QuizPlay {
    fileprivate mutating func restore(_ item: String, _ response: Response?, hints: Int, isJudged: Bool) {
        guard let number = items.firstIndex(where: { $0.id == item }) else { return }
        items[number].restore(response, hints: hints, isJudged: isJudged)
    }
}

extension ExamPlay {
    fileprivate mutating func restore(_ item: String, _ response: Response?, hints: Int, isJudged: Bool) {
        guard let number = items.firstIndex(where: { $0.id == item }) else { return }
        items[number].restore(response, hints: hints, isJudged: false)
        guard isJudged else { return }
        items[number].judge()
        stage = .result
    }

    /// Comes back to the first question that has no answer yet, or to all of them before handing in.
    mutating func resume() {
        guard !isHandedIn, items.contains(where: { $0.play.isBegun }) else { return }
        stage = items.firstIndex { !$0.play.isBegun }.map { .asking($0) } ?? .handingIn(focus: items.count)
    }
}

extension LivePlay.Run {
    /// nil for a step without a prediction.
    var standing: ItemStanding? {
        guard let prediction else { return nil }
        let content = ContentMark(of: prediction.question, title: step.title, prompt: step.framing.prompt)
        return ActivityPlay.standing(step.id, prediction, content, 1)
    }
}

extension LivePlay {
    fileprivate mutating func restore(_ step: String, _ response: Response?, hints: Int, isJudged: Bool) {
        guard let number = runs.firstIndex(where: { $0.step.id == step }) else { return }
        runs[number].prediction?.restore(response, hints: hints, isJudged: isJudged)
    }
}
