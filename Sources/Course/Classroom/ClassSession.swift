/// A learner's part in a class: the activities as alone, in the place where the class is.
///
/// On a led activity a submitted answer goes to the host and stays without a verdict until the teacher reveals it; then
/// the very code that judges alone judges here. At a free pace it is the lesson as alone, each answer told to the host.
public struct ClassSession: Program {
    /// What the host knows this learner by.
    public let name: String
    public private(set) var stage = Stage()
    let lesson: Lesson
    var session: Session
    /// What was submitted in the vote that is open or was last, by item.
    var sent: [String: ClassAnswer] = [:]
    /// The items that were answered in any vote.
    var answered: Set<String> = []
    /// Answers that the host has not acknowledged; they are sent again after a break.
    public private(set) var unacknowledged: [ClassAnswer] = []
    var turns: [Int: FlowTurn] = [:]
    /// The break-it that this learner wants to see, and the line under the cursor.
    var wish: Int?
    var wishFocus = 0
    /// Whether the host is heard.
    public private(set) var isConnected = true
    var isDismissed = false
    var notice: String?
    public private(set) var hasEnded = false

    /// - Parameters:
    ///   - lesson: as its file says it, with its exams gathered.
    ///   - seed: the class's.
    public init(_ lesson: Lesson, seed: UInt64, name: String) {
        self.name = name
        let lesson = lesson.inClass(seed: seed)
        self.lesson = lesson
        session = Session(lessons: [], seed: seed)
        session.isLed = true
        _ = session.begin(with: lesson.id)
        _ = session.update(.deliver(.lesson(lesson)))
    }

    /// The activity that the class is at; nil in the lobby and at a free pace.
    var ledActivity: Int? { stage.pace == .led ? stage.activity : nil }

    public mutating func update(_ action: Action) -> [Effect] {
        if case .deliver(let delivery) = action {
            if case .classroom(let event) = delivery { return receive(event) }
            return stage.pace == .free ? relay(session.update(action)) : []
        }
        if case .command(.quit) = action { return leave() }
        guard !isDismissed, !stage.hasEnded else { return action == .command(.confirm) ? leave() : [] }
        notice = nil
        if action == .command(.howSure), stage.pace == .led { return [] }
        if session.overlay != nil { return keepOnly(session.update(action)) }
        if stage.pace == .free { return updateFree(action) }
        guard let number = stage.activity else { return [] }
        if stage.isChoosingBreakIt { return wish(action) }
        return updateLed(action, number)
    }

    private mutating func leave() -> [Effect] {
        hasEnded = true
        return [.leave]
    }

    // What the host tells

    private mutating func receive(_ event: ClassEvent) -> [Effect] {
        switch event {
        case .news(.stage(let stage)): return follow(stage)
        case .news(.turn(let number, let turn)):
            guard (0..<Stage.mostTurns).contains(number) else { return [] }
            turns[number] = turn
            showFlow()
        case .news(.dismissed): isDismissed = true
        case .kept(let answer): unacknowledged.removeAll { $0.item == answer.item && $0.vote == answer.vote }
        case .notKept(let answer):
            unacknowledged.removeAll { $0 == answer }
            if sent[answer.item] == answer { sent[answer.item] = nil }
            if answer.vote <= 1 { answered.remove(answer.item) }
            notice = Words.Class.notKept
        case .lost: isConnected = false
        case .found:
            isConnected = true
            notice = Words.Class.connected
            return unacknowledged.map { .classroom(.answer($0)) }
        }
        return []
    }

    private mutating func follow(_ next: Stage) -> [Effect] {
        guard next.number >= stage.number else { return [] }
        let next = next.fitting(lesson)
        let before = stage
        stage = next
        session.isLed = next.pace == .led
        // A turn is told before the stage that counts it, so only a stage can say that the flow begins anew.
        if next.flow?.turns ?? 0 == 0 { turns = [:] }
        if next.phase != before.phase || next.vote != before.vote {
            // What was said of an earlier key no longer fits what is shown.
            notice = nil
            session.notice = nil
        }
        if next.pace == .led, next.activity != before.activity || before.pace != .led {
            session.overlay = nil
            wish = nil
            if let number = next.activity { session.show(number, of: lesson.id) }
        }
        // What was said of the page before says nothing of this one.
        if next.activity != before.activity || next.flow != before.flow || next.pace != before.pace { notice = nil }
        if next.isChoosingBreakIt != before.isChoosingBreakIt {
            notice = nil
            wish = nil
            wishFocus = 0
        }
        if next.vote != before.vote, next.activity == before.activity { sent = [:] }
        if next.phase == .revealed, next.pace == .led, let number = next.activity { disclose(number) }
        // What was answered and never revealed counts like the rest.
        if next.hasEnded { for number in lesson.activities.indices where isAnswered(number) { disclose(number) } }
        showFlow()
        return []
    }

