import Course
import Messages

/// What stands around a section's one list or table.
struct Zone {
    var framing = Framing()
    /// The line in which each hint begins.
    var hintLines: [Int] = []
    /// The list or table; nil where the section has text only.
    var main: (node: MarkdownNode, piece: Piece)?
    /// Nothing is wrong with what stands around it, so its length may be judged.
    var isWhole = true
}

/// Reads a section that has one list or table: prompt before it, explanation and hints after it.
struct ZoneReader {
    let items: ItemReader
    /// Bullets are the points of an open question.
    let isOpen: Bool

    private var zone = Zone()
    /// The last list at the margin, which may have lost what stands now.
    private var lastList: MarkdownNode?
    /// The main list was torn apart, and its second half is not worth a finding of its own.
    private var isTorn = false

    private var reader: TextReader { items.reader }
    private var report: Report { items.reader.report }

    static func read(_ nodes: [MarkdownNode], isOpen: Bool, items: ItemReader) -> Zone {
        var reader = ZoneReader(items: items, isOpen: isOpen)
        for (index, node) in nodes.enumerated() {
            let piece = Piece(node, source: items.reader.source)
            if reader.zone.main == nil {
                reader.takeBefore(node, piece)
            } else {
                reader.takeAfter(node, piece) { nodes[(index + 1)...].first { $0.kind != .html } }
            }
        }
        return reader.zone
    }

    private init(items: ItemReader, isOpen: Bool) {
        self.items = items
        self.isOpen = isOpen
    }

    private mutating func takeBefore(_ node: MarkdownNode, _ piece: Piece) {
        if piece.isTask(isOpen: isOpen) {
            zone.main = (node, piece)
            if node.kind == .list { lastList = node }
            return
        }
        switch piece {
        case .paragraph:
            let prose = HintedProse(reader.prose(node, in: .margin))
            if let text = prose.text { zone.framing.prompt.append(.paragraph(text.joined)) }
            take(prose)
        case .message:
            fail(.fenceOutsideStep, node)
        default:
            if piece == .plainFence { report.add(.fencePlain, line: node.line) }
            zone.framing.prompt += reader.blocks([node])
        }
    }

    private mutating func takeAfter(_ node: MarkdownNode, _ piece: Piece, next: () -> MarkdownNode?) {
        switch piece {
        case .quotation: takeQuotation(node, next: next())
        case .paragraph:
            let prose = HintedProse(reader.prose(node, in: .margin))
            take(prose)
            if let text = prose.text { failText(node, line: text.lines.first?.number ?? node.line) }
        case .html: zone.framing.explanation += reader.html(node).map(Block.paragraph)
        case .rule: break
        case .numbered, .tasks, .bullets: takeList(node, piece)
        case .table: failSecond(piece, line: items.reader.table(node).headerLine)
        case .message: failSecond(piece, line: node.line)
        case .plainFence, .heading, .other:
            failText(node, line: node.line)
            _ = reader.blocks([node])
        }
    }

    private mutating func take(_ prose: HintedProse) {
        zone.framing.hints += prose.hints
        zone.hintLines += prose.hintLines
    }

    /// An explanation, or feedback that lost its option.
    private mutating func takeQuotation(_ quotation: MarkdownNode, next: MarkdownNode?) {
        zone.framing.explanation += reader.blocks(quotation.children)
        guard let list = lastList, let needed = neededIndentation(after: list) else { return }
        let isBetween = next.map { $0.kind == .list && $0.isNumberedList == list.isNumberedList } ?? false
        let indentation = reader.source.indentation(ofLine: quotation.line).columns
        if isBetween {
            fail(.feedbackNotIndented(needed), quotation)
            isTorn = true
        } else if indentation > 0, indentation < needed {
            fail(.underIndented(indentation, needed: needed), quotation)
        }
    }

