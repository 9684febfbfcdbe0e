/// The live flow that the teacher runs: everybody sees the same exchanges, predicts, and says which break-it to try.
extension Room {
    func flow(of number: Int) -> LiveFlow? {
        lesson.activities.indices.contains(number) ? flow(of: lesson.activities[number]) : nil
    }

    func flow(of activity: Activity) -> LiveFlow? {
        if case .live(let flow) = activity.task { flow } else { nil }
    }

    private var flow: LiveFlow? { activity.flatMap(flow) }

    /// The step that is looked at.
    public var step: LiveFlow.Step? {
        guard let flow, let place = stage.flow, flow.steps.indices.contains(place.step) else { return nil }
        return flow.steps[place.step]
    }

    /// The break-its of the step that is looked at.
    public var breakIts: [LiveFlow.Step] { step?.breakIts ?? [] }

    func isSent(_ step: String) -> Bool { exchanges(of: step) != nil }

    func exchanges(of step: String) -> [Exchange]? {
        turns.lazy.compactMap { turn in
            if case .performed(step, let exchanges) = turn { exchanges } else { nil }
        }.first
    }

    /// A flow begins anew each time that its activity comes.
    mutating func beginFlow() -> [RoomEffect] {
        guard let flow else { return [] }
        turns = []
        flowFault = nil
        stage.flow = Stage.FlowPlace()
        isFlowBusy = true
        return [.live(.start(provider: flow.provider))]
    }

    /// On by one message; at a step's last one to the next step, which is then to be predicted.
    mutating func goOnInFlow(at now: Int) -> [RoomEffect] {
        guard let flow, let place = stage.flow, let step else { return [.refused(.notHere)] }
        if stage.isChoosingBreakIt { return breakIt(favourite ?? 0) }
        if place.broken != nil { return look(1) }
        guard let exchanges = exchanges(of: step.id) else { return performStep() }
        if (place.exchange ?? -1) + 1 < exchanges.count { return look(1) }
        guard place.step + 1 < flow.steps.count else { return follow(.next, at: now).filter { !$0.isKeeping } }
        return look(1)
    }

    mutating func performStep() -> [RoomEffect] {
        guard let step, !isFlowBusy, !isSent(step.id) else { return [.refused(.notHere)] }
        isFlowBusy = true
        stage.isChoosingBreakIt = false
        return [.live(.perform(step)), .changed]
    }

    mutating func look(_ direction: Int) -> [RoomEffect] {
        guard let flow, var place = stage.flow, let step else { return [.refused(.notHere)] }
        if let broken = place.broken { return look(atBroken: broken + direction) }
        let count = exchanges(of: step.id)?.count ?? 0
        let next = (place.exchange ?? -1) + direction
        if next >= count {
            guard count > 0 || isSent(step.id), place.step + 1 < flow.steps.count else { return [.refused(.notHere)] }
            place.step += 1
            place.exchange = nil
        } else if next >= 0 {
            place.exchange = next
        } else if place.exchange != nil {
            place.exchange = nil
        } else {
            guard place.step > 0 else { return [.refused(.notHere)] }
            place.step -= 1
            place.exchange = (exchanges(of: flow.steps[place.step].id)?.count).map { max(0, $0 - 1) }
        }
        stage.flow = place
        stage.isChoosingBreakIt = false
        return tell()
    }

    /// Behind its last message a break-it is over.
    private mutating func look(atBroken number: Int) -> [RoomEffect] {
        guard case .broke(_, let exchanges) = turns.last else { return [.refused(.notHere)] }
        stage.flow?.broken = exchanges.indices.contains(number) ? number : nil
        return tell()
    }

    mutating func askBreakIt() -> [RoomEffect] {
        guard let step, isSent(step.id), !breakIts.isEmpty, !isFlowBusy else { return [.refused(.notHere)] }
        stage.isChoosingBreakIt = true
        wishes = [:]
        return tell()
    }

    mutating func choose(_ breakIt: Int, by seat: Int, at now: Int) -> [RoomEffect] {
        guard let place = place(of: seat) else { return [.refused(fault(of: seat))] }
        seats[place].heard = now
        guard stage.isChoosingBreakIt else { return [.refused(.notOpen)] }
        guard breakIts.indices.contains(breakIt) else { return [.refused(.unfit)] }
        wishes[seat] = breakIt
        return [
            .keep(.choose(seat: seat, breakIt: breakIt)),
            .acknowledged(seat: seat, item: breakIts[breakIt].id, vote: 1), .changed,
        ]
    }

    /// The break-it that most want to see; of several the first. nil where nobody said so.
    public var favourite: Int? {
        let counts = Dictionary(wishes.map { ($0.value, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    mutating func breakIt(_ number: Int) -> [RoomEffect] {
        guard let step, !isFlowBusy, isSent(step.id), breakIts.indices.contains(number) else {
            return [.refused(.notHere)]
        }
        isFlowBusy = true
        stage.isChoosingBreakIt = false
        return [.live(.breakIt(breakIts[number], step: step.id)), .changed]
    }

    /// What the flow did is told to everybody.
    mutating func take(_ turn: FlowTurn) -> [RoomEffect] {
        guard let flow, var place = stage.flow else { return [] }
        isFlowBusy = false
        flowFault = nil
        if case .performed(let id, let exchanges) = turn {
            guard let number = flow.steps.firstIndex(where: { $0.id == id }), !isSent(id) else { return [] }
            place.step = number
            place.exchange = exchanges.isEmpty ? nil : 0
            place.broken = nil
        }
        if case .broke(_, let exchanges) = turn { place.broken = exchanges.isEmpty ? nil : 0 }
        turns.append(turn)
        place.turns = turns.count
        stage.flow = place
        return [.keep(.flow(turn)), .tell(.turn(turns.count - 1, turn))] + tell()
    }

    /// The server is there, and the first step may be sent.
    mutating func noteFlowStarted() -> [RoomEffect] {
        isFlowBusy = false
        return [.keep(.flowStarted), .changed]
    }

    mutating func fail(_ sentence: String) -> [RoomEffect] {
        isFlowBusy = false
        flowFault = sentence
        return [.keep(.flowFailed(sentence)), .changed]
    }
}

extension RoomEffect {
    fileprivate var isKeeping: Bool {
        if case .keep = self { true } else { false }
    }
}
