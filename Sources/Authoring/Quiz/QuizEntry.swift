import Course

/// One question of a quiz's file, as a lesson can say it.
struct QuizEntry {
    enum Task {
        case reading
        case order([RichText])
        case match([(term: RichText?, definition: RichText)])
        case question(Question)
        case open(OpenQuestion)
    }

    /// nil where the file gives none.
    var name: RichText?
    var text: [Block]
    var task: Task
    var explanation: [Block] = []
    /// Its name in a question bank.
    var id: GiftComment.ID?
    /// Something of it was left out, so the original goes along in a comment.
    var isPartial = false

    var isQuizItem: Bool {
        switch task {
        case .question, .open: true
        default: false
        }
    }

    /// The heading and what stands under it: the first paragraph is the heading where nothing better names the question.
    func heading(number: Int) -> (title: RichText, prompt: [Block]) {
        let first = text.first.flatMap { $0.depth == 0 ? $0.inline : nil }
        if let name {
            let isSame = first.map { $0.plain == name.plain } ?? false
            return (isSame ? first ?? name : name, isSame ? Array(text.dropFirst()) : text)
        }
        if let first, first.plain.count <= 300, !first.isEmpty { return (first, Array(text.dropFirst())) }
        return (RichText("Question \(number)"), text)
    }

    func activity(number: Int) -> Activity {
        let (title, prompt) = heading(number: number)
        let framing = Framing(prompt: prompt, explanation: explanation)
        let task: Activity.Task =
            switch self.task {
            case .reading: .reading(Reading(text: prompt))
            case .order(let steps):
                .order(Order(items: steps.enumerated().map { Order.Item($1, rank: $0) }))
            case .match(let pairs):
                .match(
                    Match(
                        termHeading: "Term", definitionHeading: "Definition",
                        rows: pairs.map { Match.Row(term: $0.term, definition: $0.definition) }))
            case .question(let question): .question(question)
            case .open(let open): .open(open)
            }
        if case .reading = task { return Activity(id: "", title: title, task: task) }
        return Activity(id: "", title: title, framing: framing, task: task)
    }

    /// nil for what a quiz cannot hold.
    func item(number: Int) -> QuizItem? {
        let (title, prompt) = heading(number: number)
        let kind: QuizItem.Kind
        switch task {
        case .question(let question): kind = .question(question)
        case .open(let open): kind = .open(open)
        default: return nil
        }
        return QuizItem(id: "", title: title, framing: Framing(prompt: prompt, explanation: explanation), kind: kind)
    }
}