    private mutating func takeList(_ list: MarkdownNode, _ piece: Piece) {
        defer { lastList = list }
        let indentation = reader.source.indentation(ofLine: list.line).columns
        if let needed = lastList.flatMap(neededIndentation), indentation > 0, indentation < needed {
            fail(.underIndented(indentation, needed: needed), list)
            isTorn = true
        } else if !isTorn || piece != zone.main?.piece {
            failSecond(piece, line: list.line)
        }
        // What is wrong inside it is named all the same.
        if piece == .tasks {
            _ = QuestionReader(items: items).question(list, isWhole: false)
        } else {
            for item in list.children { _ = items.read(item) }
        }
    }

    private mutating func failText(_ node: MarkdownNode, line: Int) {
        let indentation = reader.source.indentation(ofLine: line).columns
        if let needed = lastList.flatMap(neededIndentation), indentation > 0, indentation < needed {
            fail(.underIndented(indentation, needed: needed), node)
            isTorn = true
            return
        }
        zone.isWhole = false
        report.add(.textAfter(zone.main?.piece.name ?? say("the list")), line: line)
    }

    /// A second list or table: of the same kind, or of another.
    private mutating func failSecond(_ piece: Piece, line: Int) {
        zone.isWhole = false
        guard let main = zone.main?.piece else { return }
        if piece == main || !(piece.isTask(isOpen: isOpen) || piece == .message) {
            report.add(.secondList(piece), line: line)
        } else {
            report.add(.mixedKinds(main, piece), line: line)
        }
    }

    private mutating func fail(_ complaint: Complaint, _ node: MarkdownNode) {
        zone.isWhole = false
        report.add(complaint, line: node.line)
    }

    /// How far what belongs to the last item of a list must be indented.
    private func neededIndentation(after list: MarkdownNode) -> Int? {
        list.lastChild.map(items.contentColumn)
    }
}

extension Complaint {
    fileprivate static func feedbackNotIndented(_ needed: Int) -> Complaint {
        Complaint(
            .feedbackNotIndented,
            say(
                one: """
                    This quotation splits the list in two. To make it the feedback of the item above, indent it by \
                    \(needed) space.
                    """,
                many: """
                    This quotation splits the list in two. To make it the feedback of the item above, indent it by \
                    \(needed) spaces.
                    """, count: needed)
        )
    }

    fileprivate static func underIndented(_ given: Int, needed: Int) -> Complaint {
        Complaint(
            .underIndented,
            say(
                one: """
                    This is indented by \(given) space, so it does not belong to the item above. Indent it by \(needed).
                    """,
                many: """
                    This is indented by \(given) spaces, so it does not belong to the item above. Indent it by \(needed).
                    """, count: given)
        )
    }

    fileprivate static func textAfter(_ main: String) -> Complaint {
        Complaint(
            .textAfter,
            say(
                """
                Text after \(main) must be a quotation (“> …”, the explanation) or a hint (“Hint: …”). Move it before, or \
                begin it with “> ”.
                """)
        )
    }

    fileprivate static func secondList(_ piece: Piece) -> Complaint {
        Complaint(
            .secondList,
            say(
                """
                A section has one list or table, and \(piece.name) follows it here. Give it a heading of its own, or join \
                the two.
                """)
        )
    }

    static func mixedKinds(_ first: Piece, _ second: Piece) -> Complaint {
        Complaint(
            .mixedKinds,
            say(
                """
                This section is an activity already, by \(first.name), and here \(second.name) makes it another. Give \
                each a heading of its own.
                """)
        )
    }

    static var fenceOutsideStep: Complaint {
        Complaint(
            .fenceOutsideStep, say("A message belongs to a step of a live flow. Put a “### ” heading above it."))
    }

    static var fencePlain: Complaint {
        Complaint(
            .fencePlain,
            say(
                "This fence is shown as code. A step of a live flow names its two parties, as in “http Browser -> App”."
            ))
    }
}
