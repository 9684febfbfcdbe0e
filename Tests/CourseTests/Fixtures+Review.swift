@testable import Course

/// A lesson with one thing of each kind that can be asked again.
func makeReviewedLesson(_ id: String = "tea", number: Int = 1) -> Lesson {
    var ask = Activity(
        id: "ask", title: "Which one?", framing: Framing(prompt: [.paragraph("Think.")], hints: ["Look closer."]),
        task: .question(makeQuestion()))
    ask.framing.explanation = [.paragraph("So it is.")]
    return Lesson(
        id: id, number: number, title: RichText("Lesson \(id)"),
        activities: [
            Activity(id: "order", title: "Order", task: .order(makeOrder(5, decoys: 1))),
            Activity(id: "match", title: "Match", task: .match(makeMatch(5))),
            ask,
            Activity(
                id: "why", title: "Why?", task: .open(OpenQuestion(points: [.init(RichText("password", .strong))]))),
            Activity(
                id: "quiz", title: "Quiz",
                task: .quiz([QuizItem(id: "many", title: "Many?", kind: .question(makeQuestion(right: 2)))])),
            Activity(id: "live", title: "Watch", task: .live(makePracticeFlow())),
        ])
}

/// Something of `makeReviewedLesson` that is due.
func makeDue(
    _ item: String, _ part: String = "", in lesson: String = "tea", recall: Double = 0.5, content: ContentMark? = nil
) -> Due {
    let learned = Learned(lesson: lesson, item: item, part: part)
    var random = SeededGenerator(seed: 1)
    let asked = makeReviewedLesson(lesson).question(about: learned, random: &random)
    return Due(learned, content: content ?? asked?.content ?? ContentMark(bits: 0), recall: recall)
}

/// A learner in a review, and everything that it asks to keep.
struct Reviewer {
    var session: Session
    private(set) var kept: [ReviewKeeping] = []
    private(set) var effects: [Effect] = []

    init(_ deck: ReviewDeck, preferences: Preferences = Preferences(asksHowSure: false), seed: UInt64 = 1) {
        session = Session(
            lessons: deck.lessons.map { .init(id: $0.id, number: $0.number, title: $0.title.plain, minutes: 5) },
            seed: seed, outlook: ReviewOutlook(due: deck.due.count), preferences: preferences)
        effects = session.beginReview()
        take(.deliver(.review(deck)))
    }

    init(_ due: [Due], lessons: [Lesson] = [makeReviewedLesson()], preferences: Preferences = .init(asksHowSure: false))
    {
        self.init(ReviewDeck(due: due, lessons: lessons), preferences: preferences)
    }

    mutating func take(_ action: Action) {
        effects = session.update(action)
        for case .keepReview(let keeping) in effects { kept.append(keeping) }
    }

    mutating func press(_ commands: Command...) {
        for command in commands { take(.command(command)) }
    }

    var page: Page { session.page }
    var title: String? {
        page.parts.lazy.compactMap { if case .heading(let text) = $0 { text.plain } else { nil } }.first
    }
    var sentences: [String] { page.parts.compactMap { if case .instruction(let text) = $0 { text } else { nil } } }
    var prose: [[String]] {
        page.parts.compactMap { if case .prose(let blocks) = $0 { blocks.map(\.plain) } else { nil } }
    }
    var verdict: Verdict? { page.parts.lazy.compactMap { if case .verdict(let it) = $0 { it } else { nil } }.first }
    var options: OptionList? { page.parts.lazy.compactMap { if case .options(let it) = $0 { it } else { nil } }.first }
    var menu: Menu? { page.parts.lazy.compactMap { if case .menu(let it) = $0 { it } else { nil } }.first }

    /// Chooses the option with these words and submits.
    mutating func choose(_ text: String) {
        take(.answer([options?.items.firstIndex { $0.text.plain == text } ?? 99]))
    }

    /// What was answered last, as it is kept.
    var attempt: Attempt? {
        kept.reversed().lazy.compactMap { if case .answer(let attempt, _, _) = $0 { attempt } else { nil } }.first
    }

    /// How the review stands in a store that was told everything.
    var lines: [ReviewLine] {
        kept.reduce(into: []) { lines, keeping in
            switch keeping {
            case .begun(let begun, _): lines = begun
            case .line(let place, let line), .answer(_, let place, let line), .revision(_, let place, let line):
                let isAtHand = lines[place].isAtHand
                lines[place] = line
                lines[place].isAtHand = isAtHand
            case .place(let place): for number in lines.indices { lines[number].isAtHand = number == place }
            case .ended: lines = []
            }
        }
    }
}
