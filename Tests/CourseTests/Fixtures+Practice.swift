@testable import Course

/// Three requests, each of another way: the browser asks, the app redeems, the app calls.
func makePracticeFlow() -> LiveFlow {
    func step(
        _ id: String, _ from: String, _ to: String, _ request: RequestTemplate, _ parameters: [String],
        predicted: Bool = false
    ) -> LiveFlow.Step {
        LiveFlow.Step(
            id: id, title: RichText("Step \(id)"),
            framing: Framing(prompt: [.paragraph("The goal of \(id)."), .paragraph("What will come back?")]),
            prediction: predicted ? makeQuestion() : nil,
            messages: [LiveFlow.Message(from: from, to: to, kind: .request(request))],
            parameters: parameters.map { LiveFlow.Parameter(name: $0, meaning: RichText("what \($0) does")) })
    }
    return LiveFlow(steps: [
        step(
            "ask", "Browser", "Server",
            RequestTemplate(
                method: "GET", target: "{{authorization_endpoint}}?response_type=code&client_id={{client_id}}"),
            ["response_type", "client_id"], predicted: true),
        step(
            "redeem", "App", "Server",
            RequestTemplate(
                method: "POST", target: "{{token_endpoint}}", body: "grant_type=authorization_code&code={{code}}"),
            ["grant_type", "code"]),
        step(
            "call", "App", "API",
            RequestTemplate(
                method: "GET", target: "{{api}}/contacts",
                headers: [.init(name: "Authorization", value: "Bearer {{access_token}}")]),
            ["Authorization"]),
    ])
}

/// A learner in front of a flow whose server answers at once.
struct Practiser {
    var learner: Learner
    /// What the next request written alone is answered with.
    var differences: [RequestDifference] = []
    /// The step that was sent last.
    private(set) var performed: String?
    /// What was sent last in place of a step's request.
    private(set) var attempted: RequestTemplate?
    /// Is told everything that is asked of the world.
    var onEffects: ([Effect]) -> Void = { _ in }

    init(_ flow: LiveFlow = makePracticeFlow(), seed: UInt64 = 1) {
        let live = Activity(id: "live", title: "Watch", task: .live(flow))
        learner = Learner(Lesson(id: "l", title: "L", activities: [live]), seed: seed)
        learner.open(0)
        answer()
    }

    mutating func press(_ commands: Command...) {
        for command in commands { take(.command(command)) }
    }

    mutating func take(_ action: Action) {
        learner.take(action)
        answer()
    }

    private mutating func answer() {
        onEffects(learner.effects)
        while let effect = learner.effects.first, case .live(let command) = effect {
            switch command {
            case .start: learner.deliver(.live(.started(authorizationServer: "http://a", app: "http://b")))
            case .perform(let step):
                performed = step.id
                learner.deliver(.live(.performed(step: step.id, step.messages.map { _ in makeExchange() })))
                onEffects(learner.effects)
            case .attempt(let request, _, let step):
                attempted = request
                learner.deliver(.live(.attempted(step: step.id, makeExchange(), differences)))
            default: return
            }
        }
    }

    /// Goes through a run that is only watched, guessing.
    mutating func watch() {
        for _ in 0..<40 where !isAtTheEnd { press(.confirm) }
    }

    var page: Page { learner.page }
    var sentences: [String] {
        page.parts.compactMap { if case .instruction(let sentence) = $0 { sentence } else { nil } }
    }
    var gaps: GapView? { page.parts.lazy.compactMap { if case .gaps(let view) = $0 { view } else { nil } }.first }
    var text: String? { page.parts.lazy.compactMap { if case .editor(let edit) = $0 { edit.text } else { nil } }.first }
    var verdict: Verdict? { learner.verdict }
    var isAtTheEnd: Bool { sentences.contains { $0.hasPrefix("This run: ") } }

    /// What stands in the request at the gaps, were they filled in rightly: read off by leaving them all empty.
    var rightWords: [String] {
        var other = self
        other.onEffects = { _ in }
        other.press(.send, .send)
        return other.gaps?.gaps.compactMap(\.right) ?? []
    }

    /// Fills all gaps, those in `wrong` with something else, and sends.
    mutating func fillIn(wrong: Set<Int> = []) {
        for (number, word) in rightWords.enumerated() {
            if number > 0 { press(.nextField) }
            take(.insert(wrong.contains(number) ? "nonsense" : word))
        }
        press(.send)
    }

    /// Goes on to the end of a run with gaps, with the right words in all of them.
    mutating func fillInAll() {
        for _ in 0..<40 where !isAtTheEnd {
            if gaps?.focus != nil { fillIn() } else { press(.confirm) }
        }
    }
}
