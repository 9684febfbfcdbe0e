/// How an item of an activity stands: what is entered, and once it was judged, what it earned.
struct ItemStanding: Equatable, Sendable {
    /// The item's id within its lesson.
    var item: String
    var content: ContentMark
    /// nil while nothing is entered.
    var response: Response?
    /// nil until it was judged.
    var score: Score?
    var hints: Int
    /// What comes back for review by itself; empty until it was judged.
    var parts: [Attempt.Part] = []
}

/// A play whose answer can be kept, and put back by the actions that gave it.
protocol KeptPlay: Play {
    var response: Response? { get }
    var hints: Hints { get }
    /// What the judged answer says about each thing by itself.
    func recalled(_ content: ContentMark) -> [Attempt.Part]
    /// What enters a response that was kept; nil where it no longer fits what is asked.
    func entering(_ response: Response) -> [Action]?
    /// What submits it.
    var submitting: [Action] { get }
    /// Puts back what was kept, as if it were entered anew.
    mutating func restore(_ response: Response?, hints: Int, isJudged: Bool)
}

extension KeptPlay {
    func recalled(_ content: ContentMark) -> [Attempt.Part] {
        share.map { [Attempt.Part(content: content, isRight: $0 == 1)] } ?? []
    }

    var submitting: [Action] { [.command(.confirm)] }

    mutating func restore(_ response: Response?, hints: Int, isJudged: Bool) {
        for _ in 0..<min(hints, self.hints.texts.count) { _ = update(.command(.hint)) }
        guard let response, let actions = entering(response) else { return }
        for action in actions { _ = update(action) }
        guard isJudged else { return }
        for action in submitting where share == nil { _ = update(action) }
    }
}
