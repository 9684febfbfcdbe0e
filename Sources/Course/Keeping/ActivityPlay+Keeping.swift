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
        case .exam(let exam): return exam.standings
        case .live(let live): return live.runs.flatMap(\.standings)
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

    /// Goes on where it was left, once all that was kept of it was put back.
    mutating func resume(practice: PracticeHistory?) {
        switch self {
        case .exam(var exam):
            exam.resume()
            self = .exam(exam)
        case .live(var live):
            if let practice { live.practice.history = practice }
            self = .live(live)
        default: break
        }
    }

    /// The id of the question of a quiz or an exam that is on the screen.
    var questionAtHand: String? {
        switch self {
        case .quiz(let quiz): quiz.currentID
        case .exam(let exam): exam.currentID
        default: nil
        }
    }

    /// The id of the item that is on the screen; nil where none is.
    func itemAtHand(of activity: Activity) -> String? {
        switch self {
        case .quiz, .exam: questionAtHand
        case .live(let live): live.run?.step.id
        case .reading, .broken: nil
        case .order, .match, .question, .open: activity.id
        }
    }

    /// Goes to a question of a quiz or an exam, by its id; where there is none such, nothing happens.
    mutating func show(_ question: String) {
        switch self {
        case .quiz(var quiz):
            quiz.current = quiz.items.firstIndex { $0.id == question } ?? quiz.current
            self = .quiz(quiz)
        case .exam(var exam):
            exam.show(question)
            self = .exam(exam)
        default: break
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
    /// An answer tells about the item of the lesson that the question was drawn from.
    fileprivate var standings: [ItemStanding] {
        let drawn = Dictionary(exam.items.map { ($0.question.id, $0) }) { $1 }
        return items.map { item in
            var standing = item.standing
            guard let score = standing.score, let drawn = drawn[item.id] else { return standing }
            standing.parts = [Attempt.Part(content: drawn.content, isRight: score.share == 1, learned: drawn.learned)]
            return standing
        }
    }

    fileprivate mutating func restore(_ item: String, _ response: Response?, hints: Int, isJudged: Bool) {
        guard let number = items.firstIndex(where: { $0.id == item }) else { return }
        items[number].restore(response, hints: hints, isJudged: false)
        guard isJudged else { return }
        items[number].judge()
        stage = .result
    }

    /// Goes to a question by its id.
    mutating func show(_ question: String) {
        guard let number = items.firstIndex(where: { $0.id == question }) else { return }
        stage = isHandedIn ? .looking(number) : .asking(number)
    }

    /// Comes back to the first question that has no answer yet, or to all of them before handing in.
    mutating func resume() {
        guard !isHandedIn, items.contains(where: { $0.play.isBegun }) else { return }
        stage = items.firstIndex { !$0.play.isBegun }.map { .asking($0) } ?? .handingIn(focus: items.count)
    }
}

extension LivePlay.Run {
    /// The step's prediction, and who sends it; the latter is practice, worth no points, and only told what it is about
    /// while it is asked.
    var standings: [ItemStanding] {
        [
            prediction.map { prediction in
                let content = ContentMark(of: prediction.question, title: step.title, prompt: step.framing.prompt)
                return ActivityPlay.standing(step.id, prediction, content, 1)
            },
            sender.map { sender in
                var standing = ActivityPlay.standing(
                    senderID, sender.question, ContentMark(of: sender.question.question, title: "", prompt: []), 0)
                standing.parts = []
                return standing
            },
        ].compactMap(\.self)
    }

    /// What the question who sends the step goes by.
    var senderID: String { "\(step.id)#sender" }
}

extension LivePlay {
    fileprivate mutating func restore(_ item: String, _ response: Response?, hints: Int, isJudged: Bool) {
        if let number = runs.firstIndex(where: { $0.step.id == item }) {
            runs[number].prediction?.restore(response, hints: hints, isJudged: isJudged)
        } else if let number = runs.firstIndex(where: { $0.senderID == item }) {
            runs[number].sender?.question.restore(response, hints: hints, isJudged: isJudged)
        }
    }
}
