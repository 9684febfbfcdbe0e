/// How a flow is practised: the history of its runs, and what this run asks of the learner.
struct Practice: Equatable, Sendable {
    var history = PracticeHistory()
    private(set) var level = Fading.watch
    /// How often the flow was begun anew.
    private(set) var round = 0
    /// Steps were left to run by themselves, so the run says nothing of the learner.
    var isShortened = false
    private(set) var isFinished = false
    /// Which run of those that are gone through this is, from 1.
    private(set) var run = 1
    /// Draws what is left out.
    private let random: SeededGenerator

    init(random: SeededGenerator) { self.random = random }

    /// A run begins.
    /// - Returns: what is asked before each of the steps is sent.
    mutating func begin(_ steps: [LiveFlow.Step]) -> [[RequestTask]] {
        level = history.next
        round += 1
        run = history.finished + 1
        isShortened = false
        isFinished = false
        let requests = steps.map { $0.requests.filter { $0.template.isComposed } }
        var random = random
        let left = level.gaps(
            in: requests.joined().map { GapRequest.slots(of: $0.template) }, missed: history.missed, random: &random)
        return requests.map { requests in
            requests.compactMap { message, template in
                RequestTask(template, message: message, level: level, leavingOut: left)
            }
        }
    }

    /// The run came to its end.
    mutating func finish(_ result: PracticeHistory.Result) {
        guard !isFinished, !isShortened else { return }
        isFinished = true
        history.finish(result)
    }
}

/// What is to be done about one request before its step is sent.
struct RequestTask: Equatable, Sendable {
    enum Work: Equatable, Sendable {
        case gaps(GapTask)
        case writing(WritingTask)
    }

    /// Which of the step's messages it is.
    let message: Int
    var work: Work
    /// It was judged, and the learner has read that.
    var isDone = false

    /// - Parameters:
    ///   - left: the keys of the slots that are left out.
    /// - Returns: nil where the learner has nothing to do about this request.
    init?(_ template: RequestTemplate, message: Int, level: Fading, leavingOut left: Set<String>) {
        self.message = message
        switch level {
        case .watch: return nil
        case .gaps:
            guard let task = GapTask(template, leavingOut: left) else { return nil }
            work = .gaps(task)
        case .alone:
            guard template.isWritable else { return nil }
            work = .writing(WritingTask(template))
        }
    }

    /// Letters are the learner's text.
    var takesText: Bool {
        switch work {
        case .gaps(let gaps): gaps.right == nil
        case .writing(let writing): writing.stage == .writing
        }
    }

    /// What counts of it, each under a name of its own, with whether it was right the first time.
    var outcomes: [(name: String, isRight: Bool)] {
        switch work {
        case .gaps(let gaps): gaps.outcomes.map { ($0.key, $0.isRight) }
        case .writing(let writing): writing.isRightAtOnce.map { [("request", $0)] } ?? []
        }
    }

    /// How much there is to be got right.
    var count: Int {
        if case .gaps(let gaps) = work { gaps.request.gaps.count } else { 1 }
    }
}

/// Who sends a step's first request, and to whom: asked before the step is told of.
struct SenderTask: Equatable, Sendable {
    var question: ChoicePlay
    /// It was passed over in this run.
    var isSkipped = false
    /// The run in which it was answered.
    var round = 0

    /// - Returns: nil where it is not asked.
    init?(_ flow: LiveFlow, step: Int, random: (String) -> SeededGenerator) {
        guard let asked = flow.senderQuestion(ofStep: step) else { return nil }
        let random = random("\(flow.steps[step].id)#sender")
        question = ChoicePlay(asked, framing: Framing(), points: 1, random: random)
    }

    var isOpen: Bool { question.share == nil && !isSkipped }
}
