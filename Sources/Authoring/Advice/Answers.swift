import Course

/// What would be right, and what would be wrong, in plain words: to see whether a hint says it.
struct Answers {
    private var right: [RichText] = []
    private var wrong: [RichText] = []

    /// A word as short as “yes” stands in a sentence by chance.
    private static let shortest = 4

    /// - Returns: nil for what has no words to give away.
    init?(_ task: Activity.Task) {
        switch task {
        case .question(let question):
            for option in question.options {
                if option.isRight { right.append(option.text) } else { wrong.append(option.text) }
            }
        case .match(let match):
            for row in match.rows where row.term != nil {
                if let definition = row.definition { right.append(definition) }
            }
        case .open(let question):
            for point in question.points {
                right.append(point.text)
                // One strong word may well be a part of what is asked.
                for cue in point.cues where cue.text.contains(" ") { right.append(RichText([cue])) }
            }
        default: return nil
        }
    }

    /// The answer that stands in a hint word for word; nil where none does, or where wrong ones stand beside it.
    func told(by hint: RichText) -> String? {
        let hint = Hint(words: Array(" \(PlainWords.of(hint)) ".utf8))
        guard let told = right.first(where: hint.says), !wrong.contains(where: hint.says) else { return nil }
        return told.plain
    }

    private struct Hint {
        /// Plain words with a blank before and after them.
        var words: [UInt8]

        func says(_ answer: RichText) -> Bool {
            // Most answers are longer than the hint, and their words need not be looked for.
            guard answer.leastLetters + 2 <= words.count else { return false }
            let plain = PlainWords.of(answer)
            return plain.count >= Answers.shortest && words.firstRange(of: Array(" \(plain) ".utf8)) != nil
        }
    }
}

extension RichText {
    /// Its plain words have no fewer bytes; letters with accents, whose small ones may be shorter, are not counted.
    fileprivate var leastLetters: Int {
        runs.reduce(0) { $0 + $1.text.utf8.count { $0.isLetter || $0.isDigit } }
    }
}
