import Course

/// What would be right, and what would be wrong, in plain words: to see whether a hint says it.
struct Answers {
    private var right: [(shown: String, words: String)] = []
    private var wrong: [String] = []

    /// A word as short as “yes” stands in a sentence by chance.
    private static let shortest = 4

    /// - Returns: nil for what has no words to give away.
    init?(_ task: Activity.Task) {
        switch task {
        case .question(let question):
            for option in question.options { add(option.text, isRight: option.isRight) }
        case .match(let match):
            for row in match.rows where row.term != nil {
                if let definition = row.definition { add(definition, isRight: true) }
            }
        case .open(let question):
            for point in question.points {
                add(point.text, isRight: true)
                // One strong word may well be a part of what is asked.
                for cue in point.cues where cue.text.contains(" ") { add(RichText([cue]), isRight: true) }
            }
        default: return nil
        }
    }

    private mutating func add(_ text: RichText, isRight: Bool) {
        let words = PlainWords.of(text)
        guard words.count >= Self.shortest else { return }
        if isRight { right.append((text.plain, words)) } else { wrong.append(words) }
    }

    /// The answer that stands in a hint word for word; nil where none does, or where wrong ones stand beside it.
    func told(by hint: RichText) -> String? {
        let hint = " \(PlainWords.of(hint)) "
        guard !wrong.contains(where: { Self.stands($0, in: hint) }) else { return nil }
        return right.first { Self.stands($0.words, in: hint) }?.shown
    }

    /// Most answers are longer than the hint, and need not be looked for.
    private static func stands(_ words: String, in hint: String) -> Bool {
        words.utf8.count + 2 <= hint.utf8.count && Array(hint.utf8).firstRange(of: Array(" \(words) ".utf8)) != nil
    }
}
