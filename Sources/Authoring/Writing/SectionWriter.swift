import Course

/// Writes an activity as a section of a lesson's Markdown.
///
/// It writes what a quiz of another format can say: steps without decoys and groups, and no live flow.
struct SectionWriter {
    private var text = ""

    /// - Parameter notes: comments that are to stand under the heading, safe already.
    /// - Returns: lines without the last one's end.
    static func text(_ activity: Activity, notes: [String] = []) -> String {
        var writer = SectionWriter()
        writer.head("## ", activity.title)
        writer.steer(activity, notes)
        switch activity.task {
        case .reading(let reading): writer.add(BlockWriter.lines(reading.text))
        case .quiz: writer.add(BlockWriter.lines(activity.framing.prompt))
        default:
            writer.add(BlockWriter.lines(framing(of: activity).prompt))
            writer.task(activity.task)
            writer.after(activity.framing)
        }
        return writer.text
    }

    /// A `###` question of a quiz.
    static func text(_ item: QuizItem, notes: [String] = []) -> String {
        var writer = SectionWriter()
        writer.head("### ", item.title)
        writer.name(item.id)
        if case .open(let open) = item.kind { writer.steerOpen(open, item.title) }
        writer.comments(notes)
        switch item.kind {
        case .question(let question):
            writer.add(BlockWriter.lines(framing(of: item).prompt))
            writer.options(question)
        case .open(let open):
            writer.add(BlockWriter.lines(framing(of: item).prompt))
            writer.points(open)
        }
        writer.after(item.framing)
        return writer.text
    }

    /// Adds a block of lines, a blank line before it.
    private mutating func add(_ more: [String]) {
        for (number, line) in more.enumerated() {
            if !text.isEmpty { text += number == 0 ? "\n\n" : "\n" }
            text += line
        }
    }

    private mutating func head(_ marks: String, _ title: RichText) {
        text = marks
        text += InlineWriter.markdown(title)
    }

    private mutating func steer(_ activity: Activity, _ notes: [String]) {
        name(activity.id)
        switch activity.task {
        case .reading(let reading) where reading.needsSteering(activity.title): add(["<!-- read -->"])
        case .open(let open): steerOpen(open, activity.title)
        default: break
        }
        comments(notes)
    }

    /// An id of its own; the heading's own anchor is left empty.
    private mutating func name(_ id: String) { if !id.isEmpty { add(["<!-- id: \(id) -->"]) } }

    private mutating func steerOpen(_ open: OpenQuestion, _ title: RichText) {
        let isSelfMarked = open.points.allSatisfy(\.cues.isEmpty)
        if isSelfMarked || !title.endsAsQuestion { add(["<!-- open -->"]) }
        if isSelfMarked {
            text += "\n"
            text += "<!-- allow: point-no-cue -->"
        }
    }

    private mutating func comments(_ notes: [String]) { for note in notes { add([note]) } }

    /// A list or a table before the task would be the task, and bullets would go on with the options right below them;
    /// inside of a quotation they are text.
    private static func prompt(_ blocks: [Block], isOpen: Bool, isBeforeBullets: Bool) -> [Block] {
        blocks.contains { $0.isTaskLike(isOpen: isOpen) } || isBeforeBullets && blocks.endInBullets
            ? blocks.map(\.quoted) : blocks
    }

    /// The activity's framing as it is written, and so as a lesson has it.
    static func framing(of activity: Activity) -> Framing {
        switch activity.task {
        case .quiz: activity.framing
        case .question: framing(activity.framing, isOpen: activity.isOpen, isBeforeBullets: true)
        default: framing(activity.framing, isOpen: activity.isOpen, isBeforeBullets: false)
        }
    }

    /// The question's framing as it is written, and so as a lesson has it.
    static func framing(of item: QuizItem) -> Framing {
        if case .open = item.kind { return framing(item.framing, isOpen: true, isBeforeBullets: true) }
        return framing(item.framing, isOpen: item.title.endsAsQuestion, isBeforeBullets: true)
    }

    private static func framing(_ framing: Framing, isOpen: Bool, isBeforeBullets: Bool) -> Framing {
        var written = framing
        written.prompt = prompt(framing.prompt, isOpen: isOpen, isBeforeBullets: isBeforeBullets)
        return written
    }

    private mutating func after(_ framing: Framing) { add(BlockWriter.lines(framing.explanation.map(\.quoted))) }

    private mutating func task(_ task: Activity.Task) {
        switch task {
        case .order(let order):
            add(order.items.enumerated().map { "\($0 + 1). \(InlineWriter.markdown($1.text))" })
        case .match(let match):
            let rows = match.rows.map { BlockWriter.row([$0.term ?? "", $0.definition ?? ""]) }
            add([BlockWriter.row([match.termHeading, match.definitionHeading]), "|---|---|"] + rows)
        case .question(let question): options(question)
        case .open(let open): points(open)
        case .reading, .quiz, .live, .exam, .broken: break
        }
    }

    private mutating func options(_ question: Question) {
        var list: [String] = []
        for option in question.options {
            list.append("- [\(option.isRight ? "x" : " ")] " + InlineWriter.markdown(option.text))
            if !option.details.isEmpty { list += [""] + Self.indented(option.details) }
            if !option.feedback.isEmpty {
                list += (option.details.isEmpty ? [] : [""]) + Self.indented(option.feedback.map(\.quoted))
            }
        }
        add(list)
    }

    private mutating func points(_ open: OpenQuestion) {
        add(open.points.map { "- " + InlineWriter.markdown($0.text) })
    }

    private static func indented(_ blocks: [Block]) -> [String] {
        BlockWriter.lines(blocks).map { $0.isEmpty ? "" : "  " + $0 }
    }
}

extension Activity {
    fileprivate var isOpen: Bool {
        if case .open = task { true } else { title.endsAsQuestion }
    }
}

extension Reading {
    /// Whether something in the text would make another activity of the section.
    fileprivate func needsSteering(_ title: RichText) -> Bool {
        text.contains { $0.isTaskLike(isOpen: title.endsAsQuestion) }
    }
}

extension [Block] {
    /// Whether the last of them stands in a list of bullets at the margin.
    fileprivate var endInBullets: Bool {
        let outermost = self.last { $0.depth == 0 || $0.depth == 1 && $0.marker != nil }
        return last?.depth != 0 && outermost?.depth == 1 && outermost?.marker == .bullet
    }
}

extension Block {
    /// The same block inside of one quotation more.
    var quoted: Block {
        Block(content, depth: depth + 1, marker: depth == 0 ? .quote : marker)
    }

    /// Whether a lesson would take it for a task, were it to stand at the margin.
    fileprivate func isTaskLike(isOpen: Bool) -> Bool {
        switch content {
        case .table: true
        case .code(let language, _): FenceHead(info: language) != .other
        case .paragraph(let text):
            switch marker {
            case .number: true
            case .bullet: isOpen || text.plain.hasPrefix("[")
            default: depth == 0 && LessonWords.hint.strip(from: text) != nil
            }
        default: marker == .number(1) || isOpen && marker == .bullet
        }
    }
}
