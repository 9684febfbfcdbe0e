import Course

/// What a quiz's file holds, from top to bottom.
enum QuizPart {
    case category([String])
    /// `line` is the first one of the original.
    case entry(QuizEntry, line: Int, original: [String])
    /// A question that could not come in; the sentence says why.
    case leftOut(sentence: String, line: Int, original: [String])
    /// What a teacher wrote between the questions.
    case remark([String])
}

/// Cuts a GIFT file at its blank lines, and reads each question by itself.
struct GiftReader {
    let report: Report
    private var hasToldOfTags = false

    init(report: Report) { self.report = report }

    private var source: SourceText { report.source }

    mutating func parts() -> [QuizPart] {
        var parts: [QuizPart] = []
        var start = 1
        for number in 1..<(source.lineCount + 2) where number > source.lineCount || isBlank(number) {
            if number > start { parts += block(start..<number) }
            start = number + 1
        }
        return parts
    }

    /// A no-break space is a blank to whoever looks at it.
    private func isBlank(_ number: Int) -> Bool {
        source.line(number).allSatisfy { $0.isBlank || $0 == 0xC2 || $0 == 0xA0 }
    }

    private mutating func block(_ lines: Range<Int>) -> [QuizPart] {
        var parts: [QuizPart] = []
        let remarks = lines.filter { GiftText.isRemark(source.line($0).trimmed) }
        let comment = GiftComment(lines: remarks, of: source)
        if !comment.rest.isEmpty { parts.append(.remark(comment.rest)) }
        if let tag = comment.tag, !hasToldOfTags {
            hasToldOfTags = true
            report.add(.tags, at: tag)
        }
        let written = lines.filter { !GiftText.isRemark(source.line($0).trimmed) }
        // Above nothing, or above a category, it names no question.
        func alone() -> [QuizPart] { comment.id.map { parts + [.remark([$0.token])] } ?? parts }
        guard let first = written.first else { return alone() }
        let head = source.text(ofLine: first).drop(while: \.isWhitespace)
        var rest = first..<lines.upperBound
        if head.hasPrefix("$CATEGORY:") {
            let path = Self.path(String(head.dropFirst("$CATEGORY:".count)))
            if path.isEmpty { report.add(.categoryEmpty, line: first) }
            parts.append(.category(path))
            guard written.count > 1 else { return alone() }
            report.add(.categoryCrowded, line: first)
            rest = (first + 1)..<lines.upperBound
        }
        let question = question(rest, comment.id)
        // The original of what is left out begins below its comment.
        if case .leftOut = question { return alone() + [question] }
        return parts + [question]
    }

    private func question(_ lines: Range<Int>, _ id: GiftComment.ID?) -> QuizPart {
        let original = lines.map { source.text(ofLine: $0) }
        do throws(Misread) {
            var entry = try GiftQuestionReader.read(GiftText(lines: lines, of: source), report: report)
            entry.id = id
            return .entry(entry, line: lines.lowerBound, original: original)
        } catch {
            report.add(error.complaint, at: error.place)
            return .leftOut(sentence: error.complaint.sentence, line: error.place.line, original: original)
        }
    }

    /// `$course$/top/a/b` is a and b; `//` is a `/` in a name.
    static func path(_ written: String) -> [String] {
        let names = written.replacing("//", with: "\u{1}").split(separator: "/")
            .map { $0.replacing("\u{1}", with: "/").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        let isRooted = names.first.map { $0.hasPrefix("$") && $0.hasSuffix("$") } ?? false
        let rest = isRooted ? Array(names.dropFirst()) : names
        return rest.first == "top" ? Array(rest.dropFirst()) : rest
    }
}
