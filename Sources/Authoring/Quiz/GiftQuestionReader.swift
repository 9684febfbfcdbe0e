import Course
import Messages

/// Why a question cannot come in, and where.
struct Misread: Error {
    var complaint: Complaint
    var place: Place

    init(_ complaint: Complaint, at place: Place) {
        self.complaint = complaint
        self.place = place
    }
}

/// Reads one question of a GIFT file, deciding its type in the order in which Moodle does.
struct GiftQuestionReader {
    let report: Report
    private var format = QuizText.moodle
    private var name: RichText?
    /// Something was found that a lesson cannot say.
    private var isPartial = false

    init(report: Report) { self.report = report }

    static func read(_ text: GiftText, report: Report) throws(Misread) -> QuizEntry {
        var reader = GiftQuestionReader(report: report)
        return try reader.read(text)
    }

    private mutating func read(_ whole: GiftText) throws(Misread) -> QuizEntry {
        let stem = try takeFormat(try takeName(whole))
        if format == .html || format == .moodle { judgeHTML(stem) }
        guard let opening = stem.first("{") else {
            if let stray = stem.first("}") { throw Misread(.braceUnopened, at: stem.place(at: stray)) }
            var reading = try entry(stem, stem.none, .reading)
            reading.isPartial = isPartial
            return reading
        }
        if let stray = stem.before(opening).first("}") { throw Misread(.braceUnopened, at: stem.place(at: stray)) }
        guard let closing = stem.first("}") else { throw Misread(.braceUnclosed, at: stem.place(at: opening)) }
        var answers = stem.between(opening, closing).trimmed
        if let nested = answers.first("{") { throw Misread(.secondBraces, at: answers.place(at: nested)) }
        let tail = stem.after(closing).trimmed
        if let second = tail.first("{") { throw Misread(.secondBraces, at: tail.place(at: second)) }
        if let stray = tail.first("}") { throw Misread(.braceUnopened, at: tail.place(at: stray)) }
        var general = answers.none
        if let mark = answers.last(of: "####") {
            general = answers.after(mark, 4).trimmed
            answers = answers.before(mark).trimmed
        }
        let place = stem.place(at: opening)
        let task = try task(answers, at: place)
        var entry = try entry(stem.before(opening).trimmed, tail, task)
        if case .open(let open) = entry.task, answers.isEmpty {
            essay(&entry, open, general)
        } else {
            entry.explanation += blocks(general)
        }
        entry.isPartial = isPartial
        return entry
    }

    // MARK: - Around the answers

    private mutating func takeName(_ text: GiftText) throws(Misread) -> GiftText {
        guard text.starts(with: "::") else { return text }
        let rest = text.dropFirst(2)
        guard let end = rest.first(of: "::") else {
            throw Misread(.nameUnclosed, at: text.before(rest.range.lowerBound).place)
        }
        let written = rest.before(end).line
        if !written.isEmpty { name = RichText(written) }
        return rest.after(end, 2).trimmed
    }

    private mutating func takeFormat(_ text: GiftText) throws(Misread) -> GiftText {
        guard text.starts(with: "["), let end = text.first("]"),
            let known = QuizText(rawValue: text.dropFirst().before(end).text)
        else { return text }
        format = known
        return text.after(end).trimmed
    }

    private func entry(_ stem: GiftText, _ tail: GiftText, _ task: QuizEntry.Task) throws(Misread) -> QuizEntry {
        var written = stem.bytes
        if let next = tail.head {
            // Five underscores stand for the gap; an escape keeps Markdown from reading them as a rule.
            written += (format == .markdown ? " \\_\\_\\_\\_\\_" : " _____").utf8
            if !".,;:!?)".utf8.contains(next) { written.append(.space) }
            written += tail.bytes
        }
        let text = format.blocks(written)
        guard !text.isEmpty || name != nil else { throw Misread(.noText, at: stem.isEmpty ? tail.place : stem.place) }
        return QuizEntry(name: name, text: text, task: task)
    }

    /// The bullets that a general feedback begins with are what a good answer says.
    private func essay(_ entry: inout QuizEntry, _ open: OpenQuestion, _ general: GiftText) {
        let blocks = blocks(general)
        let points = format == .markdown ? blocks.prefix { $0.depth == 1 && $0.marker == .bullet } : []
        entry.task =
            points.isEmpty
            ? .open(open) : .open(OpenQuestion(points: points.compactMap { $0.inline.map { .init($0) } }))
        let rest = blocks.dropFirst(points.count)
        entry.explanation = Array(!points.isEmpty && rest.first?.content == .rule ? rest.dropFirst() : rest)
    }

    mutating func add(_ complaint: Complaint, at place: Place) {
        report.add(complaint, at: place)
        isPartial = true
    }

