import Course

/// A lesson's exercises on paper: shuffled, with boxes and room to write, and a key to them.
///
/// The same seed gives the same sheet and the same key.
public struct Worksheet: Equatable, Sendable {
    public struct Exercise: Equatable, Sendable {
        public enum Kind: Equatable, Sendable {
            /// Steps in the order in which they are printed; `places` has the number that belongs into each box, nil
            /// for a step that belongs nowhere.
            case order([Order.Item], places: [String?])
            /// Terms and definitions as they are printed; for each term the letter of its definition, nil for none.
            case match(terms: [RichText], definitions: [RichText], letters: [String?], whys: [RichText?])
            case choice(Question)
            case open(OpenQuestion)
        }

        public var title: RichText
        public var framing: Framing
        public var kind: Kind
    }

    public struct Part: Equatable, Sendable {
        /// The quiz's heading; nil for an exercise that stands by itself.
        public var title: RichText?
        public var prompt: [Block]
        public var exercises: [Exercise]
    }

    public var title: RichText
    public var seed: UInt64
    public var parts: [Part]

    /// Readings, live flows and exams are for the screen and are not on the sheet.
    public init(_ lesson: Lesson, seed: UInt64) {
        title = lesson.title
        self.seed = seed
        parts = lesson.activities.compactMap { activity in
            func random(_ id: String) -> SeededGenerator {
                SeededGenerator(seed: seed, for: "\(lesson.id)/\(id)/sheet")
            }
            if case .quiz(let items) = activity.task {
                let exercises = items.map { item in
                    Exercise(title: item.title, framing: item.framing, kind: Self.kind(item.kind, random(item.id)))
                }
                return Part(title: activity.title, prompt: activity.framing.prompt, exercises: exercises)
            }
            guard let kind = Self.kind(activity.task, random(activity.id)) else { return nil }
            let exercise = Exercise(title: activity.title, framing: activity.framing, kind: kind)
            return Part(title: nil, prompt: [], exercises: [exercise])
        }
    }

    /// `a`, `b` … `z`, `aa`.
    public static func letter(_ number: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
        return number < 26 ? last : letter(number / 26 - 1) + last
    }

    private static func kind(_ task: Activity.Task, _ random: SeededGenerator) -> Exercise.Kind? {
        var random = random
        switch task {
        case .order(let order):
            let items = shuffled(order.items, &random)
            return .order(items, places: items.map { item in item.rank.map { place($0, in: order) } })
        case .match(let match): return kind(match, &random)
        case .question(let question): return .choice(Question(options: shuffled(question.options, &random)))
        case .open(let open): return .open(open)
        case .reading, .quiz, .live, .exam, .broken: return nil
        }
    }

    private static func kind(_ item: QuizItem.Kind, _ random: SeededGenerator) -> Exercise.Kind {
        var random = random
        switch item {
        case .question(let question): return .choice(Question(options: shuffled(question.options, &random)))
        case .open(let open): return .open(open)
        }
    }

    private static func kind(_ match: Match, _ random: inout SeededGenerator) -> Exercise.Kind {
        let terms = shuffled(match.rows.filter { $0.term != nil }, &random)
        var definitions: [RichText] = []
        for definition in match.rows.compactMap(\.definition) where !definitions.contains(definition) {
            definitions.append(definition)
        }
        definitions = shuffled(definitions, &random)
        return .match(
            terms: terms.compactMap(\.term), definitions: definitions,
            letters: terms.map { row in row.definition.flatMap { definitions.firstIndex(of: $0) }.map(letter) },
            whys: terms.map(\.why))
    }

    /// "3", or "3–4" for a step whose place among these does not matter.
    private static func place(_ rank: Int, in order: Order) -> String {
        let ranks = order.items.compactMap(\.rank)
        let first = ranks.count { $0 < rank } + 1
        let last = ranks.count { $0 <= rank }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    /// In another order than before, where there is another.
    private static func shuffled<Item: Equatable>(_ items: [Item], _ random: inout SeededGenerator) -> [Item] {
        let shuffled = items.shuffled(using: &random)
        return shuffled == items && items.count > 1 ? Array(items.dropFirst()) + items.prefix(1) : shuffled
    }
}
