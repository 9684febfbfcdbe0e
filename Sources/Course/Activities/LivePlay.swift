/// A live flow being watched: predict, run, read, and break it.
///
/// What the learner looks at is a stage: a step before it is sent, or one of its exchanges after.
/// Stages behind the furthest one can be looked at again; nothing is undone by looking.
struct LivePlay: Play {
    enum Phase: Equatable, Sendable {
        case asleep
        case starting
        case ready
        /// A command is under way; its report will come.
        case busy
        case failed(String)
    }

    var flow: LiveFlow
    var framing: Framing
    var phase: Phase = .asleep
    var runs: [Run]
    /// The step looked at.
    var current = 0
    /// The exchange looked at; nil for the step before it is sent.
    var looked: Int?
    /// The break-its of the step, chosen from or being run.
    var detour: Detour?
    private(set) var parameter: Int?
    var clockAhead = 0
    /// What is left of codes and tokens, as the server last said.
    var lifetimes: [Lifetime] = []
    private var isRunningToEnd = false
    var practice: Practice
    /// What the values that were asked for are for.
    var purpose: Purpose?
    /// A token that is being read.
    var opened: OpenedToken?

    enum Detour: Equatable, Sendable {
        case choosing(focus: Int)
        /// How much of the flow shall be the learner's.
        case levels(focus: Int)
        case running(Run, looked: Int?)
        /// The learner's own request.
        case own(Attempt)
        /// The learner's own browser is on its way.
        case away(Outing)
    }

    init(_ flow: LiveFlow, framing: Framing, random: (String) -> SeededGenerator) {
        self.flow = flow
        self.framing = framing
        runs = flow.steps.map { Run($0, random: random($0.id)) }
        practice = Practice(random: random("\(flow.steps.first?.id ?? "")#gaps"))
        for number in runs.indices { runs[number].sender = SenderTask(flow, step: number, random: random) }
    }

    /// Predictions right ÷ predictions; nil until one was made.
    var share: Double? {
        let predictions = runs.compactMap(\.prediction)
        guard predictions.contains(where: { $0.share != nil }) else { return nil }
        return predictions.reduce(0) { $0 + ($1.share ?? 0) } / Double(predictions.count)
    }

    var isBegun: Bool { phase != .asleep }
    var hasInHand: Bool { detour != nil || parameter != nil || opened != nil }

    var run: Run? { runs.indices.contains(current) ? runs[current] : nil }

    /// The exchange on the screen; nil before the step was sent.
    var exchange: Exchange? { looked.flatMap { run?.exchanges?[$0] } }

    /// Forgets the server's run, so that the flow can begin anew; predictions made stay made.
    mutating func rewind() {
        for number in runs.indices {
            runs[number].forget()
        }
        lifetimes = []
        phase = .asleep
        current = 0
        looked = nil
        detour = nil
        parameter = nil
        clockAhead = 0
        isRunningToEnd = false
        purpose = nil
        opened = nil
    }

    /// To be asked when the activity comes to the front.
    mutating func wake() -> Reply {
        guard phase == .asleep else { return .none }
        phase = .starting
        beginPractice()
        return Reply(effects: [.live(.start(provider: flow.provider))])
    }

    mutating func update(_ action: Action) -> Reply {
        if case .deliver(.live(let report)) = action { return receive(report) }
        if case .deliver(.lifetimes(let lifetimes)) = action {
            self.lifetimes = lifetimes
            return .none
        }
        // What a browser does that nobody waits for any more.
        if case .deliver = action, phase != .ready { return .none }
        switch phase {
        case .asleep: return wake()
        case .starting, .busy: return .say(Words.Live.stillWorking)
        case .failed:
            guard action.beginsAnew || action == .command(.confirm) else { return .none }
            rewind()
            return wake()
        case .ready: break
        }
        if let reply = updateTexts(action) { return reply }
        if detour != nil { return updateDetour(action) }
        if let reply = updateGate(action) { return reply }
        if action == .command(.confirm) || action == .command(.next) { return goOn() }
        if let reply = updateTools(action) { return reply }
        return updateStage(action)
    }

    /// What works at every stage.
    private mutating func updateTools(_ action: Action) -> Reply? {
        switch action {
        case .command(.previous): return goBack()
        case .command(.back): parameter = nil
        case .command(.fade): chooseLevel()
        case .command(.runToEnd):
            isRunningToEnd = true
            practice.isShortened = true
            return performNext()
        case .command(.breakIt):
            guard let run, !run.step.breakIts.isEmpty else { return .say(Words.Live.nothingToBreak) }
            detour = .choosing(focus: 0)
        case .command(.edit): return beginEditing()
        case .command(.moveClock):
            phase = .busy
            return Reply(effects: [.live(.advance(seconds: 60))])
        case .command(.browse): return setOut()
        case .command where action.beginsAnew:
            rewind()
            return wake()
        case .command(.hint): return runs.indices.contains(current) ? runs[current].hints.takeOne() : Reply.none
        default: return nil
        }
        return Reply.none
    }

    private mutating func updateStage(_ action: Action) -> Reply {
        if looked != nil { return select(action) }
        guard runs.indices.contains(current), runs[current].exchanges == nil else { return .none }
        return action == .command(.skip) ? perform() : predict(action)
    }

