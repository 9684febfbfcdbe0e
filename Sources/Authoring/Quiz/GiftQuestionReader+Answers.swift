import Course

/// Options, short answers and numbers: what has weights and feedback.
extension GiftQuestionReader {
    private struct Answer {
        var text: GiftText
        var feedback: GiftText
        /// In percent; nil where none is written.
        var weight: Double?
        /// Begins with `=`.
        var isRight: Bool
        /// Signs and all.
        var whole: GiftText

        var place: Place { whole.place }
    }

    /// Takes one answer apart: sign, weight, text, feedback.
    private func answer(_ part: GiftText) throws(Misread) -> Answer {
        let isRight = part.starts(with: "=")
        var rest = (isRight || part.starts(with: "~") ? part.dropFirst() : part).trimmed
        var weight: Double?
        if rest.starts(with: "%") {
            let inner = rest.dropFirst()
            if let end = inner.first("%"), let number = Self.weight(inner.before(end).text) {
                weight = number
                rest = inner.after(end).trimmed
            } else {
                let written = inner.first("%").map { rest.before($0 + 1) } ?? rest
                throw Misread(.weightForm(written.line), at: written.place)
            }
        }
        let mark = rest.first("#")
        let text = (mark.map { rest.before($0) } ?? rest).trimmed
        let feedback = mark.map { rest.after($0).trimmed } ?? rest.none
        return Answer(text: text, feedback: feedback, weight: weight, isRight: isRight, whole: part.trimmed)
    }

