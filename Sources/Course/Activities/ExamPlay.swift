/// An exam: one question after the other without a verdict, a look back, and at the end all of them judged together.
struct ExamPlay: Play {
    enum Stage: Equatable, Sendable {
        /// A revisit, from the list before handing in, leads back there.
        case asking(Int, isRevisit: Bool = false)
        /// The questions, and behind the last the line that hands in.
        case handingIn(focus: Int)
        case result
        /// The judged questions, and behind the last the line that goes on.
        case list(focus: Int)
        case looking(Int)
    }

    let exam: Exam
    let framing: Framing
    let points: Int
    var items: [QuizPlay.Item]
    var stage = Stage.asking(0)

    /// - Parameter only: the ids of the questions to ask; nil for all.
    init(
        _ exam: Exam, framing: Framing, points: Int, only: Set<String>? = nil, random: (String) -> SeededGenerator
    ) {
        self.exam = exam
        self.framing = framing
        self.points = points
        items = exam.items.map(\.question).filter { only?.contains($0.id) ?? true }.map {
            QuizPlay.Item($0, isJudgedAtOnce: false, random: random($0.id))
        }
    }

    var isHandedIn: Bool {
        switch stage {
        case .asking, .handingIn: false
        case .result, .list, .looking: true
        }
    }

    /// Points earned ÷ points to be had; nil until it was handed in.
    var share: Double? {
        guard isHandedIn else { return nil }
        let total = items.reduce(0) { $0 + $1.points }
        let earned = items.reduce(0) { $0 + ($1.share ?? 0) * Double($1.points) }
        return total == 0 ? 0 : earned / Double(total)
    }

    var isBegun: Bool { !isHandedIn && (stage != .asking(0) || items.contains { $0.play.isBegun }) }
    var takesText: Bool { current?.play.takesText ?? false }
    /// From a question that is looked at one goes back to all of them.
    var hasInHand: Bool {
        if case .looking = stage { true } else { false }
    }

    /// The question that is asked or looked at.
    var current: QuizPlay.Item? {
        switch stage {
        case .asking(let number, _), .looking(let number): items.indices.contains(number) ? items[number] : nil
        case .handingIn, .result, .list: nil
        }
    }

    mutating func update(_ action: Action) -> Reply {
        switch stage {
        case .asking(let number, let isRevisit): return ask(number, action, isRevisit: isRevisit)
        case .handingIn(let focus): return handIn(focus, action)
        case .result:
            if Reply.readOnly(action).goesOn { stage = .list(focus: firstMissed(from: 0) ?? items.count) }
            return .none
        case .list(let focus): return list(focus, action)
        case .looking(let number): return look(number, action)
        }
    }

    private mutating func ask(_ number: Int, _ action: Action, isRevisit: Bool) -> Reply {
        if action == .command(.previous) {
            stage = isRevisit ? .handingIn(focus: number) : .asking(max(0, number - 1))
            return .none
        }
        var reply = items[number].update(action)
        guard reply.goesOn else { return reply }
        reply.goesOn = false
        let isLast = isRevisit || number + 1 == items.count
        stage = isLast ? .handingIn(focus: items.count) : .asking(number + 1)
        return reply
    }

    private mutating func handIn(_ focus: Int, _ action: Action) -> Reply {
        switch choice(focus, action) {
        case .moved(let focus): stage = .handingIn(focus: focus)
        case .chosen(let number) where number < items.count: stage = .asking(number, isRevisit: true)
        case .chosen:
            for number in items.indices { items[number].judge() }
            stage = .result
        case .none: if action == .command(.previous) { stage = .asking(items.count - 1) }
        }
        return .none
    }

    private mutating func list(_ focus: Int, _ action: Action) -> Reply {
        switch choice(focus, action) {
        case .moved(let focus): stage = .list(focus: focus)
        case .chosen(let number) where number < items.count: stage = .looking(number)
        case .chosen: return .onward
        case .none: if action == .command(.previous) { stage = .result }
        }
        return .none
    }

    private mutating func look(_ number: Int, _ action: Action) -> Reply {
        switch action {
        case .command(.back), .command(.previous):
            stage = .list(focus: number)
            return .none
        default:
            var reply = items[number].update(action)
            if reply.goesOn {
                reply.goesOn = false
                stage = firstMissed(from: number + 1).map { .looking($0) } ?? .list(focus: items.count)
            }
            return reply
        }
    }

    private enum Choice {
        case none
        case moved(Int)
        case chosen(Int)
    }

    /// What an action means where the questions stand in a list with one line more.
    private func choice(_ focus: Int, _ action: Action) -> Choice {
        switch action {
        case .command(.up): .moved(max(0, focus - 1))
        case .command(.down): .moved(min(items.count, focus + 1))
        case .command(.first): .moved(0)
        case .command(.last): .moved(items.count)
        case .command(.confirm), .command(.pick), .command(.next): .chosen(focus)
        case .choose(let number) where (0...items.count).contains(number): .chosen(number)
        default: .none
        }
    }

    private func firstMissed(from number: Int) -> Int? {
        items.indices.first { $0 >= number && (items[$0].share ?? 0) < 1 }
    }
}
