/// Any activity being played: one case each.
enum ActivityPlay: Equatable, Sendable {
    case reading(ReadingPlay)
    case order(OrderPlay)
    case match(MatchPlay)
    case question(ChoicePlay)
    case open(OpenPlay)
    case quiz(QuizPlay)
    case live(LivePlay)
    case exam(ExamPlay)
    case broken(BrokenPlay)

    /// - Parameter only: for a quiz or an exam, the ids of the questions to ask.
    init(_ activity: Activity, only: Set<String>? = nil, random: (String) -> SeededGenerator) {
        let framing = activity.framing
        self =
            switch activity.task {
            case .reading(let reading): .reading(ReadingPlay(reading: reading, framing: framing))
            case .order(let order):
                .order(OrderPlay(order, framing: framing, points: activity.points, random: random(activity.id)))
            case .match(let match):
                .match(MatchPlay(match, framing: framing, points: activity.points, random: random(activity.id)))
            case .question(let question):
                .question(ChoicePlay(question, framing: framing, points: activity.points, random: random(activity.id)))
            case .open(let question): .open(OpenPlay(question, framing: framing, points: activity.points))
            case .quiz(let items): .quiz(QuizPlay(items, framing: framing, only: only, random: random))
            case .live(let flow): .live(LivePlay(flow, framing: framing, random: random))
            case .exam(let exam) where exam.items.isEmpty:
                .broken(BrokenPlay(sentences: [Words.Broken.emptyExam]))
            case .exam(let exam):
                .exam(ExamPlay(exam, framing: framing, points: activity.points, only: only, random: random))
            case .broken(let sentences): .broken(BrokenPlay(sentences: sentences))
            }
    }

    var play: any Play {
        switch self {
        case .reading(let play): play
        case .order(let play): play
        case .match(let play): play
        case .question(let play): play
        case .open(let play): play
        case .quiz(let play): play
        case .live(let play): play
        case .exam(let play): play
        case .broken(let play): play
        }
    }

    mutating func update(_ action: Action) -> Reply {
        func updated<P: Play>(_ play: P, _ wrap: (P) -> ActivityPlay) -> (ActivityPlay, Reply) {
            var play = play
            let reply = play.update(action)
            return (wrap(play), reply)
        }
        let (next, reply) =
            switch self {
            case .reading(let play): updated(play, ActivityPlay.reading)
            case .order(let play): updated(play, ActivityPlay.order)
            case .match(let play): updated(play, ActivityPlay.match)
            case .question(let play): updated(play, ActivityPlay.question)
            case .open(let play): updated(play, ActivityPlay.open)
            case .quiz(let play): updated(play, ActivityPlay.quiz)
            case .live(let play): updated(play, ActivityPlay.live)
            case .exam(let play): updated(play, ActivityPlay.exam)
            case .broken(let play): updated(play, ActivityPlay.broken)
            }
        self = next
        return reply
    }

    /// What was answered so far: each item's id, its share and its points.
    func answers(of activity: Activity) -> [Ledger.Answer] {
        switch self {
        case .quiz(let quiz):
            quiz.items.compactMap { item in
                item.share.map { .init(item: item.id, score: Score(share: $0, points: item.points)) }
            }
        case .exam(let exam):
            exam.items.compactMap { item in
                item.share.map { .init(item: item.id, score: Score(share: $0, points: item.points)) }
            }
        case .live(let live):
            live.runs.compactMap { run in
                run.prediction?.share.map { .init(item: run.step.id, score: Score(share: $0, points: 1)) }
            } + live.practiceAnswers
        default:
            play.share.map { [.init(item: activity.id, score: Score(share: $0, points: activity.points))] } ?? []
        }
    }
}
