import Course
import Messages

/// What Markdown takes into a paragraph, or into a fence, without a word.
extension TextReader {
    func checkSwallowed(_ prose: Prose, in surroundings: Surroundings) {
        var previous: Prose.Line?
        for line in prose.lines {
            defer { previous = line }
            if previous != nil, let complaint = hintComplaint(line, in: surroundings) {
                report.add(complaint, line: line.number)
            }
            guard let first = source.line(line.number).first(where: { !$0.isBlank && $0 != UInt8(ascii: ">") }) else {
                continue
            }
            switch first {
            case UInt8(ascii: "#"): checkHeading(line)
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): if previous != nil { checkRule(line.number) }
            default: if first.isDigit, previous != nil { checkNumber(line) }
            }
        }
    }

    /// A hint that goes on with an item, or with a quotation whose mark it does not have.
    private func hintComplaint(_ line: Prose.Line, in surroundings: Surroundings) -> Complaint? {
        guard surroundings != .margin, LessonWords.hint.strip(from: line.text) != nil else { return nil }
        if surroundings == .item { return .hintInItem }
        func isQuoted(_ number: Int) -> Bool {
            source.line(number).first { !$0.isBlank } == UInt8(ascii: ">")
        }
        return isQuoted(line.number - 1) && !isQuoted(line.number) ? .hintInQuotation : nil
    }

    /// `#Title`, with no space.
    private func checkHeading(_ line: Prose.Line) {
        let text = line.text.plain
        let marks = text.prefix { $0 == "#" }
        guard !marks.isEmpty, marks.count <= 6, let next = text.dropFirst(marks.count).first else { return }
        guard next.isLetter || marks.count > 1 else { return }
        report.add(.headingNoSpace(String(marks)), line: line.number)
    }

    /// The rule line of a table whose header has another number of cells.
    private func checkRule(_ number: Int) {
        guard let columns = TableLine.ruleColumns(TableLine.unquoted(source.line(number))) else { return }
        let cells = TableLine.cells(TableLine.unquoted(source.line(number - 1))).count
        guard cells != columns else { return }
        report.add(.tableHeader(cells: cells, columns: columns), line: number - 1)
    }

    /// `2. …` goes on with a paragraph, unlike `1. …`, which begins a list.
    private func checkNumber(_ line: Prose.Line) {
        let text = line.text.plain
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count < 10, rest.first == "." || rest.first == ")", rest.dropFirst().first == " "
        else { return }
        report.add(.listSwallowed(String(digits)), line: line.number)
    }

    /// Names a fence with two parties whose word is nearly one of a live flow.
    func checkWord(_ code: MarkdownNode) {
        let info = CleanText.line(code.info)
        guard info.contains("->") || info.contains("→") else { return }
        let word = String(info.prefix { !$0.isWhitespace })
        guard FenceHead(info: info) == .other, let near = Nearest.word(to: word, among: ["http", "act"]) else { return }
        report.add(.fenceWord(word, near), line: code.line)
    }

    /// A fence without an end.
    func checkClosed(_ code: MarkdownNode) {
        let opening = source.line(code.line).dropFirst(code.startByte)
        guard let mark = opening.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
        let length = opening.prefix { $0 == mark }.count
        guard length >= 3 else { return }
        if code.lastLine > code.line {
            let closing = source.line(code.lastLine).drop { $0.isBlank || $0 == UInt8(ascii: ">") }.trimmed
            if closing.count >= length, closing.allSatisfy({ $0 == mark }) { return }
        }
        report.add(.fenceUnclosed(String(decoding: opening.prefix(length), as: UTF8.self)), line: code.line)
    }

    /// A line of dashes right under text, which makes it a heading.
    func checkUnderline(_ heading: MarkdownNode) {
        guard heading.headingLevel == 2,
            source.line(heading.line).dropFirst(heading.startByte).first != UInt8(ascii: "#")
        else { return }
        report.add(.headingUnderlined, line: heading.line)
    }
}

extension Complaint {
    fileprivate static var hintInItem: Complaint {
        Complaint(
            .hintSwallowed,
            say("This hint goes on with the item above it. Put a blank line before it, and do not indent it."))
    }

    fileprivate static var hintInQuotation: Complaint {
        Complaint(
            .hintSwallowed, say("This hint goes on with the quotation above it. Put a blank line before it."))
    }

    fileprivate static func headingNoSpace(_ marks: String) -> Complaint {
        Complaint(
            .headingNoSpace,
            say(
                """
                This is no heading, since no space follows “\(marks)”. Write “\(marks) ” and the heading, or “\\#” for \
                plain text.
                """)
        )
    }

    fileprivate static func tableHeader(cells: Int, columns: Int) -> Complaint {
        Complaint(
            .tableHeader,
            say(
                one: """
                    This is no table: the header has \(cells) cell, the rule line under it \(columns). Give both the \
                    same number.
                    """,
                many: """
                    This is no table: the header has \(cells) cells, the rule line under it \(columns). Give both the \
                    same number.
                    """, count: cells)
        )
    }

    fileprivate static func listSwallowed(_ number: String) -> Complaint {
        Complaint(
            .listSwallowed,
            say(
                """
                Markdown begins no list with “\(number).” right after text, so this goes on with the paragraph. Put a \
                blank line before it.
                """)
        )
    }

    fileprivate static func fenceWord(_ word: String, _ near: String) -> Complaint {
        Complaint(
            .fenceWord,
            say("This fence is shown as code, since there is no kind \(quoted(word)). Did you mean \(quoted(near))?"))
    }

    fileprivate static func fenceUnclosed(_ marks: String) -> Complaint {
        Complaint(
            .fenceUnclosed,
            say(
                """
                This fence is never closed, so it takes everything down to the end. Put “\(quotedMarks(marks))” on a line \
                of its own where it should end.
                """)
        )
    }

    private static func quotedMarks(_ marks: String) -> String { String(marks.prefix(10)) }

    fileprivate static var headingUnderlined: Complaint {
        Complaint(
            .headingUnderlined,
            say(
                """
                The dashes under this line make it a heading, which opens an activity. Write “## …” for that, or put a blank \
                line before the dashes.
                """)
        )
    }
}
