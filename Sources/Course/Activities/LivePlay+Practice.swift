/// What has to be settled before the step looked at is sent: who sends it, and the requests that are the learner's.
extension LivePlay {
    enum Gate: Equatable, Sendable {
        case sender
        /// The step's task with this number.
        case task(Int)
    }

    /// The first thing that is still to be settled.
    var gate: Gate? {
        guard looked == nil, let run, run.exchanges == nil else { return nil }
        if practice.level == .watch { return run.sender?.isOpen == true ? .sender : nil }
        // What the learner's own browser has sent is not to be written any more.
        guard run.held == nil else { return nil }
        return run.tasks.firstIndex { !$0.isDone }.map { .task($0) }
    }

    var task: RequestTask? {
        guard case .task(let number) = gate else { return nil }
        return run?.tasks[number]
    }

    var isFillingIn: Bool { task?.takesText ?? false }

    /// A run begins, as the history has it.
    mutating func beginPractice() {
        for (number, tasks) in practice.begin(flow.steps).enumerated() {
            runs[number].tasks = tasks
            runs[number].sender?.isSkipped = false
            runs[number].wasPredicted = runs[number].prediction?.share != nil
        }
    }

    /// - Returns: nil where the action is about something else.
    mutating func updateGate(_ action: Action) -> Reply? {
        switch gate {
        case .sender: updateSender(action)
        case .task(let number): updateTask(number, action)
        case nil: nil
        }
    }

    private mutating func updateSender(_ action: Action) -> Reply? {
        guard var sender = runs[current].sender else { return nil }
        defer { runs[current].sender = sender }
        switch action {
        case .command(.skip): sender.isSkipped = true
        case .command(.breakIt), .command(.edit), .command(.browse): return .say(Words.Practice.senderFirst)
        case .command(.confirm), .command(.next), .answer:
            let reply = sender.question.update(action == .command(.next) ? .command(.confirm) : action)
            sender.round = practice.round
            return reply
        case .choose, .command(.pick), .command(.up), .command(.down), .command(.first), .command(.last):
            return sender.question.update(action)
        default: return nil
        }
        return Reply.none
    }

    private mutating func updateTask(_ number: Int, _ action: Action) -> Reply? {
        switch runs[current].tasks[number].work {
        case .gaps(let task): update(task, number, action)
        case .writing(let task): update(task, number, action)
        }
    }

    /// Whether the action begins the flow anew or leaves it, which no text keeps anybody from.
    private func isAboutTheFlow(_ action: Action) -> Bool {
        [.back, .startOver, .fromTheStart, .fade].contains { action == .command($0) }
    }

    private mutating func update(_ task: GapTask, _ number: Int, _ action: Action) -> Reply? {
        guard task.right == nil else { return goOn(fromTask: number, action) }
        guard !isAboutTheFlow(action) else { return nil }
        if action == .command(.hint) { return hint(aboutParameter: task.parameter) }
        var task = task
        let reply = task.update(action, known: knownValues)
        runs[current].tasks[number].work = .gaps(task)
        guard task.right != nil else { return reply }
        for (key, isRight) in task.outcomes { practice.history.note(key, isRight: isRight) }
        // Where all is right there is nothing to read.
        return task.outcomes.allSatisfy(\.isRight) ? settle(number, saying: Words.Practice.right) : .none
    }

    private mutating func update(_ task: WritingTask, _ number: Int, _ action: Action) -> Reply? {
        var task = task
        defer { runs[current].tasks[number].work = .writing(task) }
        switch task.stage {
        case .writing:
            guard !isAboutTheFlow(action) else { return nil }
            if action == .command(.hint) { return hint(aboutParameter: nil) }
            return action == .command(.send) ? send(&task, number) : task.update(action)
        case .trying: return Reply.none
        case .judged:
            switch action {
            case .command(.edit), .command(.previous): task.tryAgain()
            case .command(.confirm), .command(.next), .command(.skip): task.show()
            default: return nil
            }
            return Reply.none
        case .shown: return goOn(fromTask: number, action)
        }
    }

    private mutating func send(_ task: inout WritingTask, _ number: Int) -> Reply {
        guard let step = run?.step else { return .none }
        do {
            let request = try task.request()
            phase = .busy
            return Reply(effects: [.live(.attempt(request, message: runs[current].tasks[number].message, step: step))])
        } catch {
            return .say(Words.Lab.sentence(error))
        }
    }

    /// What came of a request that the learner wrote alone.
    mutating func receiveWritten(_ exchange: Exchange, _ differences: [RequestDifference]) -> Reply {
        guard case .task(let number) = gate, case .writing(var task) = runs[current].tasks[number].work else {
            return .none
        }
        let isFirst = task.isRightAtOnce == nil
        task.receive(exchange, differences)
        runs[current].tasks[number].work = .writing(task)
        if isFirst { for key in task.missed { practice.history.note(key, isRight: false) } }
        return task.isRight ? settle(number, saying: Words.Practice.same) : .none
    }

    private mutating func goOn(fromTask number: Int, _ action: Action) -> Reply? {
        guard action == .command(.confirm) || action == .command(.next) else { return nil }
        return settle(number)
    }

    /// On to the next thing that is to be settled; where there is none, the step is sent.
    ///
    /// - Parameter notice: what is said where no message comes that it could be said beside.
    private mutating func settle(_ number: Int, saying notice: String? = nil) -> Reply {
        runs[current].tasks[number].isDone = true
        let isPredicted = runs[current].prediction.map { $0.share != nil } ?? true
        return gate == nil && isPredicted ? perform() : Reply(notice: notice)
    }

    private mutating func hint(aboutParameter name: String?) -> Reply {
        guard let name, let meaning = runs[current].step.meaning(of: name) else {
            return runs[current].hints.takeOne()
        }
        return .say(Words.Practice.itsMeaning(meaning.plain))
    }

    /// What answers have given so far, by the names of variables.
    private var knownValues: [String: String] {
        runs.flatMap { $0.exchanges ?? [] }.reduce(into: [:]) { $0.merge($1.learned) { $1 } }
    }
}

extension LiveFlow.Step {
    /// What a parameter does, where the lesson says so.
    func meaning(of name: String) -> RichText? {
        parameters.first { $0.name.lowercased() == name.lowercased() }?.meaning
    }
}
