import Course
import Messages

/// Reads Aiken: a question in a line, `A. option` lines, and `ANSWER: B`.
struct AikenReader {
    let report: Report

    private var source: SourceText { report.source }

    /// Whether a file without a telling name is Aiken: it has an `ANSWER:` line, and no braces.
    static func looksLikeAiken(_ source: SourceText) -> Bool {
        var hasAnswer = false
        for number in stride(from: 1, through: source.lineCount, by: 1) {
            let line = source.line(number)
            if line.contains(UInt8(ascii: "{")) { return false }
            hasAnswer = hasAnswer || line.trimmed.starts(with: "ANSWER:".utf8)
        }
        return hasAnswer
    }

    /// A question ends with its `ANSWER:` line, or before a line of text that follows its options and a blank line.
    func parts() -> [QuizPart] {
        var parts: [QuizPart] = []
        var lines: [Int] = []
        var isPaused = false
        func end() {
            if !lines.isEmpty { parts.append(question(lines)) }
            lines = []
        }
        for number in stride(from: 1, through: source.lineCount, by: 1) {
            let line = source.line(number).trimmed
            if line.isEmpty {
                isPaused = !lines.isEmpty
                continue
            }
            if isPaused, option(number) == nil, answer(number) == nil { end() }
            isPaused = false
            lines.append(number)
            if answer(number) != nil { end() }
        }
        end()
        return parts
    }

    private func question(_ lines: [Int]) -> QuizPart {
        let original = lines.map { source.text(ofLine: $0) }
        do throws(Misread) {
            return .entry(try entry(lines), line: lines.first ?? 1, original: original)
        } catch {
            report.add(error.complaint, at: error.place)
            return .leftOut(sentence: error.complaint.sentence, line: error.place.line, original: original)
        }
    }

    private func entry(_ lines: [Int]) throws(Misread) -> QuizEntry {
        let stem = lines.prefix { option($0) == nil && answer($0) == nil }
        let rest = lines.dropFirst(stem.count)
        guard let first = lines.first, let last = lines.last, let answer = answer(last) else {
            throw Misread(.noAnswerLine, at: source.place(ofLine: lines.last ?? 1))
        }
        guard !stem.isEmpty else { throw Misread(.noText, at: source.place(ofLine: first)) }
        var options: [Question.Option] = []
        for number in rest.dropLast() {
            guard let (letter, text) = option(number) else {
                throw Misread(.noOption, at: source.place(ofLine: number))
            }
            let wanted = UnicodeScalar(UInt8(ascii: "A") + UInt8(min(25, options.count)))
            guard letter == Character(wanted) else {
                throw Misread(.optionLetter(String(letter), wanted: String(wanted)), at: source.place(ofLine: number))
            }
            guard !text.isEmpty else { throw Misread(.answerEmpty, at: source.place(ofLine: number)) }
            options.append(.init(RichText(text), isRight: String(letter) == answer))
        }
        guard options.count >= 2 else { throw Misread(.tooFewOptions, at: source.place(ofLine: last)) }
        guard options.contains(where: \.isRight) else {
            throw Misread(.answerUnknown(answer), at: source.place(ofLine: last))
        }
        let text = stem.map { CleanText.line(source.line($0).trimmed.text) }.joined(separator: " ")
        return QuizEntry(name: nil, text: [.paragraph(RichText(text))], task: .question(Question(options: options)))
    }

    private func option(_ number: Int) -> (letter: Character, text: String)? {
        let text = source.text(ofLine: number).drop(while: \.isWhitespace)
        guard let letter = text.first, letter.isASCII, letter.isUppercase, let mark = text.dropFirst().first,
            mark == "." || mark == ")", text.dropFirst(2).first?.isWhitespace ?? true
        else { return nil }
        return (
            letter,
            CleanText.line(String(text.dropFirst(2)).split(whereSeparator: \.isWhitespace).joined(separator: " "))
        )
    }

    /// What stands after `ANSWER:`.
    private func answer(_ number: Int) -> String? {
        let text = source.line(number).trimmed.text
        guard text.hasPrefix("ANSWER:") else { return nil }
        return text.dropFirst("ANSWER:".count).filter { !$0.isWhitespace }
    }
}

extension Complaint {
    fileprivate static var noAnswerLine: Complaint {
        Complaint(
            .aikenAnswer, say("This question has no “ANSWER:” line. Write one below its options, as in “ANSWER: B”."))
    }

    fileprivate static func answerUnknown(_ letter: String) -> Complaint {
        Complaint(
            .aikenAnswer,
            say("No option has the letter \(quoted(letter)). Name the right one, as in “ANSWER: B”."))
    }

    fileprivate static var noOption: Complaint {
        Complaint(
            .aikenOption, say("This line is no option. Begin it with a capital letter and “.” or “)”, as in “B. text”.")
        )
    }

    fileprivate static func optionLetter(_ letter: String, wanted: String) -> Complaint {
        Complaint(
            .aikenOption,
            say("This option has the letter \(quoted(letter)), and \(quoted(wanted)) comes next. Mend the letter."))
    }
}
