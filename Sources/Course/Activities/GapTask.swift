/// A request with gaps while the learner fills them in, and what became of each.
struct GapTask: Equatable, Sendable {
    private(set) var request: GapRequest
    /// What stands in each gap, in reading order.
    private var edits: [TextEdit]
    /// The gap that has the cursor.
    private var focus = 0
    /// The slots that were filled in rightly; nil until that was judged.
    private(set) var right: Set<Int>?
    /// It was said that some gaps are empty; the next time that is taken for an answer.
    private var isWarned = false

    /// - Returns: nil where nothing is left out of this request.
    init?(_ template: RequestTemplate, leavingOut chosen: Set<String>) {
        self.init(GapRequest(template, leavingOut: chosen))
    }

    init?(_ request: GapRequest) {
        self.request = request
        guard !request.gaps.isEmpty else { return nil }
        edits = request.gaps.map { _ in TextEdit("", longest: GapRequest.longestFilling) }
    }

    /// The keys of the gaps, each with whether it was right; empty until that was judged.
    var outcomes: [(key: String, isRight: Bool)] {
        guard let right else { return [] }
        return request.gaps.map { (request.slots[$0].key, right.contains($0)) }
    }

    /// What stands in the first gap.
    var text: String { edits[0].text }

    /// What a key or a typed line does to the gaps.
    ///
    /// - Parameter known: the values that variables have by now.
    mutating func update(_ action: Action, known: [String: String]) -> Reply {
        switch action {
        case .insert(let text): type(text)
        case .write(let line): return write(line)
        case .command(.confirm):
            if isAtLast || isWarned { return submit(known: known) }
            focus += 1
        case .command(.send): return submit(known: known)
        case .command(.skip): judge(known: known)
        case .command(.nextField), .command(.down): focus = (focus + 1) % edits.count
        case .command(.previousField), .command(.up): focus = (focus + edits.count - 1) % edits.count
        case .command(let command): edit(command)
        default: break
        }
        return .none
    }

    /// Nothing that is typed breaks the line.
    private mutating func type(_ text: String) {
        isWarned = false
        edits[focus].insert(String(text.map { $0.isNewline ? " " : $0 }))
    }

    private mutating func edit(_ command: Command) {
        switch command {
        case .erase: edits[focus].erase()
        case .left: edits[focus].left()
        case .right: edits[focus].right()
        case .first: edits[focus].toLineStart()
        case .last: edits[focus].toLineEnd()
        default: break
        }
    }

    /// "3 code" fills the third gap, "3" goes there, "code" fills the one at hand; then comes the one after it.
    private mutating func write(_ line: String) -> Reply {
        let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        var text = line[...]
        if let number = words.first.flatMap({ Int($0) }) {
            guard (1...edits.count).contains(number) else { return .say(Words.Practice.noSuchGap(count: edits.count)) }
            focus = number - 1
            guard words.count == 2 else { return .none }
            text = words[1]
        }
        edits[focus] = TextEdit("", longest: GapRequest.longestFilling)
        type(String(text))
        edits[focus].toLineEnd()
        focus = min(focus + 1, edits.count - 1)
        return .none
    }

    private mutating func submit(known: [String: String]) -> Reply {
        let empty = edits.indices.filter { edits[$0].text.allSatisfy(\.isWhitespace) }
        if let first = empty.first, !isWarned {
            isWarned = true
            focus = first
            return .say(Words.Practice.gapsLeft(empty.count))
        }
        judge(known: known)
        return .none
    }

    private mutating func judge(known: [String: String]) {
        for (gap, edit) in zip(request.gaps, edits) { request.fill(gap, with: edit.text) }
        right = request.rightGaps(known: known)
    }
}

extension GapTask {
    /// Going on from here sends the request.
    var isAtLast: Bool { focus == edits.count - 1 }

    /// The name of the parameter that the gap at hand is about; nil for a method and an address.
    var parameter: String? { request.slots[request.gaps[focus]].parameter }

    /// As it is shown, with what is to be said of each gap once that was judged.
    ///
    /// - Parameter meaning: of a parameter or, for an address, of an endpoint.
    func view(meaning: (GapRequest.Slot) -> RichText?) -> GapView {
        let numbers = Dictionary(uniqueKeysWithValues: request.gaps.enumerated().map { ($1, $0) })
        let lines = request.lines.map { line in
            line.map { piece -> GapView.Piece in
                switch piece {
                case .text(let text): .text(text)
                case .slot(let slot): numbers[slot].map { .gap($0) } ?? .text(request.slots[slot].right)
                }
            }
        }
        let gaps = zip(request.gaps, edits).map { slot, edit in
            var gap = GapView.Gap(text: edit.text)
            guard let right else { return gap }
            gap.mark = right.contains(slot) ? .right : .wrong
            if gap.mark == .wrong {
                gap.right = request.slots[slot].right
                gap.why = meaning(request.slots[slot])
            }
            return gap
        }
        return GapView(
            lines: lines, gaps: gaps, focus: right == nil ? focus : nil, column: edits[focus].column)
    }
}

extension GapRequest.Slot {
    /// The parameter or header that a name or a value belongs to; nil for a method and an address.
    var parameter: String? {
        guard side == .name || side == .value else { return nil }
        // A credential's further words are counted: "Authorization 2".
        return key.split(separator: "/").dropLast().last.map { String($0.prefix { $0 != " " }) }
    }
}
