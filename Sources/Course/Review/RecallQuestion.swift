/// A question about one thing that a lesson teaches, made of what the lesson has: for an exam, or for a review.
struct RecallQuestion: Equatable, Sendable {
    enum Task: Equatable, Sendable {
        /// A question of the lesson's own.
        case question(Question)
        case open(OpenQuestion)
        /// Which definition belongs to the term of a row; each option is the definition of another row.
        case pair(Question, term: Int, rows: [Int])
        /// Which step comes right after another, or first of all; each option is another item.
        case step(Question, after: Int?, items: [Int])
        case blank(Blank)
        /// All of it, where a part cannot be asked by itself.
        case order(Order)
        case match(Match)
    }

    let learned: Learned
    /// What is asked, as it stands in the lesson now.
    let content: ContentMark
    let title: RichText
    let framing: Framing
    let task: Task
}

/// One place of a request of a live flow, to be filled in.
struct Blank: Equatable, Sendable {
    let template: RequestTemplate
    /// Of the slot that is left out.
    let key: String
    /// Such as "App to Authorization server".
    let way: String
    /// What belongs there does, in the lesson's words; nil where it says nothing.
    let meaning: RichText?
}

extension RecallQuestion {
    /// As one of the questions of a quiz; nil for what no quiz has.
    func quizItem(id: String) -> QuizItem? {
        let kind: QuizItem.Kind
        switch task {
        case .question(let question), .pair(let question, _, _), .step(let question, _, _): kind = .question(question)
        case .open(let question): kind = .open(question)
        case .blank, .order, .match: return nil
        }
        return QuizItem(id: id, title: title, framing: framing, kind: kind)
    }
}
