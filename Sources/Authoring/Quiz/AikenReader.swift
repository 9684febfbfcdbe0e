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

    private enum Line {
        case blank, text
        case option(letter: UInt8, text: String)
        /// What stands after `ANSWER:`.
        case answer(String)
    }

    /// A question ends with its `ANSWER:` line, or before a line of text that follows its options and a blank line.
    func parts() -> [QuizPart] {
        var parts: [QuizPart] = []
        var lines: [(number: Int, line: Line)] = []
        var isPaused = false
        func end() {
            if !lines.isEmpty { parts.append(question(lines)) }
            lines = []
        }
        for number in stride(from: 1, through: source.lineCount, by: 1) {
            let line = line(number)
            switch line {
            case .blank:
                isPaused = !lines.isEmpty
                continue
            case .text: if isPaused { end() }
            case .option, .answer: break
            }
            isPaused = false
            lines.append((number, line))
            if case .answer = line { end() }
        }
        end()
        return parts
    }

    private func question(_ lines: [(number: Int, line: Line)]) -> QuizPart {
        let first = lines.first?.number ?? 1
        let original = first..<((lines.last?.number ?? first) + 1)
        do throws(Misread) {
            return .entry(try entry(lines), lines: original)
        } catch {
            report.add(error.complaint, at: error.place)
            return .leftOut(sentence: error.complaint.sentence, line: error.place.line, lines: original)
        }
    }

    private func entry(_ lines: [(number: Int, line: Line)]) throws(Misread) -> QuizEntry {
        let stem = lines.prefix { if case .text = $0.line { true } else { false } }
        guard let first = lines.first?.number, let last = lines.last, case .answer(let answer) = last.line else {
            throw Misread(.noAnswerLine, at: source.place(ofLine: lines.last?.number ?? 1))
        }
        guard !stem.isEmpty else { throw Misread(.noText, at: source.place(ofLine: first)) }
        var options: [Question.Option] = []
        for (number, line) in lines.dropFirst(stem.count).dropLast() {
            guard case .option(let letter, let text) = line else {
                throw Misread(.noOption, at: source.place(ofLine: number))
            }
            let wanted = UInt8(ascii: "A") + UInt8(min(25, options.count))
            guard letter == wanted else {
                throw Misread(
                    .optionLetter(Self.name(letter), wanted: Self.name(wanted)), at: source.place(ofLine: number))
            }
            guard !text.isEmpty else { throw Misread(.answerEmpty, at: source.place(ofLine: number)) }
            options.append(.init(RichText(text), isRight: Self.name(letter) == answer))
        }
        guard options.count >= 2 else { throw Misread(.tooFewOptions, at: source.place(ofLine: last.number)) }
        guard options.contains(where: \.isRight) else {
            throw Misread(.answerUnknown(answer), at: source.place(ofLine: last.number))
        }
        let text = stem.map { CleanText.line(source.line($0.number).trimmed.text) }.joined(separator: " ")
        return QuizEntry(name: nil, text: [.paragraph(RichText(text))], task: .question(Question(options: options)))
    }

    private func line(_ number: Int) -> Line {
        let line = source.line(number).trimmed
        guard !line.isEmpty else { return .blank }
        if line.starts(with: "ANSWER:".utf8) {
            return .answer(line.dropFirst("ANSWER:".utf8.count).text.filter { !$0.isWhitespace })
        }
        let letter = line[line.startIndex]
        let rest = line.dropFirst(2)
        guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z"), let mark = line.dropFirst().first,
            mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), rest.first?.isBlank ?? true
        else { return .text }
        return .option(
            letter: letter, text: CleanText.line(rest.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
    }

    private static func name(_ letter: UInt8) -> String { String(UnicodeScalar(letter)) }
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
