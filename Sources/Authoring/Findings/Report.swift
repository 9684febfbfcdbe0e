import Messages

/// Where something stands in the cleaned source: a line from 1 and bytes of that line from 0.
struct Place: Equatable {
    var line: Int
    var start: Int
    var end: Int
}

/// Collects what is found while a lesson is read.
///
/// Places stay bytes until the end: columns in characters are counted once, line by line, from left to right.
final class Report {
    private struct Entry {
        var place: Place
        var complaint: Complaint
    }

    /// A rule whose warnings the author wants to keep in some lines, and where that is said.
    private struct Allowance: Equatable {
        var rule: Finding.Rule
        var lines: Range<Int>
        var place: Place

        func covers(_ entry: Entry) -> Bool { rule == entry.complaint.rule && lines.contains(entry.place.line) }
    }

    /// More than anybody reads, and few enough that a hostile file cannot fill the memory.
    private static let limit = 1000

    let source: SourceText
    private var entries: [Entry] = []
    private var dropped = 0
    private var errorCount = 0
    private var allowed: [Allowance] = []
    /// Whether the lesson is judged as well: what could be better in what can be played. Opening one leaves that out.
    let advises: Bool
    /// Rules that cannot be judged this time, so that nobody is told that they were allowed in vain.
    var unjudged: Set<Finding.Rule> = []
    /// Links that were met, where the lesson is judged.
    var links: [FoundLink] = []
    /// The lines of the section being read; an `allow` comment inside speaks of them.
    var section: Range<Int>

    init(source: SourceText, advises: Bool = false) {
        self.source = source
        self.advises = advises
        section = 1..<(source.lineCount + 1)
    }

    func add(_ complaint: Complaint, at place: Place) {
        if complaint.rule.severity == .error { errorCount += 1 }
        guard entries.count < Self.limit else {
            dropped += 1
            return
        }
        entries.append(Entry(place: place, complaint: complaint))
    }

    /// At a whole line, without the blanks at its ends.
    func add(_ complaint: Complaint, line: Int) { add(complaint, at: source.place(ofLine: line)) }

    /// Keeps warnings of this rule in the section being read to the author.
    func allow(_ rule: Finding.Rule, at place: Place) {
        let allowance = Allowance(rule: rule, lines: section, place: place)
        // A comment inside a list may be read twice.
        if advises, allowed.contains(allowance) { return }
        allowed.append(allowance)
    }

    /// A moment in the reading, to ask later what was found since.
    struct Mark {
        fileprivate var entries: Int
        fileprivate var errors: Int
    }

    var mark: Mark { Mark(entries: entries.count, errors: errorCount) }

    func hasErrors(since mark: Mark) -> Bool { errorCount > mark.errors }

    /// The sentences of the errors found since then, each with its line.
    func errors(since mark: Mark) -> [String] {
        guard hasErrors(since: mark) else { return [] }
        let named = entries.dropFirst(mark.entries).filter { $0.complaint.rule.severity == .error }
            .sorted { $0.place.line < $1.place.line }
            .map { "Line \($0.place.line): \($0.complaint.sentence)" }
        return named.isEmpty ? [Complaint.unnamed] : named
    }

    /// Everything that was found and not allowed, from the top of the file to its end.
    func findings() -> [Finding] {
        let entries = entries + idleAllowances
        let sorted = entries.enumerated().filter { !isAllowed($0.element) }
            .sorted { left, right in
                (left.element.place.line, left.element.place.start, left.offset)
                    < (right.element.place.line, right.element.place.start, right.offset)
            }
        var columns = ColumnCounter(source: source)
        var findings = sorted.map { _, entry in
            let (column, length) = columns.columns(of: entry.place)
            return Finding(
                rule: entry.complaint.rule, line: entry.place.line, column: column, length: length,
                sentence: entry.complaint.sentence, sourceLine: columns.lineText)
        }
        if dropped > 0, let last = findings.last {
            findings.append(
                Finding(
                    rule: .tooMany, line: last.line, column: last.column, length: last.length,
                    sentence: Complaint.tooMany(Self.limit, dropped).sentence, sourceLine: last.sourceLine))
        }
        return findings
    }

    private func isAllowed(_ entry: Entry) -> Bool {
        entry.complaint.rule.severity == .warning && allowed.contains { $0.covers(entry) }
    }

    /// Where a warning is allowed that nobody would have given.
    private var idleAllowances: [Entry] {
        guard advises, dropped == 0 else { return [] }
        return allowed.filter { allowance in
            !unjudged.contains(allowance.rule) && !entries.contains(where: allowance.covers)
        }.map { Entry(place: $0.place, complaint: .allowUnused($0.rule.rawValue)) }
    }
}

/// Turns bytes into characters; places must come in order, so that no line is walked twice.
private struct ColumnCounter {
    /// Enough for any caret; a longer stretch would be walked for each finding in it.
    private static let longest = 200

    let source: SourceText
    private var line = 0
    private(set) var lineText = ""
    private var index = "".startIndex
    private var column = 1

    init(source: SourceText) { self.source = source }

    mutating func columns(of place: Place) -> (column: Int, length: Int) {
        if place.line != line {
            line = place.line
            lineText = source.text(ofLine: line)
            index = lineText.startIndex
            column = 1
        }
        advance(to: place.start)
        var end = index
        var length = 0
        while end < lineText.endIndex, offset(end) < place.end, length < Self.longest {
            lineText.formIndex(after: &end)
            length += 1
        }
        return (column, max(1, length))
    }

    private mutating func advance(to byte: Int) {
        while index < lineText.endIndex {
            let next = lineText.index(after: index)
            guard offset(next) <= byte else { return }
            index = next
            column += 1
        }
    }

    private func offset(_ index: String.Index) -> Int { lineText.utf8.distance(from: lineText.startIndex, to: index) }
}

extension Complaint {
    fileprivate static var unnamed: String {
        say("There are mistakes in this section; mend those further up in the file first.")
    }

    fileprivate static func allowUnused(_ rule: String) -> Complaint {
        Complaint(
            .allowUnused,
            say("Nothing here would be warned of as \(quoted(rule)), so this comment has no effect. Take it out."))
    }

    static func tooMany(_ limit: Int, _ more: Int) -> Complaint {
        Complaint(.tooMany, say("There is more: \(limit) findings are named, \(more) more are not. Mend these first."))
    }
}
