extension Activity {
    /// The most points this activity can bring: the author's own number, or its number of items.
    ///
    /// An order counts its real steps, a match its terms that have a definition, a quiz its questions,
    /// a live flow its steps' predictions; decoys, readings and break-its add none.
    public var points: Int {
        let items = itemCount
        return items == 0 ? 0 : ownPoints ?? items
    }

    /// Whether an answer is asked for at all.
    public var isScored: Bool { points > 0 }

    private var itemCount: Int {
        switch task {
        case .reading, .broken: 0
        case .order(let order): order.stepCount
        case .match(let match): match.rows.count { $0.term != nil && $0.definition != nil }
        case .question, .open: 1
        case .quiz(let items): items.reduce(0) { $0 + $1.points }
        case .exam(let exam): exam.items.reduce(0) { $0 + $1.question.points }
        case .live(let flow): flow.steps.count { $0.prediction != nil }
        }
    }
}