    private mutating func disclose(_ number: Int) { session.runs[lesson.id]?.disclose(number) }

    private mutating func showFlow() {
        guard let number = ledActivity, let place = stage.flow, place.turns == 0 || turns[place.turns - 1] != nil else {
            return
        }
        let known = (0..<place.turns).compactMap { turns[$0] }
        session.runs[lesson.id]?.showFlow(number, known, at: place)
    }

    // What the learner does

    private mutating func updateFree(_ action: Action) -> [Effect] {
        let place = session.place
        let effects = relay(session.update(action))
        guard session.place != place, case .activity(_, let number) = session.place else { return effects }
        return effects + [.classroom(.at(number))]
    }

    private mutating func updateLed(_ action: Action, _ number: Int) -> [Effect] {
        if isAnswered(number), stage.phase != .revealed, stage.flow == nil, stage.phase != .open {
            notice = Words.Class.closed
            return []
        }
        // Tried on a copy: what would lead elsewhere, or send something, is the teacher's to do.
        var next = session
        _ = next.update(action)
        guard next.place == .activity(lesson.id, number) else {
            notice = Words.Class.teacherLeads
            return []
        }
        guard let answer = next.judged(number, of: lesson, since: session) else {
            if next.runs[lesson.id]?.waitsForFlow(number) ?? false {
                notice = Words.Class.teacherSends
                return []
            }
            session = next
            return []
        }
        guard stage.flow == nil else {
            session = next
            return send(answer.with(vote: 1))
        }
        guard stage.phase == .open else {
            notice = stage.phase == .shown ? Words.Class.notOpen : Words.Class.closed
            return []
        }
        session.runs[lesson.id]?.put(answer.response, in: number)
        return send(answer.with(vote: stage.vote))
    }

    func isAnswered(_ number: Int) -> Bool { lesson.activities[number].items.contains { sent[$0.id] != nil } }

    mutating func send(_ answer: ClassAnswer) -> [Effect] {
        guard sent[answer.item] != answer else { return [] }
        sent[answer.item] = answer
        answered.insert(answer.item)
        unacknowledged.removeAll { $0.item == answer.item && $0.vote == answer.vote }
        unacknowledged.append(answer)
        return [.classroom(.answer(answer))]
    }

    private mutating func wish(_ action: Action) -> [Effect] {
        let last = breakIts.count - 1
        guard last >= 0 else { return [] }
        switch action {
        case .command(.up): wishFocus = max(0, wishFocus - 1)
        case .command(.down): wishFocus = min(last, wishFocus + 1)
        case .command(.confirm), .command(.pick): return choose(wishFocus)
        case .choose(let number) where number <= last: return choose(number)
        default: break
        }
        return []
    }

    private mutating func choose(_ number: Int) -> [Effect] {
        wish = number
        wishFocus = number
        notice = Words.Class.wishIsIn
        return [.classroom(.choose(number))]
    }

    var breakIts: [LiveFlow.Step] {
        guard let number = stage.activity, let place = stage.flow,
            case .live(let flow) = lesson.activities[number].task,
            flow.steps.indices.contains(place.step)
        else { return [] }
        return flow.steps[place.step].breakIts
    }

    /// What a lesson alone keeps on the learner's machine goes to the host here; a live flow stays the session's own.
    private mutating func relay(_ effects: [Effect]) -> [Effect] {
        effects.flatMap { effect -> [Effect] in
            switch effect {
            case .keep(let keeping): answers(in: keeping).flatMap { send($0) }
            case .remember: []
            case .leave:
                leave()
            default: [effect]
            }
        }
    }

    private func keepOnly(_ effects: [Effect]) -> [Effect] { [] }

    private func answers(in keeping: Keeping) -> [ClassAnswer] {
        switch keeping.entry {
        // Practice in a flow is nobody else's.
        case .answer(let attempt) where lesson.activity(asking: attempt.item) != nil:
            let vote = (unacknowledged + sent.values).filter { $0.item == attempt.item }.map(\.vote).max() ?? 0
            return [ClassAnswer(attempt, vote: vote + 1)]
        case .revision(let attempt):
            return sent[attempt.item].map { [ClassAnswer(attempt, vote: $0.vote)] } ?? []
        default: return []
        }
    }
}

extension ClassAnswer {
    init(_ attempt: Attempt, vote: Int) {
        self.init(
            item: attempt.item, vote: vote, response: attempt.response, hints: attempt.hints,
            confidence: attempt.confidence)
    }

    func with(vote: Int) -> ClassAnswer {
        var answer = self
        answer.vote = vote
        return answer
    }
}
