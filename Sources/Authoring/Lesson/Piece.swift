import Course
import Messages

/// What a block at the margin of a section may be to an activity.
enum Piece {
    case numbered, tasks, bullets, table
    /// A fence with two parties: something that crosses the wire, or a person's act.
    case message
    /// An `http` or `act` fence that names no parties.
    case plainFence
    case quotation, paragraph, heading, html, rule
    case other

    init(_ node: MarkdownNode, source: SourceText) {
        switch node.kind {
        case .list: self = Self.list(node, source: source)
        case .table: self = .table
        case .quote: self = .quotation
        case .paragraph: self = .paragraph
        case .heading: self = .heading
        case .html: self = .html
        case .rule: self = .rule
        case .code:
            switch FenceHead(info: node.info) {
            case .message: self = .message
            case .withoutParties: self = .plainFence
            case .other: self = .other
            }
        default: self = .other
        }
    }

    private static func list(_ list: MarkdownNode, source: SourceText) -> Piece {
        if list.children.contains(where: { $0.tick != nil }) { return .tasks }
        // Without one true box, what looks like boxes decides.
        var isAllBoxes = true
        for item in list.children {
            switch BoxFault(item, source: source) {
            case .noSpace, .empty: return .tasks
            case .unknownMark: break
            case nil: isAllBoxes = false
            }
        }
        if isAllBoxes { return .tasks }
        return list.isNumberedList ? .numbered : .bullets
    }

    /// Makes an activity of the section, bullets only in an open question.
    func isTask(isOpen: Bool) -> Bool {
        switch self {
        case .numbered, .tasks, .table: true
        case .bullets: isOpen
        default: false
        }
    }

    /// As a finding calls it.
    var name: String {
        switch self {
        case .numbered: say("a numbered list")
        case .tasks: say("a task list")
        case .bullets: say("a bullet list")
        case .table: say("a table")
        case .message: say("a fence with a message")
        case .plainFence, .quotation, .paragraph, .heading, .html, .rule, .other: say("text")
        }
    }
}

/// Why an item that begins with a bracket has no box to Markdown.
enum BoxFault {
    /// `[x]text`
    case noSpace
    /// `[y] text`
    case unknownMark(String)
    /// `[ ]` and nothing more.
    case empty

    /// - Returns: nil for an item that does not begin with one character in brackets.
    init?(_ item: MarkdownNode, source: SourceText) {
        let line = source.line(item.line).dropFirst(item.startByte)
        let text = line.drop { !$0.isBlank }.trimmed
        guard text.first == UInt8(ascii: "["), let closing = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let mark = text[(text.startIndex + 1)..<closing].text
        let after = text[(closing + 1)...]
        // With a blank too many, `[x ]`, it is meant to be one.
        guard mark.count <= 1 || mark.allSatisfy({ $0 == " " || $0 == "x" || $0 == "X" }), let next = after.first else {
            if mark.count <= 1, after.isEmpty { self = .empty } else { return nil }
            return
        }
        switch next {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"): return nil
        default:
            let isKnown = mark == " " || mark == "x" || mark == "X"
            if isKnown, !next.isBlank {
                self = .noSpace
            } else if !isKnown, mark.first?.isNumber != true {
                self = .unknownMark(mark)
            } else {
                return nil
            }
        }
    }
}