    /// Digits, perhaps a minus before and a point within, from -100 to 100.
    private static func weight(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard let first = digits.first, first.isASCII, first.isNumber,
            digits.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }), let number = Double(text)
        else { return nil }
        return abs(number) <= 100 ? number : nil
    }

    private func answers(_ text: GiftText, before one: Unicode.Scalar, _ other: Unicode.Scalar? = nil) throws(Misread)
        -> [Answer]
    {
        let parts = text.cut(before: one, other)
        if let stray = parts.first?.trimmed, !stray.isEmpty {
            throw Misread(stray.text.wholeMatch(of: /[0-9]*:[A-Z_]+:/) == nil ? .stray : .cloze, at: stray.place)
        }
        var answers: [Answer] = []
        for (number, part) in parts.enumerated().dropFirst() {
            // Some write “~=” for “=”.
            if number + 1 < parts.count, parts[number + 1].starts(with: "="), part.starts(with: "~"),
                part.trimmed.range.count == 1
            {
                continue
            }
            answers.append(try answer(part))
        }
        return answers
    }

    // MARK: - Options

    mutating func choice(_ text: GiftText, at place: Place) throws(Misread) -> Question {
        let answers = try answers(text, before: "~", "=")
        if let empty = answers.first(where: \.text.isEmpty) { throw Misread(.answerEmpty, at: empty.place) }
        guard answers.count >= 2 else { throw Misread(.tooFewOptions, at: text.place) }
        let isSingle = answers.contains(where: \.isRight)
        if isSingle {
            let right = answers.filter(\.isRight)
            if right.count > 1 { throw Misread(.severalRight(right.count), at: right[1].place) }
            if let weighed = right.first(where: { $0.weight != nil }) {
                throw Misread(.weightOnRight, at: weighed.place)
            }
            if let partly = answers.first(where: { !$0.isRight && ($0.weight ?? 0) != 0 }) {
                add(.partlyRight, at: partly.place)
            }
        } else {
            try judgeWeights(answers, at: place)
        }
        return Question(
            options: answers.map { answer in
                let blocks = blocks(answer.text)
                let isRight = isSingle ? answer.isRight : (answer.weight ?? 0) > 0
                let text = blocks.first?.inline ?? line(answer.text)
                return .init(
                    text, isRight: isRight, details: Array(blocks.dropFirst()), feedback: self.blocks(answer.feedback))
            })
    }

    private mutating func judgeWeights(_ answers: [Answer], at place: Place) throws(Misread) {
        let right = answers.compactMap(\.weight).filter { $0 > 0 }
        let wrong = answers.map { $0.weight ?? 0 }.filter { $0 <= 0 }
        guard let first = right.first else { throw Misread(.noneRight, at: place) }
        if right.count == 1 { return add(.oneOfSeveral, at: place) }
        let isEven =
            right.allSatisfy { abs($0 - first) < 0.01 } && wrong.allSatisfy { abs($0 - (wrong.first ?? 0)) < 0.01 }
        if !isEven { add(.weightsUneven, at: place) }
    }

    // MARK: - Short answers and numbers

    mutating func shortAnswer(_ text: GiftText) throws(Misread) -> QuizEntry.Task {
        let answers = text.contains("=") ? try answers(text, before: "=") : [try answer(text)]
        var cues: [RichText] = []
        for answer in answers {
            if answer.text.isEmpty { throw Misread(.answerEmpty, at: answer.place) }
            if let weight = answer.weight, weight != 100 {
                add(.partlyRight, at: answer.place)
            } else if hasWildcard(answer.text) {
                add(.wildcard, at: answer.place)
            } else {
                cues.append(RichText(answer.text.line.replacing("\\*", with: "*")))
                if !answer.feedback.isEmpty { add(.answerFeedback, at: answer.feedback.place) }
            }
        }
        guard !cues.isEmpty else { throw Misread(.noWholeAnswer, at: text.place) }
        return .open(OpenQuestion(points: [Self.point(cues.map { RichText($0.plain, .strong) })]))
    }

    /// Strong words of one point: any of them will do.
    private static func point(_ cues: [RichText]) -> OpenQuestion.Point {
        OpenQuestion.Point(cues.dropFirst().reduce(cues.first ?? "") { $0 + " or " + $1 })
    }

    private func hasWildcard(_ text: GiftText) -> Bool {
        let bytes = text.bytes
        return bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "*") else { return false }
            guard index > bytes.startIndex else { return true }
            let before = bytes[index - 1]
            return before != .backslash && before != GiftEscape.byte(for: .backslash)
        }
    }

    mutating func number(_ text: GiftText) throws(Misread) -> QuizEntry.Task {
        if let tilde = text.first("~") { add(.answerFeedback, at: text.after(tilde, 0).place) }
        let own = (text.first("~").map { text.before($0) } ?? text).trimmed
        let answers = own.contains("=") ? try answers(own, before: "=") : [try answer(own)]
        var cues: [RichText] = []
        for answer in answers {
            let written = answer.text.line
            if let dots = answer.text.first(of: "..") {
                let ends = [answer.text.before(dots), answer.text.after(dots, 2)].map(\.line)
                if let bad = ends.first(where: { Double($0) == nil }) {
                    throw Misread(.notANumber(bad), at: answer.text.place)
                }
                throw Misread(.range, at: answer.text.place)
            }
            let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            if let bad = parts.first(where: { !Self.isNumber($0) }) {
                throw Misread(.notANumber(bad), at: answer.text.isEmpty ? answer.place : answer.text.place)
            }
            if let weight = answer.weight, weight != 100 {
                add(.partlyRight, at: answer.place)
                continue
            }
            if parts.count > 1, Double(parts[1]) != 0 { add(.tolerance(parts[1]), at: answer.text.place) }
            if !answer.feedback.isEmpty { add(.answerFeedback, at: answer.feedback.place) }
            cues.append(RichText(parts[0], .strong))
        }
        guard !cues.isEmpty else { throw Misread(.noWholeAnswer, at: text.place) }
        return .open(OpenQuestion(points: [Self.point(cues)]))
    }

    private static func isNumber(_ text: String) -> Bool {
        guard let number = Double(text), number.isFinite else { return false }
        return text.utf8.allSatisfy { $0.isDigit || "+-.eE".utf8.contains($0) }
    }
}
