/// One thing that is asked and kept under an id of its own, wherever in its lesson it stands.
public struct AskedItem: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case order(Order)
        case match(Match)
        case question(Question)
        case open(OpenQuestion)
    }

    /// The id that its answers are kept under.
    public var id: String
    /// The number of its activity, from 0.
    public var activity: Int
    public var title: RichText
    public var prompt: [Block]
    public var kind: Kind
    public var points: Int

    /// What is asked, in short.
    public var content: ContentMark {
        switch kind {
        case .order(let order): ContentMark(of: order, title: title)
        case .match(let match): ContentMark(of: match, title: title)
        case .question(let question): ContentMark(of: question, title: title, prompt: prompt)
        case .open(let question): ContentMark(of: question, title: title, prompt: prompt)
        }
    }
}

extension Lesson {
    /// Everything that the lesson asks and keeps, in its order; of an exam what was drawn.
    public var askedItems: [AskedItem] {
        activities.enumerated().flatMap { number, activity in activity.askedItems(at: number) }
    }

    /// The lesson in short: another mark says that something else is asked, wherever it stands.
    public var contentMark: ContentMark {
        ContentMark(of: askedItems.map { "\($0.id) \($0.content.bits)" }.sorted())
    }
}

extension Activity {
    fileprivate func askedItems(at number: Int) -> [AskedItem] {
        func item(_ kind: AskedItem.Kind) -> AskedItem {
            AskedItem(
                id: id, activity: number, title: title, prompt: framing.prompt, kind: kind, points: points)
        }
        return switch task {
        case .reading, .broken: []
        case .order(let order): [item(.order(order))]
        case .match(let match): [item(.match(match))]
        case .question(let question): [item(.question(question))]
        case .open(let question): [item(.open(question))]
        case .quiz(let items): items.map { $0.asked(at: number) }
        case .exam(let exam): exam.items.map { $0.question.asked(at: number) }
        case .live(let flow):
            flow.steps.compactMap { step in
                step.prediction.map {
                    AskedItem(
                        id: step.id, activity: number, title: step.title, prompt: step.framing.prompt,
                        kind: .question($0), points: 1)
                }
            }
        }
    }
}

extension QuizItem {
    fileprivate func asked(at number: Int) -> AskedItem {
        let kind: AskedItem.Kind =
            switch self.kind {
            case .question(let question): .question(question)
            case .open(let question): .open(question)
            }
        return AskedItem(
            id: id, activity: number, title: title, prompt: framing.prompt, kind: kind, points: points)
    }
}
