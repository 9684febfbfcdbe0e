import Course

/// What a quiz's file holds, from top to bottom.
enum QuizPart {
    case category([String])
    /// `lines` are those of the original.
    case entry(QuizEntry, lines: Range<Int>)
    /// A question that could not come in; the sentence says why, of this line.
    case leftOut(sentence: String, line: Int, lines: Range<Int>)
    /// What a teacher wrote between the questions.
    case remark([String])
}

/// Cuts a GIFT file at its blank lines, and reads each question by itself.
struct GiftReader {
    private let report: Report
    private let file: GiftFile
    private var blocks: [Range<Int>] = []
    private var hasToldOfTags = false

    init(report: Report) {
        self.report = report
        file = GiftFile(report.source)
        var start = 1
        for number in 1..<(source.lineCount + 2)
        where number > source.lineCount || !file.hasText(number) && !file.isRemark(number) {
            if number > start { blocks.append(start..<number) }
            start = number + 1
        }
    }

    private var source: SourceText { report.source }

    /// The categories that the file names, known before anything is read.
    var categories: [[String]] {
        blocks.compactMap { block in block.first(where: file.hasText).flatMap(category) }
    }

    /// Hands over one part after another.
    mutating func read(_ take: (QuizPart) -> Void) {
        for block in blocks { read(block, take) }
    }

    private mutating func read(_ lines: Range<Int>, _ take: (QuizPart) -> Void) {
        let comment = GiftComment(lines: lines.filter(file.isRemark), of: source)
        if !comment.rest.isEmpty { take(.remark(comment.rest)) }
        if let tag = comment.tag, !hasToldOfTags {
            hasToldOfTags = true
            report.add(.tags, at: tag)
        }
        // Above nothing, or above a category, it names no question.
        func endAlone() { if let id = comment.id { take(.remark([id.token])) } }
        guard let first = lines.first(where: file.hasText) else { return endAlone() }
        var rest = first..<lines.upperBound
        if let path = category(inLine: first) {
            if path.isEmpty { report.add(.categoryEmpty, line: first) }
            take(.category(path))
            rest = (first + 1)..<lines.upperBound
            guard rest.contains(where: file.hasText) else { return endAlone() }
            report.add(.categoryCrowded, line: first)
        }
        let question = question(rest, comment.id)
        // The original of what is left out begins below its comment.
        if case .leftOut = question { endAlone() }
        take(question)
    }

    private func question(_ lines: Range<Int>, _ id: GiftComment.ID?) -> QuizPart {
        do throws(Misread) {
            var entry = try GiftQuestionReader.read(file.text(lines), report: report)
            entry.id = id
            return .entry(entry, lines: lines)
        } catch {
            report.add(error.complaint, at: error.place)
            return .leftOut(sentence: error.complaint.sentence, line: error.place.line, lines: lines)
        }
    }

    /// The category that a line names, which has no escapes; nil for another line.
    private func category(inLine number: Int) -> [String]? {
        guard source.line(number).contains(UInt8(ascii: "$")) else { return nil }
        let line = source.text(ofLine: number).drop(while: \.isWhitespace)
        return line.hasPrefix("$CATEGORY:") ? Self.path(String(line.dropFirst("$CATEGORY:".count))) : nil
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
