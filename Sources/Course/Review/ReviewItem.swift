/// One question of a review, and how it was answered.
struct ReviewItem: Equatable, Sendable {
    let question: RecallQuestion
    /// Where it was learned, such as "1. The authorization code flow".
    let source: RichText
    let seed: UInt64
    /// It was changed since it was answered last.
    let hasChanged: Bool
    var play: RecallPlay
    var confidence: Attempt.Confidence?
    var isSkipped = false
    /// Blanks of other requests in which the same belongs; one answer tells about all of them.
    var twins: [Learned] = []

    /// - Parameter due: as it was answered last.
    /// - Returns: nil where the lesson does not teach it any more.
    init?(_ due: Due, in lesson: Lesson, seed: UInt64) {
        let learned = due.learned
        var random = SeededGenerator(seed: seed, for: "options")
        guard let question = lesson.question(about: learned, random: &random),
            let play = RecallPlay(question, random: SeededGenerator(seed: seed, for: "order"))
        else { return nil }
        self.question = question
        self.seed = seed
        self.play = play
        source = Words.Exam.source(lesson.number, lesson.title)
        hasChanged = !lesson.asks(learned.item, question.content, as: due.content)
    }

    var isJudged: Bool { play.share != nil }
    var isRight: Bool { play.share == 1 }
    var isConfidentMistake: Bool { isJudged && !isRight && confidence == .sure }

    /// What has the same key is asked once: the parts of a whole, the same blank of several requests.
    var key: String {
        let learned = question.learned
        return switch question.task {
        case .blank(let blank): "\(blank.key) \(question.content.bits)"
        case .order, .match: "\(learned.lesson)/\(learned.item)"
        case .question, .open, .pair, .step: "\(learned.lesson)/\(learned.item)/\(learned.part)"
        }
    }

    var isBlank: Bool {
        if case .blank = question.task { true } else { false }
    }

    var line: ReviewLine {
        ReviewLine(
            learned: question.learned, content: question.content, seed: seed, response: play.play.response,
            hints: play.play.hints.shown, confidence: confidence,
            state: isJudged ? .answered : isSkipped ? .skipped : .open)
    }

    /// Puts back how it stood; what was changed since is asked anew.
    mutating func restore(_ line: ReviewLine) {
        guard line.content == question.content else { return }
        play.restore(line.response, hints: line.hints, isJudged: line.state == .answered)
        confidence = line.confidence
        isSkipped = line.state == .skipped
    }

    /// The answer as it is kept, in the numbers of the lesson's file; nil until it was judged.
    var attempt: Attempt? {
        guard let share = play.share, let response = response else { return nil }
        let learned = question.learned
        return Attempt(
            lesson: learned.lesson, item: learned.item, content: content, response: response,
            score: Score(share: share, points: 1), hints: play.play.hints.shown, confidence: confidence, seed: seed,
            parts: parts, occasion: .review)
    }

    private var content: ContentMark {
        switch question.task {
        case .order(let order): ContentMark(of: order, title: question.title)
        case .match(let match): ContentMark(of: match, title: question.title)
        case .question, .open, .pair, .step, .blank: question.content
        }
    }

    private var parts: [Attempt.Part] {
        switch question.task {
        case .order, .match: play.play.recalled(question.content)
        case .question, .open, .pair, .step, .blank:
            [Attempt.Part(name: question.learned.part, content: question.content, isRight: isRight)]
                + twins.map { Attempt.Part(content: question.content, isRight: isRight, learned: $0) }
        }
    }

    /// A definition chosen for a term is a pair, and a step chosen after another is an order of two.
    private var response: Response? {
        guard let response = play.play.response else { return nil }
        guard case .options(let ticked) = response else { return response }
        switch question.task {
        case .pair(_, let term, let rows):
            return .pairs(Dictionary(ticked.map { (term, rows[$0]) }) { $1 })
        case .step(_, let before, let items):
            return .order((before.map { [$0] } ?? []) + ticked.map { items[$0] }, aside: [])
        case .question, .open, .blank, .order, .match: return response
        }
    }
}