    /// Hands the action to the step's prediction; once that is made, the step is sent.
    private mutating func predict(_ action: Action) -> Reply {
        guard var prediction = runs[current].prediction, prediction.share == nil else { return .none }
        let reply = prediction.update(action)
        runs[current].prediction = prediction
        return prediction.share == nil ? reply : perform()
    }

    /// Moves among the parameters of the shown request.
    private mutating func select(_ action: Action) -> Reply {
        let count = exchange.map { parameters(of: $0, in: runs[current].step).count } ?? 0
        guard count > 0 else { return .none }
        switch action {
        case .command(.down): parameter = parameter.map { min($0 + 1, count - 1) } ?? 0
        case .command(.up): parameter = parameter.flatMap { $0 == 0 ? nil : $0 - 1 }
        case .command(.nextField): parameter = parameter.map { ($0 + 1) % count } ?? 0
        case .command(.previousField): parameter = parameter.map { ($0 + count - 1) % count } ?? count - 1
        case .choose(let number) where number < count: parameter = number
        default: break
        }
        return .none
    }

    /// On from this stage to the next one, sending what is not sent yet.
    private mutating func goOn() -> Reply {
        parameter = nil
        guard runs.indices.contains(current) else { return .onward }
        guard let exchanges = runs[current].exchanges else {
            let isPredicted = runs[current].prediction.map { $0.share != nil } ?? true
            return isPredicted ? perform() : predict(.command(.confirm))
        }
        let next = (looked ?? -1) + 1
        guard next < exchanges.count else { return nextStep() }
        look(at: next)
        return .none
    }

    private mutating func goBack() -> Reply {
        parameter = nil
        if let looked {
            self.looked = looked == 0 ? nil : looked - 1
        } else if current > 0 {
            current -= 1
            looked = runs[current].exchanges.map { max(0, $0.count - 1) }
        } else {
            return .say(Words.Live.atTheStart)
        }
        return .none
    }

    private mutating func look(at exchange: Int) {
        looked = exchange
        runs[current].seen = max(runs[current].seen, exchange + 1)
        noteEnd()
    }

    private mutating func nextStep() -> Reply {
        guard current + 1 < runs.count else { return .onward }
        current += 1
        looked = nil
        return .none
    }

    mutating func perform() -> Reply {
        guard runs.indices.contains(current) else { return .onward }
        if reveal() { return isRunningToEnd ? performNext() : .none }
        phase = .busy
        return Reply(effects: [.live(.perform(runs[current].step))])
    }

    /// Whether the report can be an answer to this flow's own command: what another one had under way when it was
    /// left comes before this one's server has started.
    private func awaits(_ report: LiveReport) -> Bool {
        switch report {
        case .started: phase == .starting
        case .performed, .broke, .attempted, .advanced, .values, .verified, .setOut, .cannotSetOut, .cameHome,
            .stayedHome:
            phase == .busy
        case .stopped, .failed: true
        }
    }

    /// The first step that is not sent yet, for "run to the end".
    private mutating func performNext() -> Reply {
        guard let next = runs.firstIndex(where: { $0.exchanges == nil }) else {
            isRunningToEnd = false
            current = runs.count - 1
            looked = runs.last?.exchanges.map { max(0, $0.count - 1) }
            return .none
        }
        current = next
        return perform()
    }

    private mutating func receive(_ report: LiveReport) -> Reply {
        guard awaits(report) else { return .none }
        switch report {
        case .started: phase = .ready
        case .performed(let step, let exchanges):
            phase = .ready
            guard let number = runs.firstIndex(where: { $0.step.id == step }) else { return .none }
            runs[number].exchanges = exchanges
            clockAhead += exchanges.reduce(0) { $0 + $1.waited }
            current = number
            guard !exchanges.isEmpty else { return isRunningToEnd ? performNext() : .none }
            look(at: isRunningToEnd ? exchanges.count - 1 : 0)
            let isHalted = exchanges.contains { !$0.meetsExpectation || $0.isFailure }
            if isHalted { isRunningToEnd = false }
            if isRunningToEnd { return performNext() }
            return isHalted ? .say(Words.Live.notAsExpected) : .none
        case .broke(let breakIt, let exchanges):
            phase = .ready
            guard case .running(var run, _) = detour, run.step.id == breakIt else { return .none }
            run.exchanges = exchanges
            run.seen = min(1, exchanges.count)
            detour = .running(run, looked: exchanges.isEmpty ? nil : 0)
        case .attempted(_, let exchange, let differences):
            phase = .ready
            return receive(exchange, differences)
        case .advanced(let total):
            phase = .ready
            clockAhead = total
        case .values(let values):
            phase = .ready
            return receive(values)
        case .verified(let verdict, let now):
            phase = .ready
            opened?.verdict = verdict
            opened?.now = now
        case .setOut, .cannotSetOut, .cameHome, .stayedHome: return receive(trip: report)
        case .stopped: phase = .asleep
        case .failed(let sentence):
            isRunningToEnd = false
            phase = .failed(sentence)
        }
        return .none
    }
}

extension Action {
    /// Whatever the face calls it, the flow shall begin anew.
    fileprivate var beginsAnew: Bool { self == .command(.fromTheStart) || self == .command(.startOver) }
}
