import Course
import Messages

/// An item of a list, taken apart.
struct ItemText {
    /// The first paragraph; empty where the item has none.
    var text: RichText
    /// The whole first paragraph is struck out; `text` is without the strike.
    var isStruck = false
    /// Some of it is struck out, not all.
    var isPartlyStruck = false
    /// The bullets directly after the first paragraph, where they were asked for.
    var bullets: MarkdownNode?
    var details: [Block] = []
    var feedback: [Block] = []
    var place: Place
}

struct ItemReader {
    let reader: TextReader

    /// - Parameter takesBullets: whether bullets directly after the first paragraph are steps rather than details.
    func read(_ item: MarkdownNode, takesBullets: Bool = false) -> ItemText {
        var result = ItemText(text: RichText([]), place: place(of: item))
        var isFirst = true
        var isSecond = false
        for child in item.children {
            switch child.kind {
            case .paragraph where isFirst: readText(child, into: &result)
            case .list where isSecond && takesBullets && !child.isNumberedList && !result.isStruck:
                result.bullets = child
            case .quote: result.feedback += reader.blocks(child.children)
            case .paragraph where isHint(child): reader.report.add(.hintAmongDetails, line: child.line)
            case .code where isMessage(child): reader.report.add(.messageInItem, line: child.line)
            default: result.details += reader.blocks([child])
            }
            isSecond = isFirst
            isFirst = false
        }
        return result
    }

    func place(of item: MarkdownNode) -> Place {
        var place = reader.source.place(ofLine: item.line)
        if item.startByte < place.end { place.start = item.startByte }
        return place
    }

    /// Where the item's contents begin, in columns: what belongs to it must be indented that far.
    func contentColumn(of item: MarkdownNode) -> Int {
        let line = reader.source.line(item.line)
        var column = 0
        for byte in line.prefix(item.startByte) { column += byte == .tab ? 4 - column % 4 : 1 }
        let rest = line.dropFirst(item.startByte)
        let marker = rest.prefix { !$0.isBlank }.count
        let blanks = rest.dropFirst(marker).prefix(while: \.isBlank)
        let gap = blanks.contains(.tab) ? 4 - (column + marker) % 4 : blanks.count
        return column + marker + (gap > 4 || rest.count == marker + blanks.count ? 1 : max(1, gap))
    }

    private func readText(_ paragraph: MarkdownNode, into result: inout ItemText) {
        var text = reader.prose(paragraph, in: .item).joined
        if let only = paragraph.firstChild, only.kind == .struck, only.next == nil {
            result.isStruck = true
            for index in text.runs.indices { text.runs[index].style.remove(.struck) }
        } else {
            result.isPartlyStruck = text.runs.contains { $0.style.contains(.struck) }
        }
        result.text = text
    }

    private func isHint(_ paragraph: MarkdownNode) -> Bool {
        LessonWords.hint.strip(from: reader.source.line(paragraph.line).trimmed.text) != nil
    }

    private func isMessage(_ fence: MarkdownNode) -> Bool {
        if case .message = FenceHead(info: fence.info) { true } else { false }
    }
}

extension Complaint {
    fileprivate static var hintAmongDetails: Complaint {
        Complaint(
            .hintSwallowed, say("This hint belongs to the item above it, since it is indented. Do not indent it."))
    }

    fileprivate static var messageInItem: Complaint {
        Complaint(
            .fenceOutsideStep, say("This message belongs to the item above it, since it is indented. Do not indent it.")
        )
    }

    static var itemEmpty: Complaint {
        Complaint(
            .itemEmpty, say("This item does not begin with text. Write it right after the mark."))
    }
}