    func line(_ text: GiftText) -> RichText { format.line(text.bytes) }
    func blocks(_ text: GiftText) -> [Block] { format.blocks(text.bytes) }

    // MARK: - The answers

    private mutating func task(_ answers: GiftText, at place: Place) throws(Misread) -> QuizEntry.Task {
        if answers.starts(with: ">") { return .order(try steps(answers)) }
        if answers.isEmpty {
            return .open(OpenQuestion(points: [.init(RichText(say("a full answer, in your own words")))]))
        }
        if answers.starts(with: "#") { return try number(answers.dropFirst().trimmed) }
        if answers.contains("~") { return .question(try choice(answers, at: place)) }
        if answers.contains("="), answers.first(of: "->") != nil { return .match(try pairs(answers)) }
        if let question = try trueOrFalse(answers) { return .question(question) }
        return try shortAnswer(answers)
    }

    private mutating func steps(_ answers: GiftText) throws(Misread) -> [RichText] {
        let lines = answers.dropFirst().lines
        guard let head = lines.first else { throw Misread(.tooFewSteps, at: answers.place) }
        let words = head.text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard head.place.line == answers.place.line, let count = words.first.flatMap({ Int($0) }) else {
            throw Misread(.orderHead, at: answers.place)
        }
        for word in words.dropFirst() where !Self.orderWords.contains(word.uppercased()) {
            throw Misread(.orderWord(word), at: head.place)
        }
        let steps = lines.dropFirst().map { line($0) }
        guard steps.count >= 2 else { throw Misread(.tooFewSteps, at: answers.place) }
        let isPart = words.contains { ["RANDOM", "REL", "CONTIGUOUS", "CONTIG"].contains($0.uppercased()) }
        if isPart, count < steps.count { add(.orderPart(count), at: head.place) }
        return steps
    }

    private static let orderWords: Set<String> = [
        "ALL", "EXACT", "RANDOM", "REL", "CONTIGUOUS", "CONTIG", "VERTICAL", "VERT", "V", "HORIZONTAL", "HORI", "H",
        "ALL_OR_NOTHING", "ABSOLUTE_POSITION", "ABSOLUTE", "ABS", "RELATIVE_NEXT_EXCLUDE_LAST", "RELATIVE",
        "RELATIVE_NEXT_INCLUDE_LAST", "RELATIVE_ONE_PREVIOUS_AND_NEXT", "RELATIVE_ALL_PREVIOUS_AND_NEXT",
        "RELATIVE_TO_CORRECT", "LONGEST_ORDERED_SUBSET", "LONGEST_CONTIGUOUS_SUBSET", "SHOW", "TRUE", "YES", "1",
        "HIDE",
        "FALSE", "NO", "0", "NONE", "123", "ABC", "ABCD", "III", "IIII",
    ]

    private func pairs(_ answers: GiftText) throws(Misread) -> [(term: RichText?, definition: RichText)] {
        let parts = answers.cut(before: "=")
        if let stray = parts.first?.trimmed, !stray.isEmpty { throw Misread(.stray, at: stray.place) }
        var pairs: [(RichText?, RichText)] = []
        for part in parts.dropFirst() {
            guard let arrow = part.first(of: "->") else { throw Misread(.pairWithoutArrow, at: part.trimmed.place) }
            let term = part.before(arrow).dropFirst().trimmed
            let definition = part.after(arrow, 2).trimmed
            // Moodle keeps the right side as plain text.
            let shown = format == .markdown ? RichText(definition.line) : line(definition)
            guard !shown.isEmpty else { throw Misread(.pairWithoutRight, at: part.trimmed.place) }
            pairs.append((term.isEmpty ? nil : line(term), shown))
        }
        guard pairs.count(where: { $0.0 != nil }) >= 2 else { throw Misread(.tooFewPairs, at: answers.place) }
        return pairs
    }

    private func trueOrFalse(_ answers: GiftText) throws(Misread) -> Question? {
        guard !answers.contains("=") else { return nil }
        let parts = answers.cut(before: "#")
        let word = parts[0].trimmed.text
        let isTrue: Bool
        switch word {
        case "T", "TRUE": isTrue = true
        case "F", "FALSE": isTrue = false
        case _ where ["T", "TRUE", "F", "FALSE"].contains(word.uppercased()):
            throw Misread(.trueInSmallLetters(word), at: parts[0].place)
        default: return nil
        }
        let feedback = parts.dropFirst().map { blocks($0.dropFirst().trimmed) }
        let wrong = feedback.first ?? []
        let right = feedback.count > 1 ? feedback[1] : []
        return Question(options: [
            .init("True", isRight: isTrue, feedback: isTrue ? right : wrong),
            .init("False", isRight: !isTrue, feedback: isTrue ? wrong : right),
        ])
    }
}
